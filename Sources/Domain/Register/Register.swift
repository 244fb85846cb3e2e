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

  /// The same with one body more.
  public func adding(_ body: Stakeholder) -> Register {
    Register(
      plans: plans, stakeholders: stakeholders.filter { $0.id != body.id } + [body],
      meetings: meetings, targets: targets, groups: groups, others: others, library: library)
  }

  /// The body with a code.
  public subscript(_ id: Code<Stakeholder>) -> Stakeholder? { stakeholdersByID[id] }

  /// The meeting of a day; of several the latest.
  public func meeting(on day: Day) -> Meeting? { meetings.last { $0.day == day } }

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

  /// The names of the bodies, made ready for comparing.
  public var names: StakeholderNames { StakeholderNames(stakeholders) }

  /// The bodies that a few typed letters can mean, the likeliest first.
  ///
  /// - Parameter language: Whose names come first among equals.
  public func stakeholders(matching typed: String, language: Language) -> [Stakeholder] {
    names.bodies(matching: typed, language: language)
  }

  /// The body whose code or short name is a few slips of the finger away.
  public func stakeholder(near typed: String) -> Stakeholder? { names.body(near: typed) }
}
