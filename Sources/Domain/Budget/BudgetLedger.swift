/// The figures of every line, action and group, and of the plan, reckoned once for some facts.
///
/// Each line is looked at once for itself, its action, its group and the plan, so the work grows with
/// the plan and no faster.
public struct BudgetLedger: Hashable, Sendable {
  /// The figures of the lines.
  public let lines: [Code<BudgetLine>: BudgetFigures]
  /// The figures of the actions.
  public let actions: [Code<PlanAction>: BudgetFigures]
  /// The figures of the groups, with their printed sub-totals.
  public let groups: [Code<PlanGroup>: BudgetFigures]
  /// The figures of all lines, with the printed grand total.
  public let plan: BudgetFigures

  /// Reckons the figures of a budget.
  public init(_ facts: BudgetFacts) {
    self.init(
      lines: facts.lines, actions: facts.actions, groups: facts.groups,
      printedTotal: facts.plan?.printedTotal ?? "", spending: facts.spending)
  }

  init(
    lines: some Sequence<BudgetLine>, actions: some Sequence<PlanAction>,
    groups: some Sequence<PlanGroup>, printedTotal: String,
    spending: [Code<BudgetLine>: Spending]
  ) {
    let rows = lines.map { line in
      (line: line, figures: BudgetFigures(of: line, spending: spending[line.id] ?? Spending()))
    }
    let byAction = Dictionary(grouping: rows, by: \.line.action)
      .mapValues { $0.map(\.figures) }
    let actions = actions.map { (id: $0.id, group: $0.group, lines: byAction[$0.id] ?? []) }
    let byGroup = Dictionary(grouping: actions, by: \.group)
      .mapValues { $0.flatMap(\.lines) }
    let groups = groups.map { group in
      let lines = byGroup[group.id] ?? []
      return (group.id, BudgetFigures(sumOf: lines, printed: group.printedSubtotal))
    }
    self.lines = Dictionary(rows.map { ($0.line.id, $0.figures) }) { first, _ in first }
    self.actions = Dictionary(
      actions.map { ($0.id, BudgetFigures(sumOf: $0.lines, printed: "")) }
    ) { first, _ in first }
    self.groups = Dictionary(groups) { first, _ in first }
    plan = BudgetFigures(sumOf: rows.map(\.figures), printed: printedTotal)
  }

  /// The figures of a line.
  public subscript(line id: Code<BudgetLine>) -> BudgetFigures { lines[id] ?? BudgetFigures() }
  /// The figures of an action.
  public subscript(action id: Code<PlanAction>) -> BudgetFigures {
    actions[id] ?? BudgetFigures()
  }
  /// The figures of a group.
  public subscript(group id: Code<PlanGroup>) -> BudgetFigures { groups[id] ?? BudgetFigures() }

  /// The figures of everything, in no order.
  public var all: [BudgetFigures] {
    Array(lines.values) + Array(actions.values) + Array(groups.values) + [plan]
  }
}
