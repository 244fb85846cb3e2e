import Testing
import ViewModels

/// The four panes at the projector's size, in French, text and tones: `Tests/Snapshots/*.txt`.
@Suite("Panes: the whole screen at 80×24 in French")
struct PaneSnapshotTests {
  @Test("Each pane looks as recorded, glyphs and tones", arguments: Pane.allCases)
  func panes(pane: Pane) throws {
    try Snapshot.expect(try Stage(pane), matches: "\(pane.rawValue)-80x24-fr")
  }

  @Test("The form looks as recorded: hints, a problem under its field, suggestions")
  func form() throws {
    let stage = try Stage()
    try stage.press("a")
    try stage.type("Réunir le comité")
    try stage.press("tab", "tab")
    try stage.type("31/02")
    try stage.press("backTab")
    try stage.type("div")
    try Snapshot.expect(stage, matches: "form-80x24-fr")
  }
}
