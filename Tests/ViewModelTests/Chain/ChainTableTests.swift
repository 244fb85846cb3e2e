import CustomDump
import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Chain at 80 columns: a vertical list")
struct ChainTableTests {
  @Test("Status per territory with glyph + word, days since last news, open and late items")
  func rows() {
    let model = SmallChain.model(rows: 3)
    expectNoDifference(
      model.table.columns.map(\.title), ["#", "Maillon", "Kolwezi", "Lubudi", "Nouv.", "Actions"])
    expectNoDifference(
      model.lines,
      [
        "▶1|Sensibiliser|● fait|◐ en cours|3 j  |12",
        " 2|Identifier|◐ en cours|■ bloqué|2 j  | 3 (1!)",
        " 3|Placer|? inconnu|○ non démarré|45 j !| 0",
      ])
  }

  @Test("Every status has its tone; old news and late items are marked")
  func tones() {
    let rows = SmallChain.model(rows: 3).table.rows
    expectNoDifference(rows[0].cells.dropFirst(2).map(\.tone), [.done, .underWay, .plain, .plain])
    expectNoDifference(
      rows[1].cells.dropFirst(2).map(\.tone), [.underWay, .blocked, .plain, .late])
    expectNoDifference(
      rows[2].cells.dropFirst(2).map(\.tone), [.unknown, .toDo, .warning, .muted])
  }

  @Test(
    "News is old after thirty days, and news from tomorrow is news of today",
    arguments: [
      (30, "30 j  "), (31, "31 j !"), (-1, "0 j  "),
    ])
  func ageOfNews(daysAgo: Int, text: String) {
    let model = SmallChain.model(rows: 3)
    model.facts.reports = [SmallChain.report("L1", "KOL", .underWay, daysAgo: daysAgo)]
    #expect(model.table.rows[0].cells[4].text == text)
    #expect(model.table.rows[1].cells[4] == Span("—  ", .muted))
  }

  @Test("The age of the news follows the day")
  func anotherDay() {
    let model = SmallChain.model(rows: 3)
    model.today = SmallChain.today.adding(days: 30)
    #expect(model.lines[0] == "▶1|Sensibiliser|● fait|◐ en cours|33 j !|12")
  }

  @Test("A hand-over shows under a link when the next is blocked or silent while it has progressed")
  func annotations() {
    let model = SmallChain.model(rows: 5)
    expectNoDifference(
      model.lines,
      [
        "▶1|Sensibiliser|● fait|◐ en cours|3 j  |12",
        "   ⇣ Relais mobilisés · ■ bloqué #2 (Lubudi)|||||",
        " 2|Identifier|◐ en cours|■ bloqué|2 j  | 3 (1!)",
        "   ⇣ Liste des ménages · ? sans nouvelles #3 (Kolwezi)|||||",
        " 3|Placer|? inconnu|○ non démarré|45 j !| 0",
      ])
    let rows = model.table.rows
    expectNoDifference(rows.map(\.kind), [.item, .annotation, .item, .annotation, .item])
    #expect(rows[1].cells[0].tone == .blocked)
    #expect(rows[3].cells[0].tone == .warning)
  }

  @Test("Annotations never push a link off the screen; the blocked hand-over comes first")
  func room() {
    let model = SmallChain.model(rows: 4)
    model.facts.reports.removeAll { $0.link == "L2" }
    model.facts.reports += [
      SmallChain.report("L2", "KOL", .underWay, daysAgo: 2),
      SmallChain.report("L3", "KOL", .blocked, daysAgo: 2),
    ]
    // Link 2 is silent in Lubudi where link 1 goes on, and link 3 is blocked in Kolwezi.
    expectNoDifference(model.table.rows.map(\.kind), [.item, .item, .annotation, .item])
    #expect(model.lines[2].contains("■ bloqué #3 (Kolwezi)"))
  }

  @Test("With room to spare the selected link shows what it passes on, calmly")
  func selectedHandover() {
    let model = SmallChain.model(rows: 10)
    model.facts.reports = []
    expectNoDifference(model.table.rows.map(\.kind), [.item, .annotation, .item, .item])
    #expect(model.table.rows[1].cells[0] == Span("  ⇣ Relais mobilisés", .muted))
    model.move(.down)
    expectNoDifference(model.table.rows.map(\.kind), [.item, .item, .annotation, .item])
  }

  @Test("The list is never wider than its place, and shorter words come before scrolling")
  func widths() {
    for width in [46, 60, 78, 80, 100, 128] {
      let table = SmallChain.model(width: width).table
      let used = table.columns.map(\.width).reduce(table.columns.count - 1, +)
      #expect(used <= width, "at \(width)")
    }
    #expect(SmallChain.model(width: 56).lines[4].contains("○ non dém."))
    #expect(SmallChain.model(width: 56).table.hiddenRight == 0)
    let wide = SmallChain.model(width: 100)
    #expect(wide.lines[0].contains("Sensibiliser dans toute la province du Lualaba"))
  }

  @Test("Territories that do not fit scroll; the selected one stays visible", arguments: [46, 40])
  func manyTerritories(width: Int) throws {
    let model = SmallChain.model(width: width)
    model.facts.territories += [
      SmallChain.territory("MUT", 3, "Mutshatsha"), SmallChain.territory("DIL", 4, "Dilolo"),
    ]
    for name in ["Kolwezi", "Lubudi", "Mutshatsha", "Dilolo"] {
      let selected = try #require(model.table.selectedColumn)
      #expect(model.table.columns[selected].title == name)
      #expect(model.table.columns[1].title == "Maillon")
      model.move(.right)
    }
    #expect(model.table.hiddenLeft > 0)
    model.viewport = Viewport(rows: 10, width: 100)
    #expect(model.table.hiddenLeft == 0)
  }

  @Test("More links than rows scroll, without annotations")
  func scroll() {
    let model = SmallChain.model(rows: 2)
    model.move(.last)
    #expect(
      model.lines == [
        " 2|Identifier|◐ en cours|■ bloqué|2 j  | 3 (1!)",
        "▶3|Placer|? inconnu|○ non démarré|45 j !| 0",
      ])
    #expect(model.table.hasRowsAbove)
    #expect(!model.table.hasRowsBelow)
  }

  @Test(
    "Over all territories the worst status counts; where one is silent, silence is worse than progress",
    arguments: [
      ([.done, .done], .done), ([.done, .underWay], .underWay), ([.done], .unknown),
      ([.underWay], .unknown), ([], .unknown), ([.notStarted], .notStarted),
      ([.blocked], .blocked), ([.notStarted, .blocked], .blocked), ([.unknown, .done], .unknown),
    ] as [([LinkStatus], LinkStatus)])
  func worst(statuses: [LinkStatus], worst: LinkStatus) {
    var facts = SmallChain.facts
    let places: [Code<Territory>] = ["KOL", "LUB"]
    facts.reports = zip(places, statuses).map { place, status in
      SmallChain.report("L1", place, status, daysAgo: 1)
    }
    let standing = ChainStanding(of: facts.links[0], in: facts, on: SmallChain.today)
    #expect(standing.worst == worst)
    for (territory, status) in zip(facts.territories, statuses) {
      #expect(standing.place(territory).status == status)
    }
  }
}
