/// The look of every ink: what a theme amounts to once it is resolved.
public struct Palette: Hashable, Sendable {
  private let styles: [Style]
  /// What `Colour.standard` means for strokes where no terminal decides, as in a picture.
  public let standardForeground: RGB
  /// What `Colour.standard` means behind the strokes where no terminal decides.
  public let standardBackground: RGB

  /// Makes a palette; the style at place n is the look of the ink number n. Styles beyond the
  /// 256th are never used.
  public init(
    _ styles: [Style],
    standardForeground: RGB = RGB(red: 229, green: 229, blue: 229),
    standardBackground: RGB = RGB(red: 0, green: 0, blue: 0)
  ) {
    self.styles = styles
    self.standardForeground = standardForeground
    self.standardBackground = standardBackground
  }

  /// The look of an ink; an ink the palette does not know looks like plain text.
  public subscript(ink: Ink) -> Style {
    let place = Int(ink.rawValue)
    return place < styles.count ? styles[place] : styles.first ?? .standard
  }

  /// The same palette for a terminal with fewer colours.
  public func reduced(to depth: ColourDepth) -> Palette {
    let plain = self[.plain]
    return Palette(
      styles.map { $0.reduced(to: depth, plain: plain) },
      standardForeground: standardForeground, standardBackground: standardBackground)
  }
}
