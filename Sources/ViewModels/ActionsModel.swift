import Domain
import Wording

/// The list of action items: a window of rows on a store of any size (test: `ActionsModelTests`).
///
/// Only some screenfuls around the visible rows are held. The selection is an item, not an index: when the list changes
/// under it the cursor stays on its item, and when its item is gone it goes to the row that took the
/// place.
public final class ActionsModel {
  let client: ActionsClient
  /// Names of bodies, meetings and link targets.
  public var register: Register
  /// The language and formats.
  public var wording: Wording
  /// The day that lateness counts from.
  public var today: Day { didSet { totals = nil } }
  /// What the list shows.
  public internal(set) var query: ActionQuery
  /// The visible items.
  public internal(set) var rows: [ActionItem] = []
  /// The selected item among the visible ones.
  public internal(set) var selectedIndex = 0
  var totals: ActionTotals?
  var found: ActionCount?
  /// The visible items and those read ahead.
  var held = ActionsStretch() { didSet { rows = Array(held.items[held.window]) } }
  var lastChange: (number: ActionNumber, change: Change?)?

  /// Counting matches stops here, so that typing a filter stays quick.
  static let countLimit = 1000

  /// How much of the list can be seen.
  public var viewport = Viewport() {
    didSet { if viewport.rows != oldValue.rows, isLoaded { needsReload = true } }
  }
  var isLoaded = false
  var needsReload = true

  /// A list of all items; what is open and late comes first.
  public init(
    client: ActionsClient, register: Register, wording: Wording, today: Day,
    query: ActionQuery = ActionQuery()
  ) {
    self.client = client
    self.register = register
    self.wording = wording
    self.today = today
    self.query = query
  }

  /// The selected item.
  public var selected: ActionItem? {
    rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil
  }

  var hasRowsAbove: Bool { held.beyond(.top) > 0 }
  var hasRowsBelow: Bool { held.beyond(.bottom) > 0 }

  // MARK: - Actions

  /// Reads what the screen is about to show, if it is not up to date.
  public func refreshIfNeeded() throws {
    guard needsReload else { return }
    try reload()
  }

  /// Something in the store may have changed: read again before the next frame.
  public func invalidate() {
    needsReload = true
    totals = nil
    found = nil
    lastChange = nil
  }

  /// Moves the selection.
  public func move(_ move: ListMove) throws {
    try refreshIfNeeded()
    switch move {
    case .up: try step(by: -1)
    case .down: try step(by: 1)
    case .pageUp: try page(back: true)
    case .pageDown: try page(back: false)
    case .first: try jump(to: .first)
    case .last: try jump(to: .last)
    case .left, .right: break
    }
  }

  /// Changes the text filter; the selected item stays selected while it matches.
  public func search(_ text: String) throws {
    guard text != query.text else { return }
    query.text = text
    try queryChanged(keeping: selected)
  }

  /// Sorts by a column; sorting by the present one turns the order round.
  public func sort(by sort: ActionSort) throws {
    let isSame = query.order.sort == sort
    query.order = ActionOrder(sort: sort, isDescending: isSame && !query.order.isDescending)
    // A cursor that stands at the very top stays there: nobody has chosen that item.
    let isAtTop = selectedIndex == 0 && !hasRowsAbove
    try queryChanged(keeping: isAtTop ? nil : selected)
  }

  /// Cycles through all items, open ones, late ones.
  public func cycleFilter() throws {
    if query.lateOn != nil {
      query.lateOn = nil
      query.statuses = []
    } else if query.statuses.isEmpty {
      query.statuses = Set(ActionStatus.allCases.filter(\.isOpen))
    } else {
      query.statuses = []
      query.lateOn = today
    }
    try queryChanged(keeping: selected)
  }

  /// Shows everything again, in the present order.
  public func clearFilters() throws {
    query = ActionQuery(order: query.order)
    try queryChanged(keeping: selected)
  }

  /// Adds an item; `show` then selects it. The two are apart so that an item that was added is not
  /// added again because the list could not be read.
  public func add(_ content: ActionItemContent) throws -> ActionItem {
    let item = try client.add(content, today)
    invalidate()
    return item
  }

  /// Saves an edited item and keeps it selected while the filters show it; when they no longer do,
  /// the cursor goes to the row that took the place.
  public func save(
    _ item: ActionItem, from base: ActionItemContent, to content: ActionItemContent
  ) throws -> SaveOutcome {
    let outcome = try client.save(item.id, base, content, today)
    invalidate()
    try reload()
    return outcome
  }

  /// Deletes an item.
  public func delete(_ item: ActionItem) throws -> SaveOutcome {
    let outcome = try client.delete(item.id, item.content)
    invalidate()
    try reload()
    return outcome
  }

  /// Selects an item wherever it stands, dropping filters that hide it.
  public func show(_ item: ActionItem) throws {
    if try !shows(item) {
      query = ActionQuery(order: query.order)
      found = nil
    }
    try reload()
    if let index = rows.firstIndex(where: { $0.id == item.id }) {
      selectedIndex = index
    } else {
      try place(item)
    }
  }
}
