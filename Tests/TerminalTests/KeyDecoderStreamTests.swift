import Driving
import Terminal
import Testing

@Suite("Bytes may be cut anywhere")
struct KeyDecoderStreamTests {
  private static let stream: [UInt8] =
    Array("aé€日🇨\u{1B}[A\u{1B}OP\u{1B}[[B\u{1B}[15;5~\u{1B}x\u{1B}é\u{1B}\u{1B}[C".utf8)
    + Array("\u{1B}[200~col\u{1B}[20lé\r\n\t\u{3}日\u{1B}[201~\u{1B}[<64;250;99M".utf8)
    + Array("\u{1B}[M !!\u{1B}[I\u{1B}[O\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?6c".utf8)
    + [0xFF, 0xC3, 0x71, 0x1B, 0x5B, 0x31, 0x0D]

  private static let expected: [TerminalEvent] =
    ["a", "é", "€", "日", "🇨"].map { .key(.character($0)) }
    + [Key.up, .function(1), .function(2), .function(5), .alt("x"), .alt("é"), .right]
    .map { .key($0) }
    + [
      .paste("col\u{1B}[20lé\r\n\t\u{3}日"),
      .mouse(MouseEvent(action: .wheelUp, point: Point(column: 249, row: 98))),
      .mouse(MouseEvent(action: .press(.left), point: Point(column: 0, row: 0))),
      .focus(true), .focus(false),
      .answer(.background(RGB(red: 0, green: 0, blue: 0))), .answer(.attributes),
      .key(.character("q")), .key(.enter),
    ]

  @Test("In one piece")
  func whole() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Self.stream) == Self.expected)
    #expect(!decoder.isPending)
  }

  @Test("Cut in two at every place, and byte by byte")
  func cut() throws {
    for place in 0...Self.stream.count {
      var decoder = KeyDecoder()
      let events =
        decoder.feed(Self.stream[..<place]) + decoder.feed(Self.stream[place...])
      try #require(events == Self.expected, "cut at \(place)")
    }
    var decoder = KeyDecoder()
    #expect(Self.stream.flatMap { decoder.feed([$0]) } == Self.expected)
  }

  @Test("Cut at random into pieces, with silences only where they mean nothing")
  func randomPieces() throws {
    var generator = Dice(seed: 3)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      var events: [TerminalEvent] = []
      var rest = Self.stream[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...9, using: &generator)
        events += decoder.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
        if !decoder.isPending { #expect(decoder.flush().isEmpty) }
      }
      try #require(events == Self.expected)
    }
  }

  @Test("A lone ESC is the Escape key before a quarter of a second is over, but after 200 ms")
  func loneEscape() {
    var decoder = KeyDecoder()
    for (bytes, keys) in [([0x1B], 1), ([0x1B, 0x1B], 2)] as [([UInt8], Int)] {
      #expect(decoder.feed(bytes).isEmpty)
      #expect(decoder.isPending)
      #expect(wait(200, &decoder).isEmpty)
      #expect(wait(49, &decoder) == Array(repeating: .key(.escape), count: keys))
      #expect(!decoder.isPending)
    }
    #expect(decoder.feed([0x41]) == [.key(.character("A"))])
  }

  @Test("A key typed just after Escape is that key, and not Alt with it")
  func escapeThenKey() {
    var decoder = KeyDecoder()
    for (bytes, key) in [("q", Key.character("q")), ("é", .character("é")), ("\r", .enter)] {
      #expect(decoder.feed([0x1B]).isEmpty)
      #expect(wait(KeyDecoder.silence, &decoder).isEmpty)
      #expect(decoder.feed(bytes.utf8) == [.key(.escape), .key(key)])
      #expect(decoder.feed("\u{1B}\(bytes)".utf8).count == 1, "in one piece it is Alt")
    }
  }

  @Test("Every byte may come 200 ms after the one before it")
  func everyByteLate() {
    var decoder = KeyDecoder()
    let bytes =
      "aé€日\u{1B}[A\u{1B}OP\u{1B}[15;5~\u{1B}[200~é\u{1B}[201~\u{1B}[<64;250;99M\u{1B}[I"
      + "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}]11;#000000\u{7}\u{1B}[?2026;2$y\u{1B}[?1uz"
    let events = bytes.utf8.flatMap { decoder.feed([$0]) + wait(200, &decoder) }
    let white = RGB(red: 255, green: 255, blue: 255)
    #expect(
      events == ["a", "é", "€", "日"].map { .key(.character($0)) } + [
        .key(.up), .key(.function(1)), .key(.function(5)), .paste("é"),
        .mouse(MouseEvent(action: .wheelUp, point: Point(column: 249, row: 98))), .focus(true),
        .answer(.background(white)),
        .answer(.background(RGB(red: 0, green: 0, blue: 0))), .answer(.synchronisedOutput(true)),
        .answer(.unambiguousEscape), .key(.character("z")),
      ])
  }

  /// Lets nothing arrive for some milliseconds.
  private func wait(_ milliseconds: Int, _ decoder: inout KeyDecoder) -> [TerminalEvent] {
    (0..<milliseconds / KeyDecoder.silence).flatMap { _ in
      decoder.isPending ? decoder.flush() : []
    }
  }

  @Test(
    "Half a sequence or character survives a slow line, but not for ever",
    arguments: [
      ("\u{1B}[1;", "5A", TerminalEvent.key(.up)), ("\u{1B}O", "P", .key(.function(1))),
      ("\u{1B}[", "A", .key(.up)), ("\u{1B}[M !", "!", mouseAtOrigin),
    ])
  func slowLine(first: String, second: String, event: TerminalEvent) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(first.utf8).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed(second.utf8) == [event])

    #expect(decoder.feed(first.utf8).isEmpty)
    for _ in 0..<100 where decoder.isPending { _ = decoder.flush() }
    #expect(!decoder.isPending)
    #expect(decoder.feed("z".utf8) == [.key(.character("z"))])
  }

  @Test("Half a UTF-8 character survives a silence and is then dropped")
  func slowText() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xC3]).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed([0xA9]) == [.key(.character("é"))])
    #expect(decoder.feed([0xE2, 0x82]).isEmpty)
    var late: [TerminalEvent] = []
    for _ in 0..<100 where decoder.isPending { late += decoder.flush() }
    #expect(late.isEmpty)
    #expect(!decoder.isPending)
  }

  @Test("The rest of a slow paste never counts as typed")
  func slowPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~dx".utf8).isEmpty)
    #expect(!decoder.isPending)
    for _ in 0..<100 { #expect(decoder.flush().isEmpty) }
    #expect(decoder.feed("q\u{1B}".utf8).isEmpty)
    #expect(decoder.feed("[201~".utf8) == [.paste("dxq")])
  }

  @Test("Alt and a letter that introduces answers still arrives")
  func altIntroducer() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x50]).isEmpty)
    var late: [TerminalEvent] = []
    for _ in 0..<100 where decoder.isPending { late += decoder.flush() }
    #expect(late == [.key(.alt("P"))])
  }
}

private let mouseAtOrigin = TerminalEvent.mouse(
  MouseEvent(action: .press(.left), point: Point(column: 0, row: 0)))
