import Domain
import GRDB

/// The stretches of a list in the order in which they are shown.
struct ActionSegments {
  private let filter: ActionFilter
  private let sorting: ActionSorting
  /// The item at which reading starts.
  private let anchor: ActionItem?
  private let facts: ActionFacts

  init(query: ActionQuery, anchor: ActionItem?, facts: ActionFacts) {
    self.init(
      filter: ActionFilter(query: query), sorting: ActionSorting(query), anchor: anchor,
      facts: facts)
  }

  private init(
    filter: ActionFilter, sorting: ActionSorting, anchor: ActionItem?, facts: ActionFacts
  ) {
    self.filter = filter
    self.sorting = sorting
    self.anchor = anchor
    self.facts = facts
  }

  func inOrder() throws -> [ActionSegment] {
    guard let first = sorting.columns.first else { return [byNumber] }
    return switch first.sort {
    case .number: [byNumber]
    case .due: [byDue, withoutDue]
    case .lateness:
      [openByDue, openWithoutDue]
        + (try ActionStatus.allCases.filter(\.isClosed).flatMap(ofStatus))
    case .status: try inDirection(ActionStatus.allCases).flatMap(ofStatus)
    case .owner: [byOwner, withoutOwner]
    case .title: inDirection(byTitle)
    case .links: [byFirstLink, withoutLinks]
    case .meeting: inDirection(try facts.meetings()).map(ofMeeting) + [ofMeeting(nil)]
    }
  }

  private var isDescending: Bool { sorting.columns.first?.isDescending ?? false }

  private func inDirection<Element>(_ rising: [Element]) -> [Element] {
    isDescending ? rising.reversed() : rising
  }

  // MARK: - Keys

  /// The keys of a stretch: first those of its index, then those of further columns.
  private func keys(
    _ leading: [ActionKey] = [], further: ArraySlice<ActionOrder>? = nil,
    numbersOf table: String = "action_item"
  ) -> [ActionKey] {
    let further = further ?? sorting.columns.dropFirst()
    return leading + further.flatMap(ActionKey.of)
      + ActionKey.number(
        sorting.isNumberDescending, of: table, keyed: table == "action_item" ? "id" : "item")
  }

  private var due: ActionKey {
    .column("action_item.due", isDescending) { $0.content.due?.iso }
  }

  private var owner: ActionKey {
    .column("action_item.owner", isDescending) { $0.content.owner?.rawValue }
  }

  private var isOpen: SQLPiece { SQLPiece(sql: "action_item.\(ActionTriggers.isOpen)") }
  private var isDated: SQLPiece { SQLPiece(sql: "action_item.due IS NOT NULL") }
  private var isUndated: SQLPiece { SQLPiece(sql: "action_item.due IS NULL") }

  // MARK: - By number

  /// The indexes by owner, meeting and status are by number within one of them.
  private var byNumber: ActionSegment {
    let index =
      filter.pins(.owner)
      ? "action_item_by_owner"
      : filter.pins(.meeting)
        ? "action_item_by_meeting"
        : filter.pins(.status) ? "action_item_by_status" : "action_item_by_number"
    return ActionSegment(index: index, condition: .all([]), keys: keys(), holds: { _ in true })
  }

  // MARK: - By due day

  private var dueIndex: String { filter.isOpenOnly ? openIndex : "action_item_by_due" }

  private var openIndex: String {
    filter.pins(.owner) ? "action_item_open_by_owner" : "action_item_open_by_due"
  }

  private var byDue: ActionSegment {
    ActionSegment(
      index: dueIndex, condition: isDated, isShown: filter.letsDatedThrough,
      keys: keys([due]), holds: { $0.content.due != nil })
  }

  private var withoutDue: ActionSegment {
    ActionSegment(
      index: dueIndex, condition: isUndated, isShown: filter.letsUndatedThrough,
      keys: keys(), holds: { $0.content.due == nil })
  }

  private var letsOpenThrough: Bool { filter.statuses.contains(where: \.isOpen) }

  private var openByDue: ActionSegment {
    ActionSegment(
      index: openIndex, condition: .all([isOpen, isDated]),
      isShown: letsOpenThrough && filter.letsDatedThrough,
      keys: keys([due]), holds: { $0.content.status.isOpen && $0.content.due != nil })
  }

  private var openWithoutDue: ActionSegment {
    ActionSegment(
      index: openIndex, condition: .all([isOpen, isUndated]),
      isShown: letsOpenThrough && filter.letsUndatedThrough,
      keys: keys(), holds: { $0.content.status.isOpen && $0.content.due == nil })
  }

  // MARK: - By status

