import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// "Usable at 80×24; complete at 60×20; a polite sentence below, down to 2×1 and back."
@Suite("Any size: what holds at every one of them")
struct AnySizeTests {
  /// Everything that can stand on the screen, by the keys that lead there.
  static let situations: [(pane: Pane, keys: [String])] =
    Pane.allCases.flatMap { pane in
      [[], ["down", "down"], ["enter"], ["end"], ["?"], ["a"], ["T"], ["U"]].map { (pane, $0) }
    } + [
      (.actions, ["e"]), (.actions, ["x"]), (.actions, ["s"]), (.actions, ["f"]),
      (.actions, ["f", "end", "enter"]), (.actions, ["r"]), (.actions, ["/", "m", "u"]),
      (.actions, ["space", "space", "b"]), (.actions, ["space", "space", "b", "enter", "enter"]),
      (.actions, ["o"]), (.actions, ["w"]), (.actions, ["F"]), (.actions, ["H"]),
      (.actions, ["a", "tab", "d"]),
      (.chain, ["t"]), (.chain, ["t", "f"]),
    ]

  static let sizes = [(60, 20), (80, 24), (85, 32), (100, 37), (128, 48), (160, 40), (200, 60)]

  @Test(
    "Whatever stands there, the frame is whole, the cursor is inside and something is selected",
    arguments: sizes, Language.allCases)
  func complete(size: (columns: Int, rows: Int), language: Language) throws {
    // The keys of the situations write nothing.
    let store = try Stage.filledStore()
    for (pane, keys) in Self.situations {
      let stage = try Stage(pane, language, columns: size.columns, rows: size.rows, on: store)
      for key in keys { try stage.press(key) }
      expectSound(stage, "\(pane) \(keys)")
      let cursor = try #require(stage.grid.cursor, "no cursor: \(pane) \(keys)")
      #expect(Rect(stage.size).contains(cursor), "\(pane) \(keys)")
      expectFocus(stage, at: cursor, "\(pane) \(keys)")
    }
  }

  /// The cursor stands on what has the focus, where a screen reader or a magnifier looks for it.
  private func expectFocus(_ stage: Stage, at cursor: Point, _ what: String) {
    guard let role = Role(ink: stage.grid[cursor.column, cursor.row].ink) else { return }
    let isRead = stage.workspace.isDetailsOpen || stage.workspace.dialogue != nil
    let focused: Set<Role> = [.selection, .selectedCell, .focusedField]
    let read: Set<Role> = [
      .overlayTitle, .footerKey, .footerText, .overlay, .muted, .plain, .heading,
    ]
    #expect(focused.contains(role) || isRead && read.contains(role), "\(what): \(role)")
    #expect(stage.grid.cursorVisible == (stage.workspace.inputMode == .typing) || isRead, "\(what)")
  }

  /// A sample of all sizes from 2×1 to 120×50, the same each time.
  @Test("From 2×1 to 120×50 nothing crashes, the selected row is in sight, the cursor inside")
  func sampled() throws {
    var seed: UInt64 = 12
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let store = try Stage.filledStore()
    for (pane, keys) in Self.situations {
      let stage = try Stage(pane, on: store)
      for key in keys { try stage.press(key) }
      for _ in 0..<14 {
        stage.size = Size(columns: 2 + next(119), rows: 1 + next(50))
        try stage.draw()
        expectSound(stage, "\(pane) \(keys) \(stage.size)")
        if let cursor = stage.grid.cursor { #expect(Rect(stage.size).contains(cursor)) }
        let isLarge = stage.size.columns >= 60 && stage.size.rows >= 20
        if isLarge, stage.workspace.dialogue == nil, !stage.workspace.isDetailsOpen {
          #expect(!stage.texts(in: .selection).isEmpty, "\(pane) \(keys) \(stage.size)")
        }
      }
    }
  }

  @Test(
    "After any storm of sizes the frame is that of somebody who has just come",
    arguments: Pane.allCases)
  func storm(pane: Pane) throws {
    let stage = try Stage(pane, columns: 100, rows: 37)
    let fresh = stage.picture
    for step in 0..<200 {
      stage.size = Size(columns: 2 + step * 37 % 200, rows: 1 + step * 17 % 60)
      try stage.draw()
    }
    stage.size = Size(columns: 100, rows: 37)
    try stage.draw()
    #expect(stage.picture == fresh)
  }

  @Test("At 60×20 every line of the help, every field and every choice can be brought into sight")
  func reachable() throws {
    let store = try Stage.filledStore()
    for language in Language.allCases {
      let wording = Wording(language)
      for pane in Pane.allCases {
        let stage = try Stage(pane, language, columns: 60, rows: 20, on: store)
        try stage.press("?")
        let seen = try everything(in: stage, pressing: "down")
        for command in Command.allCases where command.row.panes.contains(pane) {
          let sentence = wording(command.row.text.sentence)
          #expect(seen.contains(String(sentence.prefix(30))), "\(pane): \(sentence)")
        }
      }
      let form = try Stage(.actions, language, columns: 60, rows: 20, on: store)
      try form.press("a", "tab")
      let seen = try everything(in: form, pressing: "tab")
      for field in ItemForm.fields {
        #expect(seen.contains(wording(Phrase.Actions.name(field))), "\(field)")
      }
      let sort = try Stage(.actions, language, columns: 60, rows: 20, on: store)
      try sort.press("s")
      let choices = try everything(in: sort, pressing: "down")
      for sort in ActionSort.allCases {
        #expect(choices.contains(wording(Phrase.Actions.name(sort))), "\(sort)")
      }
    }
  }

  /// All that is seen while a key is pressed again and again.
  private func everything(in stage: Stage, pressing key: String) throws -> String {
    var seen = stage.text
    for _ in 0..<60 {
      try stage.press(key)
      seen += "\n" + stage.text
    }
    return seen
  }

  private func expectSound(_ stage: Stage, _ what: String) {
    #expect(stage.lines.count == stage.size.rows, "\(what)")
    for line in stage.lines {
      #expect(SafeText(line).width == stage.size.columns, "\(what): \(line)")
    }
  }

  // MARK: Wide screens

  @Test("A large screen shows a second pane under the details", arguments: Pane.allCases)
  func companion(pane: Pane) throws {
    let stage = try Stage(pane, columns: 200, rows: 60)
    let companion: Pane = pane == .actions ? .chain : .actions
    #expect(stage.workspace.companion == companion)
    let title = " \(Wording(.french)(companion.title)) "
    #expect(stage.lines.contains { $0.contains("─\(title)─") })
    // Its rows are there, and nothing in it is selected: the keys belong to the pane in front.
    #expect(stage.text.contains(companion == .chain ? "Mobilisation sociale" : "A-003"))
    let markers = stage.lines.filter { $0.contains("▶A-0") }
    #expect(markers.count == (pane == .actions ? 1 : 0))
    stage.size = Size(columns: 200, rows: 39)
    try stage.draw()
    #expect(stage.workspace.companion == nil)
  }

  @Test("The second pane follows what others write, and the pane in front keeps its cursor")
  func companionFollows() throws {
    let stage = try Stage(.chain, columns: 200, rows: 60)
    try stage.press("down")
    let before = stage.texts(in: .selection)
    try stage.press("a", "tab")
    try stage.type("Une action de plus")
    try stage.press("enter", "f4")
    #expect(stage.text.contains("Une action de plus"))
    #expect(stage.texts(in: .selection) == before)
  }
}
