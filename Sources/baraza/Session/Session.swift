import CursesTerminal
import Domain
import Interface
import Store
import Terminal
import ViewModels
import Wording

/// A session on a terminal: one thread, one loop of event, workspace, frame.
///
/// Events that are already waiting are all handled before the next frame is drawn, so a held key or
/// a paste never falls behind. When nothing happens the loop sleeps; `DayWatch` wakes it when the day
/// has changed, and with it what is late.
struct Session {
  let workspace: Workspace
  let screen: CursesScreen
  let loop: EventLoop
  var theme: Theme
  var presence: Presence
  let days = DayWatch()
  let reader: BackgroundReader
  let errands: StoreErrands
  let notes: NoteEditor
  let painter: ScreenPainter
  /// Where a click means what, on the last frame.
  var clickMap = ClickMap()
  /// What was typed, pasted and clicked while an errand had the store, and when.
  var typedAhead: [(event: TerminalEvent, readAt: Int)] = []
  /// When what is being handled was read (steady milliseconds). All that has been read is handled before
  /// a frame is drawn, so only what was typed ahead was read before the last one.
  var readAt = 0
  var answers = QuestionGuard()

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
      var event = next(timeoutMilliseconds: timeToNextDeadline)
      var (isDue, isCurious) = (false, false)
      repeat {
        if case .terminate(let signal) = event {
          workspace.keepDraft()
          return signal
        }
        isDue = handle(event) || isDue
        answers.notice(workspace.question)
        if carryOutRequest() { return nil }
        isCurious = isCurious || isReasonToLook(event)
        event = nextTyped() ?? next(timeoutMilliseconds: 0)
      } while event != .timeout
      if isCurious && catchUp() || isDue { draw() }
    }
  }

  /// What was typed ahead first, if it need not wait any longer.
  private mutating func nextTyped() -> TerminalEvent? {
    guard !workspace.keepsKeysWaiting, !typedAhead.isEmpty else { return nil }
    let first = typedAhead.removeFirst()
    readAt = first.readAt
    return first.event
  }

  private mutating func next(timeoutMilliseconds: Int?) -> TerminalEvent {
    let event = loop.next(timeoutMilliseconds: timeoutMilliseconds)
    readAt = Environment.steady
    return event
  }

  /// Whether an event is a reason to look at the store: not that the keyboard was lost, nor a write that
  /// cannot be seen yet.
  private func isReasonToLook(_ event: TerminalEvent) -> Bool {
    event == .wake ? days.hear() || presence.isLookDue : event != .focus(false)
  }

  private mutating func begin() {
    do {
      presence.begin { loop.watch($0) }
      days.begin { loop.watch($0) }
      try workspace.startFollowing(presence.following)
      workspace.enter()
      draw()
    } catch { showFailure(error) }
  }

  /// Milliseconds; nothing while all is quiet.
  private var timeToNextDeadline: Int? {
    let now = Environment.steady
    return [
      days.timeToNextLook, workspace.nextDeadline.map { max(0, $0 - now) },
      presence.timeToNextLook(now),
    ].compactMap(\.self).min()
  }

  /// - Returns: Whether there is something to draw.
  private mutating func handle(_ event: TerminalEvent) -> Bool {
    if event.comesFromPerson, workspace.keepsKeysWaiting {
      if event != .key(.escape) || !workspace.stopReading() { typedAhead.append((event, readAt)) }
      return false
    }
    switch event {
    case .key(.control("\\")) where CrashNotice.isTested:
      CrashNotice.crash()
      return false
    case .key(let key):
      press(key)
      return true
    case .burst(let keys):
      take(keys)
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
    if let remark = notes.takeRemark() { workspace.tell(remark) }
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
    answers.presented(workspace.question, at: Environment.steady)
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
    case .key, .burst, .paste, .mouse: true
    case .focus, .answer, .resize, .resumed, .terminate, .wake, .timeout: false
    }
  }
}
