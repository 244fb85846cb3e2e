extension FindingRule {
  /// A body was named in the room, and nobody has said since what it is.
  public static let stakeholderIncomplete = FindingRule(
    id: "stakeholder-incomplete", severity: .note, remedy: .completing
  ) { facts in incomplete(among: facts.matrix.register.values) }

  static func incomplete(among bodies: some Sequence<Stakeholder>) -> [Finding] {
    bodies.filter(\.isToComplete).sorted { $0.id < $1.id }.map { body in
      Finding(
        rule: .stakeholderIncomplete, subject: .stakeholder(body.id),
        problem: .stakeholderIncomplete(name: body.short), citation: .none)
    }
  }
}
