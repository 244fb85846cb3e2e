/// Everything that the store knows about one stakeholder, gathered from what the panes show (test:
/// `StakeholderPageTests`).
public struct StakeholderFacts: Sendable {
  /// A link of the chain that it performs.
  public struct Performance: Equatable, Sendable {
    /// The link.
    public let link: ChainLink
    /// In which capacities, in their order.
    public let capacities: [LinkPerformer.Capacity]
  }

  /// A budget line that names it.
  public struct Line: Equatable, Sendable {
    /// The line.
    public let line: BudgetLine
    /// What it costs, and what was spent on it.
    public let figures: BudgetFigures
  }

  /// How many action items it answers for.
  public struct Items: Equatable, Sendable {
    /// Open ones, those that are late among them.
    public var open = 0
    /// Open ones whose due date has passed.
    public var late = 0
    /// Done ones.
    public var done = 0

    /// Makes counts.
    public init(open: Int = 0, late: Int = 0, done: Int = 0) {
      (self.open, self.late, self.done) = (open, late, done)
    }
  }

  /// The stakeholder.
  public let stakeholder: Stakeholder
  /// Its letters, in the order of the functions.
  public let letters: [(function: Function, letter: Assignment)]
  /// What documents claim for it, in the order of the functions.
  public let claims: [(function: Function, claim: Claim)]
  /// The links it performs, in their order.
  public let performances: [Performance]
  /// The lines it is named to carry out.
  public let implemented: [Line]
  /// The lines it is named to pay for.
  public let funded: [Line]
  /// Its action items.
  public let items: Items

  /// Gathers what the panes know.
  public init(
    _ stakeholder: Stakeholder, _ matrix: MatrixFacts, _ chain: ChainFacts, _ budget: BudgetFacts,
    _ items: Items
  ) {
    let id = stakeholder.id
    self.stakeholder = stakeholder
    self.items = items
    letters = matrix.functions.flatMap { function in
      matrix.assignments.filter { $0.stakeholder == id && $0.function == function.id }
        .sorted { $0.letter < $1.letter }.map { (function, $0) }
    }
    claims = matrix.functions.flatMap { function in
      matrix.claims.filter { $0.stakeholder == id && $0.function == function.id }
        .map { (function, $0) }
    }
    performances = chain.links.compactMap { link in
      let own = chain.performers.filter { $0.stakeholder == id && $0.link == link.id }
      let capacities = LinkPerformer.Capacity.allCases.filter { capacity in
        own.contains { $0.capacity == capacity }
      }
      return capacities.isEmpty ? nil : Performance(link: link, capacities: capacities)
    }
    let named = Set(budget.implementers.filter { $0.stakeholder == id }.map(\.line))
    let sources = Set(budget.sources.values.filter { $0.stakeholder == id }.map(\.id))
    let paid = Set(budget.lineSources.filter { sources.contains($0.source) }.map(\.line))
    let ledger = BudgetLedger(budget)
    let lines = budget.lines.map { Line(line: $0, figures: ledger[line: $0.id]) }
    implemented = lines.filter { named.contains($0.line.id) }
    funded = lines.filter { paid.contains($0.line.id) }
  }
}
