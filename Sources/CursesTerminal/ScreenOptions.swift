/// What a screen is asked for when it opens.
public struct ScreenOptions: Hashable, Sendable {
  /// Whether colours may be used; off when the user sets `NO_COLOR`.
  public var usesColour: Bool
  /// Whether the terminal is asked for mouse events, which takes away its own way of selecting text.
  public var reportsMouse: Bool
  /// Whether the terminal is asked to say when its window gains or loses the keyboard. Most say so
  /// once at the start, too.
  public var reportsFocus: Bool

  /// Makes options.
  public init(usesColour: Bool = true, reportsMouse: Bool = false, reportsFocus: Bool = false) {
    self.usesColour = usesColour
    self.reportsMouse = reportsMouse
    self.reportsFocus = reportsFocus
  }

  /// Asks the terminal for the reports, bracketed paste always among them. Terminals ignore those
  /// that they do not know.
  var reportsOn: String {
    "\u{1B}[?2004h" + (reportsMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
      + (reportsFocus ? "\u{1B}[?1004h" : "")
  }

  /// Takes back what `reportsOn` asked for.
  var reportsOff: String {
    (reportsFocus ? "\u{1B}[?1004l" : "")
      + (reportsMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l"
  }
}
