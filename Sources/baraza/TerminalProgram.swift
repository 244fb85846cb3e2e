import ArgumentParser
import CursesTerminal
import Domain
import Glibc
import Interface
import Store
import Terminal
import ViewModels
import Wording

/// The program on a terminal: one thread, one loop of event, workspace, frame.
///
/// Events that are already waiting are all handled before the next frame is drawn, so a held key or
/// a paste never falls behind. When nothing happens the loop sleeps until midnight, when lateness
/// changes.
struct TerminalProgram {
  let common: CommonOptions
  let options: ScreenOptionGroup
  let store: Store

  /// Runs until the person quits or a signal ends the program; the terminal is left in order.
  func run() throws {
    if options.linear { return try runLinear() }
    let wording = common.wording(for: store)
    let shelf = ThemeShelf()
    let theme = try shelf.theme(options.theme, or: settings.theme, wording: wording)
    do {
      let mailbox = try Mailbox()
      let reader = backgroundReader(waking: mailbox)
      let errands = StoreErrands(with: store, wake: { mailbox.wake() })
      let workspace = try makeWorkspace(
        wording: wording, background: Wiring.background(of: store, reader, errands))
      CrashNotice.prepare(wording: wording)
      workspace.theme = theme.name
      workspace.isThemeChosen = options.theme != nil || settings.theme != nil
      let screen = try CursesScreen(options: options.screenOptions)
      let loop = try EventLoop(screen: screen, mailbox: mailbox)
      if let problem = OwnSettings.summary ?? shelf.shortage { workspace.tell(problem) }
      var session = Session(
        workspace: workspace, screen: screen, loop: loop, theme: theme,
        presence: Presence(store: store), reader: reader, errands: errands,
        painter: ScreenPainter(keyMap: OwnSettings.keyMap))
      let ending = session.run()
      if ending == nil { loop.awaitAnswers() }
      screen.leave()
      if let signal = ending { throw ExitCode(signal.exitStatus) }
    } catch let failure as TerminalFailure {
      throw common.fail(failure.sentence, .unavailable, store: store)
    }
  }

  /// Runs line by line on standard input and output, which need be no terminal.
  private func runLinear() throws {
    let workspace = try makeWorkspace(wording: common.wording(for: store), background: .none)
    var program = LinearProgram(workspace, presence: Presence(store: store))
    do {
      try program.run()
    } catch {
      throw common.fail(error, store: store)
    }
  }

  private var settings: Settings { OwnSettings.settings }

  private func makeWorkspace(
    wording: Wording, background: Background
  ) throws -> Workspace {
    do {
      let client = Wiring.client(
        of: store, author: common.author ?? Environment.author, isReadOnly: store.isReadOnly,
        background: background)
      return try Workspace(
        client: client, wording: wording, today: Environment.today,
        pane: options.pane ?? settings.pane ?? .actions, keyLabels: OwnSettings.keyMap.labels)
    } catch {
      throw common.fail(error, store: store)
    }
  }

  private func backgroundReader(waking mailbox: Mailbox) -> BackgroundReader {
    let path = store.path
    let access: StoreAccess = store.isReadOnly ? .readingOnly : .editing
    let identity = SessionIdentity(author: "", session: store.session)
    return BackgroundReader(
      openStore: { try Store.open(path: path, access: access, identity: identity) },
      wake: { mailbox.wake() })
  }
}

/// One run of the loop.
struct Session {
  let workspace: Workspace
  let screen: CursesScreen
  let loop: EventLoop
  var theme: Theme
  var presence: Presence
  let reader: BackgroundReader
  let errands: StoreErrands
  let painter: ScreenPainter
  /// Where a click means what, on the last frame.
  var clickMap = ClickMap()
  /// What was typed, pasted and clicked while an errand had the store.
  var typedAhead: [TerminalEvent] = []

  /// Handles events until the end.
  ///
  /// - Returns: The signal that ended the program, or nothing when the person quit.
  mutating func run() -> TerminationSignal? {
    drawFirst()
    begin()
    defer {
      errands.finish()
      workspace.leave()
    }
    while true {
      var event = loop.next(timeoutMilliseconds: timeToNextDeadline)
      var (isDue, isCurious) = (false, false)
      repeat {
        if case .terminate(let signal) = event {
          workspace.keepDraft()
          return signal
        }
        isDue = handle(event) || isDue
        if carryOutRequest() { return nil }
        isCurious = isCurious || isReasonToLook(event)
        event = nextTyped() ?? loop.next(timeoutMilliseconds: 0)
      } while event != .timeout
      if isCurious && catchUp() || isDue { draw() }
    }
  }

  /// What was typed ahead first, if it need not wait any longer.
  private mutating func nextTyped() -> TerminalEvent? {
    workspace.keepsKeysWaiting || typedAhead.isEmpty ? nil : typedAhead.removeFirst()
  }

  /// Whether an event is a reason to look at the store: not that the keyboard was lost, nor a write that
  /// cannot be seen yet.
  private func isReasonToLook(_ event: TerminalEvent) -> Bool {
    event == .wake ? presence.isLookDue : event != .focus(false)
  }

