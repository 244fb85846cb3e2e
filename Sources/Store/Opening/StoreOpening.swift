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
  ///   - place: What is known, besides the store, about where it should be. A session that only reads
  ///     does not ask.
  public static func open(
    path: String, access: StoreAccess, identity: SessionIdentity,
    now: @escaping () -> Instant = Store.systemClock, busyTimeout: Duration = .seconds(5),
    place: PlaceKnowledge = PlaceKnowledge()
  ) throws(StoreFailure) -> Store {
    let path = absolute(path)
    let opening = StoreOpening(
      path: path, access: access, waiting: Waiting(busyTimeout), place: place)
    var time = TimeLeft(busyTimeout)
    while true {
      do { return try open(opening, identity: identity, now: now) } catch {
        guard isWorthTryingAgain(error), !opening.waiting.isOver, time.isAny() else {
          throw StoreFailure(error, path: path, isReadOnly: access == .readingOnly)
        }
        usleep(2000)
      }
    }
  }

  /// A session that repairs a deleted log at this very moment makes others read less than they should,
  /// and SQLite does not wait at every place where it finds a lock. Nothing has been written yet.
  private static func isWorthTryingAgain(_ error: any Error) -> Bool {
    if case StoreFailure.locked = error { return true }
    let code = (error as? DatabaseError)?.extendedResultCode
    return code == .SQLITE_IOERR_SHORT_READ || code?.primaryResultCode == .SQLITE_BUSY
  }

  private static func open(
    _ opening: StoreOpening, identity: SessionIdentity, now: @escaping () -> Instant
  ) throws -> Store {
    let before = FilesBefore(of: opening.path)
    let opened = try opening.opened(now: now)
    let store = try Store(opened, path: opening.path, identity: identity, now: now)
    store.place = StorePlace(
      of: opening.path, before: before, isReadOnly: store.isReadOnly)
    if !store.isReadOnly { SideFiles(of: opening.path).share() }
    return store
  }

  /// A store in memory, gone with the last reference to it.
  public static func inMemory(
    identity: SessionIdentity, now: @escaping () -> Instant = Store.systemClock
  ) throws(StoreFailure) -> Store {
    do {
      let queue = try DatabaseQueue(
        configuration: Connection.configuration(readOnly: false, Waiting(.zero)))
      try Migrations.run(on: queue, at: now(), backup: { _ in })
      return try Store(
        OpenedStore(queue: queue), path: ":memory:", identity: identity, now: now)
    } catch {
      throw StoreFailure(error, path: ":memory:", isReadOnly: false)
    }
  }

  /// The clock of the system.
  public static func systemClock() -> Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

/// A connection to a store that can be trusted, and how it came about.
struct OpenedStore {
  let queue: DatabaseQueue
  /// How it was opened; nothing for a store in memory.
  var opening: StoreOpening?
  /// What is wrong with its schema.
  var faults: [SchemaFault] = []
  /// What came of asking where it stands.
  var station = SettledStation()
}

/// Opening one file, in order: is it there, is it SQLite, is it ours and not newer, then open it; is its
/// schema ours, then migrate it, see whether it is where it was, and only then trust it.
struct StoreOpening {
  let path: String
  /// Where the schema is not ours, reading, whatever was meant.
  var access: StoreAccess
  let waiting: Waiting
  var place = PlaceKnowledge()

  private var file: StoreFile { StoreFile(path: path) }

  func opened(now: () -> Instant) throws -> OpenedStore {
    _ = URINames.areAllowed
    try SideFiles(of: path).confirm()
    try StoreHolders(of: path).settle(within: waiting.usual)
    StoreProbe(path: path).takeBackWhatWasCutOff()
    let isNew = try findFile()
    let version = isNew ? 0 : try StoreProbe(path: path).version()
    switch access {
    case .readingOnly: return try forReading(version: version)
    case .editing, .creating: return try forWriting(version: version, at: now())
    }
  }

  private func forReading(version: Int) throws -> OpenedStore {
    var opening = self
    opening.access = .readingOnly
    let queue = try readOnlyQueue(version: version)
    return OpenedStore(
      queue: queue, opening: opening, faults: try queue.read(SchemaComparison.faults).faults)
  }

  private func forWriting(version: Int, at instant: Instant) throws -> OpenedStore {
    let queue = try writableQueue()
    // Through this very connection, which has to read the schema anyway; nothing has been written yet.
    let (faults, present) = try queue.read(SchemaComparison.faults)
    let foreign = faults.filter(\.forbidsWriting)
    guard foreign.isEmpty else {
      try queue.close()
      // A migration would run what is foreign.
      guard present == Migrations.latest else {
        throw StoreFailure.foreign(path: path, parts: foreign)
      }
      return try forReading(version: present)
    }
    try bringUpToDate(queue, from: version, at: instant)
    if access == .editing, try queue.read(Store.isExample) {
      try queue.close()
      return try forReading(version: Migrations.latest)
    }
    let keeper = StationKeeper(path: path, knowledge: place, instant: instant)
    return OpenedStore(
      queue: queue, opening: self, faults: faults, station: try keeper.settle(queue))
  }

  /// A new connection to a store that this session has had open until now.
  func reopened() throws -> DatabaseQueue {
    switch access {
    case .readingOnly: try readOnlyQueue(version: Migrations.latest)
    case .editing, .creating:
      try DatabaseQueue(
        path: path, configuration: Connection.configuration(readOnly: false, waiting))
    }
  }

  /// Whether the file holds nothing yet; makes it when that is wanted.
  private func findFile() throws(StoreFailure) -> Bool {
    switch (file.kind, access) {
    case (.regular(size: 0), .creating): return true
    case (.regular(size: 0), _): throw .empty(path: path)
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
    let configuration = Connection.configuration(readOnly: true, waiting)
    return try DatabaseQueue(
      path: try StoreProbe(path: path).readableName(), configuration: configuration)
  }

  private func writableQueue() throws -> DatabaseQueue {
    for place in [path, file.folder] where !StoreFile(path: place).isWritable {
      throw StoreFailure.notWritable(path: place)
    }
    try SideFiles(of: path).mend()
    return try DatabaseQueue(
      path: path, configuration: Connection.configuration(readOnly: false, waiting))
  }

  private func bringUpToDate(
    _ queue: DatabaseQueue, from version: Int, at instant: Instant
  ) throws {
    if version < Migrations.latest {
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
  }
}
