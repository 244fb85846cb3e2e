import Domain
import Wording

/// The whole program without its terminal: four panes, what stands over them, and the last message.
///
/// The order of calls for each event is: `handle(_:)`, then the layout sets the viewports, then
/// `prepare()` reads what is missing, then the panes are drawn from the models.
public final class Workspace {
  let client: WorkspaceClient
  /// What is being done to the store away from the keyboard.
  let errands: Errands
  /// The language and formats; every model follows.
  public private(set) var wording: Wording
  /// The day that lateness counts from.
  public private(set) var today: Day
  /// The pane in front.
  public private(set) var pane: Pane
  /// The responsibility matrix.
  public let matrix: MatrixModel
  /// The chain of activities.
  public let chain: ChainModel
  /// The budget.
  public let budget: BudgetModel
  /// The action items.
  public let actions: ActionsModel
  /// What stands over the panes.
  public internal(set) var overlay: Overlay?
  /// Whether the details fill the pane.
  public internal(set) var isDetailsOpen = false
  /// The first visible line of the details; the layout keeps it in range.
  public var detailsScroll = 0
  /// The name of the theme that the screen wears; whoever draws follows it.
  public var theme = "dark"
  /// Whether a person has chosen the theme; else it may follow what is behind the terminal's text.
  public var isThemeChosen = false
  /// Whether there is room for a second pane beside the one in front; the layout says so.
  public var hasRoomForCompanion = false
  /// What the program last had to say.
  public internal(set) var message: Span?
  /// What the program outside the panes is asked to do next.
  public internal(set) var request: Request?
  var stale: Set<Pane> = []
  var isRegisterStale = false
  /// How this session keeps up with the others.
  var live = LiveState()
  /// What others have just changed.
  var marks = ChangeMarks()
  /// The list as it was shown last.
  var shown: (pane: Pane, table: TablePresentation)?
  /// What is being typed, as it was last kept, and when it is to be kept again.
  var draft: Draft?
  var draftDue: Int?
  /// The dialogue whose help is shown.
  var overlayBehind: Overlay?
  /// Commands that were chosen by name, the latest first.
  var recentCommands: [Command] = []
  /// What keys are called.
  let keyLabels: KeyLabels
  /// The form that a conflict came from, as it was left.
  var formBehind: ItemForm?

  /// Something that only the program around the workspace can do.
  public enum Request: Hashable, Sendable {
    case quit, redraw, suspend
    case copy(CopiedText)
    case editNote(NoteEdit)
  }

  /// Reads the facts and shows a pane.
  public init(
    client: WorkspaceClient, wording: Wording, today: Day, pane: Pane = .actions,
    keyLabels: KeyLabels = .asWritten
  ) throws {
    self.client = client
    errands = Errands(client.background)
    self.keyLabels = keyLabels
    self.wording = wording
    self.today = today
    self.pane = pane
    // The pane in front is read now; the others when somebody looks at them.
    stale = Set(Pane.allCases)
    matrix = MatrixModel(facts: MatrixFacts(), wording: wording)
    chain = ChainModel(facts: ChainFacts(), wording: wording, today: today)
    budget = BudgetModel(facts: BudgetFacts(), wording: wording)
    actions = ActionsModel(
      client: client.actions, register: try client.register(), wording: wording, today: today,
      background: client.background, errands: errands)
    errands.complain = { [unowned self] in report($0) }
    actions.keyLabels = keyLabels
  }

  /// Reads whatever the pane in front is about to show and does not have yet; not while the store is
  /// away.
  public func prepare() throws {
    guard !errands.isStoreAway else { return }
    if isRegisterStale {
      actions.register = try client.register()
      isRegisterStale = false
    }
    for pane in [pane, companion].compactMap(\.self) {
      if stale.contains(pane) { try read(pane) }
      if pane == .actions { try prepareActions() }
    }
  }

  private func prepareActions() throws {
    try actions.refreshIfNeeded()
    if actions.lostMarks > 0 { say(Phrase.Finding.lostMarks(actions.lostMarks), .warning) }
    actions.lostMarks = 0
  }

  /// Takes the request, if there is one, so that it is carried out once.
  public func takeRequest() -> Request? {
    defer { request = nil }
    return request
  }

  /// Takes over what day it is.
  ///
  /// - Returns: Whether a new one has begun.
  public func dayChanged(to day: Day) -> Bool {
    guard day != today else { return false }
    today = day
    chain.today = day
    actions.today = day
    invalidate()
    return true
  }

  /// Shows a pane.
  public func show(_ pane: Pane) {
    self.pane = pane
    isDetailsOpen = false
    detailsScroll = 0
  }

  /// Everything may have changed: read again before it is shown.
  func invalidate() {
    stale = Set(Pane.allCases)
    isRegisterStale = true
    actions.invalidate()
  }

  func changeLanguage() {
    wording = Wording(
      wording.language == .french ? .english : .french, dates: wording.dates)
    matrix.wording = wording
    chain.wording = wording
    budget.wording = wording
    actions.wording = wording
  }

  private func read(_ pane: Pane) throws {
    switch pane {
    case .matrix: matrix.facts = try client.matrix()
    case .chain: chain.facts = try client.chain(today)
    case .budget: budget.facts = try client.budget()
    case .actions: break
    }
    stale.remove(pane)
  }
}

/// How keys are to be understood.
public enum InputMode: Hashable, Sendable {
  /// Keys are commands.
  case commands
  /// Keys type text.
  case typing
  /// Keys choose from a few things, or scroll.
  case choosing
}

/// What a key press amounts to.
public enum Input: Hashable, Sendable {
  /// A command, in `InputMode.commands`.
  case command(Command)
  /// A key that is no command.
  case unknownKey
  /// Text or a move of the insertion point.
  case edit(TextEdit)
  /// Enter.
  case accept
  /// Escape.
  case cancel
  /// Tab, or back with Shift.
  case nextField, previousField
  /// A move among choices, suggestions or lines.
  case move(ListMove)
  /// A letter, in `InputMode.choosing`.
  case letter(String)
  /// Delete or Backspace, in `InputMode.choosing`.
  case remove
}
