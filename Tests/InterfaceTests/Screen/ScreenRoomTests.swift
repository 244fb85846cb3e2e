import Domain
import Interface
import Store
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

/// "At 80×24 every explanation is reachable by keyboard; details scroll while the list keeps the cursor; …
/// owners that are cut stay distinguishable; in the chain's picture the arrow keys go where the picture
/// points; the status line never loses its last words to the session count."
@Suite("Screens that use their room")
struct ScreenRoomTests {
  private static let sizes = [(80, 24), (100, 37), (128, 48)]

  // MARK: Details

  @Test(
    "Every line of the details of every row can be brought into sight beside the list",
    arguments: Pane.allCases, Language.allCases)
  func everyExplanation(pane: Pane, language: Language) throws {
    let stage = try Stage(pane, language)
    if pane == .budget { try stage.press("+") }
    for _ in 0..<12 {
      let selected = stage.selectedLine
      var seen = stage.text
      var steps = 0
      while try hasMore(stage), steps < 60 {
        try stage.press("J")
        steps += 1
        seen += stage.text
        #expect(stage.selectedLine == selected, "the cursor stays")
      }
      #expect(steps < 60)
      let missing = try words(of: stage.workspace.details()).filter { !seen.contains($0) }
      #expect(missing.isEmpty, "\(selected): \(missing)")
      try stage.press("down")
    }
  }

  /// Whether the sign says that lines follow.
  private func hasMore(_ stage: Stage) throws -> Bool { stage.text.contains(" ▼ J ") }

  /// Short words of the details, which no line end cuts.
  private func words(of details: Details) -> [String] {
    details.lines.flatMap { line -> [String] in
      switch line {
      case .field(let label, let spans): words(of: [Span(label)] + spans)
      case .text(let spans), .bullet(let spans): words(of: spans)
      case .heading(let text): words(of: [Span(text)])
      }
    }
  }

  private func words(of spans: [Span]) -> [String] {
    spans.flatMap { $0.text.split(separator: " ").map(String.init) }.filter {
      (1..<12).contains($0.count)
    }
  }

  @Test("The third combination of group 1 is reached, and names its lines by label and code")
  func thirdCombination() throws {
    for language in Language.allCases {
      let stage = try Stage(.budget, language)
      try stage.press("-")
      func isCombination(_ line: Details.Line) -> Bool {
        guard case .bullet(let spans) = line else { return false }
        return spans.contains { $0.text.contains(" = ") }
      }
      // Below them stands what else would close the sum.
      let combinations = try stage.workspace.details().lines
        .drop { !isCombination($0) }.prefix(while: isCombination).map(\.self)
      #expect(combinations.count == 3)
      guard case .bullet(let spans) = combinations[2] else { return }
      let text = spans.map(\.text).joined()
      #expect(text.contains("(B1.3a) = ") && text.contains("(B1.8) = "))
      #expect(!text.hasPrefix("("))
      var seen = stage.text
      for _ in 0..<20 {
        try stage.press("J")
        seen += stage.text
      }
      #expect(seen.contains("(B1.8) = "))
    }
  }

  @Test("K goes back up, and another row begins at its first line")
  func scrollingBack() throws {
    let stage = try Stage(.matrix)
    let top = stage.picture
    try stage.press("J")
    #expect(stage.picture != top)
    for _ in 0..<9 { try stage.press("K") }
    #expect(stage.picture == top)
    try stage.press("J", "down", "up")
    #expect(stage.picture == top)
    for _ in 0..<40 { try stage.press("J") }
    #expect(stage.text.contains(" ▲ K "))
  }

  // MARK: Owners

