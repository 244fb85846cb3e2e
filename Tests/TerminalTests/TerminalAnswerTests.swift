import Terminal
import Testing

@Suite("What terminals answer")
struct TerminalAnswerTests {
  @Test(
    "The colour behind text, as terminals write it",
    arguments: [
      ("rgb:ffff/ffff/ffff", RGB(red: 255, green: 255, blue: 255)),
      ("rgb:00/80/ff", RGB(red: 0, green: 128, blue: 255)),
      ("rgb:0/8/f", RGB(red: 0, green: 136, blue: 255)),
      ("rgb:fff/000/800", RGB(red: 255, green: 0, blue: 127)),
      ("rgba:1e1e/2222/2a2a/ffff", RGB(red: 0x1E, green: 0x22, blue: 0x2A)),
      ("#FDF6E3", RGB(red: 0xFD, green: 0xF6, blue: 0xE3)),
    ])
  func background(text: String, colour: RGB) {
    var decoder = KeyDecoder()
    let answer = TerminalEvent.answer(.background(colour))
    #expect(decoder.feed("\u{1B}]11;\(text)\u{1B}\\".utf8) == [answer])
    #expect(decoder.feed("\u{1B}]11;\(text)\u{7}".utf8) == [answer])
  }

  @Test(
    "What is no colour is swallowed",
    arguments: [
      "", "?", "rgb:", "rgb:1/2", "rgb:g/0/0", "rgb:-1/0/0", "#12345", "hsl:1/2/3", "12;x",
    ])
  func noColour(text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}]11;\(text)\u{7}q".utf8) == [.key(.character("q"))])
  }

  @Test(
    "Whether frames can be held back",
    arguments: [("1", true), ("2", true), ("3", true), ("0", false), ("4", false)])
  func synchronised(value: String, isKnown: Bool) {
    var decoder = KeyDecoder()
    let events = decoder.feed("\u{1B}[?2026;\(value)$y\u{1B}[?25;1$y".utf8)
    #expect(events == [.answer(.synchronisedOutput(isKnown))])
  }

  @Test("Light and dark are told apart as the eye does")
  func brightness() {
    #expect(RGB(red: 0xFD, green: 0xF6, blue: 0xE3).isLight)
    #expect(RGB(red: 0, green: 255, blue: 0).isLight)
    #expect(!RGB(red: 0, green: 0x2B, blue: 0x36).isLight)
    #expect(!RGB(red: 0, green: 0, blue: 255).isLight)
  }
}
