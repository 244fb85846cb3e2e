import Domain
import Domain
import GRDB

/// How records of a table are read that were made before a migration changed its shape.
///
/// A migration that renames, splits or rebuilds a recorded table, or adds a column to it, brings one of
/// these; a test names the table of one that does not. Without it such records could still be told apart
/// from newer ones, and nothing could be undone with them.
struct OlderRecord: Sendable {
  /// The migration that changed the table: records made under a smaller number are brought.
  let migration: Int
  /// The table, as it was called before.
  let table: String
  /// What a record of it becomes: of the table, or of those that took its place.
  let bring: @Sendable (ParsedChangeset.Table, Database) throws -> [ParsedChangeset.Table]

  /// In the order of the migrations.
  static let all: [OlderRecord] =
    [.added(to: "action_item", by: 4) { _ in .text([]) }]
    + ["plan_group", "plan_action", "budget_line"].map { table in
      .added(to: table, by: 4) { try onlyPlan(of: table, $0) }
    }
    + ["link_performer", "claim"].map { table in .added(to: table, by: 4) { _ in .integer(1) } }
    + [keyedByLetter]

  /// The letter became part of the key of an assignment. A record of a letter that was changed does not
  /// say which row of today is meant.
  private static let keyedByLetter = OlderRecord(migration: 4, table: "assignment") { table, _ in
    let letter = 2
    guard table.key.indices.contains(letter),
      !table.rows.contains(where: { $0.operation == .update })
    else { throw ChangeProblem.rebuilt(table: "assignment") }
    var table = table
    table.key[letter] = 3
    return [table]
  }

  /// The plan of a store that held one; with several, nobody can tell any more.
  private static func onlyPlan(
    of table: String, _ db: Database
  ) throws -> ParsedChangeset.Value {
    let plans = try String.fetchAll(db, sql: "SELECT id FROM plan LIMIT 2")
    guard let plan = plans.first, plans.count == 1 else {
      throw ChangeProblem.rebuilt(table: table)
    }
    return .text(ArraySlice(plan.utf8))
  }

  /// A migration added a column behind all others.
  ///
  /// - Parameter value: What the rows hold there that were in the table before the migration; asked for
  ///   when a whole row is recorded, as an update has not touched the column. Where it cannot be told,
  ///   it throws `ChangeProblem.rebuilt`.
  static func added(
    to table: String, by migration: Int,
    holding value: @escaping @Sendable (Database) throws -> ParsedChangeset.Value
  ) -> OlderRecord {
    OlderRecord(migration: migration, table: table) { table, db in
      [try table.widened { try value(db) }]
    }
  }
}

extension ParsedChangeset.Table {
  /// The same with one more column behind the others, which no update has touched.
  fileprivate func widened(holding value: () throws -> ParsedChangeset.Value) rethrows -> Self {
    var table = self
    table.key.append(0)
    guard rows.contains(where: { $0.operation != .update }) else { return table }
    let cell = ParsedChangeset.Cell(column: key.count, value: try value())
    table.rows = rows.map { row in
      var row = row
      switch row.operation {
      case .insert: row.after.append(cell)
      case .delete: row.before.append(cell)
      case .update: break
      }
      return row
    }
    return table
  }
}
