import Domain
import Foundation
import Interface
import Terminal
import Testing

/// Required: "unknown key or bad colour gives file, line, column".
@Suite("Themes: what is wrong in a file is said with its place")
struct ThemeReaderTests {
  @Test(
    "A role takes numbers, names of colours and attributes; what it leaves out is as plain text")
  func reading() throws {
    let theme = try read(
      """
      title_fr = "Essai"
      title_en = "Trial"
      [roles.plain]
      foreground = 250
      background = "#000000"
      [roles.late]
      foreground = "#ff0000"
      bold = true
      underline = false
      [roles.selection]
      background = "default"
      reverse = true
      """)
    #expect(theme.title == Bilingual(fr: "Essai", en: "Trial"))
    let late = theme.palette[Role.late.ink]
    #expect(late == Style(foreground: .indexed(196), background: .indexed(16), attributes: .bold))
    let selection = theme.palette[Role.selection.ink]
    #expect(selection == Style(foreground: .indexed(250), attributes: .reverse))
    #expect(theme.palette[Role.done.ink] == theme.palette[Role.plain.ink])
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int
    let column: Int
    let kind: ThemeProblem.Kind
  }

  static let wrong = [
    Wrong(
      testDescription: "unknown key at the top", text: "# a theme\ntitle_fr = \"x\"\n  tilte = 3\n",
      line: 3, column: 3, kind: .unknownKey("tilte")),
    Wrong(
      testDescription: "unknown role",
      text: "[roles.plain]\nbold = true\n\n[roles.lat]\nbold = true",
      line: 4, column: 1, kind: .unknownKey("roles.lat")),
    Wrong(
      testDescription: "unknown property", text: "[roles.late]\nbold = true\n  blink = true",
      line: 3, column: 3, kind: .unknownKey("roles.late.blink")),
    Wrong(
      testDescription: "number of no colour",
      text: "[roles.plain]\nforeground = 1\n[roles.late]\nforeground = 256",
      line: 4, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "negative colour", text: "[roles.late]\nbackground = -1",
      line: 2, column: 1, kind: .badColour(key: "background")),
    Wrong(
      testDescription: "word of no colour", text: "[roles.late]\nforeground = \"rouge\"",
      line: 2, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "five digits", text: "[roles.late]\nforeground = \"#12345\"",
      line: 2, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "a sign among the digits", text: "[roles.late]\nforeground = \"#+12345\"",
      line: 2, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "not a switch", text: "[roles.late]\n\tbold = \"yes\"",
      line: 2, column: 2, kind: .badSwitch(key: "bold")),
    Wrong(
      testDescription: "bad ground of pictures", text: "foreground = 12",
      line: 1, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "title that is no text", text: "title_fr = 3",
      line: 1, column: 1, kind: .badText(key: "title_fr")),
    Wrong(
      testDescription: "roles that are no table", text: "title_fr = \"x\"\nroles = 3",
      line: 2, column: 1, kind: .badTable(key: "roles")),
    Wrong(
      testDescription: "role that is no table", text: "[roles]\nlate = 3",
      line: 2, column: 1, kind: .badTable(key: "late")),
    Wrong(
      testDescription: "bright colour for eight", text: "[roles.late]\nforeground = [215, 11, 11]",
      line: 2, column: 1, kind: .badFallback(key: "foreground", colours: 8)),
    Wrong(
      testDescription: "web colour for sixteen",
      text: "[roles.late]\nbold = true\nbackground = [215, \"#ff0000\"]",
      line: 3, column: 1, kind: .badFallback(key: "background", colours: 16)),
    Wrong(
      testDescription: "four colours", text: "[roles.late]\nforeground = [215, 11, 3, 1]",
      line: 2, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "no colour at all", text: "[roles.late]\nforeground = []",
      line: 2, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "word that is no attribute",
      text: "[roles.late]\n  monochrome = [\"bold\", \"blink\"]",
      line: 2, column: 3, kind: .badAttributes(key: "monochrome")),
    Wrong(
      testDescription: "purpose that is no text", text: "purpose_en = false",
      line: 1, column: 1, kind: .badText(key: "purpose_en")),
  ]

  // MARK: Fewer colours

