import CCrash
import CNcurses
import Glibc
import Terminal

/// The terminal as a screen for grids. Open it once, on the main thread; call `present` after every
/// change and `leave` before the process ends, however it ends.
///
/// Input does not come through ncurses, which loses characters cut in two; see `EventLoop`.
public final class CursesScreen {
  /// The cells the terminal has now, at least 1 × 1.
  public private(set) var size: Size
  /// How many colours are used.
  public let colourDepth: ColourDepth
  /// The title of the terminal's window, while the screen is the program's.
  public var title = SafeText.empty {
    didSet { if title != oldValue, isActive { Output.write(titleSequence) } }
  }
  /// Whether the screen is the program's now, and not the shell's.
  public private(set) var isActive = true

  /// The keys as terminfo describes them.
  let keySequences: [(bytes: [UInt8], key: Key)]

  /// Since when the terminal owes answers (`Clock.now`); nothing once it has given the last one.
  private(set) var owesAnswersSince: Int?

  private let originalModes: DriverModes?
  /// What is written when the program crashes: nothing of ncurses may be called then.
  private let farewell: String
  private var modes: TerminalModes
  private var writer: FrameWriter
  private var shown: Grid?
  private var palette: Palette?
  private var reducedPalette = Palette([])
  private var cursorVisible: Bool?

  /// Takes the terminal over: alternate screen, keys unbuffered and unechoed, paste bracketed. On
  /// failure the terminal is as it was.
  public init(options: ScreenOptions = ScreenOptions()) throws(TerminalFailure) {
    let name = try TerminalDescription.name()
    let encoding = CharacterEncoding.adopt(isASCII: options.isASCII)
    originalModes = DriverModes.current()
    ScreenLimit.apply()
    defer { ScreenLimit.lift() }
    guard baraza_open_screen(name) != nil, let window = baraza_standard_window() else {
      throw .cannotOpen
    }
    Signals.restoreDefaults()
    modes = TerminalModes(options: options, speaksXterm: TerminalDescription.speaksXterm)
    keySequences = TerminalDescription.keySequences()
    farewell = TerminalDescription.farewell
    colourDepth = Self.startColours(options)
    let pairs = ColourPairs(
      limit: colourDepth == .monochrome ? 0 : Int(baraza_colour_pairs()),
      hasDefaultColours: colourDepth != .monochrome && use_default_colors() == OK)
    writer = FrameWriter(window: window, encoding: encoding, pairs: pairs)
    size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    prepareForCrash()
    startModes()
    adoptSize()
  }

  deinit {
    leave()
  }

  private static func startColours(_ options: ScreenOptions) -> ColourDepth {
    guard options.mostColours != .monochrome, has_colors(), start_color() == OK else {
      return .monochrome
    }
    return min(options.mostColours, ColourDepth(colours: Int(baraza_colours())))
  }

  private func startModes() {
    raw()
    noecho()
    nonl()
    // Without this, ncurses leaves a frame unfinished when keys are waiting.
    typeahead(-1)
    keypad(writer.window, true)
    curs_set(0)
    Output.write(modes.on + modes.questions)
    if !modes.questions.isEmpty { owesAnswersSince = Clock.now }
  }

  /// Whoever crashes gives the terminal back as `leave` does.
  private func prepareForCrash() {
    guard isActive, var modes = originalModes?.modes else { return baraza_crash_screen(nil, nil) }
    baraza_crash_screen(self.modes.off + farewell, &modes)
  }
}

// MARK: - Presenting

extension CursesScreen {
  /// Shows a grid; only what differs from the last one is written. A grid of another size than the
  /// screen's is shown at the top left, cut or with blanks around it.
  public func present(_ grid: Grid, palette: Palette) {
    guard isActive else { return }
    adopt(palette)
    let fitting = grid.resized(to: size)
    if fitting == shown { return }
    writer.write(fitting, over: shown, palette: reducedPalette)
    shown = fitting
    placeCursor(grid)
    wnoutrefresh(writer.window)
    let frame = modes.frame
    if let frame { Output.write(frame.begin) }
    doupdate()
    if let frame { Output.write(frame.end) }
  }

  /// Makes the next `present` write everything, whatever the terminal may show now.
  public func redraw() {
    shown = nil
    if let current = baraza_current_window() { clearok(current, true) }
  }

  private func adopt(_ palette: Palette) {
    if palette == self.palette { return }
    self.palette = palette
    reducedPalette = palette.reduced(to: colourDepth)
    writer.forgetColours()
    shown = nil
  }

  private func placeCursor(_ grid: Grid) {
    let isVisible = grid.cursorVisible && grid.cursor != nil
    if isVisible != cursorVisible {
      curs_set(isVisible ? 1 : 0)
      cursorVisible = isVisible
    }
    guard let cursor = grid.cursor else { return }
    let column = min(max(0, cursor.column), size.columns - 1)
    let row = min(max(0, cursor.row), size.rows - 1)
    wmove(writer.window, Int32(row), Int32(column))
  }
}

// MARK: - Coming and going

extension CursesScreen {
  /// Gives the terminal back as it was found. Does nothing if that has been done, and nothing worse
  /// than nothing if the terminal is gone.
  public func leave() {
    guard isActive else { return }
    isActive = false
    Output.write(modes.off)
    endwin()
    originalModes?.restore()
    prepareForCrash()
  }

  /// Takes the terminal over again after `leave`, at whatever size it has now. The next `present`
  /// writes everything.
  public func enter() {
    if isActive { return }
    isActive = true
    prepareForCrash()
    cursorVisible = nil
    reset_prog_mode()
    adoptSize()
    redraw()
    werase(writer.window)
    wnoutrefresh(writer.window)
    doupdate()
    // Leaving switched the keypad off, and ncurses would switch it on only when it reads a key.
    keypad(writer.window, true)
    Output.write(modes.on + titleSequence)
  }

  private var titleSequence: String {
    modes.title(writer.encoding == .ascii ? ASCIIFallback.text(title) : title)
  }

  /// Takes what the terminal says about the screen itself.
  ///
  /// - Returns: Whether that was all, so that nobody else need hear of it.
  func take(_ answer: TerminalAnswer) -> Bool {
    switch answer {
    case .background: return false
    case .attributes: owesAnswersSince = nil
    case .synchronisedOutput(let isKnown): modes.synchronises = isKnown
    case .unambiguousEscape:
      if !modes.reportsEscape, isActive { Output.write(TerminalModes.escapeOn) }
      modes.reportsEscape = true
      prepareForCrash()
    }
    return true
  }

  /// Puts text on the clipboard of the person at the terminal. Whether the terminal lets programs do
  /// that, it does not say.
  public func copy(_ lines: [SafeText]) -> CopyOutcome {
    guard modes.speaksXterm else { return .noClipboard }
    guard let sequence = Clipboard.sequence(lines) else { return .tooLong }
    Output.write(sequence)
    return .sent
  }

  /// Asks the terminal for its size; if it has changed, the next `present` writes everything.
  func adoptSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard baraza_window_size(STDOUT_FILENO, &rows, &columns) == 0, rows > 0, columns > 0 else {
      return
    }
    let now = ScreenLimit.size(columns: Int(columns), rows: Int(rows))
    if now == size { return }
    resizeterm(Int32(now.rows), Int32(now.columns))
    size = now
    redraw()
  }
}

/// What became of text for the clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// The terminal has it.
  case sent
  /// It is more than terminals take (`Clipboard.limit`).
  case tooLong
  /// The terminal has no clipboard.
  case noClipboard
}
