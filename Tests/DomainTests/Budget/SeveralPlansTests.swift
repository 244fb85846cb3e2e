import Domain
import Testing

@Suite("Nothing is ever added across plans")
struct SeveralPlansTests {
  /// Two plans of one group and one line each: 1 000 of 1 000 and 300 of 400.
  private static var facts: BudgetFacts {
    func plan(_ id: Code<Plan>, _ total: String) -> Plan {
      Plan(id: id, name: Bilingual(same: "Plan \(id)"), printedTotal: total, origin: .recorded)
    }
    func group(_ id: Code<PlanGroup>, _ plan: Code<Plan>, _ subtotal: String) -> PlanGroup {
      PlanGroup(
        id: id, plan: plan, order: 1, name: Bilingual(same: "Groupe \(id)"),
        printedSubtotal: subtotal, origin: .recorded)
    }
    func action(_ id: Code<PlanAction>, _ plan: Code<Plan>, _ group: Code<PlanGroup>) -> PlanAction
    {
      PlanAction(
        id: id, plan: plan, group: group, order: 1, printedNumber: "1",
        name: Bilingual(same: "Action"), origin: .recorded)
    }
    return BudgetFacts(
      plans: [plan("P", "1 000 $US"), plan("Q", "400 $US")],
      groups: [group("G", "P", "1 000 $US"), group("H", "Q", "400 $US")],
      actions: [action("A", "P", "G"), action("C", "Q", "H")],
      lines: [
        LualabaBudget.line("B1", in: "P", of: "A", printed: "1 000 $US"),
        LualabaBudget.line("D1", in: "Q", of: "C", printed: "300 $US"),
      ],
      spending: ["D1": Spending(committed: Money(dollars: 50))])
  }

  @Test("Each plan counts its own lines and what was booked on them")
  func figures() {
    let ledger = BudgetLedger(Self.facts)
    #expect(ledger[plan: "P"].counted?.range == MoneyRange(exactly: Money(dollars: 1000)))
    #expect(ledger[plan: "P"].gap == .zero)
    #expect(ledger[plan: "P"].spending == Spending())
    #expect(ledger[plan: "Q"].counted?.range == MoneyRange(exactly: Money(dollars: 300)))
    #expect(ledger[plan: "Q"].gap == MoneyRange(exactly: Money(dollars: -100)))
    #expect(ledger[plan: "Q"].remaining == MoneyRange(exactly: Money(dollars: 250)))
    #expect(ledger.plans.count == 2)
  }

  @Test("A sum that does not close is found in its own plan, and says which that is")
  func findings() {
    let found = FindingRule.sumOpen.findings(in: FindingFacts(budget: Self.facts))
    #expect(found.map(\.subject) == [.group("H"), .plan("Q")])
    for finding in found {
      guard case .sumOpen(_, let plan, _, _, _) = finding.problem else {
        Issue.record("\(finding)")
        continue
      }
      #expect(plan.fr == "Plan Q")
    }
  }
}
