import Terminal
import Testing

@Suite("Keys as settings write them")
struct KeyNotationTests {
  @Test(
    "Each key is read from its notation, and written so again",
    arguments: [
      ("d", Key.character("d")), ("M", .character("M")), ("é", .character("é")),
      ("?", .character("?")), ("space", .character(" ")), ("enter", .enter), ("escape", .escape),
      ("tab", .tab), ("shift-tab", .backTab), ("backspace", .backspace), ("delete", .delete),
      ("insert", .insert), ("up", .up), ("pagedown", .pageDown), ("home", .home),
      ("f1", .function(1)), ("f12", .function(12)), ("ctrl-r", .control("r")),
      ("ctrl-space", .control(" ")), ("alt-x", .alt("x")), ("alt-enter", .alt("\n")),
    ])
  func roundTrip(notation: String, key: Key) {
    #expect(Key(notation: notation) == key)
    #expect(key.notation == notation)
  }

  @Test(
    "What terminals cannot tell apart, and what is no key, is not read",
    arguments: ["", " ", "f0", "f25", "f01", "ctrl-i", "ctrl-m", "ctrl-", "ctrl-é", "strg-x", "dd"])
  func nothing(notation: String) {
    #expect(Key(notation: notation) == nil)
  }

  @Test("Names count in any case, characters in theirs")
  func capitals() {
    #expect(Key(notation: "Ctrl-R") == .control("r"))
    #expect(Key(notation: "PageUp") == .pageUp)
    #expect(Key(notation: "Esc") == .escape)
    #expect(Key(notation: "q") != Key(notation: "Q"))
  }

  @Test("Every known name can be read")
  func known() {
    for name in Key.knownNotations {
      #expect(Key(notation: name) != nil, "\(name)")
    }
  }
}
