import Testing

@testable import Terminal

@Suite("A terminal is told of as few changes of look as can be seen")
struct PaletteTests {
  private static let plain = Ink(0)
  private static let strong = Ink(1)
  private static let band = Ink(2)
  private static let underlined = Ink(3)

  private let palette = Palette([
    Style(foreground: .indexed(250)),
    Style(foreground: .indexed(231), attributes: .bold),
    Style(foreground: .indexed(250), background: .indexed(25)),
    Style(foreground: .indexed(250), attributes: .underline),
  ])

  @Test("a gap takes the ink of the word before it, and one at the start that of the word after it")
  func gaps() {
    let row = [
      cell(" ", Self.plain), cell("A", Self.strong), cell(" ", Self.plain), cell("b", Self.plain),
    ]
    #expect(inks(row) == [Self.strong, Self.strong, Self.strong, Self.plain])
  }

  @Test(
    "a gap in which its own ink can be seen keeps it", arguments: [Self.band, Self.underlined])
  func seenGaps(ink: Ink) {
    let row = [cell("A", Self.strong), cell(" ", ink), cell("b", Self.plain)]
    #expect(inks(row) == [Self.strong, ink, Self.plain])
    let words = [cell("A", ink), cell(" ", Self.plain), cell("b", Self.strong)]
    #expect(inks(words) == [ink, Self.plain, Self.strong])
  }

  @Test("blanks after the last word, and rows of blanks, are left alone")
  func ends() {
    let row = [cell("A", Self.strong), cell(" ", Self.plain), cell(" ", Self.plain)]
    #expect(inks(row) == [Self.strong, Self.plain, Self.plain])
    let blanks = [cell(" ", Self.strong), cell(" ", Self.plain)]
    #expect(inks(blanks) == [Self.strong, Self.plain])
  }

  @Test("whatever stands in a row, it looks the same, with no more changes of ink than before")
  func sameLook() {
    let choices = " x".unicodeScalars.flatMap { scalar in
      [Self.plain, Self.strong, Self.band, Self.underlined].map { Cell(scalar, ink: $0) }
    }
    for one in choices {
      for two in choices {
        for three in choices {
          for four in choices {
            let row = [one, two, three, four]
            let joined = Array(palette.joiningGaps(in: row[...]))
            #expect(joined.map(look) == row.map(look))
            #expect(changes(joined) <= changes(row))
          }
        }
      }
    }
  }

  private func cell(_ scalar: Unicode.Scalar, _ ink: Ink) -> Cell { Cell(scalar, ink: ink) }

  private func inks(_ row: [Cell]) -> [Ink] { palette.joiningGaps(in: row[...]).map(\.ink) }

  /// What can be seen of a cell.
  private func look(_ cell: Cell) -> String {
    let style = palette[cell.ink]
    let strokes = style.attributes.contains(.underline) || !cell.isBlank
    return
      "\(cell.text) \(style.background) \(strokes ? "\(style.foreground) \(style.attributes)" : "")"
  }

  private func changes(_ row: [Cell]) -> Int {
    zip(row, row.dropFirst()).count { $0.ink != $1.ink }
  }
}