  @Test("What a role declares for fewer colours holds there, and nothing is guessed")
  func declared() throws {
    let palette = try read(
      """
      [roles.plain]
      foreground = [253, 7, 7]
      background = [234, 0, 0]
      [roles.late]
      foreground = [215, 11, 3]
      background = [52, "default", 1]
      underline = true
      monochrome = ["bold", "reverse"]
      """
    ).palette
    let late = { (depth: ColourDepth) in palette.reduced(to: depth)[Role.late.ink] }
    #expect(
      late(.full)
        == Style(foreground: .indexed(215), background: .indexed(52), attributes: .underline))
    #expect(
      late(.sixteen)
        == Style(foreground: .indexed(11), background: .standard, attributes: .underline))
    #expect(
      late(.eight)
        == Style(foreground: .indexed(3), background: .indexed(1), attributes: .underline))
    #expect(late(.monochrome) == Style(attributes: [.bold, .reverse]))
  }

  @Test("What a role leaves out is plain’s at every depth; a colour left out is the nearest")
  func inherited() throws {
    let palette = try read(
      """
      [roles.plain]
      foreground = [253, 15, 7]
      background = [234, 4, 0]
      [roles.late]
      foreground = 196
      [roles.done]
      foreground = [114, 10]
      [roles.selection]
      background = 25
      bold = true
      """
    ).palette
    let sixteen = palette.reduced(to: .sixteen)
    let eight = palette.reduced(to: .eight)
    #expect(
      sixteen[Role.late.ink] == Style(foreground: .indexed(9), background: .indexed(4)))
    #expect(eight[Role.late.ink] == Style(foreground: .indexed(1), background: .indexed(0)))
    #expect(eight[Role.done.ink] == Style(foreground: .indexed(2), background: .indexed(0)))
    #expect(sixteen[Role.selection.ink].foreground == .indexed(15))
    #expect(eight[Role.muted.ink] == eight[Role.plain.ink])
    let monochrome = palette.reduced(to: .monochrome)
    #expect(monochrome[Role.selection.ink] == Style(attributes: [.bold, .reverse]))
    #expect(monochrome[Role.late.ink] == .standard)
  }

  @Test("Bold strokes, which are brighter ones there, never fade into a bright ground")
  func bold() throws {
    let palette = try read(
      """
      [roles.late]
      foreground = [196, 1, 1]
      background = [231, 15, 7]
      bold = true
      [roles.selection]
      foreground = [231, 15, 7]
      background = [25, 4, 4]
      bold = true
      """
    ).palette
    for depth in [ColourDepth.sixteen, .eight] {
      let reduced = palette.reduced(to: depth)
      #expect(reduced[Role.late.ink].attributes == [])
      #expect(reduced[Role.selection.ink].attributes == .bold)
    }
    #expect(palette[Role.late.ink].attributes == .bold)
  }

  @Test("Every mistake has its kind, its line and its column", arguments: wrong)
  func mistakes(wrong: Wrong) {
    let found = #expect(throws: ThemeProblem.self) { try read(wrong.text) }
    #expect(found?.file == "trial.toml")
    #expect(found?.line == wrong.line)
    #expect(found?.column == wrong.column)
    #expect(found?.kind == wrong.kind)
  }

  @Test("What is no TOML has the parser's words and place")
  func syntax() throws {
    let found = #expect(throws: ThemeProblem.self) {
      try read("title_fr = \"x\"\n[roles.late\nbold = true")
    }
    let problem = try #require(found)
    #expect(problem.line == 2)
    #expect(problem.column == 12)
    guard case .syntax(let words) = problem.kind else {
      Issue.record("\(problem.kind)")
      return
    }
    #expect(!words.isEmpty)
  }

  @Test("A file that is not UTF-8, or not there, is said to be unreadable")
  func unreadable() throws {
    let path = NSTemporaryDirectory() + "baraza-theme-\(UUID().uuidString).toml"
    try Data([0x74, 0x3D, 0x22, 0xE9, 0x22]).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    for file in [path, path + ".missing"] {
      let found = #expect(throws: ThemeProblem.self) { try ThemeReader.read(file: file) }
      #expect(found?.kind == .unreadable)
      #expect(found?.file == file)
    }
  }

  @discardableResult
  private func read(_ text: String) throws -> Theme {
    try ThemeReader.read(text, name: "trial", file: "trial.toml")
  }
}
