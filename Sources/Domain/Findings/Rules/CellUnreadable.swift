extension FindingRule {
  /// A printed amount cannot be read at all, and no meeting has adopted a value. No sum can be told
  /// with it.
  public static let cellUnreadable = FindingRule(
    id: "cell-unreadable", severity: .gap, remedy: .original
  ) { facts in unreadableCells(among: facts.budget.lines) }

  static func unreadableCells(among lines: some Sequence<BudgetLine>) -> [Finding] {
    lines.filter { $0.figure.counted == nil }.map { line in
      Finding(
        rule: .cellUnreadable, subject: .line(line.id),
        problem: .cellUnreadable(printed: line.figure.printed.text),
        citation: line.origin.citation)
    }
  }
}
