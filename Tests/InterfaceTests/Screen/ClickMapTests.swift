import Domain
import Foundation
import Interface
import Terminal
import Testing
import ViewModels

@Suite("Where the mouse means what")
struct ClickMapTests {
  @Test("Every tab, row, heading and footer key is where it is seen", arguments: Pane.allCases)
  func everywhere(pane: Pane) throws {
    for (columns, rows) in [(80, 24), (100, 37), (128, 48)] {
      let stage = try Stage(pane, columns: columns, rows: rows)
      let map = try stage.painter.drawing(of: stage.workspace, size: stage.size).clickMap
      for tab in Pane.allCases { #expect(map.areas.contains { $0.target == .pane(tab) }) }
      #expect(map.areas.contains { $0.target == .command(.help) })
      #expect(map.areas.contains { $0.target == .details })
      let screen = Rect(stage.size)
      for area in map.areas { #expect(area.rect.intersection(screen) == area.rect) }
      let row = try #require(stage.workspace.table.rows.first { $0.isSelected })
      let selected = try #require(stage.grid.cursor)
      switch try #require(map[selected]) {
      case .row(let id, _): #expect(id == row.id)
      case .cell(let id, _): #expect(id == row.id)
      case let other: Issue.record("\(other)")
      }
    }
  }

  @Test("A click on any row selects it, a second one opens it", arguments: Pane.allCases)
  func selectsRows(pane: Pane) throws {
    for (columns, rows) in [(80, 24), (100, 37), (128, 48)] {
      let stage = try Stage(pane, columns: columns, rows: rows)
      let ids = stage.workspace.table.rows.filter { $0.kind == .item }.map(\.id)
      for id in ids.reversed() + ids {
        guard stage.workspace.table.rows.contains(where: { $0.id == id && !$0.isSelected })
        else { continue }
        try stage.click { if case .row(id, _) = $0 { true } else { false } }
        #expect(stage.workspace.table.rows.first(where: \.isSelected)?.id == id)
        #expect(!stage.workspace.isDetailsOpen)
      }
      if pane == .budget { continue }
      let selected = stage.workspace.table.rows.first(where: \.isSelected)?.id ?? ""
      try stage.click { if case .row(selected, nil) = $0 { true } else { false } }
      #expect(stage.workspace.isDetailsOpen)
    }
  }

  @Test("A click on a cell of the matrix or a territory of the chain selects it")
  func selectsCells() throws {
    let matrix = try Stage(.matrix)
    let rows = matrix.workspace.table.rows.filter { $0.kind == .item }
    try matrix.click { $0 == .row(id: rows[3].id, column: 4) }
    #expect(matrix.workspace.table.selectedColumn == 4)
    #expect(matrix.workspace.table.rows.first(where: \.isSelected)?.id == rows[3].id)
    for (columns, height) in [(80, 24), (128, 48)] {
      let chain = try Stage(.chain, columns: columns, rows: height)
      let link = chain.workspace.chain.boxes[2]
      try chain.click { target in
        switch target {
        case .row(link.id.rawValue, 3): columns == 80
        case .cell(link.id.rawValue, 1): columns == 128
        default: false
        }
      }
      #expect(chain.workspace.chain.selectedLink?.id == link.id)
      #expect(chain.workspace.chain.boxes[2].places[1].isSelected)
    }
  }

  @Test("A click on a heading sorts by its column, another one turns the order round")
  func sorts() throws {
    let stage = try Stage()
    let columns = stage.workspace.table.columns
    let owner = try #require(columns.firstIndex { $0.title.hasPrefix("Resp") }, "\(columns)")
    for sign in ["▲", "▼"] {
      try stage.click(on: "Resp") { if case .heading = $0 { true } else { false } }
      #expect(stage.workspace.table.columns[owner].title.hasSuffix(sign))
    }
  }

  @Test("Tabs and footer keys do what they say")
  func commands() throws {
    let stage = try Stage()
    try stage.click { $0 == .pane(.budget) }
    #expect(stage.workspace.pane == .budget)
    try stage.click { $0 == .command(.help) }
    #expect(stage.text.contains("Les touches"))
    // What lies under a box is out of reach.
    #expect(try stage.clickMap()[Point(column: 3, row: 1)] == .overlay)
  }

  @Test("The wheel moves the selection, the details, the help")
  func wheel() throws {
    let stage = try Stage()
    let ids = stage.workspace.table.rows.map(\.id)
    try stage.gesture(.wheelDown) { $0 == .list }
    #expect(stage.workspace.table.rows.first(where: \.isSelected)?.id == ids[3])
    try stage.gesture(.wheelUp) { $0 == .list }
    #expect(stage.workspace.table.rows.first(where: \.isSelected)?.id == ids[0])
    try stage.click { $0 == .command(.help) }
    let top = stage.text
    try stage.gesture(.wheelDown) { $0 == .overlay }
    #expect(stage.text != top)
    try stage.gesture(.wheelUp) { $0 == .overlay }
    #expect(stage.text == top)
  }

  @Test("In a menu a click chooses, and on what is chosen it is Enter")
  func menu() throws {
    let stage = try Stage()
    try stage.press("s")
    #expect(stage.workspace.menu?.index == 2)
    let name: String = try #require(stage.workspace.menu?.names[4])
    let isChoice = { (target: ClickTarget) in
      if case .choice = target { true } else { false }
    }
    try stage.click(on: name, isChoice)
    #expect(stage.workspace.menu?.index == 4)
    try stage.click(on: name, isChoice)
    #expect(stage.workspace.menu == nil)
    #expect(stage.workspace.actions.view.orders.count == 1)
  }

  @Test(
    "Each answer to a question is clicked where it is seen",
    arguments: [(80, 24), (100, 37), (128, 48)], Language.allCases)
  func answers(size: (columns: Int, rows: Int), language: Language) throws {
    let stage = try Stage(.actions, language, columns: size.columns, rows: size.rows)
    let number = try #require(stage.workspace.actions.selected?.number.description)
    let (yes, no) = language == .french ? ("o oui", "n non") : ("y yes", "n no")
    let isAnswer = { (target: ClickTarget) in
      if case .answer = target { true } else { false }
    }
    try stage.press("x")
    try stage.click(on: no, isAnswer)
    #expect(stage.workspace.dialogue == nil)
    #expect(stage.workspace.actions.selected?.number.description == number)
    try stage.press("x")
    try stage.click(on: yes, isAnswer)
    #expect(stage.workspace.dialogue == nil)
    #expect(stage.workspace.actions.selected?.number.description != number)
  }

  @Test("What the foot of a menu, a form, the search and the help names is clicked, too")
  func feet() throws {
    let stage = try Stage()
    let isAnswer = { (target: ClickTarget) in
      if case .answer = target { true } else { false }
    }
    for (key, text) in [
      ("s", "Échap fermer"), ("a", "Échap abandonner"), ("/", "Échap tout montrer"),
      ("?", "Échap fermer"), ("f9", "Échap fermer"), ("w", "Échap abandonner"),
      ("H", "Échap fermer"),
    ] {
      try stage.press(key)
      #expect(stage.workspace.dialogue != nil, "\(key)")
      try stage.click(on: text, isAnswer)
      #expect(stage.workspace.dialogue == nil, "\(key)")
    }
    // Keys that belong together are no single answer.
    try stage.press("f9")
    let areas = try stage.clickMap().areas.filter { isAnswer($0.target) }
    #expect(areas.map(\.target) == [.answer(.accept), .answer(.cancel)])
  }

  @Test("In a form a click goes to a field")
  func form() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    try stage.click(on: "Échéance") { if case .field = $0 { true } else { false } }
    try stage.type("demain")
    #expect(stage.text.contains("▶Échéance"))
    #expect(stage.text.contains("demain"))
  }

