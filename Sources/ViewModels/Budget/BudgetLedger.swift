import Domain

/// The figures of every row, reckoned once for each change of the facts.
struct BudgetLedger {
  let figures: [BudgetNode: BudgetRowFigures]
  /// The printed grand total, when it can be read.
  let printedTotal: Money?

  init(_ facts: BudgetFacts, tree: BudgetTree) {
    let lines = facts.lines.map { line in
      (
        line: line,
        figures: BudgetRowFigures(of: line, spending: facts.spending[line.id] ?? Spending())
      )
    }
    var figures: [BudgetNode: BudgetRowFigures] = [:]
    for (line, reckoned) in lines { figures[.line(line.id)] = reckoned }
    let byAction = Dictionary(grouping: lines, by: \.line.action)
    for action in facts.actions {
      figures[.action(action.id)] = BudgetRowFigures(
        sumOf: byAction[action.id] ?? [], printed: "")
    }
    for group in facts.groups {
      let parts = tree.actions(of: group.id).flatMap { byAction[$0.id] ?? [] }
      figures[.group(group.id)] = BudgetRowFigures(sumOf: parts, printed: group.printedSubtotal)
    }
    let printed = facts.plan?.printedTotal ?? ""
    figures[.total] = BudgetRowFigures(sumOf: lines, printed: printed)
    self.figures = figures
    printedTotal = PrintedAmount(printed).value
  }

  subscript(node: BudgetNode) -> BudgetRowFigures { figures[node] ?? BudgetRowFigures() }
}
