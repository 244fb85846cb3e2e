import Domain
import Wording

extension BudgetModel {
  /// The tree's own cell: indentation, fold, printed number, name.
  func outline(of row: BudgetTree.Row) -> Span {
    switch row.node {
    case .plan(let id):
      guard let plan = tree.plansByID[id] else { return Span("") }
      return tree.hasSeveralPlans
        ? Span("\(sign(of: row.fold))\(wording(plan.name))", .heading)
        : Span(" " + wording(Phrase.Budget.total(of: plan.name)), .strong)
    case .group(let id):
      guard let group = tree.groupsByID[id] else { return Span("") }
      return Span("\(sign(of: row.fold))\(group.order) \(wording(group.name))", .strong)
    case .action(let id):
      guard let action = tree.actionsByID[id] else { return Span("") }
      return Span("  \(sign(of: row.fold))\(name(of: action))")
    case .line(let id):
      guard let line = tree.linesByID[id] else { return Span("") }
      if row.depth == 1, let action = tree.actionsByID[line.action] {
        return Span("  \(sign(of: row.fold))\(name(of: action))")
      }
      return Span("     " + wording(line.name))
    }
  }

  /// An action with its number exactly as printed; one without a number has none.
  func name(of action: PlanAction) -> String {
    let number = action.printedNumber.isEmpty ? "" : action.printedNumber + " "
    return number + wording(action.name)
  }

  private func sign(of fold: BudgetTree.Row.Fold) -> String {
    switch fold {
    case .open: "▾"
    case .closed: "▸"
    case .leaf: " "
    }
  }
}
