import Terminal
import Testing

@Suite("Mouse reports")
struct MouseTests {
  @Test(
    "SGR reports, far to the right too",
    arguments: [
      ("<0;1;1M", MouseEvent.Action.press(.left)), ("<1;1;1M", .press(.middle)),
      ("<2;1;1M", .press(.right)), ("<0;1;1m", .release), ("<16;1;1M", .press(.left)),
      ("<32;1;1M", .move), ("<35;1;1M", .move), ("<64;1;1M", .wheelUp), ("<65;1;1M", .wheelDown),
    ])
  func reports(bytes: String, action: MouseEvent.Action) {
    var decoder = KeyDecoder()
    let expected = MouseEvent(action: action, point: Point(column: 0, row: 0))
    #expect(decoder.feed("\u{1B}[\(bytes)".utf8) == [.mouse(expected)])
    #expect(
      decoder.feed("\u{1B}[<0;250;60M".utf8)
        == [.mouse(MouseEvent(action: .press(.left), point: Point(column: 249, row: 59)))])
  }

  @Test(
    "Buttons without a word are ignored", arguments: ["<66;1;1M", "<128;1;1M", "<0;1M", "<0;1;1x"])
  func ignored(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[\(bytes)".utf8).isEmpty)
    #expect(!decoder.isPending)
  }
}
