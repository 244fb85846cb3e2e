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
    let reckoned = facts.lines.map { line in
      BudgetFigures(of: line, spending: facts.spending[line.id] ?? Spending())
    }
    let pairs = Array(zip(facts.lines, reckoned))
    let byAction = Dictionary(grouping: pairs, by: \.0.action).mapValues { $0.map(\.1) }
    let actionsByGroup = Dictionary(grouping: facts.actions, by: \.group)
    lines = Dictionary(pairs.map { ($0.id, $1) }) { first, _ in first }
    actions = Dictionary(
      facts.actions.map { action in
        (action.id, BudgetFigures(sumOf: byAction[action.id] ?? [], printed: ""))
      }
    ) { first, _ in first }
    groups = Dictionary(
      facts.groups.map { group in
        let parts = (actionsByGroup[group.id] ?? []).flatMap { byAction[$0.id] ?? [] }
        return (group.id, BudgetFigures(sumOf: parts, printed: group.printedSubtotal))
      }
    ) { first, _ in first }
    plan = BudgetFigures(sumOf: reckoned, printed: facts.plan?.printedTotal ?? "")
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
