import Domain
import GRDB

/// Which action items a query lets through, without its words and its order.
struct ActionFilter {
  /// A due day at which an index is entered, so that the filter's own limit on that side must not
  /// make SQLite enter it elsewhere.
  struct Entry {
    let day: Day
    /// Whether days rise from there.
    let isRising: Bool
  }

  let query: ActionQuery
  var entry: Entry?

  /// The conditions on a row of `action_item`.
  var conditions: [SQLPiece] {
    [isOfStatus, isOfOwner, isUnowned, isLate, isDue, isOfMeeting, isLinked, isInGroup]
      .compactMap { $0 }
  }

  /// The statuses that get through.
  var statuses: [ActionStatus] {
    ActionStatus.allCases.filter { status in
      (query.statuses.isEmpty || query.statuses.contains(status))
        && (query.lateOn == nil || status.isOpen)
    }
  }

  /// Whether only open items get through; then the indexes on open items serve.
  var isOpenOnly: Bool { statuses.allSatisfy(\.isOpen) }

  /// Whether items with a due day get through.
  var letsDatedThrough: Bool { query.due != .undated }

  /// Whether items without a due day get through.
  var letsUndatedThrough: Bool {
    guard query.lateOn == nil else { return false }
    return switch query.due {
    case nil, .undated: true
    case .between: false
    }
  }

  /// Whether items without links get through.
  var letsUnlinkedThrough: Bool { query.link == nil && query.group == nil }

  /// Whether all items that get through have the same in a column.
  func pins(_ sort: ActionSort) -> Bool {
    switch sort {
    case .owner: query.owner != nil || query.isUnowned
    case .meeting: query.meeting != nil
    case .status: statuses.count == 1
    case .number, .due, .lateness, .title, .links: false
    }
  }

  /// How many of the filters are narrow ones, each with an index of its own.
  var narrowCount: Int {
    [isOfOwner, isUnowned, isDue, isOfMeeting, isLinked, isInGroup].filter { $0 != nil }.count
  }

  // MARK: - Conditions

  /// The status, where not all get through.
  var isOfStatus: SQLPiece? {
    if statuses.count == ActionStatus.allCases.count { return nil }
    let isOpen = SQLPiece(sql: "action_item.\(ActionTriggers.isOpen)")
    if statuses == ActionStatus.allCases.filter(\.isOpen) { return isOpen }
    // Where nothing gets through, an empty list would make SQLite forget the rest of the condition,
    // by which it recognises the index.
    let words = statuses.isEmpty ? [""] : statuses.map(\.rawValue)
    let marks = words.map { _ in "?" }.joined(separator: ", ")
    let isListed = SQLPiece(sql: "action_item.status IN (\(marks))", arguments: words)
    // Said twice where it holds, for SQLite to see that the index on open items serves.
    return isOpenOnly ? .all([isListed, isOpen]) : isListed
  }

  private var isOfOwner: SQLPiece? {
    query.owner.map { SQLPiece(sql: "action_item.owner = ?", arguments: [$0.rawValue]) }
  }

  private var isUnowned: SQLPiece? {
    query.isUnowned ? SQLPiece(sql: "action_item.owner IS NULL") : nil
  }

  private var isLate: SQLPiece? {
    query.lateOn.map { today in
      let isEntered = entry.map { !$0.isRising && $0.day < today } ?? false
      return SQLPiece(sql: "\(isEntered ? "+" : "")action_item.due < ?", arguments: [today.iso])
    }
  }

  private var isDue: SQLPiece? {
    switch query.due {
    case nil: nil
    case .between(let first, let last): isDue(from: first, to: last)
    case .undated: SQLPiece(sql: "action_item.due IS NULL")
    }
  }

  private func isDue(from first: Day, to last: Day) -> SQLPiece {
    let isEntered = entry.map { first <= $0.day && $0.day <= last } ?? false
    // A plus sign keeps SQLite from using a comparison for an index.
    let below = isEntered && entry?.isRising == true ? "+" : ""
    let above = isEntered && entry?.isRising == false ? "+" : ""
    return SQLPiece(
      sql: "\(below)action_item.due >= ? AND \(above)action_item.due <= ?",
      arguments: [first.iso, last.iso])
  }

  private var isOfMeeting: SQLPiece? {
    query.meeting.map { SQLPiece(sql: "action_item.meeting = ?", arguments: [$0.rawValue]) }
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

  private var isInGroup: SQLPiece? {
    query.group.map { group in
      let things = Self.things(of: group)
      return SQLPiece(
        sql: """
          EXISTS (SELECT 1 FROM action_item_link
            WHERE item = action_item.id AND (kind, code) IN (\(things.sql)))
          """,
        arguments: things.arguments)
    }
  }

  /// The budget lines and the activities of a group of the plan, as kinds and codes of links.
  static func things(of group: Code<PlanGroup>) -> SQLPiece {
    SQLPiece(
      sql: """
        SELECT 'line', budget_line.id FROM budget_line
        JOIN plan_action ON plan_action.id = budget_line.action WHERE plan_action."group" = ?
        UNION ALL
        SELECT 'activity', plan_activity.id FROM plan_activity
        JOIN plan_action ON plan_action.id = plan_activity.action WHERE plan_action."group" = ?
        """,
      arguments: [group.rawValue, group.rawValue])
  }
}
