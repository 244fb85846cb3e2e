import Domain
import GRDB

/// One of the keys by which a list is sorted: an expression on a row, the same of an item, and a
/// direction.
///
/// No key is ever NULL. A column that can be empty has two: whether there is nothing in it, which
/// rises in either direction, so that such items come last; then what there is.
struct ActionKey {
  /// The expression on a row of `action_item`.
  let sql: String
  /// Whether the greatest comes first.
  var isDescending = false
  /// The value of the expression for an item.
  let value: (ActionItem) -> SQLPiece
}

extension ActionKey {
  /// The keys of a column.
  static func of(_ column: ActionOrder) -> [ActionKey] {
    let isDescending = column.isDescending
    return switch column.sort {
    case .number: number(isDescending)
    case .due: optional("action_item.due", isDescending) { $0.content.due?.iso }
    case .lateness: lateness(isDescending)
    case .status: [status(isDescending)]
    case .owner: optional("action_item.owner", isDescending) { $0.content.owner?.rawValue }
    case .title: [title(isDescending)]
    case .links: optional(firstLink, isDescending) { $0.content.links.min()?.text }
    case .meeting: meeting(isDescending)
    }
  }

  /// A key that is a plain column.
  static func column(
    _ sql: String, _ isDescending: Bool,
    _ value: @escaping (ActionItem) -> (any DatabaseValueConvertible)?
  ) -> ActionKey {
    ActionKey(sql: sql, isDescending: isDescending) { SQLPiece(sql: "?", arguments: [value($0)]) }
  }

  /// The number of an item, and its key, which tells any two of them apart even when they read alike.
  static func number(
    _ isDescending: Bool, of table: String = "action_item", keyed key: String = "id"
  ) -> [ActionKey] {
    [
      column("\(table).station", isDescending) { $0.number.station },
      column("\(table).ordinal", isDescending) { $0.number.ordinal },
      column("\(table).\(key)", isDescending) { $0.id.rawValue },
    ]
  }

  /// The title as titles are compared.
  static func title(_ isDescending: Bool) -> ActionKey {
    ActionKey(sql: TitleFold.sql("action_item.title"), isDescending: isDescending) {
      SQLPiece(sql: TitleFold.sql("?"), arguments: [$0.content.title])
    }
  }

  /// The first link of an item as a text, `link:L4`.
  static let firstLink = "(SELECT link FROM action_item_first_link WHERE item = action_item.id)"

  private static func optional(
    _ sql: String, _ isDescending: Bool, _ value: @escaping (ActionItem) -> String?
  ) -> [ActionKey] {
    [
      column("\(sql) IS NULL", false) { value($0) == nil },
      column("coalesce(\(sql), '')", isDescending) { value($0) ?? "" },
    ]
  }

  /// Open with a day, open without, done, dropped: in this order in either direction.
  private static func lateness(_ isDescending: Bool) -> [ActionKey] {
    let group = """
      CASE action_item.status WHEN 'done' THEN 2 WHEN 'dropped' THEN 3
      ELSE action_item.due IS NULL END
      """
    let due = """
      CASE WHEN action_item.\(ActionTriggers.isOpen) THEN coalesce(action_item.due, '') ELSE '' END
      """
    return [
      column(group, false) { $0.content.latenessGroup },
      column(due, isDescending) { $0.content.status.isOpen ? $0.content.due?.iso ?? "" : "" },
    ]
  }

  private static func status(_ isDescending: Bool) -> ActionKey {
    let ranks = ActionStatus.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return column("CASE action_item.status \(ranks.joined(separator: " ")) END", isDescending) {
      ActionStatus.allCases.firstIndex(of: $0.content.status)
    }
  }

  /// Two meetings may have one number; then the code tells them apart, so that each is whole.
  private static func meeting(_ isDescending: Bool) -> [ActionKey] {
    func number(of code: String) -> String {
      "coalesce((SELECT number FROM meeting WHERE id = \(code)), 0)"
    }
    let meeting = optional("action_item.meeting", isDescending) { $0.content.meeting?.rawValue }
    let number = ActionKey(sql: number(of: "action_item.meeting"), isDescending: isDescending) {
      SQLPiece(sql: number(of: "?"), arguments: [$0.content.meeting?.rawValue])
    }
    return [meeting[0], number, meeting[1]]
  }
}

extension ActionItemContent {
  fileprivate var latenessGroup: Int {
    switch status {
    case .toDo, .underWay, .blocked: due == nil ? 1 : 0
    case .done: 2
    case .dropped: 3
    }
  }
}
