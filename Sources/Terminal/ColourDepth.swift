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

extension Style {
  /// The nearest style on a terminal with fewer colours. Strokes never take the colour behind them;
  /// without any colours, a background unlike that of plain text becomes reverse video.
  func reduced(to depth: ColourDepth, plain: Style) -> Style {
    switch depth {
    case .full: return self
    case .eight, .sixteen: return quantised(to: depth.rawValue)
    case .monochrome:
      let stands = background != plain.background
      let attributes = stands ? attributes.symmetricDifference(.reverse) : attributes
      return Style(attributes: attributes)
    }
  }

  private func quantised(to count: Int) -> Style {
    var style = self
    style.foreground = foreground.quantised(to: count)
    style.background = background.quantised(to: count)
    if style.foreground == style.background, foreground != background,
      case .indexed(let behind) = style.background
    {
      style.foreground = .indexed(behind == 0 || behind == 4 ? 7 : 0)
    }
    return style
  }
}

extension Colour {
  fileprivate func quantised(to count: Int) -> Colour {
    switch self {
    case .standard: return .standard
    case .indexed(let index):
      if Int(index) < count { return self }
      // A bright colour of the user's scheme keeps its hue.
      if index < 16 { return .indexed(index == 8 ? 7 : index - 8) }
      return .indexed(
        XtermColours.nearest(to: XtermColours.rgb(index), among: 0...UInt8(count - 1)))
    }
  }
}
