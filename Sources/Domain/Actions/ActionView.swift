/// When what is promised falls due, said so that it stays true from day to day.
public enum DueWindow: Hashable, Sendable {
  /// Open, and past its due date.
  case late
  /// From Monday to Sunday of this week.
  case thisWeek
  /// From today on, so many days.
  case nextDays(Int)
  /// Without a due date.
  case undated
}

/// Which meeting made the promise.
public enum MeetingChoice: Hashable, Sendable {
  /// The one with the highest number that has taken place.
  case last
  /// A certain one.
  case certain(Code<Meeting>)
}

/// Whose promises.
public enum OwnerChoice: Hashable, Sendable {
  /// Nobody's.
  case nobody
  /// A certain body's.
  case certain(Code<Stakeholder>)
}

/// By what a list of action items is divided.
public enum ActionGrouping: String, CaseIterable, Hashable, Sendable, Codable {
  case owner, status, link, meeting

  /// The order that keeps the groups whole and puts them in their places: owners by code, statuses
  /// as they follow one another, links by kind and code, the newest meeting first; items with
  /// nothing there come last.
  public var order: ActionOrder {
    switch self {
    case .owner: ActionOrder(sort: .owner)
    case .status: ActionOrder(sort: .status)
    case .link: ActionOrder(sort: .links)
    case .meeting: ActionOrder(sort: .meeting, isDescending: true)
    }
  }
}

/// One heading of a grouped list.
public enum ActionGroupKey: Hashable, Sendable {
  case owner(Code<Stakeholder>?)
  case status(ActionStatus)
  /// The first link of the items, by kind and code.
  case link(ActionLink?)
  case meeting(Code<Meeting>?)
}

extension ActionGroupKey {
  /// The heading under which an item stands in a list divided so.
  public init(of item: ActionItem, by grouping: ActionGrouping) {
    self =
      switch grouping {
      case .owner: .owner(item.content.owner)
      case .status: .status(item.content.status)
      case .link: .link(item.content.links.min())
      case .meeting: .meeting(item.content.meeting)
      }
  }
}

/// How many items stand under a heading.
public struct ActionGroupTally: Hashable, Sendable {
  /// The heading.
  public let key: ActionGroupKey
  /// Items that the filters let through.
  public var items: Int
  /// Those of them that are late.
  public var late: Int

  /// Makes a tally.
  public init(key: ActionGroupKey, items: Int, late: Int) {
    self.key = key
    self.items = items
    self.late = late
  }
}

/// A way of looking at the action items: filters, grouping and order, in words that stay true from
/// day to day. `ActionQuery` is what it means today.
public struct ActionView: Hashable, Sendable {
  /// Words to find.
  public var text = ""
  /// Only these statuses; empty means all.
  public var statuses: Set<ActionStatus> = []
  /// Whose.
  public var owner: OwnerChoice?
  /// When due.
  public var due: DueWindow?
  /// Promised by which meeting.
  public var meeting: MeetingChoice?
  /// About which link of the chain.
  public var link: Code<ChainLink>?
  /// About a line or an activity of which group of the plan.
  public var group: Code<PlanGroup>?
  /// By what the list is divided.
  public var grouping: ActionGrouping?
  /// The columns it is sorted by, the first one first; never empty.
  public var orders = [ActionOrder()]

  /// A view of everything, open and late items first.
  public init() {}
}

/// A view with a name, kept in the store and shared by all sessions.
public struct NamedView: Hashable, Sendable, Identifiable {
  /// Its name in the store; the shipped ones are `late-by-owner`, `this-week` and `last-meeting`.
  public let id: String
  /// What people call it.
  public let name: Bilingual
  /// The view.
  public let view: ActionView

  /// Makes a named view.
  public init(id: String, name: Bilingual, view: ActionView) {
    self.id = id
    self.name = name
    self.view = view
  }
}

/// One change to be made to many items at once.
public enum BulkChange: Hashable, Sendable {
  case status(ActionStatus)
  case owner(Code<Stakeholder>?)
  case due(Day?)
  /// Each due date moves by the same time; items without one are left alone.
  case dueBy(DueShift)
  /// The note is replaced.
  case note(String)

  /// The field it sets.
  public var field: ActionField {
    switch self {
    case .status: .status
    case .owner: .owner
    case .due, .dueBy: .due
    case .note: .note
    }
  }

  /// A content after the change.
  public func applied(to content: ActionItemContent) -> ActionItemContent {
    var content = content
    switch self {
    case .status(let status): content.status = status
    case .owner(let owner): content.owner = owner
    case .due(let due): content.due = due
    case .dueBy(let shift): content.due = content.due?.adding(shift)
    case .note(let note): content.note = note
    }
    return content
  }
}

/// By how much due dates move.
public struct DueShift: Hashable, Sendable {
  /// Days.
  public let days: Int
  /// Months, of which the shorter ones end a day earlier.
  public let months: Int

  /// Makes a shift.
  public init(days: Int = 0, months: Int = 0) {
    self.days = days
    self.months = months
  }
}

extension Day {
  /// This day moved.
  public func adding(_ shift: DueShift) -> Day {
    adding(months: shift.months).adding(days: shift.days)
  }
}

/// What became of a bulk change: one transaction, one step of undo.
public struct BulkOutcome: Hashable, Sendable {
  /// Items that were changed.
  public var changed: [ActionNumber]
  /// Items that held the value already.
  public var unchanged: Int
  /// Items left alone because somebody else had changed the same field since the preview.
  public var overtaken: [ActionNumber]
  /// Items that are gone.
  public var gone: Int

  /// Makes an outcome.
  public init(
    changed: [ActionNumber] = [], unchanged: Int = 0, overtaken: [ActionNumber] = [], gone: Int = 0
  ) {
    self.changed = changed
    self.unchanged = unchanged
    self.overtaken = overtaken
    self.gone = gone
  }
}
