/// The names that action items refer to: bodies, meetings, and the things an item can be about.
public struct Register: Hashable, Sendable {
  /// A thing an item can be linked to.
  public struct Target: Hashable, Sendable {
    /// The link.
    public let link: ActionLink
    /// What it is called.
    public let name: Bilingual

    /// Makes a target.
    public init(link: ActionLink, name: Bilingual) {
      self.link = link
      self.name = name
    }
  }

  /// The plans in order; with one of them its name is what the store is about.
  public let plans: [Plan]
  /// Every body, in the register's order.
  public let stakeholders: [Stakeholder]
  /// Every meeting, oldest first.
  public let meetings: [Meeting]
  /// Everything an item can be linked to.
  public let targets: [Target]
  /// What else a record can refer to: territories and funding sources.
  public let others: [ReferenceChoice]
  /// The groups, plan by plan in order.
  public let groups: [PlanGroup]
  /// The documents and their sections, by which citations are said in words.
  public let library: DocumentLibrary
  private let stakeholdersByID: [Code<Stakeholder>: Stakeholder]
  private let targetsByCode: [String: Target]

  /// Makes a register.
  public init(
    plans: [Plan] = [], stakeholders: [Stakeholder] = [], meetings: [Meeting] = [],
    targets: [Target] = [], groups: [PlanGroup] = [],
    others: [ReferenceChoice] = [], library: DocumentLibrary = DocumentLibrary()
  ) {
    self.plans = plans
    self.stakeholders = stakeholders
    self.meetings = meetings.sorted { $0.number < $1.number }
    self.targets = targets
    self.groups = groups
    self.others = others
    self.library = library
    stakeholdersByID = Dictionary(stakeholders.map { ($0.id, $0) }) { first, _ in first }
    targetsByCode = Dictionary(targets.map { ($0.link.code.folded, $0) }) { first, _ in first }
  }

  /// The body with a code.
  public subscript(_ id: Code<Stakeholder>) -> Stakeholder? { stakeholdersByID[id] }

  /// What people say for a meeting: its number.
  public func said(_ meeting: Code<Meeting>) -> String {
    meetings.first { $0.id == meeting }.map { String($0.number) } ?? meeting.rawValue
  }

  /// The target that a code means, in any case: `l4`, `B1.3a`.
  public func target(code: String) -> Target? { targetsByCode[code.folded] }

  /// What a link is called.
  public func name(of link: ActionLink) -> Bilingual? {
    targets.first { $0.link == link }?.name
  }

  /// The bodies that a few typed letters can mean, the likeliest first: the exact code or name in either
  /// language, then those that begin so, then those with a word that begins so. The middle of a word means
  /// nobody: `ONG` is not the Federation of *Cong*olese Enterprises.
  ///
  /// - Parameter language: Whose names come first among equals.
  public func stakeholders(matching typed: String, language: Language) -> [Stakeholder] {
    let wanted = typed.folded
    guard !wanted.isEmpty else { return stakeholders }
    let languages = [language] + Language.allCases.filter { $0 != language }
    let ranked = stakeholders.enumerated().compactMap { index, stakeholder in
      rank(of: stakeholder, for: wanted, languages).map { ($0, index, stakeholder) }
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func rank(
    of stakeholder: Stakeholder, for wanted: String, _ languages: [Language]
  ) -> Int? {
    let ranks = languages.enumerated().compactMap { place, language in
      rank(of: stakeholder, for: wanted, language).map { $0 * languages.count + place }
    }
    return ranks.min()
  }

  private func rank(
    of stakeholder: Stakeholder, for wanted: String, _ language: Language
  ) -> Int? {
    let names = [stakeholder.id.rawValue, stakeholder.short[language], stakeholder.name[language]]
      .map(\.folded)
    if names.contains(wanted) { return 0 }
    if names.contains(where: { $0.hasPrefix(wanted) }) { return 1 }
    let words = names.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return words.contains { $0.hasPrefix(wanted) } ? 2 : nil
  }

  /// The body whose code or short name is a few slips of the finger away: `dvas` is nearly `DIVAS`.
  public func stakeholder(near typed: String) -> Stakeholder? {
    let words = stakeholders.flatMap { body in
      [body.id.rawValue, body.short.fr, body.short.en].map { (word: $0.folded, body: body) }
    }
    let closest = Closest.to(typed.folded, among: words.map(\.word))
    return words.first { $0.word == closest }?.body
  }
}
