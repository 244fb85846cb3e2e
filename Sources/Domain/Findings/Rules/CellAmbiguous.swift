extension FindingRule {
  /// A printed amount has several readings and nothing in the cell to choose between them, and no
  /// meeting has adopted a value. Sums with it are ranges until then.
  public static let cellAmbiguous = FindingRule(
    id: "cell-ambiguous", severity: .doubt, remedy: .original
  ) { facts in ambiguousCells(among: facts.budget.lines) }

  static func ambiguousCells(among lines: some Sequence<BudgetLine>) -> [Finding] {
    lines.compactMap { line in
      let figure = line.figure
      guard figure.printed.confidence == .ambiguous, figure.reconciled == nil else { return nil }
      return Finding(
        rule: .cellAmbiguous, subject: .line(line.id), problem: .cellAmbiguous(figure.printed),
        citation: line.origin.citation)
    }
  }
}