  private mutating func begin() {
    do {
      presence.begin { loop.watch($0) }
      try workspace.startFollowing(presence.following)
      workspace.enter()
      draw()
    } catch { showFailure(error) }
  }

  private var timeToNextDeadline: Int {
    let now = Environment.steady
    return [
      Environment.millisecondsUntilTomorrow, workspace.nextDeadline.map { max(0, $0 - now) },
      presence.timeToNextLook(now),
    ].compactMap(\.self).min() ?? 0
  }

  /// - Returns: Whether there is something to draw.
  private mutating func handle(_ event: TerminalEvent) -> Bool {
    if event.comesFromPerson, workspace.keepsKeysWaiting {
      if event != .key(.escape) || !workspace.stopReading() { typedAhead.append(event) }
      return false
    }
    switch event {
    case .key(.control("\\")) where CrashNotice.isTested:
      CrashNotice.crash()
      return false
    case .key(let key):
      let input = painter.keyMap.input(for: key, mode: workspace.inputMode, pane: workspace.pane)
      if let input { workspace.handle(input) }
      return true
    case .paste(let text):
      paste(text)
      return true
    case .mouse(let event): return click(event)
    case .answer(let answer): return take(answer)
    case .wake:
      presence.hear()
      let answers = reader.takeAnswers()
      workspace.take(answers)
      let isAnyBack = workspace.takeErrands()
      if isAnyBack { presence.lookAgain() }
      return !answers.isEmpty || isAnyBack
    // Whatever wakes the loop makes it look at the store, so a screen that was left is fresh at once.
    case .timeout, .focus, .terminate: return false
    case .resize, .resumed: return true
    }
  }

  /// Does what the clock and the others ask for.
  ///
  /// - Returns: Whether there is something to draw.
  private mutating func catchUp() -> Bool {
    let isNewDay = workspace.dayChanged(to: Environment.today)
    let isTicked = workspace.tick()
    do {
      let isNews = try workspace.follow()
      presence.looked(at: Environment.steady)
      return isNews || isTicked || isNewDay
    } catch {
      presence.looked(at: Environment.steady, hasFailed: true)
      showFailure(error)
      return isTicked || isNewDay
    }
  }

  /// - Returns: Whether the program is to end.
  private mutating func carryOutRequest() -> Bool {
    switch workspace.takeRequest() {
    case nil: return false
    case .quit: return true
    case .redraw: screen.redraw()
    case .suspend:
      workspace.keepDraft()
      loop.suspend()
    case .copy(let text): copy(text)
    case .editNote(let note): edit(note)
    }
    return false
  }

  /// The theme that the workspace names; another file may have taken its place since.
  private mutating func changeTheme() {
    guard workspace.theme != theme.name else { return }
    theme = ThemeShelf().readable(workspace.theme) ?? theme
    workspace.theme = theme.name
  }

  private mutating func draw() {
    changeTheme()
    do {
      show(try painter.drawing(of: workspace, size: screen.size))
    } catch {
      showFailure(error)
    }
  }

  /// The first frame. What the terminal was asked at the opening it may answer while the frame is
  /// drawn; then the theme is right from the start.
  private mutating func drawFirst() {
    do {
      let drawing = try painter.drawing(of: workspace, size: screen.size)
      for answer in loop.takeAnswers() { _ = take(answer) }
      show(drawing)
    } catch {
      showFailure(error)
    }
  }

  private mutating func show(_ drawing: Drawing) {
    screen.title = drawing.title
    clickMap = drawing.clickMap
    screen.present(drawing.grid, palette: theme.palette)
  }

  /// The store could not be read: the screen keeps what it shows and says so.
  mutating func showFailure(_ error: any Error) {
    workspace.report(StoreFailure(of: error))
    if let drawing = try? painter.drawing(of: workspace, size: screen.size) {
      show(drawing)
    } else {
      let frame = painter.failureFrame(of: workspace, size: screen.size)
      screen.present(frame, palette: theme.palette)
    }
  }
}

extension TerminalEvent {
  /// Whether a person did something that is to have an effect.
  fileprivate var comesFromPerson: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .focus, .answer, .resize, .resumed, .terminate, .wake, .timeout: false
    }
  }
}

extension TerminationSignal {
  /// What a shell would report: 128 and the signal's number.
  var exitStatus: Int32 { 128 + number }

  /// The number by which the system knows it.
  var number: Int32 {
    switch self {
    case .hangUp: SIGHUP
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    case .terminate: SIGTERM
    }
  }
}

extension TerminalFailure {
  /// What is wrong with the terminal, and what to do.
  var sentence: Bilingual {
    switch self {
    case .notATerminal: Phrase.Program.notATerminal
    case .termUnset: Phrase.Program.termUnset
    case .unknownTerminal(let name): Phrase.Program.unknownTerminal(name)
    case .tooDumb(let name): Phrase.Program.tooDumb(name)
    case .noTerminalDatabase: Phrase.Program.noTerminalDatabase
    case .cannotOpen: Phrase.Program.terminalRefused(code: 0)
    case .noDescriptor(let code): Phrase.Program.terminalRefused(code: code)
    case .cannotStart(let program, _): Phrase.Terminal.editorMissing(program)
    }
  }
}
