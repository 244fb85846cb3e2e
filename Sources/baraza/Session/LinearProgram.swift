import ArgumentParser
import CursesTerminal
import Domain
import Glibc
import Interface
import Store
import Terminal
import ViewModels
import Wording

/// The program line by line, for braille displays, screen readers, dumb terminals and pipes: a command
/// comes in as a line, what has changed goes out as lines with labels, without any escape sequence.
///
/// The workspace and its commands are those of the screen; only the reading and the saying differ.
struct LinearProgram {
  private let workspace: Workspace
  private let keyMap = OwnSettings.keyMap
  private var presence: Presence
  private let days = DayWatch()
  private var input = LineInput()
  private var said: Spoken?
  /// Why nothing can be said any more, if nothing can.
  private var isMute: String?
  private let notes: NoteEditor
  private var answers = QuestionGuard()

  init(_ workspace: Workspace, presence: Presence, notes: NoteEditor) {
    self.workspace = workspace
    self.notes = notes
    self.presence = presence
  }

  /// Runs until the person quits or there are no more lines. Text in an open form is kept as a draft.
  mutating func run() throws {
    var descriptors: [Int32] = []
    presence.begin { descriptors.append($0) }
    days.begin { descriptors.append($0) }
    input.watched = descriptors
    try workspace.startFollowing(presence.following)
    workspace.enter()
    if let remark = notes.takeRemark() { workspace.tell(remark) }
    defer { workspace.leave() }
    put(workspace.wording(Phrase.Linear.welcome))
    say()
    while true {
      if let reason = isMute { throw silence(reason) }
      switch input.next(timeoutMilliseconds: timeToNextDeadline) {
      case .line(let line): if answer(line) { return }
      case .wake:
        presence.hear()
        guard days.hear() || presence.isLookDue else { continue }
      case .timeout: break
      case .end:
        workspace.keepDraft()
        return
      }
      catchUp()
    }
  }

  /// Milliseconds; nothing while all is quiet.
  private var timeToNextDeadline: Int? {
    let now = Environment.steady
    return [
      days.timeToNextLook, workspace.nextDeadline.map { max(0, $0 - now) },
      presence.timeToNextLook(now),
    ].compactMap(\.self).min()
  }

  // MARK: - Answering

  /// The longest line that is read, in bytes: twice the longest note. Whatever is longer is a file that went
  /// the wrong way, and looking for commands in it takes time.
  private static let longestLine = 80_000

  /// - Returns: Whether the program is to end.
  private mutating func answer(_ line: String) -> Bool {
    guard line.utf8.count <= Self.longestLine else {
      put(workspace.wording(Phrase.Linear.lineTooLong))
      return false
    }
    switch LinearAnswer(line, workspace: workspace, keyMap: keyMap) {
    case .inputs(let inputs):
      if refuses(inputs) {
        put(workspace.wording(Phrase.Terminal.tooEarly))
        return false
      }
      inputs.forEach(handle)
    case .field(let inputs):
      inputs.forEach(handle)
      goOn()
    case .whereAmI: said = nil
    case .unclear(let sentence):
      put(workspace.wording(sentence))
      return false
    }
    switch workspace.takeRequest() {
    case nil: say(always: true)
    case .quit:
      workspace.keepDraft()
      return true
    // Lines can be copied as they stand.
    case .copy(let text): text.lines.forEach { put($0) }
    case .editNote(let note): edit(note)
    case .redraw, .suspend: put(workspace.wording(Phrase.Linear.onlyScreen))
    }
    return false
  }

  /// Whether a person's line was on its way before the question that it would answer. A script writes its
  /// answers before it has read the questions, and means them.
  private mutating func refuses(_ inputs: [Input]) -> Bool {
    guard isatty(STDIN_FILENO) == 1, let input = inputs.first else { return false }
    return answers.refuses(input, to: workspace.question, readAt: Environment.steady)
  }

  /// From a field that can be read to the next one, or after the last one to saving.
  private func goOn() {
    guard case .form(let form) = workspace.presentation else { return }
    if case .problem = form.focused.hint { return }
    handle(form.focus == form.fields.count - 1 ? .accept : .nextField)
  }

  private func handle(_ input: Input) {
    workspace.handle(input)
    layOut()
  }

  /// Lends the terminal, if this is one, to the person's editor.
  private mutating func edit(_ note: NoteEdit) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      workspace.take(.failed(Phrase.Linear.onlyTerminal), of: note)
      return say(always: true)
    }
    var ending: TerminationSignal?
    notes.edit(note, for: workspace) { words, started in
      try ForegroundProgram.run(words, started: started) { ending = $0 }
    }
    say(always: true)
    // Held back while the editor ran; now it does what it always does.
    if let ending {
      workspace.keepDraft()
      kill(getpid(), ending.number)
    }
  }

  // MARK: - Saying

  /// Every column and a few screenfuls: nothing is cut, since nothing is drawn.
  private static let viewport = Viewport(rows: 20, width: 1000)

  private func layOut() {
    workspace.layOut(
      list: LinearProgram.viewport, companion: nil, dialogue: LinearProgram.viewport)
  }

  /// Says what is new.
  ///
  /// - Parameter always: Whether to say so when nothing is.
  private mutating func say(always: Bool = false) {
    do {
      layOut()
      try workspace.prepare()
      let now = try Spoken(workspace)
      let lines = now.lines(after: said)
      said = now
      lines.forEach { put($0) }
      if lines.isEmpty, always { put(workspace.wording(Phrase.Linear.same)) }
      answers.presented(workspace.question, at: Environment.steady)
    } catch {
      report(error)
    }
  }

  private mutating func report(_ error: any Error) {
    let failure = StoreFailure(of: error)
    put(workspace.wording(Phrase.Failure.sentence(failure)))
  }

  /// Says a line; where nobody can hear it any more, on standard error.
  private mutating func put(_ line: String) {
    isMute = isMute ?? Console.deliver(line)
    if isMute != nil { Console.complain(line) }
  }

  /// Ends a session that nobody hears: going on would change things unseen.
  private func silence(_ reason: String) -> ExitCode {
    workspace.keepDraft()
    Console.complain(workspace.wording(Phrase.Program.notPrinted(reason: reason)))
    return ExitStatus.ioError.code
  }

  /// Does what the clock and the others ask for, and tells their news.
  private mutating func catchUp() {
    _ = workspace.dayChanged(to: Environment.today)
    _ = workspace.tick()
    do {
      let isNews = try workspace.follow()
      presence.looked(at: Environment.steady)
      if isNews { say() }
    } catch {
      presence.looked(at: Environment.steady, hasFailed: true)
      report(error)
    }
  }
}
