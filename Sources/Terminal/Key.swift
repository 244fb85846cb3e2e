/// A key press as far as terminals can tell keys apart. Modifiers on keys that type nothing are not
/// kept: terminals disagree about them.
public enum Key: Hashable, Sendable {
  /// A key that types; already composed where the terminal sent the parts together.
  case character(Character)
  /// Return, also on the keypad; Ctrl-J too.
  case enter
  /// The Escape key, alone.
  case escape
  /// The tabulator; Ctrl-I too.
  case tab
  /// Shift and the tabulator.
  case backTab
  /// Deletes to the left; Ctrl-H too.
  case backspace
  /// Deletes to the right.
  case delete
  /// Insert.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// F1 is 1.
  case function(Int)
  /// Ctrl and a lower-case letter, a space, or one of `\ ] ^ _`.
  case control(Character)
  /// Alt and a key that types, or Escape just before it. Alt-Return is `"\n"`, Alt-Backspace
  /// `"\u{7F}"`.
  case alt(Character)
}
