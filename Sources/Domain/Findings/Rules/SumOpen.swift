extension FindingRule {
  /// A printed sub-total, or a plan's printed grand total, is not without doubt what its lines count
  /// for.
  /// Where a line counts for nothing there is no sum to compare, and the rule on cells speaks.
  public static let sumOpen = FindingRule(
    id: "sum-open", severity: .doubt, remedy: .original
  ) { facts in
    let plans = facts.budget.plans
    let names = Dictionary(plans.map { ($0.id, $0.name) }) { first, _ in first }
    return openSums(of: facts.budget.groups, in: names, facts.ledger)
      + openTotals(of: plans, facts.ledger)
  }

  static func openSums(
    of groups: some Sequence<PlanGroup>, in plans: [Code<Plan>: Bilingual], _ ledger: BudgetLedger
  ) -> [Finding] {
    groups.compactMap { group in
      openSum(
        ledger[group: group.id], of: .group(group.id), name: group.name,
        plan: plans[group.plan] ?? Bilingual(same: group.plan.rawValue),
        citation: group.origin.citation)
    }
  }

  static func openTotals(of plans: some Sequence<Plan>, _ ledger: BudgetLedger) -> [Finding] {
    plans.compactMap { plan in
      openSum(
        ledger[plan: plan.id], of: .plan(plan.id), name: nil, plan: plan.name,
        citation: plan.origin.citation)
    }
  }

  private static func openSum(
    _ figures: BudgetFigures, of subject: FindingSubject, name: Bilingual?, plan: Bilingual,
    citation: Citation
  ) -> Finding? {
    guard let gap = figures.gap, gap != .zero, let counted = figures.counted else { return nil }
    return Finding(
      rule: .sumOpen, subject: subject,
      problem: .sumOpen(
        group: name, plan: plan, printed: figures.printed, counted: counted, gap: gap),
      citation: citation)
  }
}
