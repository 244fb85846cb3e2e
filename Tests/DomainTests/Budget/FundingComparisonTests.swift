import Domain
import Testing

/// "Group funding sources of the printed summary beside those of the lines, with the difference shown."
@Suite("The summary's funding sources beside those of the lines")
struct FundingComparisonTests {
  private static func source(
    _ id: Code<FundingSource>, _ body: Code<Stakeholder>?
  ) -> FundingSource {
    FundingSource(
      id: id, name: Bilingual(same: id.rawValue), stakeholder: body, origin: .recorded)
  }

  private static let sources = Dictionary(
    uniqueKeysWithValues: [
      source("LUA", "PGOV"), source("PROV", "PGOV"), source("PTF", nil), source("CF", nil),
    ].map { ($0.id, $0) })

  private static func onLine(
    _ line: Code<BudgetLine>, _ source: Code<FundingSource>, _ order: Int
  ) -> LineSource {
    LineSource(line: line, source: source, order: order, printed: "", origin: .recorded)
  }

  private static func inSummary(_ source: Code<FundingSource>, _ order: Int) -> GroupSource {
    GroupSource(group: "G1", source: source, order: order, printed: "", origin: .recorded)
  }

  @Test("What only one of both names is the difference, with what the other calls the same body")
  func differences() {
    let funding = FundingComparison(
      summary: [Self.inSummary("PROV", 1), Self.inSummary("PTF", 2)],
      lines: [
        Self.onLine("B1", "LUA", 1), Self.onLine("B1", "PTF", 2), Self.onLine("B2", "CF", 1),
        Self.onLine("B2", "LUA", 2),
      ], sources: Self.sources)
    #expect(!funding.agree)
    #expect(funding.lines.map(\.source) == ["LUA", "PTF", "CF"])
    #expect(funding.lines.first?.lines == ["B1", "B2"])
    #expect(funding.onlyInSummary.map(\.source) == ["PROV"])
    #expect(funding.onlyInSummary.first?.namesOfSameBody == ["LUA"])
    #expect(funding.onlyOnLines.map(\.source) == ["LUA", "CF"])
    #expect(funding.onlyOnLines.first?.namesOfSameBody == ["PROV"])
    // No body is known behind these two, which makes them no one body.
    #expect(funding.onlyOnLines.last?.namesOfSameBody == [])
  }

  @Test("Where both name the same, in whatever order, there is no difference")
  func agreement() {
    let funding = FundingComparison(
      summary: [Self.inSummary("CF", 1), Self.inSummary("PTF", 2)],
      lines: [Self.onLine("B1", "PTF", 1), Self.onLine("B2", "CF", 1)], sources: Self.sources)
    #expect(funding.agree)
  }

  @Test("Each line counts in its own group, in the order of the plan; a group without any has none")
  func groups() {
    func group(_ id: Code<PlanGroup>, _ order: Int) -> PlanGroup {
      PlanGroup(
        id: id, plan: "P", order: order, name: Bilingual(same: ""), printedSubtotal: "",
        origin: .recorded)
    }
    func action(_ id: Code<PlanAction>, of group: Code<PlanGroup>) -> PlanAction {
      PlanAction(
        id: id, plan: "P", group: group, order: 1, printedNumber: "", name: Bilingual(same: ""),
        origin: .recorded)
    }
    func line(_ id: Code<BudgetLine>, of action: Code<PlanAction>) -> BudgetLine {
      BudgetLine(
        id: id, plan: "P", action: action, order: 1, name: Bilingual(same: ""),
        figure: BudgetFigure(printed: PrintedAmount("")), period: PrintedPeriod(""),
        activities: [], origin: .recorded)
    }
    let facts = BudgetFacts(
      groups: [group("G1", 1), group("G2", 2), group("G3", 3)],
      actions: [action("A1", of: "G1"), action("A2", of: "G2")],
      lines: [line("B1", of: "A1"), line("B2", of: "A2")],
      lineSources: [
        Self.onLine("B2", "CF", 1), Self.onLine("B1", "PTF", 2), Self.onLine("B1", "LUA", 1),
      ], sources: Self.sources, groupSources: [Self.inSummary("PTF", 1)])
    #expect(facts.funding["G1"]?.lines.map(\.source) == ["LUA", "PTF"])
    #expect(facts.funding["G1"]?.summary.map(\.source) == ["PTF"])
    #expect(facts.funding["G2"]?.onlyOnLines.map(\.source) == ["CF"])
    #expect(facts.funding["G3"] == nil)
  }
}
