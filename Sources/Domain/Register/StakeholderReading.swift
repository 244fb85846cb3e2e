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
  /// Whom typed letters mean.
  public func reading(of typed: String, language: Language) -> StakeholderReading {
    names.reading(of: typed, language: language)
  }
}
