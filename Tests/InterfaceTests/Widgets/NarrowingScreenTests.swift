import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// A place where narrowing and changing many shows something, by the keys that lead there.
private struct Spot: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: [String]

  var testDescription: String { name }

  static let all = [
    Spot(name: "filters", keys: ["f"]),
    Spot(name: "due windows", keys: ["f", "down", "down", "enter"]),
    Spot(name: "statuses", keys: ["f", "down", "down", "down", "enter", "space"]),
    Spot(name: "owners", keys: ["f", "down", "down", "down", "down", "enter", "d", "i"]),
    Spot(name: "sort menu", keys: ["s", "down", "+"]),
    Spot(name: "group menu", keys: ["r"]),
    Spot(name: "views", keys: ["o"]),
    Spot(name: "deleting a view", keys: ["o", "x"]),
    Spot(name: "a name for a view", keys: ["w", "L", "u"]),
    Spot(name: "bulk fields", keys: ["space", "space", "b"]),
    Spot(name: "bulk due", keys: ["b", "down", "down", "enter", "3", "1", "/", "0", "2"]),
    Spot(name: "bulk preview", keys: ["ctrl-a", "b", "enter", "enter"]),
  ]
}

@Suite("Narrowing and changing many: on the screen, in both languages and at every size")
struct NarrowingScreenTests {
  private static let sizes = [(60, 20), (80, 24), (100, 37), (128, 48)]

  private func eachScreen(_ body: (Stage, String) throws -> Void, keys: [String]) throws {
    for language in Language.allCases {
      for (columns, rows) in Self.sizes {
        let stage = try Stage(.actions, language, columns: columns, rows: rows)
        for key in keys { try stage.press(key) }
        try body(stage, "\(language.rawValue) \(columns)×\(rows)")
      }
    }
  }

  @Test(
    "Every box stands whole in the screen, with its keys, and has the cursor", arguments: Spot.all)
  fileprivate func boxes(spot: Spot) throws {
    try eachScreen(
      { stage, place in
        let lines = stage.lines
        let top = try #require(lines.firstIndex { $0.contains("┌─ ") }, "\(place)")
        let foot = try #require(
          lines.lastIndex { $0.contains("└") && $0.contains("┘") }, "\(place)")
        #expect(top >= 2 && foot < stage.size.rows - 2, "\(place)")
        // The line above the frame names the keys, whole.
        #expect(!lines[foot - 1].contains("…│"), "\(place): \(lines[foot - 1])")
        let keys = [stage.workspace.menu?.foot.text, stage.workspace.prompt?.foot.text].compactMap(
          \.self)
        if stage.size.columns >= 80 {
          for text in keys { #expect(lines[foot - 1].contains(text), "\(place)") }
        }
        let cursor = try #require(stage.grid.cursor, "\(place)")
        #expect((top...foot).contains(cursor.row), "\(place)")
      }, keys: spot.keys)
  }

  @Test("A long list of owners scrolls with its cursor and says that it goes on")
  func longMenu() throws {
    let stage = try Stage()
    try stage.press("f", "down", "down", "down", "down", "enter")
    let names = try #require(stage.workspace.menu?.names)
    for name in names {
      #expect(
        stage.texts(in: .selection).contains { $0.hasPrefix("▶ " + name.prefix(20)) }, "\(name)")
      try stage.press("down")
    }
  }

  @Test("Marks stand beside the cursor; headings keep to the columns")
  func marks() throws {
    let stage = try Stage()
    let before = stage.lines[3]
    try stage.press("space", "up")
    #expect(stage.selectedLine.hasPrefix("▶◆A-003 "))
    #expect(stage.lines[3] == String((" " + before).prefix(80)))
    try stage.press("down")
    #expect(stage.lines[4].hasPrefix(" ◆A-003 "))
    #expect(stage.roles(4)[1] == .marked)
    #expect(stage.statusLine.hasPrefix(" ◆ 1 marquée · 32 actions"))
    #expect(stage.footerLine.hasPrefix(" b changer  Espace marquer  v plage"))
  }

  @Test("Chips that find no room are cut with a sign, and are plain without colour")
  func chips() throws {
    let stage = try Stage(.actions, .french, columns: 60, rows: 20)
    try stage.press("f", "enter", "f", "down", "enter", "/")
    try stage.type("de fiche de collecte avec les ONG")
    try stage.press("enter")
    #expect(stage.statusLine.contains("[en retard] [ouvertes] [« "))
    #expect(stage.statusLine.contains("…"))
    try stage.press("backspace")
    #expect(stage.texts(in: .chip) == ["[en retard]", "[ouvertes]"])
    #expect(!stage.statusLine.contains("…"))
  }

  @Test(
    "The first heading stays at the top while its group scrolls under it", arguments: [80, 100])
  func headings(columns: Int) throws {
    let stage = try Stage(.actions, .french, columns: columns, rows: columns == 80 ? 24 : 37)
    try stage.press("r", "down", "down", "enter")
    let heading = stage.lines[4]
    #expect(heading.hasPrefix(" ── ○ à faire ── 14 actions"), "\(heading)")
    for _ in 0..<13 {
      try stage.press("down")
      #expect(stage.lines[4] == heading)
      #expect(stage.selectedRow != nil)
    }
    try stage.press("down", "end")
    #expect(stage.lines[4] != heading)
    #expect(stage.lines[4].hasPrefix(" ── "))
  }

  @Test("A long preview scrolls to its last line and no further")
  func preview() throws {
    let stage = try Stage()
    try stage.press("ctrl-a", "b", "enter", "enter")
    #expect(stage.text.contains("À changer : 28 · le disent déjà : 4"))
    try stage.press("end")
    #expect(stage.text.contains("▲ "))
    #expect(stage.text.contains("A-032  "))
    let end = stage.picture
    try stage.press("down", "down")
    #expect(stage.picture == end)
    try stage.press("up")
    #expect(stage.picture != end)
  }

  @Test("Several columns of the order show ▲ ▼ with ² and ³")
  func severalColumns() throws {
    let stage = try Stage()
    try stage.press("s", "s")
    #expect(stage.lines[3].contains("Statut ▲"))
    try stage.press("s", "up", "up", "+", "+", "esc")
    #expect(stage.lines[3].contains("Échéance▼²") && stage.lines[3].contains("Statut ▲"))
  }
}
