import Domain
import GRDB

/// The columns of a table in their order, and which of them are its key: what a changeset must fit, as it
/// knows columns by their places only.
struct TableShape: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    let name: String
    /// The type, as the schema declares it.
    let type: String
    let allowsNull: Bool
    /// The place in the primary key, from 1; 0 for a column that is not part of it.
    let keyPlace: UInt8
  }

  let columns: [Column]

  /// The names of the columns.
  var names: [String] { columns.map(\.name) }
  /// For each column its place in the primary key.
  var key: [UInt8] { columns.map(\.keyPlace) }

  /// The shape of one table of a database; nothing when there is none of that name.
  static func of(_ table: String, _ db: Database) throws -> TableShape? {
    try all(db, where: "schema.name = ?", [table])[table]
  }

  /// The shapes of all tables of a database.
  static func all(
    _ db: Database, where condition: String = "TRUE", _ arguments: StatementArguments = []
  ) throws -> [String: TableShape] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT schema.name, info.name, info.type, info."notnull", info.pk
        FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS info
        WHERE schema.type = 'table' AND \(condition) ORDER BY schema.name, info.cid
        """, arguments: arguments)
    var columns: [String: [Column]] = [:]
    while let row = try rows.next() {
      var reader = RowReader(row, of: "sqlite_schema")
      let table = reader.text()
      let (name, type, isRequired, place) = (
        reader.text(), reader.text(), reader.int() != 0, UInt8(clamping: reader.int())
      )
      try reader.finish()
      let column = Column(
        name: name, type: type, allowsNull: !isRequired && place == 0, keyPlace: place)
      columns[table, default: []].append(column)
    }
    return columns.mapValues(TableShape.init)
  }
}

extension TableShape {
  /// Makes sure that rows can be those of a table of this shape.
  func fit(_ table: ParsedChangeset.Table) throws(ChangeProblem) {
    guard table.key == key else { throw .otherShape(table: table.name) }
    for row in table.rows {
      for cell in row.before + row.after {
        guard columns.indices.contains(cell.column) else { throw .otherShape(table: table.name) }
        let column = columns[cell.column]
        guard column.holds(cell.value) else {
          throw .unfitValue(table: table.name, column: column.name)
        }
      }
    }
  }
}

extension TableShape.Column {
  /// Whether a table whose types are enforced (`STRICT`) can hold a value here.
  fileprivate func holds(_ value: ParsedChangeset.Value) -> Bool {
    switch value {
    case .null: allowsNull
    case .integer: ["INTEGER", "INT", "ANY"].contains(type)
    case .float: ["REAL", "ANY"].contains(type)
    case .text: ["TEXT", "ANY"].contains(type)
    case .blob: ["BLOB", "ANY"].contains(type)
    }
  }
}
