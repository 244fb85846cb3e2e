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
  public var register: Register { didSet { deriveQuery() } }
  /// The language and formats.
  public var wording: Wording
  /// The day that lateness counts from.
  public var today: Day {
    didSet {
      totals = nil
      deriveQuery()
    }
  }
  /// What the list shows, in words that stay true from day to day.
  public internal(set) var view: ActionView { didSet { deriveQuery() } }
  /// What the view means today.
  public private(set) var query: ActionQuery
  /// The view that was opened last, under its name.
  var opened: NamedView?
  /// The visible items.
  public internal(set) var rows: [ActionItem] = []
  /// The selected item among the visible ones.
  public internal(set) var selectedIndex = 0
  var totals: ActionTotals?
  var found: ActionCount?
  var hasRowsAbove = false
  var hasRowsBelow = false
  var lastChange: (number: ActionNumber, change: Change?)?
  /// What is left of the selected row, when somebody else has taken it away.
  var ghost: ActionGhost?
  /// How many items stand under each heading; read when headings are shown.
  var tallies: [ActionGroupKey: ActionGroupTally]?
  /// The first item that can be seen under headings, which take rows of their own.
  var firstShown: RowKey<ActionItem>?
  /// The items chosen for a change of many.
  var marks = ActionMarks()
  /// How many marked items have been deleted since somebody was told.
  var lostMarks = 0

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
    view: ActionView = ActionView()
  ) {
    self.client = client
    self.register = register
    self.wording = wording
    self.today = today
    self.view = view
    query = view.query(today: today, lastMeeting: register.lastMeeting(today: today)?.id)
  }

  /// Says anew what the view means; a new day or a new meeting may have changed that.
  private func deriveQuery() {
    let meant = view.query(today: today, lastMeeting: register.lastMeeting(today: today)?.id)
    guard meant != query else { return }
    query = meant
    found = nil
    tallies = nil
    marks.forgetReading()
    needsReload = isLoaded
  }

  /// The selected item; none when it is only the ghost of one.
  public var selected: ActionItem? {
    ghost == nil && rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil
  }

  // MARK: - Actions

  /// Reads what the screen is about to show, if it is not up to date.
  public func refreshIfNeeded() throws {
    if needsReload { try reload() }
    try readTallies()
    try settle()
  }

  /// Brings what follows cursor and rows up to date.
  private func settle() throws {
    keepShown()
    try readMarks()
  }

  /// Something in the store may have changed: read again before the next frame.
  public func invalidate() {
    needsReload = true
    totals = nil
    found = nil
    tallies = nil
    lastChange = nil
    marks.forgetReading()
  }

  /// Moves the selection.
  public func move(_ move: ListMove) throws {
    try refreshIfNeeded()
    if try !leaveGhost(by: move) { try go(move) }
    try settle()
  }

  private func go(_ move: ListMove) throws {
    switch move {
    case .up: try step(by: -1)
    case .down: try step(by: 1)
    case .pageUp: try isGrouped ? pageOfGroups(back: true) : page(back: true)
    case .pageDown: try isGrouped ? pageOfGroups(back: false) : page(back: false)
    case .first: try jump(to: .first)
    case .last: try jump(to: .last)
    case .left, .right: break
    }
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
    if case .saved = outcome { marks.remove(item.id) }
    invalidate()
    try reload()
    return outcome
  }

  /// Selects an item wherever it stands, dropping filters that hide it.
  public func show(_ item: ActionItem) throws {
    if try !shows(item) { view = view.withoutFilters }
    try reload()
    if let index = rows.firstIndex(where: { $0.id == item.id }) {
      selectedIndex = index
    } else {
      try place(item)
    }
  }
}
