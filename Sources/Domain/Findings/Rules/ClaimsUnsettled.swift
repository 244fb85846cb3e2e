extension FindingRule {
  /// Documents name several bodies for one function, and no meeting has said who answers for it.
  public static let claimsUnsettled = FindingRule(
    id: "claims-unsettled", severity: .doubt, remedy: .meeting
  ) { facts in
    unsettledClaims(
      on: facts.matrix.functions, claims: facts.matrix.claims,
      assignments: facts.matrix.assignments)
  }

  static func unsettledClaims(
    on functions: some Sequence<Function>, claims: some Sequence<Claim>,
    assignments: some Sequence<Assignment>
  ) -> [Finding] {
    let claims = Dictionary(grouping: claims, by: \.function)
    let settled = Set(
      assignments.filter { $0.basis == .decision && $0.letter == .accountable }.map(\.function))
    return functions.compactMap { function in
      let stakeholders = named(in: claims[function.id] ?? [])
      guard stakeholders.count > 1, !settled.contains(function.id) else { return nil }
      return Finding(
        rule: .claimsUnsettled, subject: .function(function.id),
        problem: .claimsUnsettled(name: function.name, stakeholders: stakeholders),
        citation: function.origin.citation)
    }
  }

  /// Each body once, in the order in which it is first named.
  private static func named(in claims: [Claim]) -> [Code<Stakeholder>] {
    var seen: Set<Code<Stakeholder>> = []
    return claims.map(\.stakeholder).filter { seen.insert($0).inserted }
  }
}
