import Domain
import Wording

// MARK: - What is shown

extension ActionsModel {
  /// The list.
  public var table: TablePresentation {
    let columns = ActionColumn.all.filter {
      $0.minimumListWidth <= viewport.width || $0.sort == query.order.sort
    }
    let widths = columns.map { width(of: $0) }
    let used = widths.reduce(0, +) + columns.count - 1
    let context = ActionCellContext(wording: wording, today: today, register: register)
    return TablePresentation(
      columns: zip(columns, widths).map { column, width in
        TablePresentation.Column(
          title: heading(of: column), width: width > 0 ? width : max(8, viewport.width - used),
          alignment: column.alignment)
      },
      rows: rows.enumerated().map { index, item in
        TablePresentation.Row(
          cells: columns.map { $0.cell(item, context) }, isSelected: index == selectedIndex)
      },
      hasRowsAbove: hasRowsAbove, hasRowsBelow: hasRowsBelow,
      emptySentence: wording(query.showsAll ? Phrase.Actions.empty : Phrase.Actions.nothingFound))
  }

  /// Totals, and what the filter finds.
  public func summary() throws -> [Span] {
    let totals = try currentTotals()
    let text = Phrase.Actions.totals(
      all: wording.number(totals.all), open: wording.number(totals.open),
      late: wording.number(totals.late))
    guard !query.showsAll else { return [Span(wording(text))] }
    let found = try currentCount()
    let count = Phrase.Actions.found(wording.number(found.found), isAtLeast: found.isAtLeast)
    return [Span(wording(count), .strong), Span(" · " + filterNames.joined(separator: " · "))]
  }

  private var filterNames: [String] {
    var names: [String] = []
    if !query.text.isEmpty { names.append(wording(Phrase.Actions.filter(query.text))) }
    if query.lateOn != nil { names.append(wording(Phrase.Actions.onlyLate)) }
    if !query.statuses.isEmpty { names.append(wording(Phrase.Actions.onlyOpen)) }
    return names
  }

  private func currentTotals() throws -> ActionTotals {
    if let totals { return totals }
    let read = try client.totals(today)
    totals = read
    return read
  }

  private func currentCount() throws -> ActionCount {
    if let found { return found }
    let read = try client.count(query, Self.countLimit)
    found = read
    return read
  }

  /// The recorded change behind the selected item's present state.
  func lastChangeOfSelected() throws -> Change? {
    guard let selected else { return nil }
    if let lastChange, lastChange.number == selected.number { return lastChange.change }
    let change = try client.lastChange(selected.number)
    lastChange = (selected.number, change)
    return change
  }

  private func width(of column: ActionColumn) -> Int {
    guard column.sort == .number else { return column.width }
    return rows.map(\.number.description.count).max().map { max(column.width, $0) } ?? column.width
  }

  private func heading(of column: ActionColumn) -> String {
    let title = wording(column.title)
    guard column.sort == query.order.sort else { return title }
    let sign = query.order.isDescending ? "▼" : "▲"
    return title + (title.count + 2 > column.width && column.width > 0 ? "" : " ") + sign
  }
}
