import Domain
import GRDB

/// A copy of the whole store beside it, `<store>.before-load-20261122T101500Z`.
struct BackupFile {
  let source: String
  let path: String

  /// A copy at a path of the caller's choice.
  init(of source: String, to path: String) {
    self.source = source
    self.path = path
  }

  /// A copy beside the store, named by what comes next and when.
  init(of source: String, before step: String, at instant: Instant) {
    let stamp = instant.iso.filter { $0 != "-" && $0 != ":" }
    let first = "\(source).before-\(step)-\(stamp)"
    let names = [first] + (2...99).map { "\(first)-\($0)" }
    self.init(of: source, to: names.first { StoreFile(path: $0).kind == .missing } ?? first)
  }

  /// Copies what is committed, through a connection of its own: while a write transaction is open
  /// on another one, the copy shows the store as it was before.
  ///
  /// - Returns: The path of the copy.
  func write() throws -> String {
    let copy = StoreFile(path: path)
    guard copy.kind == .missing else {
      throw StoreFailure.refused(detail: "\(path) exists already")
    }
    try copy.makeFile()
    do {
      let configuration = Store.configuration(readOnly: true, Waiting(.seconds(5)))
      let from = try DatabaseQueue(
        path: try StoreProbe(path: source).readableName(), configuration: configuration)
      let to = try DatabaseQueue(
        path: path, configuration: Store.configuration(readOnly: false, Waiting(.seconds(5))))
      try from.backup(to: to)
      try to.close()
      try from.close()
    } catch {
      copy.remove()
      throw error
    }
    return path
  }
}

extension Store {
  /// Copies the store to a new file.
  public func backup(to path: String) throws(StoreFailure) {
    do {
      if self.path == ":memory:" {
        try StoreFile(path: path).makeFile()
        try queue.backup(to: DatabaseQueue(path: path))
      } else {
        _ = try BackupFile(of: self.path, to: path).write()
      }
    } catch {
      throw StoreFailure(error, path: path, isReadOnly: false)
    }
  }
}
