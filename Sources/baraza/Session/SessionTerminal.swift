import CursesTerminal
import Interface
import Terminal
import ViewModels
import Wording

// MARK: - What comes from the terminal

extension Session {
  /// Does what a key means, unless it was on its way before the question that it would answer.
  mutating func press(_ key: Key) {
    let input = painter.keyMap.input(for: key, mode: workspace.inputMode, pane: workspace.pane)
    if let input, !refuses(input) { workspace.handle(input) }
  }

  /// Takes text that came all at once: a field takes it as typed, and nothing else takes any of it, not
  /// even what is left when the field has closed.
  mutating func take(_ keys: [Key]) {
    for (index, key) in keys.enumerated() {
      if workspace.keepsKeysWaiting {
        return typedAhead.insert((.burst(Array(keys[index...])), readAt), at: 0)
      }
      guard workspace.inputMode == .typing else {
        return workspace.say(Phrase.Terminal.burstLeftAlone, .warning)
      }
      press(key)
    }
  }

  /// Whether an input comes too early to be an answer, which is then said.
  private mutating func refuses(_ input: Input) -> Bool {
    let isTooEarly = answers.refuses(input, to: workspace.question, readAt: readAt)
    if isTooEarly { workspace.say(Phrase.Terminal.tooEarly, .warning) }
    return isTooEarly
  }

  /// Pasted text goes into a field; it never counts as commands.
  func paste(_ text: String) {
    if workspace.inputMode == .typing {
      workspace.handle(.edit(.insert(text)))
    } else {
      workspace.say(Phrase.Terminal.nothingToPasteInto, .muted)
    }
  }

  /// - Returns: Whether there is something to draw.
  mutating func click(_ event: MouseEvent) -> Bool {
    guard let gesture = Gesture(event), let target = clickMap[event.point] else { return false }
    let input: Input = if case .answer(let answer) = target { answer } else { .accept }
    if refuses(input) { return true }
    return workspace.handle(gesture, on: target)
  }

  /// Takes what the terminal says about itself: a theme that nobody has chosen goes with what is behind
  /// the text.
  ///
  /// - Returns: Whether there is something to draw.
  mutating func take(_ answer: TerminalAnswer) -> Bool {
    guard case .background(let colour) = answer, !workspace.isThemeChosen,
      let fitting = ThemeShelf().readable(colour.isLight ? "light" : "dark"), fitting != theme
    else { return false }
    theme = fitting
    workspace.theme = fitting.name
    return true
  }
}

// MARK: - What goes to the terminal besides frames

extension Session {
  /// Copies text, and says what was copied, or why not.
  func copy(_ text: CopiedText) {
    switch screen.copy(text.lines.map { SafeText($0) }) {
    case .sent: workspace.say(Phrase.Terminal.copied(text.name), .plain)
    case .tooLong: workspace.say(Phrase.Terminal.tooLongToCopy(text.name), .warning)
    case .noClipboard: workspace.say(Phrase.Terminal.noClipboard, .warning)
    }
  }

  /// Lends the terminal to the person's editor.
  func edit(_ note: NoteEdit) {
    notes.edit(note, for: workspace) { try loop.run($0, started: $1) }
  }
}

extension Gesture {
  /// What a mouse event is; nothing for what we have no use for.
  fileprivate init?(_ event: MouseEvent) {
    switch event.action {
    case .press(.left): self = .click
    case .wheelUp: self = .wheelUp
    case .wheelDown: self = .wheelDown
    case .press(.middle), .press(.right), .release, .move: return nil
    }
  }
}
