import ArgumentParser
import CursesTerminal
import Domain
import Glibc
import Interface
import Store
import Terminal
import ViewModels
import Wiring
import Wording

/// The program on a terminal: puts the parts of a session together, and leaves the terminal in order.
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
      let notes = NoteEditor(store: store, author: author)
      let workspace = try makeWorkspace(
        wording: wording, background: Wiring.background(of: store, reader, errands), notes: notes)
      CrashNotice.prepare(wording: wording)
      workspace.theme = theme.name
      workspace.isThemeChosen = options.theme != nil || settings.theme != nil
      let screen = try CursesScreen(options: options.screenOptions)
      let loop = try EventLoop(screen: screen, mailbox: mailbox)
      if let problem = opening ?? OwnSettings.summary ?? shelf.shortage { workspace.tell(problem) }
      var session = Session(
        workspace: workspace, screen: screen, loop: loop, theme: theme,
        presence: Presence(store: store), reader: reader, errands: errands, notes: notes,
        painter: ScreenPainter(keyMap: OwnSettings.keyMap))
      let ending = session.run()
      if ending == nil { loop.awaitAnswers() }
      screen.leave()
      notes.tellOfKept(in: workspace.wording)
      if let signal = ending { throw ExitCode(signal.exitStatus) }
    } catch let failure as TerminalFailure {
      throw common.fail(failure.sentence, .unavailable, store: store)
    }
  }

  /// Runs line by line on standard input and output, which need be no terminal.
  private func runLinear() throws {
    let notes = NoteEditor(store: store, author: author)
    let workspace = try makeWorkspace(
      wording: common.wording(for: store), background: .none, notes: notes)
    if let opening { Console.remark(workspace.wording(opening)) }
    var program = LinearProgram(workspace, presence: Presence(store: store), notes: notes)
    defer { notes.tellOfKept(in: workspace.wording) }
    do {
      try program.run()
    } catch let code as ExitCode {
      throw code
    } catch {
      throw common.fail(error, store: store)
    }
  }

  private var settings: Settings { OwnSettings.settings }

  /// What is to be said about how the store was opened: that it can only be read, and why; or that it stands
  /// elsewhere, and what became of it; or that the clock is behind.
  private var opening: Bilingual? {
    let foreign = store.schemaFaults.filter(\.forbidsWriting)
    guard foreign.isEmpty else {
      return Phrase.Failure.sentence(.foreign(path: store.path, parts: foreign))
    }
    if store.isExample { return Phrase.Failure.sentence(.example(path: store.path)) }
    return store.arrivalRemark ?? store.clockRemark(in: common.wording(for: store))
  }

  private var author: String { common.author ?? Environment.author }

  private func makeWorkspace(
    wording: Wording, background: Background, notes: NoteEditor
  ) throws -> Workspace {
    do {
      let client = Wiring.client(
        of: store, author: author, isReadOnly: store.isReadOnly, background: background,
        rescue: { try notes.rescue() })
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
