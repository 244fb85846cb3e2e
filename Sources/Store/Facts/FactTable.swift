import Domain
import GRDB

/// How one kind of fact stands in its table: the columns, each declared once, and what a row becomes.
///
/// The columns are listed in the order in which `make` takes their values:
///
///     FactTable<PlanGroup>(
///       "plan_group", .code("id", \.id), .code("plan", \.plan), .order(\.order),
///       .bilingual("name", \.name), .text("printed_subtotal", \.printedSubtotal),
///       .origin(\.origin), make: PlanGroup.init)
///
/// Reading, loading and telling what is new follow from that line by line; `StoreTables` says in which
/// order tables are loaded, what of them is recorded, and which topic their changes belong to.
struct FactTable<Fact>: Sendable {
  /// The table.
  let name: String
  /// The columns by which a row of a data file is matched with a row of the store; none where the
  /// store gives keys of its own.
  let key: [String]
  /// All columns that are read, in the order in which they are declared.
  let columns: [String]
  /// The columns that a load writes, in the same order.
  let loadedColumns: [String]
  /// What else the table has: a key that the store gives by itself, and what nothing reads yet.
  let others: [String]
  /// The values of the loaded columns.
  let values: @Sendable (Fact) -> [(any DatabaseValueConvertible)?]
  /// The fact of a row with all columns.
  let read: @Sendable (inout RowReader) throws -> Fact

  init<each Value>(
    _ name: String, key: [String] = ["id"], givenKey: String? = nil, unread: [String] = [],
    _ columns: repeat FactColumn<Fact, each Value>,
    make: @escaping @Sendable (repeat each Value) -> Fact
  ) {
    self.name = name
    self.key = key
    others = [givenKey].compactMap(\.self) + unread
    var (all, loaded): ([String], [String]) = ([], [])
    for column in repeat each columns {
      all += column.names
      if column.isLoaded { loaded += column.names }
    }
    (self.columns, loadedColumns) = (all, loaded)
    values = { fact in
      var values: [(any DatabaseValueConvertible)?] = []
      for column in repeat each columns { if column.isLoaded { values += column.values(fact) } }
      return values
    }
    read = { row in make(repeat try (each columns).read(&row)) }
  }

  /// All facts that a condition lets through, in an order; those that cannot be read are left out and noted.
  func fetch(
    _ db: Database, where condition: String = "TRUE", _ arguments: StatementArguments = [],
    order: String
  ) throws -> [Fact] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.list(columns)) FROM \(name) WHERE \(condition) ORDER BY \(order)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    return try RowList.read(rows, naming: naming) { row in
      var reader = RowReader(row, of: name)
      let fact = try read(&reader)
      try reader.finish()
      return fact
    }
  }

  /// Reads every row, for what cannot be read of them.
  func readAll(_ db: Database) throws { _ = try fetch(db, order: "1") }

  /// The columns that say which row it is.
  private var naming: [Int] {
    let places = key.compactMap { columns.firstIndex(of: $0) }
    return places.isEmpty ? [0] : places
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
    let others = loadedColumns.filter { !key.contains($0) }.map { "\"\($0)\"" }
    return """
      INSERT INTO \(name)(\(Self.list(loadedColumns)))
      VALUES (\(loadedColumns.map { _ in "?" }.joined(separator: ", ")))
      ON CONFLICT(\(Self.list(key))) DO \(others.isEmpty ? "NOTHING" : update(others))
      """
  }

  private func update(_ others: [String]) -> String {
    let settings = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let differences = others.map { "\(name).\($0) IS NOT excluded.\($0)" }
    return "UPDATE SET \(settings) WHERE \(differences.joined(separator: " OR "))"
  }

  /// Column names for SQL.
  static func list(_ columns: [String]) -> String {
    columns.map { "\"\($0)\"" }.joined(separator: ", ")
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
