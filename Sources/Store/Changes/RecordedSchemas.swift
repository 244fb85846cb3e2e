import Domain
import GRDB

/// What tables looked like under each number of the schema, so that a record can be compared with what it
/// was made under, and brought up to date.
///
/// A changeset knows a table by its name and columns by their places. SQLite applies it to whatever has
/// that name today: where there are fewer columns, another name or another key, it does nothing and says
/// that all is well; where columns have changed places, values land in the wrong ones. So:
///
/// 1. the record must fit the tables as they were under the schema that it names;
/// 2. where a table has another shape today, an `OlderRecord` brings the record to that shape; without one
///    nothing is done;
/// 3. the result must fit the tables as they are under the schema of this program, all of them recorded
///    ones.
///
/// The shapes come from the migrations, run in memory once in the life of a process (a few milliseconds),
/// not from the store: whether its tables are as they should be is another question, which undo asks
/// before it writes (`RecordedChangeset.apply`).
struct RecordedSchemas: Sendable {
  /// By the number of the schema less one.
  private let shapes: [[String: TableShape]]
  private let older: [OlderRecord]
  private let recorded: Set<String>

  /// Those of this program.
  static let current = Result { try RecordedSchemas(Migrations.all, OlderRecord.all) }

  init(
    _ migrations: [Migration], _ older: [OlderRecord], recorded: [String] = StoreTables.recorded
  ) throws {
    let queue = try DatabaseQueue()
    shapes = try migrations.indices.map { last in
      try Migrations.run(
        Array(migrations[...last]), on: queue, at: Instant(milliseconds: 0), backup: { _ in })
      return try queue.read { db in try TableShape.all(db) }
    }
    self.older = older.sorted { $0.migration < $1.migration }
    self.recorded = Set(recorded)
  }

  /// The number of the newest schema.
  var latest: Int { shapes.count }

  /// The shape that a table has now; nothing for one that no record may name.
  func shape(of table: String) -> TableShape? {
    recorded.contains(table) ? shapes.last?[table] : nil
  }

  /// The tables whose records made under a schema could not be brought to today's shapes: recorded ones
  /// that look different now, and those that are gone.
  func rebuiltTables(since schema: Int) -> [String] {
    guard let then = shapes(of: schema), let now = shapes.last else { return [] }
    return then.keys.filter { table in
      (now[table] == nil || recorded.contains(table)) && now[table] != then[table]
        && !older.contains { $0.migration > schema && $0.table == table }
    }.sorted()
  }

  /// The shapes under a schema; nothing for a number that none ever had.
  private func shapes(of schema: Int) -> [String: TableShape]? {
    (1...latest).contains(schema) ? shapes[schema - 1] : nil
  }

  /// A record made under a schema, as it would have been made under today's.
  func upToDate(
    _ changeset: ParsedChangeset, schema: Int, _ db: Database
  ) throws -> ParsedChangeset {
    guard schema <= latest else { throw ChangeProblem.newer(schema: schema, known: latest) }
    guard let then = shapes(of: schema) else { throw ChangeProblem.unreadableRow }
    for table in changeset.tables {
      guard let shape = then[table.name] else { throw unknown(table) }
      try shape.fit(table)
    }
    return ParsedChangeset(
      tables: try changeset.tables.flatMap { try upToDate($0, then: then, schema: schema, db) })
  }

  private func upToDate(
    _ table: ParsedChangeset.Table, then: [String: TableShape], schema: Int, _ db: Database
  ) throws -> [ParsedChangeset.Table] {
    var tables = [table]
    var isBrought = false
    for step in older where step.migration > schema {
      tables = try tables.flatMap { table in
        guard table.name == step.table else { return [table] }
        isBrought = true
        return try step.bring(table, db)
      }
    }
    for table in tables {
      guard let shape = shape(of: table.name) else { throw unknown(table) }
      guard isBrought || shape == then[table.name] else {
        throw ChangeProblem.rebuilt(table: table.name)
      }
      try shape.fit(table)
    }
    return tables
  }

  private func unknown(_ table: ParsedChangeset.Table) -> ChangeProblem {
    .unknownTable(String(table.name.prefix(64)))
  }
}
