import Domain
import GRDB

/// How one kind of fact stands in its table: the columns in order, and the way in and out.
struct FactTable<Fact>: Sendable {
  /// The table.
  let name: String
  /// The columns by which a row of a data file is matched with a row of the store.
  let key: [String]
  /// The other columns, in order; `citation` and `illustrative` follow by themselves.
  let columns: [String]
  /// The values of key, columns and origin.
  let values: @Sendable (Fact) -> [(any DatabaseValueConvertible)?]
  /// The fact of a row with key, columns and origin.
  let read: @Sendable (inout RowReader) throws -> Fact

  private var quoted: [String] {
    (key + columns + ["citation", "illustrative"]).map { "\"\($0)\"" }
  }

  /// All facts that a condition lets through, in an order.
  func fetch(
    _ db: Database, where condition: String = "TRUE", _ arguments: StatementArguments = [],
    order: String
  ) throws -> [Fact] {
    let list = quoted.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "SELECT \(list) FROM \(name) WHERE \(condition) ORDER BY \(order)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var facts: [Fact] = []
    while let row = try rows.next() {
      var reader = RowReader(row, of: name)
      let fact = try read(&reader)
      try reader.finish()
      facts.append(fact)
    }
    return facts
  }

  /// Writes facts: new ones are added, known ones are brought to the given values.
  func load(_ facts: [Fact], into db: Database) throws -> LoadSummary {
    guard !facts.isEmpty else { return LoadSummary() }
    let before = try count(db)
    let statement = try db.cachedStatement(sql: upsert)
    var written = 0
    for fact in facts {
      try statement.execute(checked: values(fact), of: name)
      written += db.changesCount
    }
    let added = try count(db) - before
    return LoadSummary(
      added: added, updated: written - added, unchanged: facts.count - written)
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM \(name)")) ?? 0
  }

  private var upsert: String {
    let others = (columns + ["citation", "illustrative"]).map { "\"\($0)\"" }
    let settings = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let differences = others.map { "\(name).\($0) IS NOT excluded.\($0)" }
    return """
      INSERT INTO \(name)(\(quoted.joined(separator: ", ")))
      VALUES (\(quoted.map { _ in "?" }.joined(separator: ", ")))
      ON CONFLICT(\(key.map { "\"\($0)\"" }.joined(separator: ", "))) DO UPDATE SET \(settings)
      WHERE \(differences.joined(separator: " OR "))
      """
  }
}

extension Statement {
  /// Executes with values of which no text holds a NUL, which SQLite would take for its end.
  ///
  /// - Throws: `StoreFailure.refused` that names the table, the rule and the row.
  func execute(checked values: [(any DatabaseValueConvertible)?], of table: String) throws {
    let hasNul = values.contains { ($0 as? String)?.utf8.contains(0) ?? false }
    guard !hasNul else { throw StoreFailure.refused(detail: "\(table): a text holds a NUL") }
    do {
      try execute(arguments: StatementArguments(values))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let row = values.prefix(3).map { $0.map { "\($0)" } ?? "" }.joined(separator: ", ")
      let rule = error.message ?? "constraint"
      throw StoreFailure.refused(detail: "\(table) (\(row.prefix(200))): \(rule)")
    }
  }
}
