/// A column by which action items can be sorted.
public enum ActionSort: String, CaseIterable, Hashable, Sendable, Codable {
  case number, due
  /// What is open comes first, the latest of it before the rest; then what is done, then what was
  /// dropped.
  case lateness
  case status, owner, title
  /// The first link of each item counts; items without links come last.
  case links
}

/// The order of a list of action items; items that are equal in it follow their number.
public struct ActionOrder: Hashable, Sendable, Codable {
  /// The column.
  public var sort: ActionSort
  /// Whether the greatest comes first.
  public var isDescending: Bool

  /// Makes an order.
  public init(sort: ActionSort = .lateness, isDescending: Bool = false) {
    self.sort = sort
    self.isDescending = isDescending
  }
}

/// Which action items to show, and in which order.
public struct ActionQuery: Hashable, Sendable {
  /// Words that must begin some word of number, title, note or owner; accents and case do not
  /// matter. Empty shows everything.
  public var text: String
  /// Only these statuses; empty means all.
  public var statuses: Set<ActionStatus>
  /// Only this owner.
  public var owner: Code<Stakeholder>?
  /// Only open items due before this day.
  public var lateOn: Day?
  /// Only items linked to this.
  public var link: ActionLink?
  /// The order.
  public var order: ActionOrder

  /// Makes a query; without arguments it shows every item, open and late ones first.
  public init(
    text: String = "", statuses: Set<ActionStatus> = [], owner: Code<Stakeholder>? = nil,
    lateOn: Day? = nil, link: ActionLink? = nil, order: ActionOrder = ActionOrder()
  ) {
    self.text = text
    self.statuses = statuses
    self.owner = owner
    self.lateOn = lateOn
    self.link = link
    self.order = order
  }

  /// Whether every item is shown.
  public var showsAll: Bool {
    text.isEmpty && statuses.isEmpty && owner == nil && lateOn == nil && link == nil
  }
}

/// Where a window of rows begins.
public enum ActionAnchor: Hashable, Sendable {
  /// At the first row of the list, reading on.
  case first
  /// At the last row of the list, reading back.
  case last
  /// After this item, reading on.
  case after(ActionItem)
  /// Before this item, reading back.
  case before(ActionItem)
  /// At this item itself, reading on.
  case at(ActionItem)
}

/// How many items a query finds; counting stops at a limit so that typing stays quick.
public struct ActionCount: Hashable, Sendable {
  /// Items found, at most the limit.
  public var found: Int
  /// Whether there are more than `found`.
  public var isAtLeast: Bool

  /// Makes a count.
  public init(found: Int, isAtLeast: Bool = false) {
    self.found = found
    self.isAtLeast = isAtLeast
  }
}

/// Totals over all action items.
public struct ActionTotals: Hashable, Sendable {
  /// All items.
  public var all: Int
  /// Items not done or dropped.
  public var open: Int
  /// Open items whose due date has passed.
  public var late: Int

  /// Makes totals.
  public init(all: Int = 0, open: Int = 0, late: Int = 0) {
    self.all = all
    self.open = open
    self.late = late
  }
}
