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

// MARK: - What is shown

extension BudgetModel {
  /// The narrowest that the tree's column gets.
  static let leastTreeWidth = 20

  /// The smallest scroll position that shows the last column: scrolling further shows nothing new.
  var lastFirstColumn: Int {
    ColumnWindow.scrolled(
      toShow: columnWidths.count - 1, from: 1, widths: columnWidths, available: viewport.width)
  }

  /// The list.
  public var table: TablePresentation {
    let window = ColumnWindow(
      widths: columnWidths, first: firstColumn, available: viewport.width)
    let indices = window.visible.dropFirst()
    let bottom = min(rows.count, cursor.top + viewport.rows)
    return TablePresentation(
      columns: columns(indices), rows: rows[cursor.top..<bottom].map { row($0, indices) },
      hiddenLeft: window.hiddenLeft, hiddenRight: window.hiddenRight,
      hasRowsAbove: cursor.top > 0, hasRowsBelow: bottom < rows.count,
      emptySentence: wording(Phrase.Budget.empty))
  }

  private func columns(_ indices: ArraySlice<Int>) -> [TablePresentation.Column] {
    let used = indices.map { columnWidths[$0] + 1 }.reduce(0, +)
    let tree = TablePresentation.Column(
      title: wording(Phrase.Settling.line(layer)),
      width: max(Self.leastTreeWidth, viewport.width - used))
    return [tree]
      + indices.map { index in
        TablePresentation.Column(
          title: wording(column(index).title), width: columnWidths[index],
          alignment: column(index).isShownAtFirst ? .trailing : .leading)
      }
  }

  /// The column at a place among those that are shown, from 1; 0 is the tree.
  private func column(_ index: Int) -> BudgetColumn { BudgetColumn.all[shownColumns[index - 1]] }

  private func row(_ row: BudgetTree.Row, _ indices: ArraySlice<Int>) -> TablePresentation.Row {
    let figures = ledger[row.node]
    let plan = tree.plan(of: row.node)
    var context = cellContext(in: plan)
    context.code = code(of: row.node)
    let isTotal = !tree.hasSeveralPlans && plan.map { row.node == .plan($0) } ?? false
    return TablePresentation.Row(
      kind: isTotal ? .total : .item, id: row.node.id,
      cells: [outline(of: row)] + indices.map { column($0).cell(figures, context) },
      isSelected: row.node == selected)
  }
}
