import Domain
import GRDB

/// A copy of the whole store beside it, `<store>.before-load-20261122T101500Z`.
struct BackupFile {
  let source: String
  private let step: String
  private let stamp: String

  /// A copy beside the store, named by what comes next and when.
  init(of source: String, before step: String, at instant: Instant) {
    (self.source, self.step) = (source, step)
    stamp = instant.iso.filter { $0 != "-" && $0 != ":" }
  }

  /// Copies what is committed, through a connection of its own: while a write transaction is open
  /// on another one, the copy shows the store as it was before.
  ///
  /// - Returns: The path of the copy.
  func write() throws -> String {
    do {
      return try takingName { path in
        let copy = SoundCopy(target: path, model: StoreFile(path: source))
        try SourceConnection(source).copy { try copy.write(from: $0) }
      }
    } catch StoreFailure.full {
      throw StoreFailure.full(path: source)
    }
  }

  /// Does something with the first name that nothing has yet.
  ///
  /// - Returns: The name.
  func takingName(_ work: (String) throws -> Void) throws -> String {
    let first = "\(source).before-\(step)-\(stamp)"
    for path in [first] + (2...99).map({ "\(first)-\($0)" }) {
      do {
        try work(path)
        return path
      } catch StoreFailure.exists(path) { continue }
    }
    throw StoreFailure.exists(path: first)
  }
}

extension Store {
  /// Copies the store to a new file, while others may write: what is committed at one moment.
  ///
  /// The copy has the group and the permissions of the store. It is looked through, and gets its name when
  /// all of it is on the disk.
  ///
  /// - Parameters:
  ///   - path: Where the copy is to be; a relative path starts at the current folder.
  ///   - replacing: Whether a file of that name is replaced.
  public func backup(to path: String, replacing: Bool = false) throws(StoreFailure) {
    let path = Store.absolute(path)
    do {
      try StoreFile(path: self.path).confirmOther(than: path)
      let copy = SoundCopy(
        target: path, model: StoreFile(path: self.path), replaces: replacing, isProved: true)
      try door.withLock {
        if self.path == ":memory:" {
          try queue.inDatabase { db in try copy.write(from: db.sqliteConnection) }
        } else {
          try SourceConnection(self.path).copy { try copy.write(from: $0) }
        }
      }
    } catch {
      throw StoreFailure(error, path: path, isReadOnly: false)
    }
  }
}

extension StoreFile {
  /// Throws when another path leads to this very file, or to what SQLite lays beside it.
  func confirmOther(than other: String) throws(StoreFailure) {
    let beside = ["", "-wal", "-shm", "-journal"].map { resolvedPath + $0 }
    if let mark = FileMark(path), FileMark(other) == mark { throw .sameFile(path: other) }
    let folder = StoreFile(path: StoreFile(path: other).folder).resolvedPath
    let name = other.split(separator: "/").last.map(String.init) ?? ""
    if beside.contains("\(folder)/\(name)") { throw .sameFile(path: other) }
  }
}