  @Test("A row that moved between frame and click is still the one that is selected")
  func identity() throws {
    let stage = try Stage()
    let map = try stage.clickMap()
    let third = stage.workspace.table.rows[2].id
    let area = try #require(map.areas.first { $0.target == .row(id: third, column: nil) })
    // The order turns round before the next frame.
    stage.workspace.handle(.command(.last))
    let isThere = stage.workspace.table.rows.contains { $0.id == third }
    _ = stage.workspace.handle(.click, on: try #require(map[area.rect.origin]))
    let selected = stage.workspace.table.rows.first(where: \.isSelected)?.id
    #expect((selected == third) == isThere)
  }
}

extension Stage {
  /// Where the mouse means what on a new frame.
  fileprivate func clickMap() throws -> ClickMap {
    try painter.drawing(of: workspace, size: size).clickMap
  }

  fileprivate func click(_ wanted: (ClickTarget) -> Bool) throws {
    try gesture(.click, wanted)
  }

  /// Clicks on a text where it is seen and means something of a kind.
  fileprivate func click(on text: String, _ isWanted: (ClickTarget) -> Bool) throws {
    let map = try clickMap()
    let targets = lines.enumerated().compactMap { row, line -> ClickTarget? in
      guard let range = line.range(of: text) else { return nil }
      let column = SafeText(line[..<range.lowerBound]).width
      return map[Point(column: column, row: row)].flatMap { isWanted($0) ? $0 : nil }
    }
    _ = workspace.handle(.click, on: try #require(targets.first, "“\(text)” in \(self.text)"))
    try draw()
  }

  /// Uses the mouse in the middle of the topmost area that is wanted.
  fileprivate func gesture(_ gesture: Gesture, _ wanted: (ClickTarget) -> Bool) throws {
    let map = try clickMap()
    let area = try #require(map.areas.last { wanted($0.target) }, "\(map.areas.map(\.target))")
    _ = workspace.handle(gesture, on: area.target)
    try draw()
  }
}
