extension FindingRule {
  /// Documents say two things, or a sum is not what is printed beside it (`Doubt`). Neither side is
  /// chosen; where both agree there is nothing to find.
  public static let documentsDiffer = FindingRule(
    id: "documents-differ", severity: .doubt, remedy: .original
  ) { facts in differences(among: facts.doubts) }

  static func differences(among doubts: some Sequence<Doubt>) -> [Finding] {
    doubts.compactMap { doubt in
      switch doubt.kind {
      case .agreement: nil
      case .sum, .count, .inconsistency:
        Finding(
          rule: .documentsDiffer, subject: doubt.about,
          problem: .documentsDiffer(label: doubt.label, first: doubt.first, second: doubt.second),
          citation: doubt.origin.citation)
      }
    }
  }
}
