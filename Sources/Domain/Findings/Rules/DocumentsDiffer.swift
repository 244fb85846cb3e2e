extension FindingRule {
  /// Documents say two things, or a sum is not what is printed beside it (`Doubt`). Neither side is
  /// chosen; where both agree there is nothing to find. A doubt about a sum is one about what is printed:
  /// it is over when a meeting has adopted a value in that sum, or when the sum cannot be told at all.
  public static let documentsDiffer = FindingRule(
    id: "documents-differ", severity: .doubt, remedy: .original
  ) { facts in
    differences(among: facts.doubts, PrintedSums(facts.budget, facts.ledger))
  }

  static func differences(
    among doubts: some Sequence<Doubt>, _ sums: PrintedSums
  ) -> [Finding] {
    doubts.filter { doubt in
      switch doubt.kind {
      case .agreement: false
      case .sum: sums.areOfPrint(doubt.about)
      case .count, .inconsistency: true
      }
    }.map { doubt in
      Finding(
        rule: .documentsDiffer, subject: doubt.about,
        problem: .documentsDiffer(label: doubt.label, first: doubt.first, second: doubt.second),
        citation: doubt.origin.citation)
    }
  }
}

/// Which sums still count nothing but what is printed.
struct PrintedSums {
  private let ledger: BudgetLedger
  private let groups: [Code<PlanAction>: Code<PlanGroup>]
  private let actions: [Code<BudgetLine>: Code<PlanAction>]

  init(_ budget: BudgetFacts, _ ledger: BudgetLedger) {
    self.ledger = ledger
    groups = Dictionary(budget.actions.map { ($0.id, $0.group) }) { first, _ in first }
    actions = Dictionary(budget.lines.map { ($0.id, $0.action) }) { first, _ in first }
  }

  /// Whether the sum that a record stands in, or is, counts what is printed and nothing adopted.
  func areOfPrint(_ subject: FindingSubject) -> Bool {
    figures(of: subject).map { $0.counted?.layer == .interpreted } ?? true
  }

  /// The figures of the sum; of a line those of its group. Other records are in no sum.
  private func figures(of subject: FindingSubject) -> BudgetFigures? {
    switch subject {
    case .plan(let id): ledger[plan: id]
    case .group(let id): ledger[group: id]
    case .action(let id): ledger[action: id]
    case .line(let id): actions[id].flatMap { groups[$0] }.map { ledger[group: $0] }
    case .activity, .indicator, .function, .link, .stakeholder, .document, .fact: nil
    }
  }
}
