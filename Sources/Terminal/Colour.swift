/// A colour as a terminal understands it.
public enum Colour: Hashable, Sendable {
  /// Whatever the terminal uses when nothing is asked for.
  case standard
  /// An entry of xterm's table of 256 colours: 0–15 belong to the user's own scheme, 16–231 are a
  /// 6 × 6 × 6 cube, 232–255 are greys.
  case indexed(UInt8)
}