  private func ofStatus(_ status: ActionStatus) throws -> [ActionSegment] {
    let isShown = filter.statuses.contains(status)
    if isShown, sorting.columns.count > 1, try facts.isCommon(status) {
      return try inNextOrder(of: status)
    }
    return [
      ActionSegment(
        index: "action_item_by_status",
        condition: SQLPiece(sql: "action_item.status = ?", arguments: [status.rawValue]),
        isShown: isShown, keys: keys(), holds: { $0.content.status == status })
    ]
  }

  /// A status that a good part of all items has is met often enough along the index of the next
  /// column; sorting all of its items would take seconds when there are many.
  private func inNextOrder(of status: ActionStatus) throws -> [ActionSegment] {
    var query = filter.query
    query.statuses = [status]
    let filter = ActionFilter(query: query)
    let segments = try ActionSegments(
      filter: filter, sorting: sorting.withinFirst, anchor: anchor, facts: facts
    ).inOrder()
    let isOfStatus = filter.isOfStatus.map { [$0] } ?? []
    return segments.map { segment in
      var segment = segment
      segment.condition = .all([segment.condition] + isOfStatus)
      segment.holds = { [holds = segment.holds] in $0.content.status == status && holds($0) }
      return segment
    }
  }

  // MARK: - By owner

  private var byOwner: ActionSegment {
    let (index, keys) = ownerOrder
    return ActionSegment(
      index: index, condition: SQLPiece(sql: "action_item.owner IS NOT NULL"), keys: keys,
      holds: { $0.content.owner != nil })
  }

  private var withoutOwner: ActionSegment {
    ActionSegment(
      index: "action_item_by_owner", condition: SQLPiece(sql: "action_item.owner IS NULL"),
      keys: keys(), holds: { $0.content.owner == nil })
  }

  /// What each owner has to do by which day has an index of its own.
  private var ownerOrder: (index: String, keys: [ActionKey]) {
    let further = sorting.columns.dropFirst()
    guard let next = further.first, filter.isOpenOnly else {
      return ("action_item_by_owner", keys([owner]))
    }
    // An anchor that the index does not hold has its place by the whole order only.
    let holdsAnchor = anchor.map { $0.content.status.isOpen && $0.content.due != nil } ?? true
    guard next.sort == .due || next.sort == .lateness, !filter.letsUndatedThrough, holdsAnchor
    else { return ("action_item_open_by_owner", keys([owner])) }
    let due = ActionKey.column("action_item.due", next.isDescending) { $0.content.due?.iso }
    return ("action_item_open_by_owner", keys([owner, due], further: further.dropFirst()))
  }

  // MARK: - By meeting

  private func ofMeeting(_ meeting: Code<Meeting>?) -> ActionSegment {
    ActionSegment(
      index: "action_item_by_meeting",
      condition: SQLPiece(sql: "action_item.meeting IS ?", arguments: [meeting?.rawValue]),
      keys: keys(), holds: { $0.content.meeting == meeting })
  }

  // MARK: - By first link

  private var byFirstLink: ActionSegment {
    let link = ActionKey.column("first.link", isDescending) { $0.content.links.min()?.text }
    return inOrderOfLinks(
      SQLPiece(sql: "first.link IS NOT NULL"), [link], holds: { !$0.content.links.isEmpty })
  }

  private var withoutLinks: ActionSegment {
    inOrderOfLinks(
      SQLPiece(sql: "first.link IS NULL"), [], isShown: filter.letsUnlinkedThrough,
      holds: { $0.content.links.isEmpty })
  }

  private func inOrderOfLinks(
    _ condition: SQLPiece, _ leading: [ActionKey], isShown: Bool = true,
    holds: @escaping (ActionItem) -> Bool
  ) -> ActionSegment {
    ActionSegment(
      table: "action_item_first_link AS first", index: "action_item_by_first_link",
      join: "CROSS JOIN action_item ON action_item.id = first.item", condition: condition,
      isShown: isShown, keys: keys(leading, numbersOf: "first"), holds: holds)
  }

  // MARK: - By title

  /// Split at the title of the anchor, because SQLite enters an index on an expression by comparing
  /// the expression alone, not together with the number.
  private var byTitle: [ActionSegment] {
    let title = ActionKey.title(isDescending)
    guard let anchor else { return [byTitle(.all([]), [title])] }
    let here = title.value(anchor)
    func compared(_ sign: String) -> SQLPiece { SQLPiece(sql: "\(title.sql) \(sign) ") + here }
    return [
      byTitle(compared("<"), [title]),
      byTitle(compared("="), [], holds: { $0.id == anchor.id }),
      byTitle(compared(">"), [title]),
    ]
  }

  private func byTitle(
    _ condition: SQLPiece, _ leading: [ActionKey],
    holds: @escaping (ActionItem) -> Bool = { _ in false }
  ) -> ActionSegment {
    ActionSegment(
      index: "action_item_by_title", condition: condition, keys: keys(leading), holds: holds)
  }
}
