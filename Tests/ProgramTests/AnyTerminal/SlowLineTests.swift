import Driving
import Foundation
import Testing

@Suite("Input on a slow line")
struct SlowLineTests {
  /// The arrow to the left, as terminals send it: with and without keypad mode, with Shift.
  private static let lefts = ["\u{1B}OD", "\u{1B}[D", "\u{1B}[1;2D"]

  @Test("a sequence or character cut at any byte arrives whole, and nothing else does")
  func cutAnywhere() throws {
    #expect(try Patience.again(cutsAnywhere), "never in time")
  }

  private func cutsAnywhere() throws -> Bool {
    let place = try Place()
    let pty = try Pty(place, [])
    try pty.see("A-003")
    pty.type("a")
    try pty.see("Nouvelle action")
    var title = ""
    for left in Self.lefts {
      for cut in 1..<left.utf8.count {
        pty.type("a")
        guard pty.type(left, cutAt: cut) else { return false }
        // The end key comes whole.
        pty.type("b\u{1B}[F")
        title += "ba"
      }
    }
    for character in ["é", "€", "𐍈"] {
      for cut in 1..<character.utf8.count {
        guard pty.type(character, cutAt: cut) else { return false }
        title += character
      }
    }
    pty.type("\r")
    try pty.see("A-033")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(try place.actions().row("number", "A-033")?["title"] as? String == title)
    return true
  }

  @Test("answers that come late, cut anywhere, never become typed text")
  func lateAnswers() throws {
    #expect(try Patience.again(answersLate), "never in time")
  }

  private func answersLate() throws -> Bool {
    let place = try Place()
    let pty = try Pty(place, [])
    try pty.see("A-003")
    pty.type("a")
    try pty.see("Nouvelle action")
    let answers = [
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}[?2026;2$y", "\u{1B}[?62;1;6c", "\u{1B}[?0u",
    ]
    for (answer, cuts) in zip(answers, [[1, 2, 5, 20, 24], [1, 4, 10], [2, 5], [1, 3]]) {
      for cut in cuts {
        guard pty.type(answer, cutAt: cut) else { return false }
      }
    }
    pty.type("Rien d’autre\r")
    try pty.see("A-033")
    #expect(try place.actions().row("number", "A-033")?["title"] as? String == "Rien d’autre")
    return true
  }

  @Test("a lone Escape acts without waiting for another key")
  func loneEscape() throws {
    let pty = try Pty(try Place(), [])
    try pty.see("A-003")
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.forget()
    pty.type("\u{1B}")
    // What the line has covered comes back.
    try pty.seeNext("ouvertes")
  }

  @Test("pasted text goes into a field, line ends and all; on a pane it runs no command")
  func paste() throws {
    let place = try Place()
    let pty = try Pty(place, ["--language", "fr"])
    try pty.see("A-003")
    pty.type("\u{1B}[200~xoq\rdd\u{3}\u{1B}[201~")
    try pty.see("Rien n’est collé")
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.type("\u{1B}[200~Un\rdeux\u{1B}[31m\u{1B}[201~")
    pty.type("\u{1B}[Z\u{1B}[200~trois\r\nquatre\u{1B}[201~\r")
    try pty.see("A-033")
    let items = try place.actions()
    #expect(items.rows.count == 33)
    #expect(items.row("number", "A-033")?["title"] as? String == "Un deux[31m")
    #expect(items.row("number", "A-033")?["note"] as? String == "trois\nquatre")
  }
}
