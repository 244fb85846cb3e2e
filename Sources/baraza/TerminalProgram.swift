import ArgumentParser
import CursesTerminal
import Domain
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
    let wording = common.wording(for: store)
    let shelf = ThemeShelf()
    let theme = try shelf.theme(options.theme, or: settings.theme, wording: wording)
    do {
      let mailbox = try Mailbox()
      let reader = backgroundReader(waking: mailbox)
      let workspace = try makeWorkspace(wording: wording, background: reader)
      let screen = try CursesScreen(
        options: ScreenOptions(usesColour: Environment.variable("NO_COLOR") == nil))
      let loop = try EventLoop(screen: screen, mailbox: mailbox)
      if let problems = OwnSettings.summary { workspace.tell(problems) }
      var session = Session(
        workspace: workspace, screen: screen, loop: loop, shelf: shelf, theme: theme,
        presence: Presence(store: store), reader: reader,
        painter: ScreenPainter(keyMap: settings.keyMap))
      let ending = session.run()
      screen.leave()
      if let signal = ending { throw ExitCode(signal.exitStatus) }
    } catch let failure as TerminalFailure {
      throw common.fail(failure.sentence, .unavailable, store: store)
    }
  }

  private var settings: Settings { OwnSettings.settings }

  private func makeWorkspace(
    wording: Wording, background: BackgroundReader
  ) throws -> Workspace {
    do {
      let client = Wiring.client(
        of: store, author: common.author ?? Environment.author, isReadOnly: store.isReadOnly,
        background: background)
      return try Workspace(
        client: client, wording: wording, today: Environment.today,
        pane: options.pane ?? settings.pane ?? .actions, keyLabels: settings.keyMap.labels)
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
private struct Session {
  let workspace: Workspace
  let screen: CursesScreen
  let loop: EventLoop
  let shelf: ThemeShelf
  var theme: Theme
  var presence: Presence
  let reader: BackgroundReader
  let painter: ScreenPainter

  /// Handles events until the end.
  ///
  /// - Returns: The signal that ended the program, or nothing when the person quit.
  mutating func run() -> TerminationSignal? {
    draw()
    // After the first frame: writing oneself in waits for the disk.
    begin()
    defer { presence.end() }
    while true {
      var event = loop.next(timeoutMilliseconds: timeToNextDeadline)
      var isDue = false
      repeat {
        if case .terminate(let signal) = event {
          workspace.keepDraft()
          return signal
        }
        isDue = handle(event) || isDue
        if carryOutRequest() { return nil }
        event = loop.next(timeoutMilliseconds: 0)
      } while event != .timeout
      if catchUp() || isDue { draw() }
    }
  }

  private mutating func begin() {
    do {
      try presence.begin(loop: loop)
      try workspace.startFollowing(presence.following)
      try workspace.offerDrafts()
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
    switch event {
    case .key(let key):
      let input = painter.keyMap.input(for: key, mode: workspace.inputMode, pane: workspace.pane)
      if let input { workspace.handle(input) }
      return true
    case .paste(let text):
      if workspace.inputMode == .typing { workspace.handle(.edit(.insert(text))) }
      return true
    case .wake:
      presence.hear()
      let answers = reader.takeAnswers()
      workspace.take(answers)
      return !answers.isEmpty
    case .timeout, .mouse, .focus, .terminate: return false
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
    case .nextTheme: theme = shelf.theme(after: theme.name) ?? theme
    }
    return false
  }

  private func draw() {
    do {
      screen.present(
        try painter.frame(of: workspace, size: screen.size), palette: theme.palette)
    } catch {
      showFailure(error)
    }
  }

  /// The store could not be read: the screen keeps what it shows and says so.
  private func showFailure(_ error: any Error) {
    workspace.report((error as? StoreFailure) ?? .other(path: "", detail: "\(error)"))
    if let frame = try? painter.frame(of: workspace, size: screen.size) {
      screen.present(frame, palette: theme.palette)
    } else {
      let frame = painter.failureFrame(of: workspace, size: screen.size)
      screen.present(frame, palette: theme.palette)
    }
  }
}

extension TerminationSignal {
  /// What a shell would report: 128 and the signal's number.
  var exitStatus: Int32 {
    switch self {
    case .hangUp: 129
    case .interrupt: 130
    case .quit: 131
    case .terminate: 143
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
    }
  }
}
