import Driving
import Foundation
import Glibc
import Testing

/// "A question that destroys something is not answered by keys that were already on their way (`xy` in one
/// burst deletes and confirms today; so does a paste into the list)."
@Suite("Keys that were on their way, on a terminal")
struct TypeaheadTests {
  private func open(_ place: Place, _ options: [String] = []) throws -> Pty {
    let pty = try Pty(place, ["--language", "fr"] + options, columns: 120)
    try pty.see("A-003")
    return pty
  }

  @Test(
    "x and yes in one write delete nothing, and that is said", arguments: ["xy", "xo", "xyy", "Xy"])
  func oneWrite(keys: String) throws {
    let place = try Place()
    let pty = try open(place)
    pty.type(keys.lowercased())
    try pty.see("Supprimer A-003 «")
    try pty.see("avant que la question")
    #expect(try place.actions().rows.count == 32)
    pty.type("o")
    try pty.see("A-003 supprimée.")
    #expect(try place.actions().rows.count == 31)
  }

  @Test("keys that trickle in as a slow line delivers them delete nothing either")
  func trickle() throws {
    let wasQuick = try Patience.again {
      let place = try Place()
      let pty = try open(place)
      for key in ["x", "o", "o", "o", "o"] {
        pty.type(key)
        usleep(8000)
      }
      return try Self.isRefused(pty, place)
    }
    #expect(wasQuick, "deleted each time")
  }

  /// Whether the answer was refused; a busy machine may take so long between two keys that a person could
  /// have read the question.
  private static func isRefused(_ pty: Pty, _ place: Place) throws -> Bool {
    let (refused, deleted) = ("avant que la question", "A-003 supprimée")
    guard try pty.see(oneOf: [deleted, refused]) == refused else { return false }
    return try place.actions().rows.count == 32
  }

  @Test("what was typed at the shell before the program had started answers no draft")
  func beforeStart() throws {
    let place = try Place()
    let first = try open(place)
    first.type("a")
    try first.see("Nouvelle action")
    first.type("Presque fini")
    try place.waitForDraft(holding: "Presque fini")
    first.kill(SIGKILL)
    _ = try first.end()
    let next = try Pty(place, ["--language", "fr"])
    next.type("xx")
    try next.see("Brouillon retrouvé", "Presque fini", "avant que la question")
    next.type("\r")
    try next.see("Nouvelle action")
  }

  @Test(
    "a paste without brackets onto a list does nothing, and says so",
    arguments: ["apporter les fiches\r", "done", "xoxoxo", "Ctrl\rxo\rq\r", "répertoire"])
  func paste(text: String) throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    let pty = try open(place)
    pty.type(text)
    try pty.see("comme collé")
    pty.type("\u{1B}[B")
    try pty.see("32 actions")
    #expect(try place.run("list", "actions", "--json").output == before)
    pty.type("q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("a long paste is left alone to its end, however it is cut")
  func longPaste() throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    let pty = try open(place)
    let text = String(repeating: "Distribuer les kits xo à Lubudi, q puis d.\r", count: 60)
    for part in stride(from: 0, to: text.utf8.count, by: 100) {
      pty.type(text.utf8.dropFirst(part).prefix(100))
      usleep(3000)
    }
    try pty.see("comme collé")
    try pty.settle()
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(try place.run("list", "actions", "--json").output == before)
  }

  @Test("what is left of a paste when its field has closed gives no commands")
  func pasteOverEnd() throws {
    let place = try Place()
    let pty = try open(place)
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.type("Réparer le forage\rxoxoxo\rdone")
    try pty.see("A-033")
    try pty.see("comme collé")
    #expect(try place.actions().rows.count == 33)
    #expect(try place.actions().row("number", "A-033")?["title"] as? String == "Réparer le forage")
  }

  @Test("moves that come together are all made, and a key that repeats is no paste")
  func moves() throws {
    let pty = try open(try Place())
    pty.type("jjjjjjjj\u{1B}[B\u{1B}[B")
    pty.forget()
    pty.type("jjj")
    try pty.seeNext("▶")
    #expect(!pty.text.contains("comme collé"))
    pty.type("q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("two Escapes at once give up no form")
  func escapes() throws {
    let place = try Place()
    let pty = try open(place)
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.type("Presque")
    try pty.see("Presque")
    pty.type("\u{1B}\u{1B}")
    try pty.see("Pas enregistré")
    try pty.see("avant que la question")
    pty.type("\u{3}")
  }

  @Test("line by line, on a terminal, an answer that was on its way is none")
  func linear() throws {
    let wasQuick = try Patience.again {
      let place = try Place()
      let pty = try open(place, ["--linear"])
      pty.type("x\no\n")
      try pty.see("Supprimer A-003")
      guard try Self.isRefused(pty, place) else { return false }
      pty.type("o\n")
      try pty.see("A-003 supprimée")
      return true
    }
    #expect(wasQuick, "deleted each time")
  }
}
