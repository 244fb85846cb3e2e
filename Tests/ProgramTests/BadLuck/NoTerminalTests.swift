import Driving
import Testing

@Suite("Where there is no terminal to speak of")
struct NoTerminalTests {
  @Test(
    "without a terminal it says what works without one, exit 69",
    arguments: [
      [], ["open"], ["demo", "--data", Checkout.demoData],
    ])
  func notATerminal(arguments: [String]) throws {
    let place = try Place()
    let open = try place.run(
      arguments + ["--language", "en"], environment: ["TERM": "xterm"], input: "q")
    #expect(open.status == 69)
    #expect(open.output.isEmpty, "\(open.output.debugDescription)")
    #expect(
      open.errors
        == "baraza: This is not a terminal. Without a screen: baraza --linear, baraza list, "
        + "baraza show.\n")
  }

  @Test(
    "a terminal without a usable type is refused with one sentence, exit 69, and left as it was",
    arguments: [
      (nil, "TERM n’est pas définie"), ("", "TERM n’est pas définie"),
      ("unknown", "Le type de terminal « unknown » est inconnu ici."),
      ("dumb", "Un terminal « dumb »"),
      ("no-such-terminal", "Le type de terminal « no-such-terminal » est inconnu ici."),
    ] as [(String?, String)])
  func unusableType(type: String?, sentence: String) throws {
    let pty = try Pty(try Place(), ["--language", "fr"], environment: ["TERM": type])
    #expect(try pty.end() == .exit(69))
    #expect(pty.text.hasPrefix("baraza: "), "\(pty.text.debugDescription)")
    #expect(pty.text.contains(sentence), "\(pty.text)")
    #expect(pty.text.split(separator: "\r\n").count == 1)
    #expect(!pty.bytes.contains(0x1B))
    #expect(pty.modes == pty.modesBefore)
  }

  @Test("a type with an escape sequence in its name is not repeated raw")
  func hostileType() throws {
    let pty = try Pty(try Place(), ["--language", "fr"], environment: ["TERM": "a\u{1B}[31mb"])
    #expect(try pty.end() == .exit(69))
    #expect(!pty.bytes.contains(0x1B))
  }

  @Test(
    "common terminals open",
    arguments: [
      "xterm", "xterm-256color", "xterm-mono", "linux", "screen", "screen-256color",
      "tmux-256color", "rxvt", "vt100", "vt102", "vt220", "ansi",
    ])
  func commonTypes(type: String) throws {
    let pty = try Pty(try Place(), [], environment: ["TERM": type])
    try pty.see("A-003")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(pty.modes == pty.modesBefore)
  }

  @Test(
    "without a UTF-8 locale the screen holds ASCII only, words and frames still readable",
    arguments: [["LC_ALL": "C"], ["LANG": nil], ["LANG": "fr_FR.ISO-8859-1"]])
  func asciiOnly(environment: [String: String?]) throws {
    let pty = try Pty(try Place(), ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    for (key, words) in [
      ("\u{1B}b", "Imprime"), ("\u{1B}c", "Mobilisation"), ("\u{1B}m", "Acteur"), ("?", "touches"),
    ] {
      pty.type(key)
      try pty.see(words)
    }
    // Letters search in the help; Ctrl-C closes it.
    pty.type("x\u{3}q")
    #expect(try pty.end() == .exit(0))
    #expect(pty.bytes.allSatisfy { $0 < 0x80 })
    #expect(!pty.text.contains("?ch?ance"))
  }
}
