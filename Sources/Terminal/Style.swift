/// The look of one ink.
public struct Style: Hashable, Sendable {
  /// The colour of the strokes.
  public var foreground: Colour
  /// The colour behind them.
  public var background: Colour
  /// Everything else.
  public var attributes: Attributes

  /// Makes a style; without arguments, the terminal's own look.
  public init(
    foreground: Colour = .standard, background: Colour = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let standard = Style()

  /// What can be seen of it on a blank: strokes only if they go through blanks too.
  public var ground: Style {
    attributes.isDisjoint(with: [.underline, .reverse]) ? Style(background: background) : self
  }
}
