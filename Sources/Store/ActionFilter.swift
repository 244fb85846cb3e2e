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
    query.lateOn != nil || query.statuses == Set(ActionStatus.allCases.filter(\.isOpen))
  }

  /// The statuses that get through.
  var statuses: [ActionStatus] {
    ActionStatus.allCases.filter { query.statuses.isEmpty || query.statuses.contains($0) }
  }

  private var isOfStatus: SQLPiece? {
    if isOpenOnly, query.statuses.isEmpty || query.statuses.isSuperset(of: openStatuses) {
      return SQLPiece(sql: "action_item.\(ActionTriggers.isOpen)")
    }
    guard !query.statuses.isEmpty else { return nil }
    let marks = statuses.map { _ in "?" }.joined(separator: ", ")
    return SQLPiece(
      sql: "action_item.status IN (\(marks))"
        + (isOpenOnly ? " AND action_item.\(ActionTriggers.isOpen)" : ""),
      arguments: statuses.map(\.rawValue))
  }

  private var openStatuses: [ActionStatus] { ActionStatus.allCases.filter(\.isOpen) }

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
