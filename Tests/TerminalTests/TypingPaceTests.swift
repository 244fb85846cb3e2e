import Testing

@testable import Terminal

/// "The same for any paste that arrives without brackets: a burst of text on a list does nothing, and says
/// so" – but a fast typist and keys that repeat are no burst.
@Suite("Text that comes all at once is told from typing")
struct TypingPaceTests {
  /// What becomes of keys, each letter of a text one, read at a time.
  private func gather(_ text: String, _ pace: inout TypingPace, at now: Int) -> [TerminalEvent] {
    pace.gather(keys(text).map { .key($0) }, at: now)
  }

  private func keys(_ text: String) -> [Key] { text.map { $0 == "\r" ? .enter : .character($0) } }

  private func isBurst(_ text: String) -> Bool {
    var pace = TypingPace()
    return gather(text, &pace, at: 0) == [.burst(keys(text))]
  }

  @Test("more different letters in one read than fingers send are a burst")
  func oneRead() {
    #expect(!isBurst("xyz") && isBurst("xyza"))
    #expect(!isBurst("xy\r"))
    #expect(isBurst("done\rdone\r"))
    #expect(isBurst("abab"))
  }

  @Test("a key that repeats is one letter, however fast")
  func repeating() {
    #expect(!isBurst(String(repeating: "j", count: 500)))
    #expect(!isBurst(String(repeating: "\r", count: 500)))
    #expect(!isBurst("jjjjkkkk"))
  }

  @Test("letters with a key among them that types nothing come from a keyboard")
  func keyboard() {
    var pace = TypingPace()
    let events =
      [TerminalEvent.key(.down)] + keys("abcdef").map { .key($0) } + [.key(.control("x"))]
    #expect(pace.gather(events, at: 0) == events)
    let moves = Array(repeating: [TerminalEvent.key(.down), .key(.character("d"))], count: 20)
      .flatMap { $0 }
    #expect(pace.gather(moves, at: 1) == moves)
  }

  @Test("somebody who types as fast as hands can makes no burst")
  func fastTypist() {
    var pace = TypingPace()
    for (index, letter) in "le plus vite possible".enumerated() {
      #expect(
        gather(String(letter), &pace, at: index * TypingPace.shortestGap) == [
          .key(.character(letter))
        ])
    }
  }

  @Test("text that trickles in over a slow line is a burst as soon as it can be known")
  func slowLine() {
    var pace = TypingPace()
    let letters = Array("xyzab")
    let events = letters.indices.map { index in
      gather(String(letters[index]), &pace, at: index * 11)
    }
    #expect(
      events == [
        [.key(.character("x"))], [.key(.character("y"))], [.key(.character("z"))],
        [.burst([.character("a")])], [.burst([.character("b")])],
      ])
  }

  @Test("a burst lasts until nothing has come for a while")
  func end() {
    var pace = TypingPace()
    _ = gather("abcd", &pace, at: 0)
    #expect(gather("x", &pace, at: 39) == [.burst([.character("x")])])
    #expect(gather("y", &pace, at: 39 + 39) == [.burst([.character("y")])])
    #expect(gather("z", &pace, at: 39 + 39 + 40) == [.key(.character("z"))])
    _ = gather("abcd", &pace, at: 1000)
    #expect(pace.gather([.key(.down)], at: 1001) == [.key(.down)])
    #expect(gather("z", &pace, at: 1002) == [.key(.character("z"))])
  }

  @Test("what is no key is handed on beside a burst")
  func others() {
    var pace = TypingPace()
    let events = [TerminalEvent.focus(true)] + keys("abcd").map { .key($0) }
    #expect(pace.gather(events, at: 0) == [.focus(true), .burst(keys("abcd"))])
    #expect(pace.gather([.focus(false)], at: 1) == [.focus(false)])
  }
}
