import CursesTerminal
import Interface
import Terminal
import ViewModels
import Wording

// MARK: - What comes from the terminal besides keys

extension Session {
  /// Pasted text goes into a field; it never counts as commands.
  func paste(_ text: String) {
    if workspace.inputMode == .typing {
      workspace.handle(.edit(.insert(text)))
    } else {
      workspace.say(Phrase.Terminal.nothingToPasteInto, .muted)
    }
  }

  /// - Returns: Whether there is something to draw.
  func click(_ event: MouseEvent) -> Bool {
    guard let gesture = Gesture(event), let target = clickMap[event.point] else { return false }
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
