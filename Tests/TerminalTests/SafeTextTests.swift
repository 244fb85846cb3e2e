import Driving
import Terminal
import Testing

@Suite("Everything shown passes one sanitiser")
struct SafeTextTests {
  @Test(
    "Controls, direction marks and invisible characters become one visible mark each",
    arguments: [
      "\u{0}", "\u{7}", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}",
      "\u{200B}", "\u{200C}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}",
      "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2067}",
      "\u{2068}", "\u{2069}", "\u{61C}", "\u{FEFF}", "\u{180E}", "\u{FFF9}", "\u{E0001}",
      "\u{115F}", "\u{3164}", "\u{E000}", "\u{10FFFF}", "\u{378}",
    ])
  func harmfulBecomesMark(harmful: String) {
    let text = SafeText("a\(harmful)b")
    #expect(text.string == "a\u{FFFD}b")
    #expect(text.width == 3)
  }

  @Test(
    "What terminals measure differently is left out",
    arguments: [
      ("❤\u{FE0F}", "❤", 1), ("👍🏽", "👍", 2), ("👩\u{200D}🔬", "👩🔬", 4), ("co\u{AD}op", "coop", 4),
      ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴", 2), ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1),
    ])
  func disputedIsLeftOut(raw: String, shown: String, width: Int) {
    #expect(SafeText(raw).string == shown)
    #expect(SafeText(raw).width == width)
  }

  @Test(
    "Width is counted as ncurses counts it",
    arguments: [
      ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("日本", 4), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("🇨🇩", 2), ("1 500 €", 7), ("┌─┐", 3), ("ｆｕｌｌ", 8),
      ("1\u{202F}500", 5), ("क्षि", 3),
    ])
  func widthInCells(raw: String, width: Int) {
    let text = SafeText(raw)
    #expect(text.width == width)
    #expect(text.string == raw)
    #expect(text.string.reduce(0) { $0 + DisplayWidth.of($1) } == width)
  }

  @Test("A combining mark never reaches the text beside it")
  func markWithoutBase() {
    #expect(SafeText("\u{301}a").string == "\u{FFFD}a")
    #expect((SafeText("e") + SafeText("\u{301}")).string == "e\u{FFFD}")
    let pile = SafeText("e" + String(repeating: "\u{301}", count: 50) + "x")
    #expect(pile.string == "e\u{301}\u{301}\u{301}\u{301}x")
    #expect(pile.width == 2)
  }

  @Test("Sanitising what is sanitised changes nothing, whatever the scalar")
  func sanitisingTwiceIsSanitisingOnce() {
    var generator = Dice(seed: 42)
    for _ in 0..<3000 {
      let raw = String.random(length: 8, using: &generator)
      let once = SafeText(raw)
      #expect(SafeText(once.string) == once, "\(raw.unicodeScalars.map(\.value))")
    }
  }

  @Test("Widths add up when texts are joined")
  func joining() {
    let parts = ["日", "🇨", "🇩", "é", "x"].map { SafeText($0) }
    let joined = parts.joined(separator: SafeText(" · "))
    #expect(joined.string == "日 · 🇨 · 🇩 · é · x")
    #expect(joined.width == SafeText(joined.string).width)
    let flag = parts[1] + parts[2]
    #expect(flag.width == SafeText(flag.string).width)
    #expect([SafeText]().joined() == .empty)
  }

  @Test("Lines of a note: every kind of line end, tabs as spaces, empty lines kept")
  func lines() {
    let lines = SafeText.lines("a\tb\r\nc\rd\u{2028}e\n\nf\u{1B}")
    #expect(lines.map(\.string) == ["a b", "c", "d", "e", "", "f\u{FFFD}"])
    #expect(SafeText.lines("").map(\.string) == [""])
  }
}
