/// Everything the budget shows.
public struct BudgetFacts: Equatable, Sendable {
  /// The plans in order; none in an empty store.
  public var plans: [Plan]
  /// The groups, plan by plan in order.
  public var groups: [PlanGroup]
  /// The actions in order.
  public var actions: [PlanAction]
  /// The activities in order.
  public var activities: [PlanActivity]
  /// Their objectives, results, indicators and targets.
  public var elements: [PlanElement]
  /// The lines in order.
  public var lines: [BudgetLine]
  /// Funding sources named on the lines.
  public var lineSources: [LineSource]
  /// Bodies named on the lines.
  public var implementers: [Implementer]
  /// Names of the sources.
  public var sources: [Code<FundingSource>: FundingSource]
  /// Names of the bodies.
  public var register: [Code<Stakeholder>: Stakeholder]
  /// What was committed and paid on each line.
  public var spending: [Code<BudgetLine>: Spending]
  /// Whether some of the spending is made up for the demonstration.
  public var hasIllustrativeSpending: Bool
  /// Funding sources of the printed summary, beside the groups' sub-totals.
  public var groupSources: [GroupSource]
  /// What the documents leave in doubt.
  public var doubts: [Doubt]
  /// What meetings adopted, in the order in which it was entered.
  public var settlements: [Settlement]

  /// Makes the facts of a budget.
  public init(
    plans: [Plan] = [], groups: [PlanGroup] = [], actions: [PlanAction] = [],
    activities: [PlanActivity] = [], elements: [PlanElement] = [], lines: [BudgetLine] = [],
    lineSources: [LineSource] = [], implementers: [Implementer] = [],
    sources: [Code<FundingSource>: FundingSource] = [:],
    register: [Code<Stakeholder>: Stakeholder] = [:],
    spending: [Code<BudgetLine>: Spending] = [:], hasIllustrativeSpending: Bool = false,
    groupSources: [GroupSource] = [], doubts: [Doubt] = [], settlements: [Settlement] = []
  ) {
    self.plans = plans
    self.groups = groups
    self.actions = actions
    self.activities = activities
    self.elements = elements
    self.lines = lines
    self.lineSources = lineSources
    self.implementers = implementers
    self.sources = sources
    self.register = register
    self.spending = spending
    self.hasIllustrativeSpending = hasIllustrativeSpending
    self.groupSources = groupSources
    self.doubts = doubts
    self.settlements = settlements
  }
}

extension BudgetFacts {
  /// The lines of a group, in order.
  public func lines(of group: Code<PlanGroup>) -> [BudgetLine] {
    let members = Set(actions.filter { $0.group == group }.map(\.id))
    return lines.filter { members.contains($0.action) }
  }
}
