import Driving
import Foundation
import Glibc
import Testing

@Suite("What the program and the terminal tell each other")
struct TalkTests {
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  /// Black on white, of the light theme.
  private static let lightGround = "48;5;231m"

  @Test("a light terminal that answers gets the light theme, unless a theme was chosen")
  func light() throws {
    let pty = try Pty(try Place(), [])
    try pty.see("A-003")
    #expect(pty.text.contains("\u{1B}]11;?\u{1B}\\"))
    #expect(!pty.text.contains(Self.lightGround))
    pty.type(Self.white + "\u{1B}[?62c")
    try pty.see(Self.lightGround)

    let chosen = try Pty(try Place(), ["--theme", "dark"])
    try chosen.see("A-003")
    #expect(!chosen.text.contains("\u{1B}]11;?"))
    chosen.type(Self.white + "\u{1B}b")
    try chosen.see("]2;Budget")
    chosen.type("q")
    #expect(try chosen.end() == .exit(0))
    #expect(!chosen.text.contains(Self.lightGround))
  }

  @Test("a dark terminal stays dark, and a theme chosen by a key stays chosen")
  func dark() throws {
    let pty = try Pty(try Place(), [])
    try pty.see("A-003")
    pty.type("\u{1B}]11;rgb:0000/0000/0000\u{7}T\r\u{1B}b")
    try pty.see("]2;Budget")
    pty.type(Self.white + "\u{1B}c")
    try pty.see("]2;Cha")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(!pty.text.contains(Self.lightGround))
  }

  @Test("who quits at once leaves no answer to the shell")
  func quickQuit() throws {
    try quitWithoutAnswers(typedWithin: .milliseconds(90)) { pty, _ in
      try pty.see("\u{1B}[c")
      return nil
    }
  }

  @Test(
    "who is held up while quitting leaves no late answer to the shell either",
    .enabled(if: Sqlite.isInstalled, "sqlite3 is not installed"))
  func slowQuit() throws {
    try quitWithoutAnswers(typedWithin: .milliseconds(200)) { pty, place in
      try pty.see("\u{1B}[c", "A-003")
      usleep(1_100_000)
      return try LockHolder(on: place.store, in: place)
    }
  }

  /// Quits, lets the terminal answer a moment later, and looks for what is left to the shell. On a
  /// busy machine that moment may be longer than the program is there, and then all is tried again.
  private func quitWithoutAnswers(
    typedWithin limit: Duration, after begin: (Pty, Place) throws -> LockHolder?
  ) throws {
    let wasPrompt = try Patience.again {
      let place = try Place()
      let pty = try Pty(place, [])
      let holder = try begin(pty, place)
      let quit = ContinuousClock.now
      pty.type("q")
      usleep(30_000)
      pty.type(Self.white + "\u{1B}[?62c")
      let isPrompt = ContinuousClock.now - quit < limit
      #expect(try pty.end() == .exit(0))
      try holder?.release()
      if isPrompt { #expect(pty.unread == 0) }
      return isPrompt
    }
    #expect(wasPrompt, "never in time")
  }

  @Test("frames are held back where the terminal can, and only there")
  func synchronised() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("A-003")
    pty.type("\u{1B}[?2026;0$y")
    pty.type("\u{1B}b")
    try pty.see("Imprimé")
    #expect(!pty.text.contains("\u{1B}[?2026h"))
    pty.type("\u{1B}[?2026;2$y")
    pty.type("\u{1B}c")
    try pty.see("Mobilisation")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    let begins = pty.text.matches(of: /\e\[\?2026h/).count
    #expect(begins > 0)
    #expect(pty.text.matches(of: /\e\[\?2026h[^\e]*\e(?!\[\?2026h)/).count == begins)
    #expect(pty.text.matches(of: /\e\[\?2026l/).count == begins)
  }

  @Test(
    "where the terminal reports the Escape key by itself, that is switched on, and off at the end")
  func escapeKey() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("A-003")
    #expect(!pty.text.contains("\u{1B}[>1u"))
    pty.type("\u{1B}[?0u")
    try pty.see("\u{1B}[>1u")
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.forget()
    pty.type("\u{1B}[27u")
    try pty.seeNext("ouvertes")
    pty.kill(SIGTERM)
    #expect(try pty.end() == .exit(143))
    #expect((pty.last("\u{1B}[<u") ?? -1) > (pty.last("\u{1B}[>1u") ?? 0))
    pty.expectRestored()
  }

  @Test("the window is called after pane and document, and gets its own title back")
  func title() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("\u{1B}]2;Actions · Plan opérationnel du Lualaba · baraza\u{1B}\\")
    pty.type("\u{1B}b")
    try pty.see("\u{1B}]2;Budget · Plan opérationnel du Lualaba · baraza\u{1B}\\")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    pty.expectRestored()
  }

  @Test("y copies the selected row, or the details where they are open")
  func copy() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("A-003")
    pty.type("y")
    try pty.see("A-003 : transmis au presse-papiers du terminal.")
    #expect(pty.clipboard?.hasPrefix("A-003 · ") == true, "\(pty.clipboard ?? "nothing")")
    #expect(pty.clipboard?.contains("\n") == false)
    pty.type("\r")
    pty.forget()
    pty.type("y")
    try pty.seeNext("]52;c;")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(pty.clipboard?.contains("\nÉchéance : ") == true, "\(pty.clipboard ?? "nothing")")
  }

  @Test("a console without clipboard, titles and questions gets none of them")
  func console() throws {
    let pty = try Pty(try Place(), ["--language", "fr"], environment: ["TERM": "linux"])
    try pty.see("A-003")
    pty.type("y")
    try pty.see("Ce terminal n'a pas de presse-papiers.")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(!pty.text.contains("\u{1B}]"))
    #expect(!pty.text.contains("\u{1B}[c"))
    // The font of a computer's first minutes has accents, frames and arrows, but no curly quotes.
    #expect(pty.text.contains("é"))
    #expect(pty.text.contains("─"))
    #expect(!pty.text.contains("’"))
  }

  @Test("the mouse selects, opens, sorts and scrolls, and can be switched off")
  func mouse() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("A-003")
    // The second row of the list, then what it says about itself.
    pty.type("\u{1B}[<0;10;6M\u{1B}[<0;10;6my")
    try pty.see(" : transmis au presse-papiers")
    let second = try #require(pty.clipboard)
    #expect(!second.hasPrefix("A-003"))
    pty.forget()
    pty.type("\u{1B}[<65;10;6My")
    try pty.seeNext("52;c;")
    // The tab of the budget.
    pty.type("\u{1B}[<0;25;2M")
    try pty.see("]2;Budget")

    let question = try Pty(try Place(), ["--language", "fr"])
    try question.see("A-003")
    question.type("\u{1B}[?2026;2$yx")
    try question.see("Supprimer A-003", "\u{1B}[?2026l")
    // Where the answer stands is found by the cursor, which the question leaves on it.
    let place = try #require(
      question.text.matches(of: /\e\[(\d+);(\d+)H/).last.map { "\($0.2);\($0.1)" })
    question.type("\u{1B}[<0;\(place)M")
    try question.see("A-003 supprimée.")

    let off = try Pty(try Place(), ["--no-mouse"])
    try off.see("A-003")
    off.type("q")
    #expect(try off.end() == .exit(0))
    #expect(!off.text.contains("\u{1B}[?1000h"))
  }

  @Test("gaining and losing the keyboard is reported, and is no key")
  func focus() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("A-003")
    pty.type("\u{1B}[O\u{1B}[I\u{1B}b")
    try pty.see("]2;Budget")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(!pty.text.contains("inconnue"))
  }
}
