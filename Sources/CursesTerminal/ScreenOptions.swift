import Terminal

/// What a screen is asked for when it opens.
public struct ScreenOptions: Hashable, Sendable {
  /// The most colours that are used; fewer where the terminal has fewer.
  public var mostColours: ColourDepth
  /// Whether only ASCII is shown, even where the terminal knows more.
  public var isASCII: Bool
  /// Whether the terminal is asked for mouse events, which takes away its own way of selecting text;
  /// in most terminals Shift gives it back.
  public var reportsMouse: Bool
  /// Whether the terminal is asked to say when its window gains or loses the keyboard. Most say so
  /// once at the start, too.
  public var reportsFocus: Bool
  /// Whether the terminal is asked for the colour behind text.
  public var asksBackground: Bool

  /// Makes options.
  public init(
    mostColours: ColourDepth = .full, isASCII: Bool = false, reportsMouse: Bool = false,
    reportsFocus: Bool = false, asksBackground: Bool = false
  ) {
    self.mostColours = mostColours
    self.isASCII = isASCII
    self.reportsMouse = reportsMouse
    self.reportsFocus = reportsFocus
    self.asksBackground = asksBackground
  }
}
