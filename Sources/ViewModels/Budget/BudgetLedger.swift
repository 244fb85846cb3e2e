import Domain

extension BudgetLedger {
  /// The figures of a row of the tree.
  subscript(node: BudgetNode) -> BudgetFigures {
    switch node {
    case .group(let id): self[group: id]
    case .action(let id): self[action: id]
    case .line(let id): self[line: id]
    case .plan(let id): self[plan: id]
    }
  }
}
