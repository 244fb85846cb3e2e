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

  /// The changes of one action item, the newest first.
  public func changes(of number: ActionNumber) throws(StoreFailure) -> [Change] {
    try reading { db in
      try ChangeRow.fetch(db, "WHERE \(ChangeRow.isAbout) ORDER BY key DESC", [number.description])
        .map(\.change)
    }
  }

  /// The latest change of an action item, if one was recorded.
  public func lastChange(of number: ActionNumber) throws(StoreFailure) -> Change? {
    // One statement sees one moment by itself; this runs at every step of the cursor.
    try readingOnce { db in
      let clause = "WHERE \(ChangeRow.isAbout) ORDER BY key DESC LIMIT 1"
      return try ChangeRow.fetch(db, clause, [number.description]).first?.change
    }
  }

  /// The latest change of an item that had to do with some of its fields.
  func lastChange(
    of number: ActionNumber, touching fields: Set<ActionField>?, _ db: Database
  ) throws -> Change? {
    try ChangeRow.fetch(db, "WHERE \(ChangeRow.isAbout) ORDER BY key DESC", [number.description])
      .map(\.change).first { change in fields.map { change.label.touches($0) } ?? true }
  }

  /// The latest change of an item that may be gone, by its key.
  func lastChange(ofKey id: RowKey<ActionItem>, _ db: Database) throws -> Change? {
    guard let ordinal = keys.ordinal(of: id.rawValue) else { return nil }
    let number = ActionNumber(station: station, ordinal: ordinal)
    return try lastChange(of: number, touching: nil, db)
  }
}

/// A record of the list of changes as it stands in its table.
struct ChangeRow {
  let change: Change
  let kind: ChangeKind
  let subject: String?
  let backup: String?

  var key: Int64 { change.id.rawValue }

  /// The condition that a change is about the subject `?1`, alone or among many.
  static let isAbout = """
    key IN (SELECT key FROM change WHERE subject = ?1
      UNION ALL SELECT change FROM change_subject WHERE subject = ?1)
    """

  /// Records that a condition and an order pick; the changesets stay where they are.
  static func fetch(
    _ db: Database, _ clause: String, _ arguments: StatementArguments
  ) throws -> [ChangeRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT key, at_ms, author, session, kind, subject, label, backup FROM change \(clause)
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var records: [ChangeRow] = []
    while let row = try rows.next() { records.append(try ChangeRow(row)) }
    return records
  }

  /// What the change did to the data tables.
  func changeset(_ db: Database) throws -> Changeset {
    let data = try Row.fetchOne(
      db, sql: "SELECT changeset FROM change WHERE key = ?", arguments: [key])
    return Changeset(data: data?[0] ?? .init())
  }

  private init(_ row: Row) throws {
    var reader = RowReader(row, of: "change")
    let key = RowKey<Change>(rawValue: reader.int64())
    let instant = Instant(milliseconds: reader.int64())
    let author = reader.text()
    let session = reader.text()
    kind = try reader.word()
    subject = reader.optionalText()
    change = Change(
      id: key, at: instant, author: author, session: session,
      label: try ChangeLabelText.label(reader.text()))
    backup = reader.optionalText()
    try reader.finish()
  }
}
