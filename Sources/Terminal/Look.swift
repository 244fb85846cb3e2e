/// How an ink looks on terminals of every depth.
public struct Look: Hashable, Sendable {
  /// With xterm's table of 256 colours.
  public var full: Style
  /// With sixteen colours; its colours are `.standard` or below 16.
  public var sixteen: Style
  /// With eight colours; its colours are `.standard` or below 8.
  public var eight: Style
  /// Without colours: attributes only.
  public var monochrome: Attributes

  /// A look that says what it is at every depth. Strokes that would take the colour behind them are
  /// drawn in black or white.
  public init(full: Style, sixteen: Style, eight: Style, monochrome: Attributes) {
    self.full = full
    self.sixteen = sixteen.readable
    self.eight = eight.readable
    self.monochrome = monochrome
  }

  /// A look that says only what it is with 256 colours: with fewer the nearest are taken, and without
  /// any, a background unlike that of plain text becomes reverse video.
  public init(_ style: Style, plain: Style = .standard) {
    self.init(
      full: style, sixteen: style.quantised(to: 16), eight: style.quantised(to: 8),
      monochrome: style.attributesAlone(plain: plain))
  }

  /// The style at a depth.
  public subscript(depth: ColourDepth) -> Style {
    switch depth {
    case .full: full
    case .sixteen: sixteen
    case .eight: eight
    case .monochrome: Style(attributes: monochrome)
    }
  }
}

extension Style {
  /// The attributes that say without colours what the style says with them.
  func attributesAlone(plain: Style) -> Attributes {
    background == plain.background ? attributes : attributes.symmetricDifference(.reverse)
  }

  fileprivate func quantised(to count: Int) -> Style {
    Style(
      foreground: foreground.quantised(to: count), background: background.quantised(to: count),
      attributes: attributes)
  }

  /// The style with strokes that are seen on their ground.
  ///
  /// Where colours are few, bold strokes are brighter ones on many terminals: on a ground that is
  /// brighter still, they would fade.
  fileprivate var readable: Style {
    guard case .indexed(let behind) = background else { return self }
    var style = self
    if foreground == background {
      style.foreground = .indexed(behind == 0 || behind == 4 ? 7 : 0)
    }
    if case .indexed(let strokes) = style.foreground, strokes < 8,
      XtermColours.rgb(strokes).brightness < XtermColours.rgb(behind).brightness
    {
      style.attributes.remove(.bold)
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
