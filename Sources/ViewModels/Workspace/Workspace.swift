import Domain
import Wording

/// The whole program without its terminal: which pane is in front, what stands over it, the last message,
/// and what is asked of the program around it.
///
/// The order of calls for each event is: `handle(_:)`, then the layout says how much can be seen, then
/// `prepare()` reads what is missing, then what is shown is drawn from the models. What panes and dialogues
/// answer, it carries out; the panes (`PaneShelf`), the others (`Follower`), drafts (`DraftKeeper`), errands
/// (`Errands`) and questions (`Questions`) are parts of their own.
public final class Workspace {
  let client: WorkspaceClient
  let errands: Errands
  let questions: Questions
  let drafts: DraftKeeper
  let shelf: PaneShelf
  var follower = Follower()
  /// Language, day, names and keys; every pane stands in the same.
  public private(set) var surroundings: Surroundings { didSet { shelf.put(in: surroundings) } }
  /// The name of the pane in front.
  public private(set) var pane: Pane
  /// What stands over the panes, the one in front last.
  private var dialogues: [any Dialogue] = []
  var detailsView = DetailsView()
  /// The name of the theme that the screen wears; whoever draws follows it.
  public var theme = "dark"
  /// Whether a person has chosen the theme; else it may follow what is behind the terminal's text.
  public var isThemeChosen = false
  /// Whether there is room for a second pane beside the one in front; the layout says so.
  var hasRoomForCompanion = false
  /// What the program last had to say.
  public internal(set) var message: Span?
  /// What the program outside the panes is asked to do next.
  public internal(set) var request: ProgramRequest?
  /// Commands that were chosen by name, the latest first.
  var recentCommands: [Command] = []
  var trail = Trail()
  var meetingClock = MeetingClock()
  private var isRegisterStale = false

  /// Reads the names and shows a pane; the panes are read when somebody looks at them.
  public init(
    client: WorkspaceClient, wording: Wording, today: Day, pane: Pane = .actions,
    keyLabels: KeyLabels = .asWritten
  ) throws {
    self.client = client
    let errands = Errands(client.background)
    let questions = Questions(client.background)
    var surroundings = Surroundings(
      wording: wording, today: today, register: try client.register(), keyLabels: keyLabels,
      clocks: client.clocks, isReadOnly: client.isReadOnly)
    surroundings.columns = client.columns()
    (self.errands, self.questions, self.surroundings) = (errands, questions, surroundings)
    drafts = DraftKeeper(
      sharing: client.sharing, errands: errands, clocks: client.clocks, newID: client.newID)
    shelf = PaneShelf(
      PaneFoundations(
        client: client, errands: errands, questions: questions, surroundings: surroundings))
    self.pane = pane
    errands.complain = { [unowned self] in report($0) }
    errands.carryOut = { [unowned self] in try carryOut($0) }
    drafts.complain = { [unowned self] in report($0) }
  }

  /// The model of the pane in front.
  var front: any PaneModel { shelf[pane] }

  /// The model of a kind, for drawing what only it has.
  package func model<Model: PaneModel>(_ kind: Model.Type) -> Model? {
    shelf.panes.lazy.compactMap { $0 as? Model }.first
  }

  /// The language and formats.
  public var wording: Wording { surroundings.wording }
  /// The day that lateness counts from.
  public var today: Day { surroundings.today }
  /// What the store is about, and the names in it.
  public var register: Register { surroundings.register }
  /// Whether the session may only read.
  public var isReadOnly: Bool { client.isReadOnly }

  // MARK: - Reading

  /// Reads whatever the screen is about to show and does not have yet; not while the store is away.
  public func prepare() throws {
    guard !errands.isStoreAway else { return }
    if isRegisterStale {
      surroundings.register = try client.register()
      isRegisterStale = false
    }
    for pane in [pane, companion].compactMap(\.self) {
      try carryOut(shelf.read(pane).prepare())
    }
    let lost = client.lostRows()
    if !lost.isEmpty { say(Phrase.LostRows.missing(lost), .warning) }
  }

  /// Everything may have changed: read again before it is shown.
  func invalidate() {
    isRegisterStale = true
    shelf.invalidate()
  }

  /// Something of the store has been changed by others.
  ///
  /// - Returns: The panes that show it.
  func note(_ topics: Set<StoreTopic>) -> Set<Pane> {
    if topics.contains(.facts) { isRegisterStale = true }
    return shelf.note(topics, inFront: pane)
  }

  // MARK: - What is in front

  /// Shows a pane.
  public func show(_ pane: Pane) {
    self.pane = pane
    detailsView.close()
  }

  /// The dialogue that takes the keys, if one stands over the panes.
  package internal(set) var dialogue: (any Dialogue)? {
    get { dialogues.last }
    set {
      if !dialogues.isEmpty { dialogues.removeLast() }
      if let newValue { dialogues.append(newValue) }
    }
  }

  /// Puts a dialogue over what is in front.
  func open(_ dialogue: any Dialogue) { dialogues.append(dialogue) }

  /// Takes away all dialogues, which can be put back.
  func takeDialogues() -> [any Dialogue] {
    defer { dialogues = [] }
    return dialogues
  }

  /// Puts dialogues back, which may have been away for long: they hear that something may have changed.
  func putBack(_ dialogues: [any Dialogue]) throws {
    self.dialogues = dialogues
    _ = try tellDialogues(StoreNews(topics: Set(StoreTopic.allCases)))
  }

  /// Takes away all dialogues.
  func closeDialogues() { dialogues = [] }

  /// Lets every dialogue hear what others have done.
  ///
  /// - Returns: Whether any is concerned.
  func tellDialogues(_ news: StoreNews) throws -> Bool {
    var heard: [[Effect]] = []
    for index in dialogues.indices {
      if let effects = try dialogues[index].hear(news, surroundings) { heard.append(effects) }
    }
    try carryOut(heard.flatMap(\.self))
    return !heard.isEmpty
  }

  /// What is being typed, if it is to be kept.
  var draftContent: DraftContent? {
    client.isReadOnly ? nil : dialogues.reversed().lazy.compactMap(\.draft).first
  }

  // MARK: - What all panes stand in

  /// Takes over what day it is.
  ///
  /// - Returns: Whether a new one has begun.
  public func dayChanged(to day: Day) -> Bool {
    guard day != today else { return false }
    surroundings.today = day
    invalidate()
    return true
  }

  /// Takes over what a person has chosen of the columns; `isKept` is for the sessions to come, too.
  func choose(_ columns: ColumnChoices, isKept: Bool) {
    surroundings.columns = columns
    guard isKept else { return }
    do { try client.keepColumns(columns) } catch {
      say(Phrase.Columns.notKept, .warning)
    }
  }

  func changeLanguage() {
    surroundings.wording = Wording(
      wording.language == .french ? .english : .french, dates: wording.dates)
  }

  /// Takes the request, if there is one, so that it is carried out once.
  public func takeRequest() -> ProgramRequest? {
    defer { request = nil }
    return request
  }
}
