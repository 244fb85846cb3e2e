import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// One list of commands feeds the key map, the footer and `?`.
@Suite("Help: every key of where one is, found by a word or a key, run by Enter")
struct HelpScreenTests {
  @Test(
    "Every command of the pane is there with its sentence, and no other", arguments: Scene.projector
  )
  func complete(scene: Scene) throws {
    let lines = try allLines(of: scene.stage())
    let wording = Wording(scene.language)
    for command in Command.allCases {
      let sentence = wording(command.row.text.sentence)
      let isThere = lines.contains { $0.hasSuffix(sentence) }
      #expect(isThere == command.row.panes.contains(scene.pane), "\(sentence)")
    }
    #expect(!lines.contains { $0.contains("…") })
  }

  @Test("Each line names the keys of its command", arguments: Pane.allCases)
  func keysAreTrue(pane: Pane) throws {
    let stage = try Stage(pane, rows: 70)
    try stage.press("f1")
    let wording = Wording(.french)
    for command in Command.allCases where command.row.panes.contains(pane) {
      let row = try stage.row(with: "  \(command.row.text.sentence.fr) ")
      for label in stage.painter.keyMap.labels.keys(of: command, wording) {
        #expect(stage.lines[row].split(separator: " ").contains { label.hasPrefix($0) }, "\(label)")
      }
    }
  }

  @Test("A word finds its commands, accents aside; Enter runs the one under the cursor")
  func byWord() throws {
    let stage = try Stage(.budget)
    try stage.press("?")
    try stage.type("deplier")
    #expect(try selected(stage).contains("Tout déplier"))
    try stage.press("enter")
    #expect(stage.workspace.dialogue == nil)
    let unfolded = try Stage(.budget)
    try unfolded.press("+")
    #expect(stage.picture == unfolded.picture)
  }

  @Test("The name by which the footer calls a command finds it, too")
  func byShortName() throws {
    let stage = try Stage(.actions)
    try stage.press("?")
    try stage.type("hist")
    #expect(try selected(stage).contains("Ce qui a été changé dans l’action"))
  }

  @Test("A key finds what it does before any word that has the letter")
  func byKey() throws {
    let stage = try Stage(.actions)
    try stage.press("?")
    try stage.type("H")
    #expect(try selected(stage).contains("Ce qui a été changé dans l’action"))
    try stage.press("backspace")
    try stage.type("ctrl-r")
    #expect(try selected(stage).contains("Rétablir"))
  }

  @Test("What cannot run says why and leaves the help open; Esc closes it")
  func unavailable() throws {
    let stage = try Stage(.actions, isReadOnly: true)
    let before = stage.picture
    try stage.press("?")
    try stage.type("Ajouter")
    try stage.press("enter")
    #expect(stage.statusLine.contains("Lecture seule"))
    #expect(stage.workspace.stage?.name == "help")
    try stage.press("escape")
    #expect(stage.picture == before)
  }

  @Test("What nothing is called is said")
  func nothing() throws {
    let stage = try Stage()
    try stage.press("?")
    try stage.type("zzz")
    #expect(stage.text.contains("Rien ne s’appelle « zzz » ici."))
    try stage.press("enter", "down", "escape")
    #expect(stage.workspace.dialogue == nil)
  }

  @Test("F1 in a dialogue shows its own keys, and Esc goes back to it with everything typed")
  func inDialogues() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.type("Recenser")
    let form = stage.picture
    try stage.press("f1")
    #expect(stage.text.contains("Formulaire d’une action"))
    #expect(stage.text.contains("champ précédent"))
    try stage.press("escape")
    #expect(stage.picture == form)
    // Enter does in the dialogue what the line says.
    try stage.press("f1")
    try stage.type("champ suivant")
    try stage.press("enter")
    #expect(try stage.row(with: "▶Responsable") > 0)
    #expect(stage.text.contains("Recenser"))
  }

  private func selected(_ stage: Stage) throws -> String {
    try #require(stage.lines.first { $0.contains("│ ▶") }, "\(stage.text)")
  }

  /// All lines of the box, read by moving from the top to the end.
  private func allLines(of stage: Stage) throws -> Set<String> {
    try stage.press("?")
    var lines: Set<String> = []
    for _ in 0..<10 {
      // What stands between the sides of the box.
      let inside = stage.lines.compactMap { line in
        let parts = line.split(
          omittingEmptySubsequences: false, whereSeparator: { "│▲▼".contains($0) })
        return parts.count == 3 ? parts[1] : nil
      }
      lines.formUnion(inside.map { String($0).trimmed })
      try stage.press("pagedown")
    }
    return lines
  }
}
