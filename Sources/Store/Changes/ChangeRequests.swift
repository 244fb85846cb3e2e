import Domain
import GRDB

// MARK: - The list of changes

extension Store {
  /// The latest changes, the newest first.
  public func changes(limit: Int) throws(StoreFailure) -> [Change] {
    try reading { db in
      try ChangeRow.fetch(db, "ORDER BY key DESC LIMIT ?", [limit]).map(\.change)
    }
  }

  /// The changes of one action item, the newest first; those of many items at once too.
  public func changes(of number: ActionNumber) throws(StoreFailure) -> [Change] {
    try reading { db in try changes(of: number, db) }
  }

  /// The latest change of an action item, if one was recorded.
  public func lastChange(of number: ActionNumber) throws(StoreFailure) -> Change? {
    // One statement sees one moment by itself; this runs at every step of the cursor.
    try readingOnce { db in
      let clause = """
        WHERE key = (SELECT max(key) FROM (
          SELECT max(key) AS key FROM change WHERE subject = ?1
          UNION ALL SELECT max(change) FROM change_subject WHERE subject = ?1))
        """
      return try ChangeRow.fetch(db, clause, [number.description]).first?.change
    }
  }

  func changes(of number: ActionNumber, _ db: Database) throws -> [Change] {
    try ChangeRow.fetch(
      db, "WHERE \(ChangeRow.isAbout) ORDER BY key DESC", [number.description]
    ).map(\.change)
  }

  /// The latest change of an item that had to do with some of its fields.
  func lastChange(
    of number: ActionNumber, touching fields: Set<ActionField>?, _ db: Database
  ) throws -> Change? {
    try changes(of: number, db).first { change in fields.map { change.label.touches($0) } ?? true }
  }
}

/// A record of the list of changes as it stands in its table.
///
/// A damaged row costs itself and not the list: what can be read of it is here, and `problem` says why
/// that is not all.
struct ChangeRow {
  let change: Change
  /// Nothing where it cannot be read.
  let kind: ChangeKind?
  let target: RowKey<Change>?
  let subject: String?
  let backup: String?
  /// What of the row cannot be read; what it did is another question (`changeset`).
  let problem: ChangeProblem?

  var key: Int64 { change.id.rawValue }

  /// Records that a condition and an order pick; the changesets stay where they are.
  static func fetch(
    _ db: Database, _ clause: String, _ arguments: StatementArguments
  ) throws -> [ChangeRow] {
    let statement = try db.cachedStatement(sql: "\(selection) \(clause)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var records: [ChangeRow] = []
    while let row = try rows.next() { records.append(ChangeRow(row)) }
    return records
  }

  /// Goes through the whole list, the oldest first, without holding it.
  static func forEach(_ db: Database, _ body: (ChangeRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "\(selection) ORDER BY key")
    while let row = try rows.next() { try body(ChangeRow(row)) }
  }

  private static let selection = """
    SELECT key, at_ms, author, session, kind, target, subject, label, backup,
      key >> 32 <> (SELECT key FROM station) FROM change
    """

  /// The condition that a change is about the subject `?1`, alone or among many.
  static let isAbout = """
    key IN (SELECT key FROM change WHERE subject = ?1
      UNION ALL SELECT change FROM change_subject WHERE subject = ?1)
    """

  /// Changes as one list, oldest first: those of one station as they were recorded, whatever its clock
  /// said, and those of several stations among one another by time.
  static func inOrder(_ rows: [ChangeRow]) -> [ChangeRow] {
    var latest: [Int64: Instant] = [:]
    let placed = rows.sorted { $0.key < $1.key }.map { row in
      let station = KeyRange.station(of: row.key)
      let instant = max(row.change.at, latest[station] ?? row.change.at)
      latest[station] = instant
      return (instant, row)
    }
    return placed.sorted { ($0.0, $0.1.key) < ($1.0, $1.1.key) }.map(\.1)
  }

  /// The records of a kind of which any change is recorded.
  static func subjects(of kind: RecordKind, _ db: Database) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT subject FROM change WHERE subject GLOB ?1
        UNION SELECT subject FROM change_subject WHERE subject GLOB ?1
        """)
    return Set(try String.fetchAll(statement, arguments: [kind.rawValue + ":*"]))
  }

  /// One record.
  static func fetch(_ db: Database, _ id: RowKey<Change>) throws -> ChangeRow? {
    try fetch(db, "WHERE key = ?", [id.rawValue]).first
  }

  /// The things it is about, when they are many.
  func subjects(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT subject FROM change_subject WHERE change = ?"),
      arguments: [key])
  }

  private init(_ row: Row) {
    var reader = RowReader(row, of: "change")
    let key = RowKey<Change>(rawValue: reader.int64())
    let instant = Instant(milliseconds: reader.int64())
    let author = reader.text()
    let session = reader.text()
    kind = ChangeKind(rawValue: reader.text())
    target = reader.optionalInt64().map { RowKey(rawValue: $0) }
    subject = reader.optionalText()
    let label = ChangeLabelText.label(reader.text())
    backup = reader.optionalText()
    let isForeign = reader.optionalInt64() == 1
    problem =
      !reader.isWhole || kind == nil ? .unreadableRow : label == nil ? .unreadableLabel : nil
    change = Change(
      id: key, number: KeyRange.number(of: key, isForeign: isForeign), at: instant, author: author,
      session: session, label: label ?? .unreadable)
  }
}
