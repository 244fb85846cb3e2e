import Domain
import GRDB

/// What the stretches of a list depend on besides the query.
struct ActionFacts {
  let db: Database

  /// All meetings by number; two that have one number by code.
  func meetings() throws -> [Code<Meeting>] {
    let statement = try db.cachedStatement(sql: "SELECT id FROM meeting ORDER BY number, id")
    return try String.fetchAll(statement).map { Code($0) }
  }

  /// Whether one item in twenty or more has a status.
  func isCommon(_ status: ActionStatus) throws -> Bool {
    let all = try Tallies.items(db, of: Set(ActionStatus.allCases))
    return try Tallies.items(db, of: [status]) * 20 >= all
  }
}
