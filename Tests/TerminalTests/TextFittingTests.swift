import Terminal
import Testing

@Suite("Text is cut at characters, measured in cells")
struct TextFittingTests {
  @Test(
    "What does not fit ends in an ellipsis within the width",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("abcdef", -3, ""), ("éééé", 3, "éé…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
      ("👍🏽👍🏽", 3, "👍…"),
    ])
  func clipping(raw: String, width: Int, expected: String) {
    let clipped = SafeText(raw).clipped(to: width)
    #expect(clipped.string == expected)
    #expect(clipped.width == SafeText(expected).width)
    #expect(clipped.width <= max(0, width))
  }

  @Test("A column is filled exactly, whatever the text and the alignment")
  func padding() {
    #expect(SafeText("été").padded(to: 5).string == "été  ")
    #expect(SafeText("été").padded(to: 5, alignment: .right).string == "  été")
    #expect(SafeText("été").padded(to: 6, alignment: .centre).string == " été  ")
    #expect(SafeText("日本語").padded(to: 4).string == "日… ")
    #expect(SafeText("abc").padded(to: -1) == .empty)
  }

  @Test(
    "Wrapping breaks at spaces, and inside a word only when it is longer than a line",
    arguments: [
      ("un deux trois", 8, ["un deux", "trois"]), ("un deux trois", 7, ["un deux", "trois"]),
      ("un deux trois", 6, ["un", "deux", "trois"]), ("un  deux", 8, ["un  deux"]),
      ("un  deux", 4, ["un", "deux"]), ("anticonstitution", 6, ["antico", "nstitu", "tion"]),
      ("a anticonstitution", 6, ["a", "antico", "nstitu", "tion"]), ("", 5, [""]),
      ("  retrait long", 9, ["  retrait", "long"]), ("日本語日本", 5, ["日本", "語日", "本"]),
      ("15\u{A0}% net", 4, ["15\u{A0}%", "net"]), ("日a", 1, ["\u{FFFD}", "a"]),
      ("ab", 0, ["a", "b"]),
      ("un ", 2, ["un"]), ("il dit : oui", 7, ["il", "dit :", "oui"]),
      ("dit « oui » !", 9, ["dit", "« oui » !"]), ("vrai ? oui", 6, ["vrai ?", "oui"]),
      ("ab \u{301}cd ef", 5, ["ab \u{301}cd", "ef"]),
    ])
  func wrapping(raw: String, width: Int, expected: [String]) {
    #expect(SafeText(raw).wrapped(to: width).map(\.string) == expected)
  }

  @Test("A text that was cut equals the same text made anew")
  func equality() {
    let cut = SafeText("ab日").prefix(2)
    #expect(cut == SafeText("ab"))
    #expect(Set([cut, SafeText("ab")]).count == 1)
    #expect(cut != SafeText("abc"))
  }

  @Test("No wrapped line is wider than asked, and no word is lost")
  func wrappingKeepsEverything() {
    let raw = "La coordination provinciale 協調 réunit 🇨🇩 DIVAS, œuvres et e\u{301}coles à Kolwezi"
    for width in 2...90 {
      let lines = SafeText(raw).wrapped(to: width)
      #expect(lines.allSatisfy { $0.width <= width && $0.width == SafeText($0.string).width })
      let letters = lines.map(\.string).joined().filter { $0 != " " }
      #expect(letters == raw.filter { $0 != " " })
    }
  }
}
