import Domain
import GRDB

/// What a person says about a store that stands elsewhere than it did.
public enum PlaceAnswer: String, Sendable {
  /// It is the same store in another place, and goes on as the same station.
  case moved
  /// It is a copy, and goes on as a station of its own.
  case copied
}

/// What a session knows, besides the store itself, about where the store should be.
public struct PlaceKnowledge: Sendable {
  /// What the person has said; nothing as long as nobody was asked.
  public var answer: PlaceAnswer?
  /// Where the highest number of changes seen is kept for each station; nothing to keep none.
  public var marks: String?

  /// Makes one.
  public init(answer: PlaceAnswer? = nil, marks: String? = nil) {
    (self.answer, self.marks) = (answer, marks)
  }
}

/// What came of asking where a store stands.
struct SettledStation {
  /// What was done about another place; nothing where it is the same.
  var arrival: PlaceAnswer?
  /// Where the number of changes is noted from now on.
  var mark: StationMark?
}

/// Sees to it that a store which was copied or restored does not go on as the same station: two files that
/// give out the same keys could never be brought together again.
struct StationKeeper {
  let path: String
  let knowledge: PlaceKnowledge
  let instant: Instant

  /// Makes sure before anything is written that the store is where it was, or that somebody says what has
  /// become of it. A store that has no place yet gets this one.
  ///
  /// - Throws: `StoreFailure.movedOrCopied` when nobody has said.
  func settle(_ queue: DatabaseQueue) throws -> SettledStation {
    // The mark first: others may record and raise it meanwhile, and the store then holds at least as many.
    let mark = try mark(of: queue.read { db in try StationState(db).key })
    let row = try queue.read { db in try StationState(db) }
    let isOlder = row.count < (mark?.count ?? 0)
    let isElsewhere = isOlder || row.place.map { $0 != place(of: row.key) } ?? false
    switch (knowledge.answer, isElsewhere) {
    case (.copied, _):
      try queue.write { db in try renew(row, isElsewhere: isElsewhere, db) }
      return try SettledStation(
        arrival: .copied, mark: self.mark(of: queue.read { db in try StationState(db).key }))
    case (.moved, true) where !isOlder:
      try queue.write { db in try record(row, db) }
      return SettledStation(arrival: .moved, mark: noted(row.count, in: mark))
    case (_, true): throw StoreFailure.movedOrCopied(path: path, isOlder: isOlder)
    case (_, false):
      if row.place == nil { try recordIfFree(row, queue) }
      return SettledStation(mark: noted(row.count, in: mark))
    }
  }

  private func noted(_ count: Int64, in mark: StationMark?) -> StationMark? {
    mark?.raise(to: count)
    return mark
  }

  private func mark(of station: Int64) -> StationMark? {
    knowledge.marks.flatMap { StationMark(of: station, in: $0) }
  }

  private func place(of station: Int64) -> StationPlace { StationPlace(of: path, station: station) }

  /// Another program may be writing at this moment; then the next session does it.
  private func recordIfFree(_ row: StationState, _ queue: DatabaseQueue) throws {
    do {
      try queue.write { db in try write(place(of: row.key), db) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
  }

  private func record(_ row: StationState, _ db: Database) throws {
    // The sessions are those of the other place.
    try db.execute(sql: "DELETE FROM session")
    try write(place(of: row.key), db)
  }

  /// Makes a station of its own out of the copy; what it was before is kept as retired.
  private func renew(_ row: StationState, isElsewhere: Bool, _ db: Database) throws {
    // Somebody else may have said it meanwhile.
    guard try StationState(db).key == row.key else { return }
    if !isElsewhere, row.place != nil, try !SessionRow.living(db).isEmpty {
      throw StoreFailure.inUse(path: path)
    }
    let key = try StationKeeper.renew(row, at: instant, db)
    try write(place(of: key), db)
  }

  /// How far above the older ones a new key lies at most: so far that two copies of one store hardly
  /// ever take the same, and so little that a store can be restored many times.
  private static let reach: Int64 = 0x0100_0000

  /// Gives the store another key, at random; the letters stay. It lies above those that the store knows,
  /// so that what is recorded from now on comes after all that was, in the order of the keys, too.
  ///
  /// - Returns: The key.
  @discardableResult
  static func renew(_ row: StationState, at instant: Instant, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO other_station(key, letters, name, role, since_ms)
        SELECT key, letters, name, 'retired', ? FROM station
        """, arguments: [instant.milliseconds])
    let known = Set(try Int64.fetchAll(db, sql: "SELECT key FROM other_station")).union([row.key])
    let highest = max(known.max() ?? 0, KeyRange.firstStation)
    var key = row.key
    // The lower half is that of data folders. When there is no room above any more, any place will do.
    while known.contains(key) {
      key =
        highest < KeyRange.lastStation
        ? Int64.random(in: highest + 1...min(highest + reach, KeyRange.lastStation))
        : Int64.random(in: KeyRange.firstStation...KeyRange.lastStation)
    }
    try db.execute(
      sql: "UPDATE station SET key = ?, machine = NULL, file = NULL", arguments: [key])
    try db.execute(sql: "DELETE FROM session")
    return key
  }

  private func write(_ place: StationPlace, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE station SET machine = ?, file = ?", arguments: [place.machine, place.file])
  }
}

/// How far a store's own station is, and where, as it stands in the store.
struct StationState: Equatable {
  let key: Int64
  let letters: String
  /// Where it was written last; nothing when it has not been.
  let place: StationPlace?
  /// How many changes it has recorded.
  let count: Int64

  init(_ db: Database) throws {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT key, letters, machine, file FROM station")
    else { throw UnreadableRow(table: "station", detail: "no row") }
    var reader = RowReader(row, of: "station")
    (key, letters) = (reader.int64(), reader.text())
    let (machine, file) = (reader.optionalText(), reader.optionalText())
    try reader.finish()
    place = machine.flatMap { machine in file.map { StationPlace(machine: machine, file: $0) } }
    let keys = KeyRange(station: key)
    let last = try Int64.fetchOne(
      db, sql: "SELECT max(key) FROM change WHERE key BETWEEN ? AND ?",
      arguments: [keys.base, keys.last])
    count = (last ?? keys.base) - keys.base
  }
}
