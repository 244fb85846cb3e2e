import Testing

@Suite("Colours on the terminal")
struct ColourTests {
  /// The colour numbers that were asked for, in the 256-colour form and in the old one.
  private static func colours(
    _ arguments: [String], _ environment: [String: String?] = [:]
  ) throws -> Set<Int> {
    let pty = try Pty(try Place(), arguments, environment: environment)
    try pty.see("A-003")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    let long = pty.text.matches(of: /[34]8;5;(\d+)/).compactMap { Int($0.1) }
    let bright = pty.text.matches(of: /\e\[(?:9|10)([0-7])m/).compactMap { Int($0.1) }
    let plain = pty.text.matches(of: /\e\[[34]([0-7])m/).compactMap { Int($0.1) }
    return Set(long + plain + bright.map { $0 + 8 })
  }

  @Test("none where none are wanted, whoever says so")
  func none() throws {
    #expect(try Self.colours(["--colour", "never"]).isEmpty)
    #expect(try Self.colours(["--color=never"], ["CLICOLOR_FORCE": "1"]).isEmpty)
    #expect(try Self.colours([], ["NO_COLOR": "1"]).isEmpty)
    #expect(try Self.colours([], ["CLICOLOR": "0"]).isEmpty)
    #expect(try Self.colours(["--colour", "always"], ["TERM": "vt100"]).isEmpty)
  }

  @Test("as many as wanted, and no more than the terminal has")
  func some() throws {
    #expect(try #require(try Self.colours([]).max()) > 15)
    #expect(try #require(try Self.colours(["--colour", "always"], ["NO_COLOR": "1"]).max()) > 15)
    #expect(try #require(try Self.colours(["--colour", "16"]).max()) < 16)
    for (arguments, type) in [(["--colour", "8"], "xterm-256color"), ([], "linux"), ([], "xterm")] {
      let colours = try Self.colours(arguments, ["TERM": type])
      #expect(try #require(colours.max(), "\(type)") < 8, "\(type)")
    }
  }

  @Test("a terminal that promises more in COLORTERM than in TERM gets more")
  func colourTerm() throws {
    let colours = try Self.colours([], ["TERM": "xterm", "COLORTERM": "truecolor"])
    #expect(try #require(colours.max()) > 15)
  }

  @Test("ASCII only where that is asked for")
  func ascii() throws {
    let pty = try Pty(try Place(), ["--ascii", "--language", "fr"])
    try pty.see("A-003")
    pty.type("\u{1B}b")
    try pty.see("Imprime")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(pty.bytes.allSatisfy { $0 < 0x80 })
  }
}
