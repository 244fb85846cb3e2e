import Domain
import Store
import Testing

@Suite("Requests give back what was loaded")
struct RequestTests {
  let store: Store
  let dossier = Sample.dossier

  init() throws { store = try Store.sample() }

  @Test("a store in memory starts empty")
  func startsEmpty() throws {
    let store = try Store.inMemory(identity: Sample.identity())
    #expect(try store.isEmpty())
    #expect(try !self.store.isEmpty())
    #expect(try store.budget() == BudgetFacts())
  }

  @Test(
    "an item of a link is late from the day after it was due", arguments: [(0, 0), (1, 1), (-1, 0)])
  func lateTally(daysAfter: Int, late: Int) throws {
    let store = try Store.sample()
    let today = Sample.today.adding(days: daysAfter)
    let before = try store.chain(today: today).tallies["L1"] ?? ItemTally()
    _ = try store.add(
      ActionItemContent(title: "x", due: Sample.today, links: [.chainLink("L1")]),
      created: Sample.today)
    let tally = try #require(try store.chain(today: today).tallies["L1"])
    #expect(tally.open == before.open + 1)
    #expect(tally.late == before.late + late)
  }

  @Test(
    "the matrix shows the bodies of the guide's tables and those with a letter, claims and duties")
  func matrix() throws {
    let facts = try store.matrix()
    #expect(facts.stakeholders.map(\.id) == ["MINMINES", "DIVAS"])
    #expect(facts.register.count == 4)
    #expect(facts.functions == dossier.functions)
    #expect(Set(facts.assignments) == Set(dossier.assignments))
    #expect(facts.claims == dossier.claims)
    #expect(facts.duties == dossier.duties)
  }

  @Test("the chain shows the latest report of each link and open and late items")
  func chain() throws {
    let facts = try store.chain(today: Sample.day("2026-12-20"))
    #expect(facts.links == dossier.chainLinks)
    #expect(facts.performers == dossier.performers)
    #expect(facts.handovers == dossier.handovers)
    #expect(facts.territories == dossier.territories)
    #expect(facts.reports == [Sample.report(.blocked, on: "2026-11-01")])
    #expect(facts.tallies == ["L1": ItemTally(open: 1, late: 1)])
    #expect(facts.mappings == dossier.mappings)
    #expect(facts.lines == dossier.lines)
    let reports = try store.linkReports(link: "L1", territory: "KOL")
    #expect(reports.map(\.status) == [.blocked, .notStarted])
  }

  @Test("the budget keeps printed amounts and periods exactly, and sums what was booked")
  func budget() throws {
    let facts = try store.budget()
    #expect(facts.plans == dossier.plans)
    #expect(facts.groups == dossier.groups)
    #expect(facts.actions == dossier.actions)
    #expect(facts.activities == dossier.activities)
    #expect(facts.elements == dossier.elements)
    #expect(facts.lines == dossier.lines)
    #expect(facts.lineSources == dossier.lineSources)
    #expect(facts.implementers == dossier.implementers)
    #expect(facts.sources.values.map(\.id) == ["FS-1"])
    let spending = Spending(
      committed: Money(minorUnits: 250_000), disbursed: Money(minorUnits: 100_050))
    #expect(facts.spending == ["B1.1": spending])
    #expect(facts.hasIllustrativeSpending)
    #expect(try store.entries(of: "B1.1") == dossier.entries)
  }

  @Test("meetings, frameworks, documents and indicators come back as loaded")
  func registers() throws {
    #expect(try store.meetings() == dossier.meetings)
    #expect(try store.documents() == dossier.documents)
    #expect(try store.indicators() == dossier.indicators)
    let frameworks = try store.frameworks()
    #expect(frameworks.map(\.framework) == dossier.frameworks)
    #expect(frameworks.map(\.axes) == [dossier.axes])
    #expect(try store.stakeholders().first?.id == "MINMINES")
  }

  @Test("action items come back with number, content, days and origin")
  func actionItems() throws {
    let items = try store.actionItems(ActionQuery(order: ActionOrder(sort: .number)), limit: 10)
    #expect(items.map(\.number.description) == ["A-001", "A-002", "A-003"])
    for (item, loaded) in zip(items, dossier.actionItems) {
      #expect(Set(item.content.links) == Set(loaded.content.links))
      #expect(item.content.title == loaded.content.title)
      #expect(item.content.note == loaded.content.note)
      #expect(item.content.due == loaded.content.due)
      #expect(item.created == loaded.created)
      #expect(item.closed == loaded.closed)
      #expect(item.origin == .illustrative)
    }
    #expect(
      try store.totals(today: Sample.today) == ActionTotals(all: 3, open: 2, late: 1))
    #expect(try store.actionItem(number: items[1].number) == items[1])
    #expect(try store.actionItem(items[1].id) == items[1])
  }

  @Test("settings are kept and can be taken away")
  func settings() throws {
    #expect(try store.setting("language") == nil)
    try store.setSetting("language", to: "en")
    #expect(try store.setting("language") == "en")
    try store.setSetting("language", to: nil)
    #expect(try store.setting("language") == nil)
  }

  @Test("a healthy store has no faults")
  func healthy() throws {
    #expect(try store.check().isEmpty)
  }
}
