import Terminal
import Testing

@Suite("Keys are told apart however their bytes arrive")
struct KeyDecoderTests {
  func events(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8)
  }

  @Test(
    "Single bytes",
    arguments: [
      ("a", Key.character("a")), (" ", .character(" ")), ("~", .character("~")), ("\r", .enter),
      ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{0}", .control(" ")), ("\u{1}", .control("a")), ("\u{1A}", .control("z")),
      ("\u{3}", .control("c")), ("\u{C}", .control("l")), ("\u{1C}", .control("\\")),
      ("\u{1F}", .control("_")), ("é", .character("é")), ("€", .character("€")),
      ("日", .character("日")), ("🇨", .character("🇨")), ("e\u{301}", .character("e\u{301}")),
    ])
  func singleKeys(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test(
    "Sequences of xterm, rxvt, the VT220, the VT100 keypad and the Linux console",
    arguments: [
      ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OD", .left),
      ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end), ("[1~", .home), ("[7~", .home),
      ("[4~", .end), ("[8~", .end), ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp),
      ("[6~", .pageDown), ("[Z", .backTab), ("OP", .function(1)), ("OS", .function(4)),
      ("[11~", .function(1)), ("[15~", .function(5)), ("[17~", .function(6)),
      ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
      ("[25~", .function(13)), ("[28~", .function(15)), ("[34~", .function(20)),
      ("[[A", .function(1)), ("[[E", .function(5)), ("[1;5C", .right), ("[1;2A", .up),
      ("[5;3~", .pageUp), ("[1;5P", .function(1)), ("[15;2~", .function(5)), ("O5A", .up),
      ("[a", .up), ("Oa", .up), ("[7$", .home), ("[3^", .delete), ("[6@", .pageDown),
      ("OM", .enter), ("Ok", .character("+")), ("Op", .character("0")), ("[97;5u", .control("a")),
      ("[27;5;97~", .control("a")), ("[97;3u", .alt("a")), ("[233u", .character("é")),
      ("[9;2u", .backTab), ("[27u", .escape), ("[57399u", .character("0")), ("[57414u", .enter),
      ("[57426u", .delete), ("[13;5u", .enter), ("x", .alt("x")),
      ("é", .alt("é")), ("\r", .alt("\n")), ("\u{7F}", .alt("\u{7F}")), ("[1;2R", .function(3)),
    ])
  func sequences(bytes: String, key: Key) {
    #expect(events("\u{1B}" + bytes) == [.key(key)])
  }

  @Test(
    "Unknown sequences and answers are swallowed whole",
    arguments: [
      "[?64;1;2c", "[24;80R", "[?2026;2$y", "[>0;276;0c", "[99~", "[1;2;3;4;5x", "[E", "[200x",
      "]11;rgb:ffff/ffff/ffff\u{7}", "]11;rgb:0000/0000/0000\u{1B}\\", "P>|xterm(390)\u{1B}\\",
      "_Gi=1;OK\u{1B}\\", "Oz", "[[Z", "[57441u", "[<0;0;0M", "[201~",
    ])
  func swallowed(bytes: String) {
    let events = events("\u{1B}" + bytes + "z")
    #expect(events.last == .key(.character("z")))
    #expect(!events.dropLast().contains { if case .key(.character) = $0 { true } else { false } })
  }

  @Test("A sequence without end does not grow without end, and its end is still found")
  func runaway() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[".utf8 + Array(repeating: 0x31, count: 100_000)).isEmpty)
    #expect(decoder.feed("~q".utf8) == [.key(.character("q"))])
    #expect(decoder.feed("\u{1B}]".utf8 + Array(repeating: 0x31, count: 60_000)).isEmpty)
    #expect(decoder.feed("\u{7}q".utf8) == [.key(.character("q"))])
  }

  @Test("What cannot belong to a sequence ends it and counts for itself")
  func interruptions() {
    #expect(events("\u{1B}[1;\r") == [.key(.enter)])
    #expect(events("\u{1B}[12\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}]0;x\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}\u{1B}x") == [.key(.escape), .key(.alt("x"))])
    #expect(events("\u{1B}\u{3}") == [.key(.escape), .key(.control("c"))])
    #expect(events("\u{1B}[\r") == [.key(.alt("[")), .key(.enter)])
  }

  @Test("Invalid UTF-8 types nothing and does not hide what follows")
  func invalidText() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [
      0x80, 0xFF, 0xC3, 0x61, 0xC0, 0xAF, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80, 0xF8, 0x63,
    ]
    #expect(decoder.feed(bytes) == "abc".map { .key(.character($0)) })
    #expect(!decoder.isPending)
  }

  @Test("The terminal's own description goes before what is built in")
  func describedKeys() {
    var decoder = KeyDecoder(sequences: [
      (Array("\u{1B}[E".utf8), .home), (Array("\u{1B}[[A".utf8), .end),
      (Array("\u{1B}Oz".utf8), .insert), (Array("\u{1B}q".utf8), .pageUp),
    ])
    let keys = decoder.feed("\u{1B}[E\u{1B}[[A\u{1B}Oz\u{1B}q\u{1B}[A".utf8)
    #expect(keys == [Key.home, .end, .insert, .pageUp, .up].map { .key($0) })
  }
}