  @Test(
    "The national and the provincial Social Affairs never look the same", arguments: sizes,
    Language.allCases)
  func owners(size: (columns: Int, rows: Int), language: Language) throws {
    let store = try Stage.filledStore()
    for owner in ["MINSA", "PSOC"] as [Code<Stakeholder>] {
      _ = try store.add(
        ActionItemContent(title: "Essai", owner: owner, due: Day(iso: "2026-01-01")),
        created: Stage.today)
    }
    let stage = try Stage(.actions, language, columns: size.columns, rows: size.rows, on: store)
    let table = stage.workspace.table
    let owners = Set(
      table.rows.filter { row in row.cells.contains { $0.text == "Essai" } }.map {
        $0.cells[4].text
      })
    #expect(owners.count == 2, "\(owners)")
    for owner in owners { #expect(stage.text.contains(owner), "\(owner) is cut") }
    if size.columns >= 100 {
      let whole = language == .french ? "Affaires soc. prov." : "Prov. Social Affairs"
      #expect(owners.contains(whole), "\(owners)")
    }
  }

  @Test("From 100 columns on no column of words is cut while an empty one takes room")
  func growing() throws {
    let stage = try Stage(.actions, columns: 128, rows: 48)
    let columns = stage.workspace.table.columns
    let owner = try #require(columns.first { $0.name == "Responsable" })
    #expect(owner.width > 13)
    #expect(!stage.workspace.table.rows.contains { $0.cells[4].text.contains("…") })
  }

  // MARK: The chain's picture

  private func selected(_ stage: Stage) -> Int? {
    stage.workspace.model(ChainModel.self)?.selectedLink?.order
  }

  @Test("Arrows go from box to box as drawn, four in a row", arguments: Language.allCases)
  func fourInARow(language: Language) throws {
    let stage = try Stage(.chain, language, columns: 100, rows: 37)
    for (key, link) in [
      ("right", 2), ("right", 3), ("down", 7), ("down", 7), ("left", 6), ("up", 2), ("up", 2),
      ("left", 1), ("left", 1), ("right", 2), ("right", 3), ("right", 4), ("right", 5), ("left", 4),
      ("down", 4), ("end", 7), ("home", 1),
    ] {
      try stage.press(key)
      #expect(selected(stage) == link, "\(key)")
    }
  }

  @Test("In one row up and down go nowhere, and in the list the arrows go as in lists")
  func otherShapes() throws {
    let wide = try Stage(.chain, columns: 200, rows: 60)
    try wide.press("right", "right")
    #expect(selected(wide) == 3)
    try wide.press("down")
    #expect(selected(wide) == 3)
    let list = try Stage(.chain)
    try list.press("down", "right")
    #expect(selected(list) == 2)
    #expect(list.workspace.model(ChainModel.self)?.selectedTerritory?.order == 2)
  }

  @Test("m goes through the territories, in the picture and in the list")
  func territories() throws {
    for columns in [80, 100] {
      let stage = try Stage(.chain, columns: columns, rows: 37)
      let territory = { stage.workspace.model(ChainModel.self)?.selectedTerritory?.order }
      var seen = [territory()]
      for _ in 0..<3 {
        try stage.press("m")
        seen.append(territory())
      }
      #expect(seen == [1, 2, 3, 1])
      #expect(selected(stage) == 1)
    }
  }

  @Test("Counts are not read as links: what is blocked is named as a link")
  func counts() throws {
    for (language, word) in [(Language.french, "bloqué #4"), (.english, "blocked #4")] {
      let stage = try Stage(.chain, language, columns: 100, rows: 37)
      try stage.press("right", "right")
      let alarm = stage.lines.filter { $0.contains("■") && $0.contains("3 ▶ 4") }
      #expect(alarm.allSatisfy { $0.contains(word) } && !alarm.isEmpty, "\(stage.text)")
    }
  }

  // MARK: The status line

  @Test(
    "The foot of the pane says with sessions what it says without, to its last word",
    arguments: Pane.allCases, Language.allCases)
  func lastWords(pane: Pane, language: Language) throws {
    for (columns, rows) in Self.sizes {
      let stage = try Stage(pane, language, columns: columns, rows: rows)
      let alone = stage.statusLine
      let words = try #require(stage.runs(rows - 2).map(\.text.trimmed).first { !$0.isEmpty })
      try stage.workspace.startFollowing(.watching)
      try stage.draw()
      #expect(stage.statusLine.contains(words), "\(stage.statusLine)|\(alone)")
      let summary = try stage.workspace.summary().map(\.text).joined()
      if alone.contains(summary) { #expect(stage.statusLine.contains(summary)) }
    }
  }

  @Test("Where there is room the sessions are told, too")
  func sessions() throws {
    let stage = try Stage(.matrix, columns: 128, rows: 48)
    try stage.workspace.startFollowing(.watching)
    try stage.draw()
    let standing = try #require(stage.workspace.standing)
    #expect(stage.statusLine.contains(standing.text))
  }

  // MARK: The head

  @Test("In a meeting the time stands at the end of the head", arguments: sizes, Language.allCases)
  func clock(size: (columns: Int, rows: Int), language: Language) throws {
    let store = try Stage.filledStore()
    let day = try #require(try store.names().meetings.last?.day)
    let clock = HandClock(Stage.instant)
    let workspace = try Workspace(
      client: WorkspaceClient.wired(to: store, clock: clock), wording: Wording(language), today: day
    )
    let frame = try ScreenPainter().frame(
      of: workspace, size: Size(columns: size.columns, rows: size.rows))
    #expect(frame.lines[0].hasSuffix(" · 10:00 "), "\(frame.lines[0])")
    clock.pass(milliseconds: 60_000)
    let next = try ScreenPainter().frame(
      of: workspace, size: Size(columns: size.columns, rows: size.rows))
    #expect(next.lines[0].hasSuffix(" · 10:01 "))
  }

  // MARK: The legend

  @Test(
    "The help says what the signs mean, and a sign finds its meaning", arguments: Language.allCases)
  func legend(language: Language) throws {
    for (sign, meaning) in [
      ("!", "retard/late"), ("≠", "somme/sum"), ("≈", "probable/probable"), ("=", "somme/sum"),
      ("?", "inconnu/unknown"), ("◊", "illustratif/illustrative"), ("⚠", "attributions/claims"),
    ] {
      let stage = try Stage(.budget, language)
      try stage.press("?")
      try stage.type(sign)
      let word = meaning.split(separator: "/")[language == .french ? 0 : 1]
      #expect(stage.lines.contains { $0.contains(sign) && $0.contains(word) }, "\(sign)")
      try stage.press("enter")
    }
  }
}
