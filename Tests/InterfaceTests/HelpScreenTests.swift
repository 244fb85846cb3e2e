import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// DESIGN §5: one list of commands feeds the key map, the footer and `?`.
@Suite("Help: every key of the pane in front")
struct HelpScreenTests {
  @Test(
    "Every command of the pane is there with its keys and its sentence", arguments: Scene.all)
  func complete(scene: Scene) throws {
    let pages = try pages(of: scene.stage())
    let wording = Wording(scene.language)
    for command in Command.allCases where command.row.panes.contains(scene.pane) {
      let sentence = wording(command.row.text.sentence)
      let line = try #require(pages.first { $0.contains("  \(sentence) ") }, "\(sentence)")
      #expect(!line.contains("…"), "\(line)")
    }
    for command in Command.allCases where !command.row.panes.contains(scene.pane) {
      let sentence = wording(command.row.text.sentence)
      #expect(!pages.contains { $0.contains("  \(sentence) ") }, "\(sentence)")
    }
  }

  @Test("Each line names keys that give its command", arguments: Pane.allCases)
  func keysAreTrue(pane: Pane) throws {
    let stage = try Stage(pane, rows: 60)
    try stage.press("F1")
    for command in Command.allCases where command.row.panes.contains(pane) {
      let row = try stage.row(with: "  \(command.row.text.sentence.fr) ")
      let keys = try #require(stage.runs(row).first { $0.role == .footerKey }).text
      for case .character(let character) in stage.painter.keyMap.keys(for: command) {
        let isNamed = keys.split(separator: " ").contains { $0 == String(character) }
        #expect(isNamed || command == .changeTheme && character == " ", "\(command) \(character)")
        #expect(stage.painter.keyMap.command(for: .character(character), in: pane) == command)
      }
    }
  }

  @Test("It scrolls to its end and no further, and Esc closes it")
  func scrolling() throws {
    let stage = try Stage(.budget)
    let before = stage.grid
    try stage.press("?", "end")
    let end = stage.grid
    #expect(stage.text.contains("  \(Command.quit.row.text.sentence.fr) "))
    try stage.press("down")
    #expect(stage.grid == end)
    try stage.press("up")
    #expect(stage.grid != end)
    try stage.press("esc")
    #expect(stage.grid == before)
  }

  /// All lines of the help, read by scrolling from the top to the end.
  private func pages(of stage: Stage) throws -> [String] {
    try stage.press("?")
    var lines = stage.lines
    for _ in 0..<60 {
      try stage.press("down")
      lines.append(contentsOf: stage.lines)
    }
    return lines.filter { $0.contains("│") }
  }
}
