extension FindingRule {
  /// A function for which nobody answers, or several do, or which nobody does.
  public static let functionLetters = FindingRule(
    id: "function-letters", severity: .gap, remedy: .original
  ) { facts in
    wrongLetters(of: facts.matrix.functions, assignments: facts.matrix.assignments)
  }

  static func wrongLetters(
    of functions: some Sequence<Function>, assignments: some Sequence<Assignment>
  ) -> [Finding] {
    let letters = Dictionary(grouping: assignments, by: \.function)
      .mapValues { $0.map(\.letter) }
    return functions.compactMap { function in
      let gaps = FunctionGap.gaps(in: letters[function.id] ?? [])
      guard !gaps.isEmpty else { return nil }
      return Finding(
        rule: .functionLetters, subject: .function(function.id),
        problem: .functionLetters(name: function.name, gaps: gaps),
        citation: function.origin.citation)
    }
  }
}
