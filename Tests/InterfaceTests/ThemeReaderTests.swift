import Domain
import Foundation
import Interface
import Terminal
import Testing

/// Issue 2: "unknown key or bad colour gives file, line, column".
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
      line: 2, column: 2, kind: .badValue(key: "bold")),
    Wrong(
      testDescription: "bad ground of pictures", text: "foreground = 12",
      line: 1, column: 1, kind: .badColour(key: "foreground")),
    Wrong(
      testDescription: "title that is no text", text: "title_fr = 3",
      line: 1, column: 1, kind: .badValue(key: "title_fr")),
    Wrong(
      testDescription: "roles that are no table", text: "title_fr = \"x\"\nroles = 3",
      line: 2, column: 1, kind: .badValue(key: "roles")),
    Wrong(
      testDescription: "role that is no table", text: "[roles]\nlate = 3",
      line: 2, column: 1, kind: .badValue(key: "late")),
  ]

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
