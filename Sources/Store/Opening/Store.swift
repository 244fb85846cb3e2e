import Domain
import Foundation
import GRDB

/// The room's shared facts in one SQLite file: the only door to them.
///
/// Reading is done by requests (`matrix()`, `actionItems(_:from:limit:)`…), each of which sees one
/// moment of the store. Writing is done by named transactions (`add`, `save`, `report`, `load`…);
/// each records what it changed in the list of changes before it commits, so that it can be shown
/// and undone. A store serves one thread at a time, and others wait (`turn`); whoever does not want to
/// wait opens another one on the same file.
///
/// Everything throws `StoreFailure`.
public final class Store: @unchecked Sendable {
  /// Where the store is; `:memory:` for one that is nowhere.
  public let path: String
  /// Whether SQLite itself refuses to write.
  public let isReadOnly: Bool
  /// What is wrong with the schema; where some of it could change what is written, the store is only read.
  public let schemaFaults: [SchemaFault]
  /// Whether it holds an example, which is only read.
  public let isExample: Bool
  /// What was done when it was opened, because it stood in another place than before.
  public let arrival: PlaceAnswer?
  /// The letters that began the numbers of action items made here when the store was opened.
  public let station: String

  /// The random name of this session.
  public var session: String { identity.session }

  let identity: SessionIdentity
  let now: () -> Instant
  /// The connection; another one after a repair.
  var queue: DatabaseQueue
  /// How it was opened; nothing for a store in memory.
  let opening: StoreOpening?
  /// Where its files are; nothing for a store in memory.
  var place: StorePlace?
  /// Whether `queue` is open; not when a repair could not open it again.
  var isConnected = true
  /// How often in a row a repair ended with a log's index that has no name.
  var namelessOpenings = 0
  let keys: KeyRange
  /// Whether the schema is still the one that was compared.
  private var schemaWatch = SchemaWatch()
  /// Where the number of changes is noted.
  let mark: StationMark?
  /// How many changes this station has when the transaction that is under way is committed.
  var recordedCount: Int64?
  var lastSeen: LastSeen
  /// The other sessions' processes, once they are followed.
  var processes: ProcessWatch?

  /// What lists have had to leave out.
  let lost = LostRows()

  /// Asked again and again while a request runs (see `turn`).
  var patience: (() -> Bool)?
  /// Whoever has it may touch anything of the above.
  let door = NSRecursiveLock()

  init(
    _ opened: OpenedStore, path: String, identity: SessionIdentity, now: @escaping () -> Instant
  ) throws {
    queue = opened.queue
    opening = opened.opening
    isReadOnly = opened.opening?.access == .readingOnly
    schemaFaults = opened.faults
    arrival = opened.station.arrival
    mark = opened.station.mark
    self.path = path
    self.identity = identity
    self.now = now
    (station, keys, lastSeen, isExample) = try queue.read { db in
      let station = try StationRow(db)
      return (
        station.letters, KeyRange(station: station.key), try LastSeen(db), try Store.isExample(db)
      )
    }
  }

  /// Lets the file go; the store cannot be used afterwards.
  public func close() throws(StoreFailure) {
    try translating { try queue.close() }
  }
}

/// Who writes: every recorded change carries both.
public struct SessionIdentity: Hashable, Sendable {
  /// The person or body at the keyboard.
  public var author: String
  /// A random name of this run of the program.
  public var session: String

  /// Makes an identity.
  public init(author: String, session: String) {
    self.author = author
    self.session = session
  }
}

/// What a session means to do with a store.
public enum StoreAccess: Hashable, Sendable {
  /// Read and write a store that is there.
  case editing
  /// Read a store that is there; SQLite refuses every write.
  case readingOnly
  /// Read and write; the store and its folder are made when missing.
  case creating
}

// MARK: - Doors

extension Store {
  /// Runs a request on one moment of the store.
  ///
  /// GRDB's own `read` sets `PRAGMA query_only` before and after, and SQLite answers that by throwing
  /// every prepared statement away: each key press would plan its queries anew.
  func reading<Answer>(_ request: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    try translating {
      try inPlace {
        try queue.unsafeRead { db in try Store.atOneMoment(db) { try patiently(db, request) } }
      }
    }
  }

  /// Lets several statements see one moment of the store.
  static func atOneMoment<Answer>(_ db: Database, _ request: () throws -> Answer) throws -> Answer {
    // Prepared once, unlike the statements of GRDB's `inTransaction`.
    try db.cachedStatement(sql: "BEGIN DEFERRED").execute()
    do {
      let answer = try request()
      try db.cachedStatement(sql: "COMMIT").execute()
      return answer
    } catch {
      try db.rollback()
      throw error
    }
  }

  /// Runs a request of a single statement, which needs no transaction to see one moment.
  func readingOnce<Answer>(_ request: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    try translating {
      try inPlace { try queue.unsafeRead { db in try patiently(db, request) } }
    }
  }

  /// Runs work in one write transaction: all of it is kept, or none. It may run again when the log was
  /// displaced (see `inPlace`).
  func writing<Answer>(_ work: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    guard !isReadOnly else { throw refusal }
    return try translating {
      let (answer, before, after) = try inPlace {
        try queue.write { db in
          // Inside the transaction: whoever repairs a displaced log waits for its end.
          try confirmPlace()
          try confirmLog(db)
          try schemaWatch.confirm(db, path: path)
          recordedCount = nil
          let before = try Pulse(db)
          return (try work(db), before, try Pulse(db))
        }
      }
      try confirmCommit()
      place?.tellOfCommit()
      noteCommit()
      // One's own beats are known; a commit of somebody else just before is still news.
      lastSeen.pulse.advance(by: after, since: before)
      return answer
    }
  }

  /// Why nothing can be written.
  private var refusal: StoreFailure {
    let foreign = schemaFaults.filter(\.forbidsWriting)
    guard foreign.isEmpty else { return .foreign(path: path, parts: foreign) }
    return isExample ? .example(path: path) : .readOnly(path: path)
  }

  /// Notes outside the store how many changes it holds.
  private func noteCommit() {
    if let recordedCount { mark?.raise(to: recordedCount) }
    recordedCount = nil
  }

  /// One thread at a time, and nothing but `StoreFailure`; what lists lose is noted.
  func translating<Answer>(_ work: () throws -> Answer) throws(StoreFailure) -> Answer {
    do { return try LostRows.$current.withValue(lost) { try door.withLock(work) } } catch {
      throw StoreFailure(error, path: path, isReadOnly: isReadOnly)
    }
  }
}
