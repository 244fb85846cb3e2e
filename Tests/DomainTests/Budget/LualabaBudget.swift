import Domain

/// The plan's printed amounts, sub-totals and total exactly as printed (001 §e, summary).
enum LualabaBudget {
  static let groups: [(code: Code<PlanGroup>, subtotal: String, amounts: [(String, String)])] = [
    (
      "G1", "15 750 000 $US",
      [
        ("B1.1", "50 000$US"), ("B1.2a", "1.500.000$US"), ("B1.2b", "1300.000$"),
        ("B1.3a", "1.500.00$US"), ("B1.3b", "3 000 000 $US"), ("B1.3c", "3 000 000$ US"),
        ("B1.4", "300 000$US"), ("B1.5", "4 000 000$ US"), ("B1.6", "500 000$US"),
        ("B1.7", "200 000$US"), ("B1.8", "1400 000 $ US"),
      ]
    ),
    ("G2", "50 000 $US", [("B2.1", "30 000$US"), ("B2.2", "20 000$US")]),
    (
      "G3", "16 585 000 $US",
      [
        ("B3.1a", "25.000$"), ("B3.1b", "25.000$"), ("B3.2", "5.000$US"), ("B3.3", "30.000$US"),
        ("B3.4", "5 000 000$US"), ("B3.5", "11 500 000$Us"),
      ]
    ),
  ]

  /// One action for each group, one line for each amount.
  static let facts: BudgetFacts = {
    var facts = BudgetFacts(
      plans: [
        Plan(
          id: "P", name: Bilingual(same: "Plan"), printedTotal: "32 385 000 $US",
          origin: .recorded)
      ])
    for (index, group) in groups.enumerated() {
      let action = Code<PlanAction>(group.code.rawValue + "-A")
      facts.groups.append(
        PlanGroup(
          id: group.code, plan: "P", order: index + 1, name: Bilingual(same: "Groupe"),
          printedSubtotal: group.subtotal, origin: .recorded))
      facts.actions.append(
        PlanAction(
          id: action, plan: "P", group: group.code, order: 1, printedNumber: "",
          name: Bilingual(same: ""),
          origin: .recorded))
      for (code, printed) in group.amounts {
        facts.lines.append(line(Code(code), of: action, printed: printed))
      }
    }
    return facts
  }()

  static func line(
    _ code: Code<BudgetLine>, in plan: Code<Plan> = "P", of action: Code<PlanAction> = "A",
    printed: String, reconciled: Money? = nil, activities: [Code<PlanActivity>] = [],
    origin: Origin = .recorded
  ) -> BudgetLine {
    BudgetLine(
      id: code, plan: plan, action: action, order: 1, name: Bilingual(same: "Ligne"),
      figure: BudgetFigure(printed: PrintedAmount(printed), reconciled: reconciled),
      period: PrintedPeriod(""), activities: activities, origin: origin)
  }
}
