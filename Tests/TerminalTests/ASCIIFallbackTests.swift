import Driving
import Terminal
import Testing

@Suite("A terminal without UTF-8 shows the same columns")
struct ASCIIFallbackTests {
  @Test(
    "Letters lose their accents, signs become their nearest kin",
    arguments: [
      ("Ça été — œuvre « à l’École » 1 500 €", "Ca ete - ouvre < a l'Ecole > 1 500 E"),
      ("┌─┬┐│├┤└┴┘", "+-++|+++++"), ("○ ◐ ● ■ ▶ ↑↓ … ✗ ⚠", "o % * # > ^v . x !"),
      ("e\u{301}", "e"), ("plain ~", "plain ~"), ("日x", "? x"), ("\u{7}", "?"), ("█▀▄▌", "#\"_|"),
      ("◊ ≈ 5", "i ~ 5"), ("1\u{202F}500", "1 500"), ("ш", "?"),
    ])
  func mapping(raw: String, expected: String) {
    #expect(ASCIIFallback.text(SafeText(raw)).string == expected)
  }

  @Test("Whatever the text, the result is ASCII of the same width")
  func widthIsKept() {
    var generator = Dice(seed: 11)
    for _ in 0..<2000 {
      let text = SafeText(String.random(length: 6, using: &generator))
      let fallback = ASCIIFallback.text(text)
      #expect(fallback.width == text.width)
      #expect(fallback.string.utf8.count == text.width)
      #expect(fallback.string.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  @Test("Every cell stays one cell")
  func cells() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    grid.draw(SafeText("é日…"), at: Point(column: 0, row: 0), ink: Ink(4))
    let shown = grid.row(0).map { ASCIIFallback.cell($0) }
    #expect(shown.map(\.text) == ["e", "?", " ", "."])
    #expect(shown.allSatisfy { !$0.isContinuation && $0.ink == Ink(4) })
  }
}
