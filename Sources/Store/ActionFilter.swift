import Domain
import GRDB

/// A piece of SQL with its arguments.
struct SQLPiece {
  var sql: String
  var arguments: [(any DatabaseValueConvertible)?] = []

  /// Conditions that must all hold; `TRUE` when there are none.
  static func all(_ pieces: [SQLPiece]) -> SQLPiece {
    SQLPiece(
      sql: pieces.isEmpty ? "TRUE" : pieces.map(\.sql).joined(separator: " AND "),
      arguments: pieces.flatMap(\.arguments))
  }
}

/// Which action items a query lets through, without its words and its order.
struct ActionFilter {
  let query: ActionQuery

  /// The conditions on a row of `action_item`.
  var conditions: [SQLPiece] {
    [isOfStatus, isOfOwner, isLate, isLinked].compactMap { $0 }
  }

  /// Whether only open items get through; then the index on open items serves.
  var isOpenOnly: Bool {
    ActionStatus.allCases.filter(letsThrough).allSatisfy(\.isOpen)
  }

  /// Whether items of a status get through.
  func letsThrough(_ status: ActionStatus) -> Bool {
    (query.statuses.isEmpty || query.statuses.contains(status))
      && (query.lateOn == nil || status.isOpen)
  }

  private var isOfStatus: SQLPiece? {
    let statuses = ActionStatus.allCases.filter(letsThrough)
    if statuses.count == ActionStatus.allCases.count { return nil }
    if statuses == ActionStatus.allCases.filter(\.isOpen) {
      return SQLPiece(sql: "action_item.\(ActionTriggers.isOpen)")
    }
    let marks = statuses.map { _ in "?" }.joined(separator: ", ")
    let isListed = SQLPiece(
      sql: "action_item.status IN (\(marks))", arguments: statuses.map(\.rawValue))
    // Said twice where it holds, for SQLite to see that the index on open items serves.
    let isOpen = SQLPiece(sql: "action_item.\(ActionTriggers.isOpen)")
    return isOpenOnly ? .all([isListed, isOpen]) : isListed
  }

  private var isOfOwner: SQLPiece? {
    query.owner.map { SQLPiece(sql: "action_item.owner = ?", arguments: [$0.rawValue]) }
  }

  private var isLate: SQLPiece? {
    query.lateOn.map { SQLPiece(sql: "action_item.due < ?", arguments: [$0.iso]) }
  }

  private var isLinked: SQLPiece? {
    query.link.map { link in
      SQLPiece(
        sql: """
          EXISTS (SELECT 1 FROM action_item_link
            WHERE item = action_item.id AND kind = ? AND code = ?)
          """,
        arguments: [link.kind, link.code])
    }
  }
}
