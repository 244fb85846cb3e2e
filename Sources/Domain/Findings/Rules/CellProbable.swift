extension FindingRule {
  /// A printed amount has an irregular form and one reading far likelier than the others, and no meeting
  /// has adopted a value. Sums hold that reading, and say so.
  public static let cellProbable = FindingRule(
    id: "cell-probable", severity: .note, remedy: .original
  ) { facts in probableCells(among: facts.budget.lines) }

  static func probableCells(among lines: some Sequence<BudgetLine>) -> [Finding] {
    lines.compactMap { line in
      let figure = line.figure
      guard figure.printed.confidence == .probable, figure.reconciled == nil else { return nil }
      return Finding(
        rule: .cellProbable, subject: .line(line.id), problem: .cellProbable(figure.printed),
        citation: line.origin.citation)
    }
  }
}
