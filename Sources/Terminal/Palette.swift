/// The look of every ink: what a theme amounts to once it is resolved.
public struct Palette: Hashable, Sendable {
  private let looks: [Look]
  private var depth = ColourDepth.full
  /// What `Colour.standard` means for strokes where no terminal decides, as in a picture.
  public let standardForeground: RGB
  /// What `Colour.standard` means behind the strokes where no terminal decides.
  public let standardBackground: RGB

  /// Makes a palette; the look at place n is that of the ink number n. Looks beyond the 256th are
  /// never used.
  public init(
    looks: [Look],
    standardForeground: RGB = RGB(red: 229, green: 229, blue: 229),
    standardBackground: RGB = RGB(red: 0, green: 0, blue: 0)
  ) {
    self.looks = looks
    self.standardForeground = standardForeground
    self.standardBackground = standardBackground
  }

  /// Makes a palette of looks that say only what they are with 256 colours.
  public init(_ styles: [Style]) {
    let plain = styles.first ?? .standard
    self.init(looks: styles.map { Look($0, plain: plain) })
  }

  /// The look of an ink; an ink the palette does not know looks like plain text.
  public subscript(ink: Ink) -> Style {
    let place = Int(ink.rawValue)
    let look = place < looks.count ? looks[place] : looks.first
    return look?[depth] ?? .standard
  }

  /// The same palette for a terminal with fewer colours; colours once taken away do not come back.
  public func reduced(to depth: ColourDepth) -> Palette {
    var palette = self
    palette.depth = depth.rawValue < self.depth.rawValue ? depth : self.depth
    return palette
  }
}

extension Palette {
  /// The same row with fewer changes of ink: a gap takes the ink of the word before it where nobody
  /// sees the difference. For a terminal a change of colours is twenty bytes, and as much work as
  /// many cells.
  ///
  /// What follows the last word is left alone, so that rows go on ending in the same blanks.
  public func joiningGaps(in cells: ArraySlice<Cell>) -> ArraySlice<Cell> {
    guard let first = cells.firstIndex(where: { !$0.isBlank }),
      let last = cells.lastIndex(where: { !$0.isBlank })
    else { return cells }
    var joined = cells
    var ink = cells[first].ink
    for index in cells.startIndex...last where cells[index].ink != ink {
      let cell = cells[index]
      if cell.isBlank, self[cell.ink].ground == self[ink].ground {
        joined[index].ink = ink
      } else {
        ink = cell.ink
      }
    }
    return joined
  }
}
