import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// Required: "Everything is usable at 80×24 and says so politely below 60×20."
@Suite("Sizes: too small, changing, and details that are longer than the screen")
struct ScreenSizeTests {
  @Test(
    "A terminal that is too small says which size is needed and which it has",
    arguments: Pane.allCases)
  func tooSmall(pane: Pane) throws {
    let stage = try Stage(pane, columns: 59, rows: 20)
    let words = stage.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(words == "baraza demande au moins 60×20 ; ce terminal fait 59×20.")
    let english = try Stage(pane, .english, columns: 60, rows: 19)
    #expect(english.text.contains("baraza needs at least 60×20; this terminal is 60×19."))
  }

  @Test(
    "However small it is, drawing does no harm",
    arguments: [(1, 1), (2, 1), (1, 2), (0, 0), (59, 1), (3, 60)])
  func tiny(columns: Int, rows: Int) throws {
    let stage = try Stage(.actions, columns: columns, rows: rows)
    #expect(stage.lines.count == rows)
    for line in stage.lines { #expect(SafeText(line).width == columns) }
    if columns > 0, rows > 0 { #expect(stage.lines[0].first == "b") }
  }

  @Test("Keys pressed while it is too small do no harm, and the pane comes back")
  func comingBack() throws {
    let stage = try Stage()
    try stage.press("down", "down")
    let before = stage.picture
    stage.size = Size(columns: 20, rows: 3)
    try stage.press("?", "esc", "a", "esc")
    stage.size = Size(columns: 80, rows: 24)
    try stage.draw()
    #expect(stage.picture == before)
  }

  @Test("The selected item stays in sight when the screen grows and shrinks")
  func resizing() throws {
    let stage = try Stage(.actions, columns: 80, rows: 48)
    for _ in 0..<20 { try stage.press("down") }
    let number = try #require(stage.workspace.actions.selected?.number.description)
    for rows in [20, 60, 24] {
      stage.size = Size(columns: 80, rows: rows)
      try stage.draw()
      #expect(stage.selectedLine.contains(number), "\(rows) rows")
    }
  }

  @Test("Open details fill the pane; every line of them can be scrolled into sight")
  func scrollingDetails() throws {
    let stage = try Stage(.matrix)
    try stage.press("enter")
    #expect(stage.workspace.isDetailsOpen)
    let top = stage.picture
    let second = stage.lines[4]
    #expect(stage.text.contains(" ▼ "))
    try stage.press("down")
    #expect(stage.lines[3] == second)
    try stage.press("end")
    let end = stage.picture
    #expect(!stage.text.contains(" ▼ "))
    try stage.press("down")
    #expect(stage.picture == end)
    try stage.press("home")
    #expect(stage.picture == top)
  }

  @Test(
    "The sign that more follows stands on no text: what it hides is cut with …",
    arguments: Scene.all)
  func scrollSign(scene: Scene) throws {
    let screen = try scene.screen()
    for row in 0..<scene.rows {
      guard
        let sign = screen.runs(row).firstIndex(where: {
          $0.role == .rule && $0.text.hasPrefix(" +")
        })
      else { continue }
      let before = screen.runs(row)[..<sign].map(\.text).joined()
      #expect(before.hasSuffix(" ") || before.hasSuffix("…"), "\(screen.lines[row])")
    }
  }
}
