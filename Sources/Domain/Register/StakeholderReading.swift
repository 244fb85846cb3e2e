/// Whom a few typed letters mean.
public enum StakeholderReading: Hashable, Sendable {
  /// One body, without doubt.
  case certain(Stakeholder)
  /// Any of several, the likeliest first.
  case several([Stakeholder])
  /// Nobody; somebody is called nearly so.
  case unknown(near: Stakeholder?)
}

extension Register {
  /// Whom typed letters mean. There is no doubt about a code, in any case, nor about a short name in either
  /// language or letters that only one body has.
  public func reading(of typed: String, language: Language) -> StakeholderReading {
    let wanted = typed.folded.trimmed
    if let coded = stakeholders.first(where: { $0.id.rawValue.folded == wanted }) {
      return .certain(coded)
    }
    let matches = stakeholders(matching: wanted, language: language)
    guard let first = matches.first else { return .unknown(near: stakeholder(near: typed)) }
    let named = matches.filter { body in
      Language.allCases.contains { body.short[$0].folded == wanted }
    }
    if named.count == 1 { return .certain(named[0]) }
    return matches.count == 1 ? .certain(first) : .several(matches)
  }
}
