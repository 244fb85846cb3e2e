import Domain
import Wording

/// The list of action items: a window of rows on a store of any size (test: `ActionsModelTests`).
///
/// Only the visible rows are held. The selection is an item, not an index: when the list changes
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
  public private(set) var query: ActionQuery
  /// The visible items.
  public private(set) var rows: [ActionItem] = []
  /// The selected item among the visible ones.
  public private(set) var selectedIndex = 0
  var totals: ActionTotals?
  var found: ActionCount?
  var hasRowsAbove = false
  var hasRowsBelow = false
  var lastChange: (number: ActionNumber, change: Change?)?

  /// Counting matches stops here, so that typing a filter stays quick.
  static let countLimit = 1000

  /// How much of the list can be seen.
  public var viewport = Viewport() {
    didSet { if viewport.rows != oldValue.rows, isLoaded { needsReload = true } }
  }
  private var isLoaded = false
  private var needsReload = true

  /// A list of all items, earliest due first.
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
    try queryChanged()
  }

  /// Sorts by a column; sorting by the present one turns the order round.
  public func sort(by sort: ActionSort) throws {
    let isSame = query.order.sort == sort
    query.order = ActionOrder(sort: sort, isDescending: isSame && !query.order.isDescending)
    try queryChanged()
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
    try queryChanged()
  }

  /// Shows everything again, in the present order.
  public func clearFilters() throws {
    query = ActionQuery(order: query.order)
    try queryChanged()
  }

  /// Adds an item and selects it.
  public func add(_ content: ActionItemContent) throws -> ActionItem {
    let item = try client.add(content, today)
    invalidate()
    try show(item)
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
    try reload()
    if let index = rows.firstIndex(where: { $0.id == item.id }) {
      selectedIndex = index
      return
    }
    try place(item)
    if selected?.id != item.id, !query.showsAll {
      query = ActionQuery(order: query.order)
      found = nil
      try place(item)
    }
  }

  // MARK: - The window

  private func queryChanged() throws {
    found = nil
    let kept = selected
    try load(from: .first)
    if let index = rows.firstIndex(where: { $0.id == kept?.id }) {
      selectedIndex = index
    } else if let kept, try shows(kept) {
      try place(kept)
    } else {
      selectedIndex = 0
    }
  }

  /// Whether an item is in the list, somewhere.
  private func shows(_ item: ActionItem) throws -> Bool {
    try client.items(query, .at(item), 1).first?.id == item.id
  }

  private func reload() throws {
    let kept = selected
    let index = selectedIndex
    needsReload = false
    guard let top = rows.first else {
      try load(from: .first)
      return
    }
    // A window at the very top stays there, so that what comes in above the first row is seen.
    try load(from: hasRowsAbove ? .at(top) : .first)
    if rows.count < viewport.rows { try load(from: .last) }
    if let kept, let index = rows.firstIndex(where: { $0.id == kept.id }) {
      selectedIndex = index
    } else if let kept, let current = try client.item(kept.id), try shows(current) {
      try place(current)
    } else {
      selectedIndex = min(index, max(0, rows.count - 1))
    }
  }

  /// Puts an item in the middle of the window and selects it, if the query shows it.
  private func place(_ item: ActionItem) throws {
    let above = try client.items(query, .before(item), viewport.rows / 2)
    try load(from: above.first.map { .at($0) } ?? .first)
    if rows.count < viewport.rows { try load(from: .last) }
    selectedIndex = rows.firstIndex { $0.id == item.id } ?? min(above.count, max(0, rows.count - 1))
  }

  private func load(from anchor: ActionAnchor) throws {
    rows = try client.items(query, anchor, viewport.rows)
    isLoaded = true
    needsReload = false
    selectedIndex = min(selectedIndex, max(0, rows.count - 1))
    try lookAround()
  }

  private func lookAround() throws {
    hasRowsAbove = try rows.first.map { try !client.items(query, .before($0), 1).isEmpty } ?? false
    hasRowsBelow = try rows.last.map { try !client.items(query, .after($0), 1).isEmpty } ?? false
  }

  private func step(by direction: Int) throws {
    let target = selectedIndex + direction
    if rows.indices.contains(target) {
      selectedIndex = target
      return
    }
    guard let edge = direction > 0 ? rows.last : rows.first else { return }
    let beyond = try client.items(query, direction > 0 ? .after(edge) : .before(edge), 2)
    guard let next = direction > 0 ? beyond.first : beyond.last else { return }
    if direction > 0 {
      rows.append(next)
      if rows.count > viewport.rows { rows.removeFirst() }
      selectedIndex = rows.count - 1
      hasRowsAbove = true
      hasRowsBelow = beyond.count > 1
    } else {
      rows.insert(next, at: 0)
      if rows.count > viewport.rows { rows.removeLast() }
      selectedIndex = 0
      hasRowsBelow = true
      hasRowsAbove = beyond.count > 1
    }
  }

  private func page(back: Bool) throws {
    guard let edge = back ? rows.first : rows.last else { return }
    let beyond = try client.items(query, back ? .before(edge) : .after(edge), viewport.rows)
    if beyond.count < viewport.rows {
      // Less than a page is left: show the end, and the cursor goes to the very end with it.
      try load(from: back ? .first : .last)
      selectedIndex = back ? 0 : max(0, rows.count - 1)
    } else {
      rows = beyond
      try lookAround()
    }
  }

  private func jump(to anchor: ActionAnchor) throws {
    try load(from: anchor)
    selectedIndex = anchor == .first ? 0 : max(0, rows.count - 1)
  }
}
