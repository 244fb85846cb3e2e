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
  /// A field of a form, pointed at with the mouse, counted from 0.
  case field(Int)
  /// A move among choices, suggestions or lines.
  case move(ListMove)
  /// A letter, in `InputMode.choosing`.
  case letter(String)
  /// Delete or Backspace, in `InputMode.choosing`.
  case remove

  /// Whether it says yes to a question, in either language.
  var isYes: Bool {
    if case .letter(let letter) = self { ["o", "y"].contains(letter.folded) } else { false }
  }
}
