/// The figures of every line, action, group and plan, reckoned once for some facts.
///
/// Each line is looked at once for itself, its action, its group and its plan, so the work grows with
/// the plans and no faster. Nothing is added across plans: there is no figure for all of them.
public struct BudgetLedger: Hashable, Sendable {
  /// The figures of the lines.
  public let lines: [Code<BudgetLine>: BudgetFigures]
  /// The figures of the actions.
  public let actions: [Code<PlanAction>: BudgetFigures]
  /// The figures of the groups, with their printed sub-totals.
  public let groups: [Code<PlanGroup>: BudgetFigures]
  /// The figures of the plans, each over its own lines, with their printed grand totals.
  public let plans: [Code<Plan>: BudgetFigures]

  /// Reckons the figures of a budget.
  ///
  /// - Parameter layer: Of which layer the sums are made.
  public init(_ facts: BudgetFacts, layer: SumLayer = .reconciled) {
    self.init(
      lines: facts.lines, actions: facts.actions, groups: facts.groups, plans: facts.plans,
      spending: facts.spending, settlements: Settlements(facts.settlements), layer: layer)
  }

  init(
    lines: some Sequence<BudgetLine>, actions: some Sequence<PlanAction>,
    groups: some Sequence<PlanGroup>, plans: some Sequence<Plan>,
    spending: [Code<BudgetLine>: Spending], settlements: Settlements = Settlements(),
    layer: SumLayer = .reconciled
  ) {
    let rows = lines.map { line in
      (
        line: line,
        figures: BudgetFigures(
          of: line, spending: spending[line.id] ?? Spending(), layer: layer)
      )
    }
    let byAction = Dictionary(grouping: rows, by: \.line.action)
      .mapValues { $0.map(\.figures) }
    let actions = actions.map { (id: $0.id, group: $0.group, lines: byAction[$0.id] ?? []) }
    let byGroup = Dictionary(grouping: actions, by: \.group)
      .mapValues { $0.flatMap(\.lines) }
    let groups = groups.map { group in
      let lines = byGroup[group.id] ?? []
      return (
        group.id,
        BudgetFigures(
          sumOf: lines, printed: group.printedSubtotal,
          adopted: settlements.amount(of: .subtotal(group.id)), layer: layer)
      )
    }
    self.lines = Dictionary(rows.map { ($0.line.id, $0.figures) }) { first, _ in first }
    self.actions = Dictionary(
      actions.map { ($0.id, BudgetFigures(sumOf: $0.lines, printed: "", layer: layer)) }
    ) { first, _ in first }
    self.groups = Dictionary(groups) { first, _ in first }
    let byPlan = Dictionary(grouping: rows, by: \.line.plan).mapValues { $0.map(\.figures) }
    self.plans = Dictionary(
      plans.map { plan in
        (
          plan.id,
          BudgetFigures(
            sumOf: byPlan[plan.id] ?? [], printed: plan.printedTotal,
            adopted: settlements.amount(of: .total(plan.id)), layer: layer)
        )
      }
    ) { first, _ in first }
  }

  /// The figures of a line.
  public subscript(line id: Code<BudgetLine>) -> BudgetFigures { lines[id] ?? BudgetFigures() }
  /// The figures of an action.
  public subscript(action id: Code<PlanAction>) -> BudgetFigures {
    actions[id] ?? BudgetFigures()
  }
  /// The figures of a group.
  public subscript(group id: Code<PlanGroup>) -> BudgetFigures { groups[id] ?? BudgetFigures() }
  /// The figures of a plan.
  public subscript(plan id: Code<Plan>) -> BudgetFigures { plans[id] ?? BudgetFigures() }
}
