import Domain
import Testing

@Suite("Of one thing the settlement counts that no other one supersedes")
struct SettlementsTests {
  private func settlement(
    _ id: Code<Settlement>, _ dollars: Int64, after former: Code<Settlement>? = nil
  ) -> Settlement {
    Settlement(
      id: id, subject: .amount("B1.3a"), value: .amount(Money(dollars: dollars)), decision: "Oui.",
      meeting: "M-12", supersedes: former)
  }

  @Test("None, one, a later one")
  func standing() {
    #expect(Settlements().settled(.amount("B1.3a")) == nil)
    let first = settlement("T-1", 500_000)
    let second = settlement("T-2", 150_000, after: "T-1")
    #expect(Settlements([first]).settled(.amount("B1.3a")) == first)
    let both = Settlements([first, second])
    #expect(both.settled(.amount("B1.3a")) == second)
    #expect(both.history(of: .amount("B1.3a")) == [first, second])
    #expect(both.settled(.period("B1.3a" as Code<BudgetLine>)) == nil)
  }

  @Test("Two that supersede the same compete, and neither counts until people have settled again")
  func competing() {
    let all = [
      settlement("T-1", 500_000), settlement("T-2", 150_000, after: "T-1"),
      settlement("T-3", 1500, after: "T-1"),
    ]
    #expect(Settlements(all).settled(.amount("B1.3a")) == nil)
    #expect(Settlements(all).standing(on: .amount("B1.3a")).map(\.id) == ["T-2", "T-3"])
  }

  @Test("The three layers make sums of their own, and none stands in for another unsaid")
  func layers() {
    var facts = LualabaBudget.facts
    facts.lines = facts.lines.map { line in
      line.settled(by: Settlements([settlement("T-1", 500_000)]))
    }
    let group: (SumLayer) -> BudgetFigures = { BudgetLedger(facts, layer: $0)[group: "G1"] }
    let printed = Money(dollars: 15_750_000)
    #expect(group(.printed).counted?.range == MoneyRange(exactly: printed))
    #expect(group(.printed).counted?.layer == .printed)
    #expect(group(.printed).gap == nil)
    #expect(
      group(.interpreted).counted?.range
        == MoneyRange(Money(dollars: 15_251_500), Money(dollars: 16_750_000)))
    #expect(group(.interpreted).counted?.layer == .interpreted)
    // Adopted, it closes; two lines are still only read, and that is counted.
    #expect(group(.reconciled).counted?.range == MoneyRange(exactly: printed))
    #expect(group(.reconciled).counted?.layer == .mixed)
    #expect(group(.reconciled).unsettled == UnsettledLines(read: 2, open: 0))
    let unsettled = BudgetLedger(LualabaBudget.facts)[group: "G1"].unsettled
    #expect(unsettled == UnsettledLines(read: 2, open: 1))
  }

  @Test("The print alone counts no amount that is in doubt")
  func printedLayer() {
    let doubtful = LualabaBudget.line("B", printed: "1.500.00$US", reconciled: Money(dollars: 5))
    let figures = BudgetFigures(of: doubtful, spending: Spending(), layer: .printed)
    #expect(figures.counted == nil && figures.remaining == nil)
    let sum = BudgetFigures(sumOf: [figures], printed: "", layer: .printed)
    #expect(sum.counted == nil)
  }
}
