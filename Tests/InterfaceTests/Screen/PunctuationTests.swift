import Domain
import Interface
import Terminal
import Testing
import ViewModels

/// Required: French colons only in French.
@Suite(
  "Screens have the marks of their language: no space before a colon in English, one in French")
struct PunctuationTests {
  /// Where labels stand before values: panes with their details, and what opens over them.
  private static let ways: [(pane: Pane, keys: [String])] =
    Pane.allCases.map { ($0, []) } + [
      (.actions, ["d", "d", "d", "H"]), (.actions, ["d", "d", "d", "U"]), (.actions, ["e"]),
      (.actions, ["f"]), (.actions, ["s"]), (.actions, ["r"]), (.actions, ["x"]),
      (.actions, ["space", "space", "b"]), (.actions, ["ctrl-a", "b", "enter", "enter"]),
      (.actions, ["w"]), (.actions, ["T"]), (.budget, ["?"]), (.budget, [":"]), (.budget, ["f9"]),
      (.chain, ["t"]), (.chain, ["t", "tab"]), (.matrix, ["right", "down"]),
    ]

  private func eachScreen(_ language: Language, _ body: (String) -> Void) throws {
    for (pane, keys) in Self.ways {
      for (columns, rows) in [(80, 24), (128, 48)] {
        let stage = try Stage(pane, language, columns: columns, rows: rows)
        for key in keys { try stage.press(key) }
        stage.lines.forEach(body)
      }
    }
  }

  @Test("English: no colon or semicolon stands off the word before it")
  func english() throws {
    try eachScreen(.english) { line in
      // Two spaces before it make it a key at the foot.
      let found = line.firstMatch(of: /[^\s] [:;](\s|$)/)
      #expect(found == nil, "\(line)")
    }
  }

  @Test("French: no colon, semicolon, question or exclamation mark touches the word before it")
  func french() throws {
    try eachScreen(.french) { line in
      let found = line.firstMatch(of: /\p{L}[:;?!](\s|$)/)
      #expect(found == nil, "\(line)")
    }
  }

  @Test("What a value was and became stands behind a colon of the language")
  func history() throws {
    for (language, expected, other) in [
      (Language.english, "status: ", "status : "), (.french, "statut : ", "statut: "),
    ] {
      let stage = try Stage(.actions, language)
      try stage.press("t", "b", "H")
      #expect(stage.text.contains(expected) && !stage.text.contains(other))
    }
  }
}
