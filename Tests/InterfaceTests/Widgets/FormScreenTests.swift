import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// Required: "due dates typed as a person would … What cannot be read is said at once, under the
/// field."
@Suite("Form: adding and editing an action item on the screen")
struct FormScreenTests {
  @Test(
    "Every field has its label, at the projector's size, in both languages",
    arguments: Language.allCases)
  func fields(language: Language) throws {
    let stage = try Stage(.actions, language)
    try stage.press("a", "tab")
    for field in ItemForm.fields {
      let label = Wording(language)(Phrase.Actions.name(field))
      let isThere = stage.lines.contains {
        $0.hasPrefix(" ▶\(label) ") || $0.hasPrefix("  \(label) ")
      }
      #expect(isThere, "\(label):\n\(stage.text)")
    }
    let foots = [
      Language.french: "Entrée enregistrer   Tab champ suivant   Échap abandonner",
      .english: "Enter save   Tab next field   Esc give up",
    ]
    #expect(stage.text.contains(try #require(foots[language])))
  }

  @Test("The field under the cursor is marked, in its tone, and the cursor is seen in it")
  func focus() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    let row = try stage.row(with: "▶Action")
    #expect(stage.grid.cursor?.row == row)
    #expect(stage.grid.cursorVisible)
    #expect(stage.roles(row).contains(.focusedField))
    try stage.press("tab")
    #expect(try stage.row(with: "▶Responsable") == stage.grid.cursor?.row)
    #expect(!stage.roles(row).contains(.focusedField))
  }

  @Test("Typed text appears with its accents, and the cursor follows it")
  func typing() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.type("Évaluer l’été à Kasaï : œuvre, 5 €")
    let row = try stage.row(with: "Évaluer l’été à Kasaï : œuvre, 5 €")
    let before = stage.lines[row].prefix { $0 != "É" }.count
    #expect(stage.grid.cursor == Point(column: before + 34, row: row))
  }

  @Test("A long title scrolls sideways: its end and the cursor stay in sight")
  func longTitle() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.type(String(repeating: "réunir ", count: 20) + "FIN")
    let row = try stage.row(with: "FIN")
    let cursor = try #require(stage.grid.cursor)
    #expect(cursor.row == row)
    #expect(cursor.column < 79)
    try stage.press("home")
    #expect(try stage.row(with: "▶Action      réunir réunir") == row)
  }

  @Test(
    "A due date says under itself how it is understood, at each key", arguments: Language.allCases)
  func dueUnderstood(language: Language) throws {
    let stage = try Stage(.actions, language)
    try stage.press("a", "tab", "tab", "tab")
    try stage.type(language == .french ? "+7j" : "+7d")
    let row = try stage.row(with: language == .french ? "= dim. 29/11/2026" : "= Sun 29/11/2026")
    #expect(stage.lines[row - 1].contains(language == .french ? "▶Échéance" : "▶Due"))
    #expect(stage.lines[row].contains(language == .french ? "dans 7 j" : "in 7 d"))
  }

  @Test("A due date that cannot be read says so under itself, in the tone of an error")
  func dueProblem() throws {
    let stage = try Stage()
    try stage.press("a", "tab", "tab", "tab")
    try stage.type("31/02")
    let row = try stage.row(with: "! Ce jour n’existe pas.")
    #expect(stage.lines[row - 1].contains("▶Échéance"))
    #expect(stage.runs(row).contains { $0.role == .error && $0.text.hasPrefix("! Ce jour") })
  }

  @Test("A few letters suggest owners; the arrow chooses, Tab takes, the full name stays below")
  func suggestions() throws {
    let stage = try Stage()
    try stage.press("a", "tab", "tab")
    try stage.type("div")
    let row = try stage.row(with: "▶Responsable") + 1
    let first = try #require(stage.runs(row).first { $0.role == .selection }).text.trimmed
    try stage.press("down")
    let second = try #require(stage.runs(row).first { $0.role == .selection }).text.trimmed
    #expect(first != second)
    try stage.press("tab")
    #expect(stage.lines[row - 1].contains(" Responsable \(second) "))
    #expect(stage.lines[row - 1].contains("= "))
  }

  @Test("An unknown owner and an unknown link are named under their fields")
  func unknown() throws {
    let stage = try Stage()
    try stage.press("a", "tab", "tab")
    try stage.type("zzz")
    #expect(try stage.row(with: "! Aucun acteur ne correspond à « zzz ».") > 0)
    try stage.press("tab", "tab", "tab", "tab", "tab")
    try stage.type("B9.9")
    #expect(try stage.row(with: "! Code inconnu : « B9.9 ».") > 0)
  }

  @Test("Choices show sign and word, and step with the arrows")
  func choices() throws {
    let stage = try Stage()
    try stage.press("a", "tab", "tab", "tab", "tab")
    #expect(try stage.row(with: "▶Statut      ○ à faire") > 0)
    try stage.press("right")
    #expect(try stage.row(with: "▶Statut      ◐ en cours") > 0)
    #expect(!stage.grid.cursorVisible)
  }

  @Test("At the smallest size every field comes into sight when it has the focus")
  func smallest() throws {
    let stage = try Stage(.actions, columns: 60, rows: 20)
    try stage.press("a", "tab")
    for field in ItemForm.fields {
      #expect(try stage.row(with: "▶" + Phrase.Actions.name(field).fr) == stage.grid.cursor?.row)
      try stage.press("tab")
    }
    #expect(stage.statusLine.contains("32 actions"))
  }

  @Test("Enter saves: the new item is selected in the list, and the status line says its number")
  func saving() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.type("Réunir le comité de Kapata")
    try stage.press("tab", "tab")
    try stage.type("15/12")
    try stage.press("enter")
    #expect(stage.workspace.dialogue == nil)
    #expect(stage.selectedLine.contains("Réunir le comité"))
    #expect(stage.selectedLine.contains("15/12/2026"))
    #expect(stage.statusLine.contains("A-033 ajoutée."))
  }

  @Test("Enter refuses while something cannot be read, and the cursor goes there")
  func refusing() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.type("Réunir le comité")
    try stage.press("tab", "tab")
    try stage.type("31/02")
    try stage.press("tab", "enter")
    #expect(try stage.row(with: "▶Échéance") == stage.grid.cursor?.row)
    #expect(try stage.row(with: "! Ce jour n’existe pas.") > 0)
  }

  @Test("Esc warns once when something would be lost, then gives up")
  func givingUp() throws {
    let stage = try Stage()
    let before = stage.picture
    try stage.press("e")
    try stage.type(" encore")
    try stage.press("esc")
    let row = try stage.row(with: "Pas enregistré.")
    #expect(stage.runs(row).contains { $0.role == .warning })
    try stage.press("esc")
    #expect(stage.picture == before)
  }
}
