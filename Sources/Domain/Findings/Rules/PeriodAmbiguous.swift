extension FindingRule {
  /// A printed period has several readings and nothing in the cell to choose between them:
  /// « 3 Mois 2 Mois » beside one activity (001 §e 3° l.119).
  public static let periodAmbiguous = FindingRule(
    id: "period-ambiguous", severity: .note, remedy: .original
  ) { facts in ambiguousPeriods(among: facts.budget.lines) }

  static func ambiguousPeriods(among lines: some Sequence<BudgetLine>) -> [Finding] {
    lines.compactMap { line in
      guard line.period.confidence == .ambiguous else { return nil }
      return Finding(
        rule: .periodAmbiguous, subject: .line(line.id), problem: .periodAmbiguous(line.period),
        citation: line.origin.citation)
    }
  }
}
