import Terminal
import Testing

@Suite("Text for the clipboard")
struct ClipboardTests {
  @Test(
    "It is what every terminal can decode",
    arguments: [
      ("", ""), ("M", "TQ=="), ("Ma", "TWE="), ("Man", "TWFu"), ("é€", "w6nigqw="),
      ("??>>", "Pz8+Pg=="),
    ])
  func encoding(text: String, code: String) {
    #expect(Clipboard.sequence([SafeText(text)]) == "\u{1B}]52;c;\(code)\u{1B}\\")
  }

  @Test("Lines stay lines, and nothing harmful gets out")
  func lines() {
    let lines = [SafeText("a"), SafeText("\u{1B}b")]
    #expect(Clipboard.sequence(lines) == "\u{1B}]52;c;YQrvv71i\u{1B}\\")
  }

  @Test("Too much is refused, not cut")
  func limit() {
    #expect(Clipboard.sequence([SafeText(repeating: "x", count: Clipboard.limit)]) != nil)
    #expect(Clipboard.sequence([SafeText(repeating: "x", count: Clipboard.limit + 1)]) == nil)
  }
}
