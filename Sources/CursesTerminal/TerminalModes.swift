import Terminal

/// The sequences for what ncurses has no word for: what is switched on while the screen is the
/// program's, and off again afterwards.
///
/// Terminals ignore modes that they do not know. Whatever begins with `ESC ]` or asks a question goes
/// only to terminals that speak xterm's language, because others would show it.
struct TerminalModes {
  let options: ScreenOptions
  /// Whether the terminal speaks xterm's language.
  let speaksXterm: Bool
  /// Whether it holds a frame back until it is whole; known when it has answered.
  var synchronises = false
  /// Whether it reports the Escape key by a sequence of its own; known when it has answered.
  var reportsEscape = false

  /// Asks for what the program wants; the window's title is put aside.
  var on: String {
    "\u{1B}[?2004h" + (options.reportsMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
      + (options.reportsFocus ? "\u{1B}[?1004h" : "") + (reportsEscape ? Self.escapeOn : "")
      + (speaksXterm ? "\u{1B}[22;2t" : "")
  }

  /// Takes back what `on` asked for.
  var off: String {
    (speaksXterm ? "\u{1B}[23;2t" : "") + (reportsEscape ? "\u{1B}[<u" : "")
      + (options.reportsFocus ? "\u{1B}[?1004l" : "")
      + (options.reportsMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l"
  }

  /// What the terminal is asked once, at the start. The last question is one that every terminal
  /// answers. Nobody waits: `KeyDecoder` tells answers from keys, however late they are.
  var questions: String {
    guard speaksXterm else { return "" }
    return (options.asksBackground ? "\u{1B}]11;?\u{1B}\\" : "") + "\u{1B}[?2026$p\u{1B}[?u\u{1B}[c"
  }

  /// Makes the terminal report the Escape key by a sequence of its own.
  static let escapeOn = "\u{1B}[>1u"

  /// Put around a frame, so that it is shown whole.
  var frame: (begin: String, end: String)? {
    synchronises ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : nil
  }

  /// Gives the window a title; nothing where windows have none.
  func title(_ text: SafeText) -> String {
    speaksXterm && !text.isEmpty ? "\u{1B}]2;\(text.string)\u{1B}\\" : ""
  }
}
