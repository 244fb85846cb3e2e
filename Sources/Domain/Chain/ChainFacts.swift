/// Everything the chain shows.
public struct ChainFacts: Equatable, Sendable {
  /// The links in order.
  public var links: [ChainLink] { didSet { places = Self.places(of: links) } }
  /// Who performs them.
  public var performers: [LinkPerformer] { didSet { findAll() } }
  /// What they pass on.
  public var handovers: [Handover]
  /// The territories in order.
  public var territories: [Territory] { didSet { territoryPlaces = Self.places(of: territories) } }
  /// The latest report of each link in each territory that has one.
  public var reports: [LinkReport] { didSet { findAll() } }
  /// Open and late action items of each link.
  public var tallies: [Code<ChainLink>: ItemTally]
  /// Which plan activity serves which link, as we read it.
  public var mappings: [ActivityMapping] { didSet { findAll() } }
  /// The budget lines that pay for mapped activities, plan by plan.
  public var lines: [BudgetLine] { didSet { findAll() } }
  /// The plans of the store.
  public var plans: [Plan]
  /// Names of the bodies.
  public var register: [Code<Stakeholder>: Stakeholder]
  /// What the documents leave in doubt.
  public var doubts: [Doubt]
  private var index: ChainIndex
  private var places: [Code<ChainLink>: Int]
  private var territoryPlaces: [Code<Territory>: Int]

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
    index = ChainIndex(
      performers: performers, reports: reports, mappings: mappings, lines: lines)
    places = Self.places(of: links)
    territoryPlaces = Self.places(of: territories)
  }

  private mutating func findAll() {
    index = ChainIndex(
      performers: performers, reports: reports, mappings: mappings, lines: lines)
  }

  private static func places<Fact: Identifiable>(of facts: [Fact]) -> [Fact.ID: Int] {
    Dictionary(facts.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }
}

extension ChainFacts {
  /// The bodies that perform a link in one capacity.
  public func performers(
    of link: Code<ChainLink>, as capacity: LinkPerformer.Capacity
  ) -> [LinkPerformer] {
    index.performers(of: link).filter { $0.capacity == capacity }
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
    index.reports(of: link)[territory]
  }

  /// The latest reports of a link in the territories of the chain that have one, in no order.
  public func reports(of link: Code<ChainLink>) -> [LinkReport] {
    index.reports(of: link).values.filter { territoryPlaces[$0.territory] != nil }
  }

  /// A link by its code.
  public func link(_ id: Code<ChainLink>) -> ChainLink? { places[id].map { links[$0] } }

  /// Territories by their codes, in the order of the chain.
  public func territories(of codes: some Sequence<Code<Territory>>) -> [Territory] {
    codes.compactMap { territoryPlaces[$0] }.sorted().map { territories[$0] }
  }

  /// The lines that pay for the plan activities mapped to a link.
  public func lines(for link: Code<ChainLink>) -> [BudgetLine] { index.lines(for: link) }

  /// The links that a line pays for, in the order of the chain.
  public func links(paidBy line: Code<BudgetLine>) -> [ChainLink] {
    index.links(paidBy: line).compactMap { places[$0] }.sorted().map { links[$0] }
  }

  /// What counts of the lines that pay for the plan activities mapped to a link, an amount that several
  /// activities share counted once and whole: one budget for each plan that has such lines.
  public func budgets(of link: Code<ChainLink>) -> [LinkBudget] {
    var budgets: [LinkBudget] = []
    var places: [Code<Plan>: Int] = [:]
    for line in lines(for: link) {
      let range = line.figure.counted?.range ?? .zero
      if let place = places[line.plan] {
        budgets[place].range = budgets[place].range + range
      } else {
        places[line.plan] = budgets.count
        budgets.append(LinkBudget(plan: line.plan, range: range))
      }
    }
    return budgets
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
