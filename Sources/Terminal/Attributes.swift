/// How text looks apart from its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  public let rawValue: UInt8

  /// The attributes with these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter than usual; hardly visible on a projector.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted, where the terminal can.
  public static let italic = Attributes(rawValue: 4)
  /// A line below the text.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}
