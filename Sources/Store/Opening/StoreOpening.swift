import Domain
import Foundation
import GRDB
import Glibc

extension Store {
  /// Opens the store at a path.
  ///
  /// A file that is not a store of this program, or of a newer one, is recognised by a read-only
  /// look before anything could be written to it.
  ///
  /// - Parameters:
  ///   - path: The file; a relative path starts at the current folder.
  ///   - access: What the session means to do.
  ///   - identity: Who writes.
  ///   - now: The clock, for the list of changes.
  ///   - busyTimeout: How long to wait for another program's write.
  public static func open(
    path: String, access: StoreAccess, identity: SessionIdentity,
    now: @escaping () -> Instant = Store.systemClock, busyTimeout: Duration = .seconds(5)
  ) throws(StoreFailure) -> Store {
    let path = absolute(path)
    let opening = StoreOpening(path: path, access: access, waiting: Waiting(busyTimeout))
    let deadline = SuspendingClock.now + busyTimeout
    while true {
      do { return try open(opening, identity: identity, now: now) } catch {
        guard isWorthTryingAgain(error), SuspendingClock.now < deadline else {
          throw StoreFailure(error, path: path, isReadOnly: access == .readingOnly)
        }
        usleep(2000)
      }
    }
  }

  /// A session that repairs a deleted log at this very moment makes others read less than they should.
  private static func isWorthTryingAgain(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.extendedResultCode == .SQLITE_IOERR_SHORT_READ
  }

  private static func open(
    _ opening: StoreOpening, identity: SessionIdentity, now: @escaping () -> Instant
  ) throws -> Store {
    let logs = StorePlace.openLogs(of: opening.path)
    let queue = try opening.queue(now: now)
    let isReadOnly = opening.access == .readingOnly
    let store = try Store(
      queue: queue, opening: opening, path: opening.path, isReadOnly: isReadOnly,
      identity: identity, now: now)
    store.place = StorePlace(of: opening.path, logsBefore: logs, isReadOnly: isReadOnly)
    return store
  }

  /// A store in memory, gone with the last reference to it.
  public static func inMemory(
    identity: SessionIdentity, now: @escaping () -> Instant = Store.systemClock
  ) throws(StoreFailure) -> Store {
    do {
      let queue = try DatabaseQueue(configuration: configuration(readOnly: false, Waiting(.zero)))
      try Migrations.run(on: queue, at: now(), backup: { _ in })
      return try Store(
        queue: queue, opening: nil, path: ":memory:", isReadOnly: false,
        identity: identity, now: now)
    } catch {
      throw StoreFailure(error, path: ":memory:", isReadOnly: false)
    }
  }

  /// The clock of the system.
  public static func systemClock() -> Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// How every connection of this program is set up.
  static func configuration(readOnly: Bool, _ waiting: Waiting) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = waiting.mode
    configuration.prepareDatabase { db in
      // A power cut must not take back a commit.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: cacheSize)
      // The log of a bulk load does not stay large for ever.
      try db.execute(sql: "PRAGMA journal_size_limit = 16000000")
    }
    return configuration
  }

  /// Eight megabytes: the pages of a list stay at hand when there are a million items.
  static let cacheSize = "PRAGMA cache_size = -8000"

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

/// Opening one file, in order: is it there, is it SQLite, is it ours and not newer, then open it,
/// migrate it, and only then trust it.
struct StoreOpening {
  let path: String
  let access: StoreAccess
  let waiting: Waiting

  private var file: StoreFile { StoreFile(path: path) }

  func queue(now: () -> Instant) throws -> DatabaseQueue {
    _ = URINames.areAllowed
    try StoreHolders(of: path).settle(within: waiting.usual)
    let isNew = try findFile()
    let version = isNew ? 0 : try StoreProbe(path: path).version()
    switch access {
    case .readingOnly: return try readOnlyQueue(version: version)
    case .editing, .creating: return try writableQueue(version: version, now: now)
    }
  }

  /// A new connection to a store that this session has had open until now.
  func reopened() throws -> DatabaseQueue {
    switch access {
    case .readingOnly: try readOnlyQueue(version: Migrations.latest)
    case .editing, .creating:
      try DatabaseQueue(
        path: path, configuration: Store.configuration(readOnly: false, waiting))
    }
  }

  /// Whether the file holds nothing yet; makes it when that is wanted.
  private func findFile() throws(StoreFailure) -> Bool {
    switch (file.kind, access) {
    case (.regular(size: 0), .creating): return true
    case (.regular(size: 0), _): throw .notAStore(path: path)
    case (.regular, _): return false
    case (.missing, .creating):
      try file.makeFolder()
      try file.makeFile()
      return true
    case (.missing, _): throw .notFound(path: path)
    case (.other, _): throw file.isReadable ? .notAStore(path: path) : .notReadable(path: path)
    }
  }

  private func readOnlyQueue(version: Int) throws -> DatabaseQueue {
    // Nothing can be migrated, and this program's requests would not fit.
    guard version == Migrations.latest else {
      throw StoreFailure.older(
        path: path, storeVersion: version, programVersion: Migrations.latest)
    }
    let configuration = Store.configuration(readOnly: true, waiting)
    return try DatabaseQueue(
      path: try StoreProbe(path: path).readableName(), configuration: configuration)
  }

  private func writableQueue(version: Int, now: () -> Instant) throws -> DatabaseQueue {
    for place in [path, file.folder] where !StoreFile(path: place).isWritable {
      throw StoreFailure.notWritable(path: place)
    }
    let configuration = Store.configuration(readOnly: false, waiting)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if version < Migrations.latest {
      let instant = now()
      try Migrations.run(on: queue, at: instant) { next in
        _ = try BackupFile(of: path, before: next.name, at: instant).write()
      }
    }
    // After the migrations, so that the mark of a store is in the file itself and not in its log.
    try queue.inDatabase { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else {
        throw StoreFailure.other(path: path, detail: "journal_mode = \(mode ?? "?")")
      }
    }
    return queue
  }
}
