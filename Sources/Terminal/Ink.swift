/// Which kind of text a cell holds. The application gives the numbers their meaning; a `Palette`
/// gives them their look, so that a theme changes colours without anything being drawn anew.
public struct Ink: Hashable, Sendable, RawRepresentable {
  /// The place in the palette.
  public let rawValue: UInt8

  /// The ink with that place in the palette.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The ink with that place in the palette.
  public init(_ rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Ordinary text; the ink of a blank grid.
  public static let plain = Ink(0)
}
