import Domain

/// Whom letters typed into the owner's field can mean.
struct OwnerLookup {
  /// The letters.
  let typed: String
  /// The bodies that can be meant, at most five; or the one that is nearly so called.
  let offered: [Stakeholder]
  /// Whether nobody is called so.
  let isNear: Bool

  private static let limit = 5

  /// Nobody, for nothing.
  init() { (typed, offered, isNear) = ("", [], true) }

  init(_ typed: String, _ names: StakeholderNames, _ language: Language) {
    self.typed = typed
    let matches = names.bodies(matching: typed, language: language).prefix(Self.limit)
    isNear = matches.isEmpty
    offered = isNear ? [names.body(near: typed)].compactMap(\.self) : Array(matches)
  }

  /// Who is nearly so called.
  var nearest: Stakeholder? { isNear ? offered.first : nil }
}
