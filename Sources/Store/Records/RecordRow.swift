import Domain
import GRDB

/// How a record stands in its table, whatever its kind.
struct RecordRow {
  let table: RecordTable
  let db: Database

  init(_ kind: RecordKind, _ db: Database) {
    table = .of(kind)
    self.db = db
  }

  // MARK: Reading

  /// One record by its key.
  func fetch(_ key: String) throws -> Domain.Record? {
    let statement = try selection(where: "\"\(table.key)\" = ?", order: nil)
    let rows = try Row.fetchCursor(statement, arguments: [stored(key)])
    // Where bytes are no text, they are shown as marks here, so that they can be put right.
    return try rows.next().map { try record(Self.values(of: $0)) }
  }

  /// The records that a condition lets through, in an order; those that cannot be read are left out and noted.
  func fetch(
    where condition: String = "TRUE", _ arguments: StatementArguments = [], order: String? = nil
  ) throws -> [Domain.Record] {
    let statement = try selection(where: condition, order: order)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    let place = statement.columnNames.firstIndex(of: table.key) ?? 0
    return try RowList.read(rows, naming: [place]) { try listed($0) }
  }

  private func selection(where condition: String, order: String?) throws -> Statement {
    try db.cachedStatement(
      sql: """
        SELECT * FROM "\(table.name)" WHERE \(condition) ORDER BY \(order ?? "\"\(table.key)\"")
        """)
  }

  /// The whole row with a key, by the names of the columns.
  func values(_ key: String) throws -> RowValues? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM \"\(table.name)\" WHERE \"\(table.key)\" = ?")
    return try Row.fetchOne(statement, arguments: [stored(key)]).map(Self.values)
  }

  /// The values of a row by the names of the columns.
  static func values(of row: Row) -> RowValues {
    Dictionary(row.map { ($0.0, $0.1) }) { first, _ in first }
  }

  private func listed(_ row: Row) throws -> Domain.Record {
    for (index, (column, value)) in row.enumerated() {
      guard case .string(let text) = value.storage, text.contains("\u{FFFD}") else { continue }
      // The mark may be the text's own, or stand for bytes that are none.
      let stored: StoredText? = row.readable(index)
      guard stored != nil else { throw UnreadableRow(table: table.name, detail: column) }
    }
    return try record(Self.values(of: row))
  }

  private func record(_ row: RowValues) throws -> Domain.Record {
    var content = RecordContent(table.kind)
    for field in table.storedFields { content[field.name] = try table.value(of: field, in: row) }
    let key = row[table.key] ?? .null
    if let links = table.links { content[.links] = try fetchLinks(of: key, in: links) }
    return Domain.Record(
      id: table.recordName(row),
      code: table.code.flatMap { row[$0] }.flatMap { String.fromDatabaseValue($0) },
      content: content, origin: try origin(row))
  }

  private func origin(_ row: RowValues) throws -> Origin {
    let citation = Citation(row["citation"].flatMap { String.fromDatabaseValue($0) } ?? "")
    if row["illustrative"] == 1.databaseValue { return .illustrative }
    return citation.isEmpty ? .recorded : .documented(citation)
  }

  private func fetchLinks(of key: DatabaseValue, in links: String) throws -> FieldValue? {
    let texts = try String.fetchAll(
      db.cachedStatement(sql: "SELECT kind || ':' || code FROM \(links) WHERE item = ?"),
      arguments: [key])
    return .links(orNone: texts.compactMap { ActionLink($0) })
  }

  /// A key as its column holds it.
  func stored(_ key: String) -> DatabaseValue {
    table.keys == .numbers ? Int64(key)?.databaseValue ?? .null : key.databaseValue
  }

  /// A key as a text.
  static func text(_ key: DatabaseValue) -> String {
    switch key.storage {
    case .int64(let number): String(number)
    case .string(let text): text
    case .null, .double, .blob: ""
    }
  }

  // MARK: Writing

  /// Writes a new record.
  func insert(_ content: RecordContent, key: String) throws {
    let columns = [table.key] + table.storedFields.flatMap(table.columns)
    let values = table.storedFields.flatMap { $0.codec.stored(content[$0.name]) }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO "\(table.name)"(\(FactTable<Domain.Record>.list(columns)))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """)
    try statement.execute(checked: [stored(key)] + values, of: table.name)
  }

  /// Brings some fields of a record to the values of a content.
  func update(_ key: String, _ fields: Set<FieldName>, to content: RecordContent) throws {
    let written = table.storedFields.filter { fields.contains($0.name) }
    let columns = written.flatMap(table.columns)
    let settings = columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    let values = written.flatMap { $0.codec.stored(content[$0.name]) }
    let statement = try db.cachedStatement(
      sql: "UPDATE \"\(table.name)\" SET \(settings) WHERE \"\(table.key)\" = ?")
    try statement.execute(checked: values + [stored(key)], of: table.name)
  }

  /// Takes a record away.
  func delete(_ key: String) throws {
    try db.cachedStatement(
      sql: "DELETE FROM \"\(table.name)\" WHERE \"\(table.key)\" = ?"
    ).execute(arguments: [stored(key)])
  }

  /// What stands now in the place that a new record would take.
  func present(instead content: RecordContent) throws -> Domain.Record? {
    guard let place = table.place else { return nil }
    let fields = table.storedFields.filter { place.fields.contains($0.name) }
    guard fields.allSatisfy({ content[$0.name] != nil }) else { return nil }
    let condition = fields.flatMap(table.columns).map { "\"\($0)\" IS ?" }
    return try fetch(
      where: condition.joined(separator: " AND "),
      StatementArguments(fields.flatMap { $0.codec.stored(content[$0.name]) }),
      order: place.order + " LIMIT 1"
    ).first
  }
}
