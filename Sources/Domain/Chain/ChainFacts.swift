/// Everything the chain shows.
public struct ChainFacts: Equatable, Sendable {
  /// The links in order.
  public var links: [ChainLink]
  /// Who performs them.
  public var performers: [LinkPerformer]
  /// What they pass on.
  public var handovers: [Handover]
  /// The territories in order.
  public var territories: [Territory]
  /// The latest report of each link in each territory that has one.
  public var reports: [LinkReport]
  /// Open and late action items of each link.
  public var tallies: [Code<ChainLink>: ItemTally]
  /// Which plan activity serves which link, as we read it.
  public var mappings: [ActivityMapping]
  /// The budget lines that pay for mapped activities, plan by plan.
  public var lines: [BudgetLine]
  /// The plans of the store.
  public var plans: [Plan]
  /// Names of the bodies.
  public var register: [Code<Stakeholder>: Stakeholder]
  /// What the documents leave in doubt.
  public var doubts: [Doubt]

  /// Makes the facts of a chain.
  public init(
    links: [ChainLink] = [], performers: [LinkPerformer] = [], handovers: [Handover] = [],
    territories: [Territory] = [], reports: [LinkReport] = [],
    tallies: [Code<ChainLink>: ItemTally] = [:], mappings: [ActivityMapping] = [],
    lines: [BudgetLine] = [], plans: [Plan] = [], register: [Code<Stakeholder>: Stakeholder] = [:],
    doubts: [Doubt] = []
  ) {
    self.links = links
    self.performers = performers
    self.handovers = handovers
    self.territories = territories
    self.reports = reports
    self.tallies = tallies
    self.mappings = mappings
    self.lines = lines
    self.plans = plans
    self.register = register
    self.doubts = doubts
  }
}

extension ChainFacts {
  /// The bodies that perform a link in one capacity.
  public func performers(
    of link: Code<ChainLink>, as capacity: LinkPerformer.Capacity
  ) -> [LinkPerformer] {
    performers.filter { $0.link == link && $0.capacity == capacity }
  }

  /// Whether somebody else than the mandated bodies performs the link (a substitution).
  ///
  /// A link for which the guide names no mandate holder is no substitution: there is nobody to
  /// stand in for.
  public func isSubstituted(_ link: Code<ChainLink>) -> Bool {
    let mandated = Set(performers(of: link, as: .mandated).map(\.stakeholder))
    let standIns = Set(performers(of: link, as: .default).map(\.stakeholder))
    return !mandated.isEmpty && !standIns.isSubset(of: mandated)
  }

  /// The latest report of a link in a territory.
  public func report(of link: Code<ChainLink>, in territory: Code<Territory>) -> LinkReport? {
    reports.last { $0.link == link && $0.territory == territory }
  }

  /// The lines that pay for the plan activities mapped to a link.
  public func lines(for link: Code<ChainLink>) -> [BudgetLine] {
    let activities = Set(mappings.filter { $0.link == link }.map(\.activity))
    return lines.filter { !activities.isDisjoint(with: $0.activities) }
  }

  /// What counts of the lines that pay for the plan activities mapped to a link, an amount that several
  /// activities share counted once and whole: one budget for each plan that has such lines.
  public func budgets(of link: Code<ChainLink>) -> [LinkBudget] {
    lines(for: link).reduce(into: []) { budgets, line in
      let range = line.figure.counted?.range ?? .zero
      if let index = budgets.firstIndex(where: { $0.plan == line.plan }) {
        budgets[index].range = budgets[index].range + range
      } else {
        budgets.append(LinkBudget(plan: line.plan, range: range))
      }
    }
  }

  /// The link that holds the chain back: the blocked one with the oldest news.
  public var weakest: LinkReport? {
    reports.filter { $0.status == .blocked }.min { $0.day < $1.day }
  }
}

/// What one plan has for a link of the chain.
public struct LinkBudget: Hashable, Sendable {
  /// The plan.
  public let plan: Code<Plan>
  /// What counts of its lines.
  public var range: MoneyRange

  /// Makes a budget.
  public init(plan: Code<Plan>, range: MoneyRange) {
    self.plan = plan
    self.range = range
  }
}
