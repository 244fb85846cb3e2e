import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

@Suite("Palette and menus: every command without knowing its key")
struct PaletteScreenTests {
  @Test(
    ": and Ctrl-P open it in every pane, and it shows each command with its keys",
    arguments: Scene.all.filter { $0.pane == .actions })
  func opens(scene: Scene) throws {
    for key in [":", "ctrl-p"] {
      let stage = try scene.stage()
      try stage.press(key)
      #expect(stage.workspace.stage?.name == "palette")
    }
    let stage = try scene.stage()
    try stage.press(":")
    let wording = Wording(scene.language)
    for command in Command.allCases where command != .palette {
      let row = try stage.row(with: "▶ \(wording(command.row.text.sentence))")
      for label in stage.painter.keyMap.labels.keys(of: command, wording) {
        #expect(stage.lines[row].contains(label), "\(command) \(label)")
      }
      try stage.press("down")
    }
  }

  @Test("A few letters find a command; Enter runs it, and next time it comes first")
  func recent() throws {
    let stage = try Stage(.budget)
    try stage.press(":")
    try stage.type("toutpl")
    #expect(try stage.row(with: "▶ Tout plier") > 0)
    try stage.press("enter")
    #expect(stage.workspace.dialogue == nil)
    try stage.press(":")
    #expect(try stage.row(with: "▶ Tout plier") > 0)
  }

  @Test("A command that cannot run is muted, says why, and leaves the palette open")
  func unavailable() throws {
    let stage = try Stage(.matrix)
    try stage.press(":")
    try stage.type("tout déplier")
    #expect(stage.text.contains("Sans effet ici ; sert dans : Budget."))
    try stage.press("enter")
    #expect(stage.workspace.stage?.name == "palette")
    #expect(stage.statusLine.contains("Sans effet ici ; sert dans : Budget."))
    try stage.press("escape")
    #expect(stage.workspace.dialogue == nil)
  }

  @Test("The box stands still while letters narrow the list")
  func still() throws {
    let stage = try Stage()
    try stage.press(":")
    let top = try stage.row(with: "┌─ Commandes")
    try stage.type("supp")
    #expect(try stage.row(with: "┌─ Commandes") == top)
    try stage.type("zzz")
    #expect(try stage.row(with: "┌─ Commandes") == top)
    #expect(stage.text.contains("Rien ne s’appelle « suppzzz » ici."))
  }

  @Test(
    "F9 opens the menus: every command stands in one of them, with its key",
    arguments: Scene.all.filter { $0.pane == .actions })
  func menus(scene: Scene) throws {
    let stage = try scene.stage()
    try stage.press("f9")
    let wording = Wording(scene.language)
    for subject in Subject.allCases {
      #expect(stage.lines[1].contains(wording(subject.title)))
      for command in subject.commands {
        let row = try stage.row(with: "▶ \(wording(command.row.text.sentence))")
        let label = try #require(
          stage.painter.keyMap.labels.keys(of: command, wording).first)
        #expect(stage.lines[row].contains(label), "\(command)")
        try stage.press("down")
      }
      try stage.press("right")
    }
    try stage.press("f9")
    #expect(stage.workspace.dialogue == nil)
  }

  @Test("In the menus arrows, a letter and Enter are enough")
  func choosing() throws {
    let stage = try Stage(.actions)
    try stage.press("f9", "right", "m", "m", "enter")
    #expect(stage.statusLine.contains("A-003"), "\(stage.text)")
    let other = try Stage(.actions)
    try other.press("f9", "left", "up", "enter")
    #expect(other.requests == [.quit])
  }

  @Test("Everything fits the smallest screen", arguments: Language.allCases)
  func smallest(language: Language) throws {
    let stage = try Stage(.actions, language, columns: 60, rows: 20)
    for key in [":", "f9"] {
      try stage.press(key)
      #expect(!stage.lines.dropLast(2).joined().contains("……"))
      try stage.press("up", "end", "escape")
    }
  }
}
