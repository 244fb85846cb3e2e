import Domain
import Wording

/// The list of action items: a window of rows on a store of any size (test: `ActionsModelTests`).
///
/// Only some screenfuls around the visible rows are held. The selection is an item, not an index: when
/// the list changes under it the cursor stays on its item. What cannot be read in a few milliseconds
/// is read in the background while the old rows stay, and keys typed ahead act when it is there.
public final class ActionsModel {
  let client: ActionsClient
  let questions: Questions
  let errands: Errands
  /// Where meetings are kept; nothing where items are only shown.
  private(set) var meetings: RecordDesk?
  /// A random name for something new.
  let newID: () -> String
  /// The room it stands in.
  public var surroundings: Surroundings {
    didSet {
      if today != oldValue.today { totals = nil }
      deriveQuery()
    }
  }
  /// What the list is to show, in words that stay true from day to day.
  public internal(set) var view: ActionView { didSet { deriveQuery() } }
  /// What the view means today; the window follows as soon as it is read.
  public private(set) var query: ActionQuery
  /// The view that was opened last, under its name.
  var opened: NamedView?
  /// What can be seen.
  var window: ActionsWindow
  /// What is being read in the background, if anything.
  var waiting: Waiting?
  var totals: ActionTotals?
  var found: ActionCount?
  var isCounting = false
  /// How many items stand under each heading; read when headings are shown.
  var tallies: [ActionGroupKey: ActionGroupTally]?
  var isTallying = false
  /// The items chosen for a bulk change.
  var marks = ActionMarks()
  /// How many marked items have been deleted since somebody was told.
  var lostMarks = 0
  var lastChange: (number: ActionNumber, change: Change?)?

  /// A window that is being read, and what was asked for meanwhile.
  struct Waiting {
    /// Since when (steady milliseconds).
    let since: Int
    var next: [WindowWork] = []
  }

  /// Something done to the window, here or on another connection.
  typealias WindowWork = @Sendable (inout ActionsWindow, ActionsClient) throws -> Void

  /// Counting matches stops here, so that typing a filter stays quick.
  static let countLimit = 1000
  /// How much of the list can be seen.
  public var viewport = Viewport() {
    didSet {
      window.height = viewport.rows
      if viewport.rows != oldValue.rows, isLoaded { needsReload = true }
    }
  }
  var isLoaded = false
  var needsReload = true

  /// A list of all items; what is open and late comes first.
  public convenience init(_ foundations: PaneFoundations) {
    self.init(
      client: foundations.client.actions, foundations.surroundings,
      questions: foundations.questions, errands: foundations.errands,
      newID: foundations.client.newID)
    meetings = RecordDesk(.meeting, foundations.client)
  }

  init(
    client: ActionsClient, _ surroundings: Surroundings, questions: Questions, errands: Errands,
    newID: @escaping () -> String
  ) {
    self.client = client
    self.questions = questions
    self.errands = errands
    self.newID = newID
    self.surroundings = surroundings
    let (today, register) = (surroundings.today, surroundings.register)
    view = ActionView()
    // Nothing is searched for yet, so no word has a meaning.
    query = view.query(today: today, lastMeeting: register.lastMeeting(today: today)?.id)
    window = ActionsWindow(query: query, height: viewport.rows)
  }

  /// Says anew what the view means; a new day or a new meeting may have changed that.
  private func deriveQuery() {
    let meant = meaning(of: view)
    guard meant != query else { return }
    query = meant
    forgetCount()
    marks.forgetReading()
    needsReload = isLoaded
  }

  private func meaning(of view: ActionView) -> ActionQuery {
    var query = view.query(today: today, lastMeeting: register.lastMeeting(today: today)?.id)
    query.meanings = SearchMeanings(surroundings.texts, on: today).meanings(of: view.text)
    return query
  }

  /// The visible items.
  public var rows: [ActionItem] { window.rows }

  /// The selected item among the visible ones.
  public var selectedIndex: Int { window.selectedIndex }

  /// The selected item; none when it is only the ghost of one.
  public var selected: ActionItem? { window.selected }

  /// What is left of the selected row, when somebody else has taken it away.
  var ghost: ActionGhost? { window.ghost }

  // MARK: - Reading

  /// Reads what the screen is about to show, if it is not up to date.
  public func refreshIfNeeded() throws {
    if needsReload {
      // A window that is being read shows the new query when it is there.
      try waiting == nil && window.query != query ? show(keeping: selected) : reload()
    }
    try readTallies()
    try readMarks()
  }

  /// Something in the store may have changed: read again before the next frame.
  public func invalidate() {
    needsReload = true
    totals = nil
    forgetCount()
    lastChange = nil
    marks.forgetReading()
  }

  func forgetCount() {
    found = nil
    tallies = nil
    if isCounting { questions.stop(.count) }
    if isTallying { questions.stop(.tallies) }
    (isCounting, isTallying) = (false, false)
  }

  /// Does something to the window: at once if it is quick, else in the background.
  ///
  /// - Parameter overtakes: Whether it makes what is being read needless; else it waits for it.
  func change(overtaking overtakes: Bool, _ work: @escaping WindowWork) throws {
    needsReload = false
    if waiting != nil, !overtakes {
      waiting?.next.append(work)
      return
    }
    if waiting != nil { questions.stop(.window) }
    waiting = nil
    var next = window
    do {
      try questions.within { try work(&next, client) }
      adopt(next)
    } catch StoreFailure.interrupted {
      waiting = Waiting(since: questions.steady)
      let before = window
      questions.ask(.window, isAwaited: true) { client in
        var window = before
        try work(&window, client.actions)
        return window
      } then: { [self] in
        try take($0)
      }
    }
    isLoaded = true
  }

  private func adopt(_ next: ActionsWindow) {
    window = next
    window.height = viewport.rows
    window.keepShown()
    // An item that the filters hid is shown without them.
    guard next.query != query, next.query == meaning(of: view.withoutFilters) else { return }
    view = view.withoutFilters
    needsReload = false
  }

  /// Takes the window that was read in the background, then does what was typed ahead.
  private func take(_ answer: Result<ActionsWindow, StoreFailure>) throws {
    guard let waited = waiting else { return }
    waiting = nil
    adopt(try answer.get())
    for work in waited.next { try change(overtaking: false, work) }
    if waiting == nil, window.query != query { needsReload = true }
  }

  /// When what has just been changed is read anew, the cursor stays where it is.
  func stayInPlace() { window.staysInPlace = true }

  func reload() throws {
    try change(overtaking: waiting == nil) { try $0.reload(from: $1) }
  }

  // MARK: - Actions

  /// Moves the selection.
  public func move(_ move: ListMove) throws {
    try refreshIfNeeded()
    try change(overtaking: false) { try $0.move(move, from: $1) }
    try readMarks()
  }

  /// Shows what the query says by now.
  func show(keeping kept: ActionItem?) throws {
    forgetCount()
    let query = query
    try change(overtaking: true) { try $0.show(query, keeping: kept, from: $1) }
  }

  /// Reads again what this session has just written to. The cursor stays with its item while the
  /// filters show it; when they no longer do, it goes to the row that took the place.
  func reread() throws {
    invalidate()
    try reload()
  }

  /// Selects an item wherever it stands, dropping filters that hide it.
  public func show(_ item: ActionItem) throws {
    let everything = meaning(of: view.withoutFilters)
    forgetCount()
    try change(overtaking: true) { try $0.find(item, orIn: everything, from: $1) }
  }
}
