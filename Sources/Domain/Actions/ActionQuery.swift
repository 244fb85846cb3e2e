/// A column by which action items can be sorted.
public enum ActionSort: String, CaseIterable, Hashable, Sendable, Codable {
  case number, due
  /// What is open comes first, the latest of it before the rest; then what is done, then what was
  /// dropped.
  case lateness
  case status, owner, title
  /// The first link of each item counts; items without links come last.
  case links
  /// By the number of the meeting that made the promise; items without a meeting come last.
  case meeting
}

extension ActionSort {
  /// The fields of an item that its place depends on.
  public var fields: Set<ActionField> {
    switch self {
    case .number: []
    case .due: [.due]
    case .lateness: [.due, .status]
    case .status: [.status]
    case .owner: [.owner]
    case .title: [.title]
    case .links: [.links]
    case .meeting: [.meeting]
    }
  }
}

/// The order of a list of action items; items that are equal in it follow their number.
public struct ActionOrder: Hashable, Sendable {
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

/// When the items of a list are due.
public enum DueRange: Hashable, Sendable {
  /// From one day to another, both included.
  case between(Day, Day)
  /// Without a due date.
  case undated
}

/// Which action items to show, and in which order.
public struct ActionQuery: Hashable, Sendable {
  /// Words that must begin some word of number, title, note or owner, or be meant by what a row shows
  /// (`meanings`); accents and case do not matter. Empty shows everything.
  public var text: String
  /// What the words of the text, as they are typed, mean in the language of the screen.
  public var meanings: [String: SearchMeaning] = [:]
  /// Only these statuses; empty means all.
  public var statuses: Set<ActionStatus>
  /// Only this owner.
  public var owner: Code<Stakeholder>?
  /// Only items that nobody answers for.
  public var isUnowned = false
  /// Only open items due before this day.
  public var lateOn: Day?
  /// Only items due then.
  public var due: DueRange?
  /// Only items that this meeting promised.
  public var meeting: Code<Meeting>?
  /// Only items linked to this.
  public var link: ActionLink?
  /// Only items linked to a budget line or an activity of this group of the plan.
  public var group: Code<PlanGroup>?
  /// The order.
  public var order: ActionOrder
  /// Further columns, by which items that are equal in `order` are sorted.
  public var then: [ActionOrder] = []
  /// By what the list is divided; its groups are whole, whatever the order.
  public var grouping: ActionGrouping?

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
    text.isEmpty && statuses.isEmpty && owner == nil && !isUnowned && lateOn == nil && due == nil
      && meeting == nil && link == nil && group == nil
  }

  /// The columns the list is sorted by, in the order in which they count: its groups, `order`, then
  /// `then`. A column counts once, and after the number none does.
  public var columns: [ActionOrder] {
    var columns: [ActionOrder] = []
    for column in [grouping?.order, order].compactMap({ $0 }) + then {
      if columns.last?.sort == .number { break }
      if !columns.contains(where: { $0.sort == column.sort }) { columns.append(column) }
    }
    return columns
  }
}

// MARK: - Places

extension ActionQuery {
  /// Whether an edit of some fields leaves every item where it stands. With a filter or with groups
  /// nothing is sure.
  public func keepsPlaces(editing fields: Set<ActionField>) -> Bool {
    showsAll && grouping == nil && columns.allSatisfy { $0.sort.fields.isDisjoint(with: fields) }
  }

  /// Whether an edit leaves its item where it stands.
  public func keepsPlace(from old: ActionItemContent, to new: ActionItemContent) -> Bool {
    var fields = new.fields(differingFrom: old)
    // Between open and open the status moves nothing in the order of lateness.
    if old.status.isOpen, new.status.isOpen, !columns.contains(where: { $0.sort == .status }) {
      fields.remove(.status)
    }
    return keepsPlaces(editing: fields)
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
