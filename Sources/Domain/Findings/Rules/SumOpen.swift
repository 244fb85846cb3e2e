extension FindingRule {
  /// A printed sub-total, or the printed grand total, is not without doubt what its lines count for.
  /// Where a line counts for nothing there is no sum to compare, and the rule on cells speaks.
  public static let sumOpen = FindingRule(
    id: "sum-open", severity: .doubt, remedy: .original
  ) { facts in
    openSums(of: facts.budget.groups, facts.ledger) + openTotal(of: facts.budget.plan, facts.ledger)
  }

  static func openSums(
    of groups: some Sequence<PlanGroup>, _ ledger: BudgetLedger
  ) -> [Finding] {
    groups.compactMap { group in
      openSum(
        ledger[group: group.id], of: .group(group.id), name: group.name,
        citation: group.origin.citation)
    }
  }

  static func openTotal(of plan: Plan?, _ ledger: BudgetLedger) -> [Finding] {
    let finding = plan.flatMap { plan in
      openSum(ledger.plan, of: .plan(plan.id), name: plan.name, citation: plan.origin.citation)
    }
    return finding.map { [$0] } ?? []
  }

  private static func openSum(
    _ figures: BudgetFigures, of subject: FindingSubject, name: Bilingual, citation: Citation
  ) -> Finding? {
    guard let gap = figures.gap, gap != .zero, let counted = figures.counted else { return nil }
    return Finding(
      rule: .sumOpen, subject: subject,
      problem: .sumOpen(name: name, printed: figures.printed, counted: counted, gap: gap),
      citation: citation)
  }
}
