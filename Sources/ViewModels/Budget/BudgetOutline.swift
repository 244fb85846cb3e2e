import Domain
import Wording

extension BudgetModel {
  /// The tree's own cell: indentation, fold, printed number, name.
  func outline(of row: BudgetTree.Row) -> Span {
    switch row.node {
    case .total: return Span(" " + wording(Phrase.Budget.total), .strong)
    case .group(let id):
      guard let group = tree.groupsByID[id] else { return Span("") }
      return Span("\(sign(of: row.fold))\(group.order) \(wording(group.name))", .strong)
    case .action(let id):
      guard let action = tree.actionsByID[id] else { return Span("") }
      return Span("  \(sign(of: row.fold))\(name(of: action))")
    case .line(let id):
      guard let line = tree.linesByID[id] else { return Span("") }
      if row.depth == 1, let action = tree.actionsByID[line.action] {
        return Span("  \(sign(of: row.fold))\(name(of: action))")
      }
      return Span("     " + wording(line.name))
    }
  }

  /// An action with its number exactly as printed; the plan's unnumbered action has none.
  func name(of action: PlanAction) -> String {
    let number = action.printedNumber.isEmpty ? "" : action.printedNumber + " "
    return number + wording(action.name)
  }

  private func sign(of fold: BudgetTree.Row.Fold) -> String {
    switch fold {
    case .open: "▾"
    case .closed: "▸"
    case .leaf: " "
    }
  }
}

extension BudgetModel {
  /// How many amounts there are, how they read, and which sums are not as printed.
  func makeSummary() -> [Span] {
    guard !facts.groups.isEmpty else { return [] }
    var parts = [Span(wording(Phrase.Budget.amounts(facts.lines.count)))]
    let doubts: [(Confidence, Tone)] = [
      (.ambiguous, .ambiguous), (.probable, .interpretation), (.absent, .ambiguous),
    ]
    for (confidence, tone) in doubts {
      let count = facts.lines.filter { $0.figure.printed.confidence == confidence }.count
      guard count > 0 else { continue }
      parts.append(Span(wording(Phrase.Budget.count(count, confidence)), tone))
    }
    parts.append(contentsOf: sumsThatDiffer)
    parts.append(Span(wording(Phrase.Budget.currency), .muted))
    return Array(parts.map { [$0] }.joined(separator: [Span(" · ", .muted)]))
  }

  private var sumsThatDiffer: [Span] {
    let gaps = facts.groups.map { ledger[.group($0.id)].gap } + [ledger[.total].gap]
    if gaps.allSatisfy({ $0 == .zero }) { return [Span(wording(Phrase.Budget.allClose))] }
    let groups = zip(facts.groups, gaps).filter { ($0.1 ?? .zero) != .zero }
    if groups.isEmpty, (ledger[.total].gap ?? .zero) != .zero {
      return [Span(wording(Phrase.Budget.totalDiffers), .warning)]
    }
    return groups.map { Span(wording(Phrase.Budget.differs(group: $0.0.order)), .warning) }
  }
}
