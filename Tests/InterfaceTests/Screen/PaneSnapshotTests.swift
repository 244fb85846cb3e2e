import Testing
import ViewModels

/// Every pane at the projector's size, in French, text and tones: `Tests/Snapshots/*.txt`.
@Suite("Panes: the whole screen at 80×24 in French")
struct PaneSnapshotTests {
  @Test("Each pane looks as recorded, glyphs and tones", arguments: Pane.allCases)
  func panes(pane: Pane) throws {
    try Snapshot.expect(try Stage(pane), matches: "\(pane.name)-80x24-fr")
  }

  @Test("The form looks as recorded: hints, a problem under its field, suggestions")
  func form() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.type("Réunir le comité")
    try stage.press("tab", "tab")
    try stage.type("31/02")
    try stage.press("backTab")
    try stage.type("div")
    try Snapshot.expect(stage, matches: "form-80x24-fr")
  }

  // MARK: Narrowing and changing many

  @Test("A divided list looks as recorded: headings, counts, the cursor among marks")
  func groups() throws {
    let stage = try Stage()
    try stage.press("r", "down", "enter", "down", "down", "space", "space")
    try Snapshot.expect(stage, matches: "groups-80x24-fr")
  }

  @Test("The list of filters looks as recorded, each with its value")
  func filters() throws {
    let stage = try Stage()
    try stage.press("f", "down", "enter", "f")
    try Snapshot.expect(stage, matches: "filters-80x24-fr")
  }

  @Test("Chips look as recorded, beside the count")
  func chips() throws {
    let stage = try Stage()
    try stage.press("/")
    try stage.type("fiche")
    try stage.press("enter", "f", "down", "enter", "f")
    for _ in 0..<4 { try stage.press("down") }
    try stage.press("enter")
    try stage.type("divas")
    try stage.press("enter")
    try Snapshot.expect(stage, matches: "chips-80x24-fr")
  }

  @Test("The preview of a bulk change looks as recorded")
  func preview() throws {
    let stage = try Stage()
    try stage.press("space", "space", "space", "b", "enter", "enter")
    try Snapshot.expect(stage, matches: "preview-80x24-fr")
  }
}
