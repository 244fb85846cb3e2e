import Domain
import Interface
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

/// "`T`: a list with name and purpose in the user's language; moving previews on the whole screen at
/// once; Enter keeps for the session; Esc returns to what was."
@Suite("The theme picker")
struct ThemePickerTests {
  @Test("Each theme stands there with its name and its purpose", arguments: Language.allCases)
  func list(language: Language) throws {
    let stage = try Stage(.budget, language)
    try stage.press("T")
    for choice in Stage.themes where choice.problem == nil {
      let row = try stage.row(with: choice.purpose[language])
      #expect(stage.lines[row].contains(choice.title[language]))
    }
    let row = try stage.row(with: "mine")
    #expect(stage.lines[row].contains(language == .french ? "! erreur en 3:1" : "! mistake at 3:1"))
  }

  @Test("The theme under the cursor is worn at once; Esc gives the one before back")
  func preview() throws {
    let stage = try Stage()
    try stage.press("T")
    #expect(stage.workspace.theme == "dark")
    try stage.press("end")
    #expect(stage.workspace.theme == "light")
    #expect(stage.runs(try stage.row(with: "Clair")).contains { $0.role == .selection })
    try stage.press("esc")
    #expect(stage.workspace.theme == "dark")
    #expect(stage.workspace.dialogue == nil)
  }

  @Test("Enter keeps it and says how to keep it for good", arguments: Language.allCases)
  func keeping(language: Language) throws {
    let stage = try Stage(.actions, language)
    try stage.press("T", "up", "enter")
    #expect(stage.workspace.theme == "light")
    #expect(stage.workspace.dialogue == nil)
    #expect(stage.text.contains("theme = \"light\""))
    #expect(stage.text.contains("settings.toml"))
    try stage.press("T", "esc")
    #expect(stage.workspace.theme == "light")
  }

  @Test("A file with a mistake is not worn, and says where the mistake is, whole")
  func mistake() throws {
    let stage = try Stage(columns: 60, rows: 20)
    try stage.press("T", "down")
    #expect(stage.workspace.theme == "dark")
    let words = stage.texts(in: .warning).joined(separator: " ")
    #expect(words.contains("/maison/mine.toml:3:1"))
    #expect(words.contains("Corrigez la ligne."))
    try stage.press("enter")
    #expect(stage.workspace.dialogue != nil)
    #expect(stage.workspace.theme == "dark")
  }

  @Test("Where no theme file is, that is said")
  func none() throws {
    var client = WorkspaceClient.wired(to: try Stage.filledStore(), clock: HandClock(Stage.instant))
    client.themes = { [] }
    let workspace = try Workspace(client: client, wording: Wording(.english), today: Stage.today)
    workspace.handle(.command(.changeTheme))
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text == "No theme file was found.")
  }
}
