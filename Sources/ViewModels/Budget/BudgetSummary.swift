import Domain
import Wording

extension BudgetModel {
  /// How many amounts a plan has, how they read, and which of its sums are not as printed; the plan is
  /// named where there are several.
  func makeSummary(of plan: Plan) -> [Span] {
    let groups = tree.groups(of: plan.id)
    let lines = groups.flatMap { tree.lines(of: $0.id) }
    guard !groups.isEmpty else { return [] }
    var parts = tree.hasSeveralPlans ? [Span(wording(plan.name), .strong)] : []
    parts.append(Span(wording(Phrase.Budget.amounts(lines.count))))
    let doubts: [(Confidence, Tone)] = [
      (.ambiguous, .ambiguous), (.probable, .interpretation), (.absent, .ambiguous),
    ]
    for (confidence, tone) in doubts {
      let count = lines.filter { $0.figure.printed.confidence == confidence }.count
      guard count > 0 else { continue }
      parts.append(Span(wording(Phrase.Budget.count(count, confidence)), tone))
    }
    parts.append(contentsOf: unsettled(in: ledger[plan: plan.id]))
    parts.append(contentsOf: sumsThatDiffer(in: groups, of: ledger[plan: plan.id]))
    parts.append(Span(wording(Phrase.Budget.currency), .muted))
    return Array(parts.map { [$0] }.joined(separator: [Span(" · ", .muted)]))
  }

  /// How many lines are still only read or open, once something has been adopted and sums are made of it.
  private func unsettled(in total: BudgetFigures) -> [Span] {
    guard layer == .reconciled, !facts.settlements.isEmpty,
      let still = Phrase.Settling.still(total.unsettled)
    else { return [] }
    return [Span(wording(still), .ambiguous)]
  }

  /// What the summary counts of the plan that the cursor is in.
  var summaryCounts: [Details.Count] {
    guard let plan = selectedPlan else { return [] }
    let groups = tree.groups(of: plan)
    let lines = groups.flatMap { tree.lines(of: $0.id) }
    let byConfidence = [Confidence.ambiguous, .probable, .absent].map { confidence in
      let found = lines.filter { $0.figure.printed.confidence == confidence }
      return Details.Count(
        name: wording(Phrase.Budget.count(found.count, confidence)),
        places: found.map { Details.Place(.budgetLine($0.id), named: wording($0.name)) })
    }
    let differing = groups.filter { (ledger[.group($0.id)].gap ?? .zero) != .zero }
    let sums = differing.map { group in
      let name = wording(Phrase.Budget.differs(group: group.order))
      let place = Details.Place(name: wording(group.name), address: .planGroup(group.id))
      return Details.Count(name: name, places: [place])
    }
    return byConfidence.filter { !$0.places.isEmpty } + sums
  }

  private func sumsThatDiffer(in groups: [PlanGroup], of total: BudgetFigures) -> [Span] {
    let gaps = groups.map { ledger[.group($0.id)].gap }
    if (gaps + [total.gap]).allSatisfy({ $0 == .zero }) {
      return [Span(wording(Phrase.Budget.allClose))]
    }
    let open = zip(groups, gaps).filter { ($0.1 ?? .zero) != .zero }
    if open.isEmpty, (total.gap ?? .zero) != .zero {
      return [Span(wording(Phrase.Budget.totalDiffers), .warning)]
    }
    return open.map { Span(wording(Phrase.Budget.differs(group: $0.0.order)), .warning) }
  }
}
