/// Everything the table of indicators shows.
public struct IndicatorFacts: Equatable, Sendable {
  /// The indicators by code.
  public var indicators: [Indicator]
  /// The groups of the plan in order.
  public var groups: [PlanGroup]
  /// The actions of the plan.
  public var actions: [Code<PlanAction>: PlanAction]
  /// The activities that indicators measure.
  public var activities: [Code<PlanActivity>: PlanActivity]
  /// The budget lines in order, each with the activities it pays for.
  public var lines: [BudgetLine]
  /// What the documents leave in doubt.
  public var doubts: [Doubt]

  /// Makes the facts of a table of indicators.
  public init(
    indicators: [Indicator] = [], groups: [PlanGroup] = [],
    actions: [Code<PlanAction>: PlanAction] = [:],
    activities: [Code<PlanActivity>: PlanActivity] = [:], lines: [BudgetLine] = [],
    doubts: [Doubt] = []
  ) {
    self.indicators = indicators
    self.groups = groups
    self.actions = actions
    self.activities = activities
    self.lines = lines
    self.doubts = doubts
  }
}

extension IndicatorFacts {
  /// The activity that an indicator measures.
  public func activity(of indicator: Indicator) -> PlanActivity? { activities[indicator.activity] }

  /// The action of the plan to which that activity belongs.
  public func action(of indicator: Indicator) -> PlanAction? {
    activity(of: indicator).flatMap { actions[$0.action] }
  }

  /// The group of the plan to which that action belongs.
  public func group(of indicator: Indicator) -> PlanGroup? {
    action(of: indicator).flatMap { action in groups.first { $0.id == action.group } }
  }

  /// The budget lines that pay for that activity, or another one that shares its cell, in order.
  public func lines(of indicator: Indicator) -> [BudgetLine] {
    lines.filter { !Set($0.activities).isDisjoint(with: indicator.activities) }
  }
}
