/// What xterm's 256 colour numbers look like, for pictures and for choosing the nearest of fewer
/// colours. The first sixteen are xterm's defaults; a user's own scheme may differ.
public enum XtermColours {
  /// The colour behind a number.
  public static func rgb(_ index: UInt8) -> RGB {
    switch index {
    case 0...15: base[Int(index)]
    case 16...231: cube(Int(index) - 16)
    default: grey(Int(index) - 232)
    }
  }

  /// The number among some whose colour is nearest; the lower number wins a tie.
  static func nearest(to colour: RGB, among numbers: ClosedRange<UInt8>) -> UInt8 {
    var best = numbers.lowerBound
    var bestDistance = Int.max
    for candidate in numbers {
      let distance = rgb(candidate).distance(to: colour)
      if distance < bestDistance {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  private static let base: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]

  private static func cube(_ place: Int) -> RGB {
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
    return RGB(red: level(place / 36), green: level(place / 6 % 6), blue: level(place % 6))
  }

  private static func grey(_ place: Int) -> RGB {
    let level = UInt8(8 + 10 * place)
    return RGB(red: level, green: level, blue: level)
  }
}
