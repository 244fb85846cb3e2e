extension FindingRule {
  /// Indicators of an activity are printed under the heading of targets, or the other way round
  /// (001 §e 3°). One finding for each activity.
  public static let columnsSwapped = FindingRule(
    id: "columns-swapped", severity: .note, remedy: .original
  ) { facts in swappedColumns(among: facts.budget.elements) }

  static func swappedColumns(among elements: some Sequence<PlanElement>) -> [Finding] {
    var order: [PlanElement] = []
    var columns: [Code<PlanActivity>: [SwappedColumn]] = [:]
    for element in elements where !element.printedColumn.isEmpty {
      let column = SwappedColumn(kind: element.kind, printedColumn: element.printedColumn)
      if columns[element.activity] == nil { order.append(element) }
      // At most one for each kind and heading, so looking for it costs no more with more rows.
      if columns[element.activity]?.contains(column) == true { continue }
      columns[element.activity, default: []].append(column)
    }
    return order.map { first in
      Finding(
        rule: .columnsSwapped, subject: .activity(first.activity),
        problem: .columnsSwapped(columns[first.activity] ?? []), citation: first.origin.citation)
    }
  }
}
