extension FindingRule {
  /// A printed amount cannot be read at all, and no meeting has adopted a value. No sum can be told
  /// with it, or compared with it where it is a total.
  public static let cellUnreadable = FindingRule(
    id: "cell-unreadable", severity: .gap, remedy: .original
  ) { facts in
    unreadableCells(among: facts.budget.lines) + unreadableTotals(in: facts.budget)
  }

  static func unreadableCells(among lines: some Sequence<BudgetLine>) -> [Finding] {
    lines.filter { $0.figure.counted == nil }.map { line in
      Finding(
        rule: .cellUnreadable, subject: .line(line.id),
        problem: .cellUnreadable(printed: line.figure.printed.text),
        citation: line.origin.citation)
    }
  }

  /// The totals beside groups and beside the plan; where none is printed there is nothing to read.
  private static func unreadableTotals(in budget: BudgetFacts) -> [Finding] {
    let groups = budget.groups.map { (FindingSubject.group($0.id), $0.printedSubtotal, $0.origin) }
    let plans = budget.plans.map {
      (FindingSubject.plan($0.id), $0.printedTotal, $0.origin)
    }
    return (groups + plans).compactMap { subject, printed, origin in
      guard !printed.isEmpty, PrintedAmount(printed).readings.isEmpty else { return nil }
      return Finding(
        rule: .cellUnreadable, subject: subject, problem: .cellUnreadable(printed: printed),
        citation: origin.citation)
    }
  }
}
