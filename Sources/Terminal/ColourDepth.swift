/// How many colours a terminal shows.
public enum ColourDepth: Int, Comparable, Hashable, Sendable {
  /// None, by its nature or because the user asked for none.
  case monochrome = 0
  /// The eight of the Linux console.
  case eight = 8
  /// The eight and their bright sisters.
  case sixteen = 16
  /// The whole of xterm's table.
  case full = 256

  /// Fewer colours come first.
  public static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The depth of a terminal that reports so many colours.
  public init(colours: Int) {
    switch colours {
    case ..<8: self = .monochrome
    case 8..<16: self = .eight
    case 16..<256: self = .sixteen
    default: self = .full
    }
  }
}
