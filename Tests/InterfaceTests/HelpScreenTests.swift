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
    "Every command of the pane is there with its keys and its sentence", arguments: Scene.projector)
  func complete(scene: Scene) throws {
    let pages = try pages(of: scene.stage())
    let wording = Wording(scene.language)
    for command in Command.allCases {
      let sentence = wording(command.row.text.sentence)
      let belongs = command.row.panes.contains(scene.pane)
      #expect(pages.contains(sentence) == belongs, "\(sentence)")
    }
    #expect(!pages.contains { $0.contains("…") })
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
        #expect(isNamed || command == .mark && keys.contains("Espace"), "\(command) \(character)")
        #expect(stage.painter.keyMap.command(for: .character(character), in: pane) == command)
      }
    }
  }

  @Test("It scrolls to its end and no further, and Esc closes it")
  func scrolling() throws {
    let stage = try Stage(.budget)
    let before = stage.picture
    try stage.press("?", "end")
    let end = stage.picture
    #expect(stage.text.contains("  \(Command.quit.row.text.sentence.fr) "))
    try stage.press("down")
    #expect(stage.picture == end)
    try stage.press("up")
    #expect(stage.picture != end)
    try stage.press("esc")
    #expect(stage.picture == before)
  }

  /// All texts in the box, read by scrolling from the top to the end.
  private func pages(of stage: Stage) throws -> Set<String> {
    try stage.press("?")
    var texts: Set<String> = []
    for _ in 0..<5 {
      let cells = stage.texts(in: .overlay).flatMap { $0.split(separator: "│") }
      texts.formUnion(cells.map { String($0).trimmed } + stage.texts(in: .footerKey))
      try stage.press("pageDown")
    }
    return texts
  }
}
