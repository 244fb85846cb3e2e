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
          id: item.number.description, cells: cells(of: item, columns, context),
          isSelected: index == selectedIndex)
      },
      hasRowsAbove: window.hasRowsAbove, hasRowsBelow: window.hasRowsBelow,
      emptySentence: wording(query.showsAll ? Phrase.Actions.empty : Phrase.Actions.nothingFound))
  }

  private func cells(
    of item: ActionItem, _ columns: [ActionColumn], _ context: ActionCellContext
  ) -> [Span] {
    if let ghost, ghost.item.id == item.id { return cells(of: ghost, columns: columns) }
    return columns.map { $0.cell(item, context) }
  }

  /// Totals, and what the filter finds.
  public func summary() throws -> [Span] {
    let totals = try currentTotals()
    let text = Phrase.Actions.totals(
      all: wording.number(totals.all), open: wording.number(totals.open),
      late: wording.number(totals.late))
    guard !query.showsAll || waiting != nil else { return [Span(wording(text))] }
    return [
      Span(wording(try countWords()), .strong), Span(" · " + filterNames.joined(separator: " · ")),
    ]
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

  /// How many items were found, or how long they have been looked for.
  private func countWords() throws -> Bilingual {
    if let waiting {
      return Phrase.Actions.searching(seconds: (background.steady() - waiting.since) / 1000)
    }
    guard let count = try currentCount() else { return Phrase.Actions.counting }
    return Phrase.Actions.found(wording.number(count.found), isAtLeast: count.isAtLeast)
  }

  private func currentCount() throws -> ActionCount? {
    guard found == nil, !isCounting else { return found }
    let query = query
    do {
      try background.within(Self.patience) { found = try client.count(query, Self.countLimit) }
    } catch StoreFailure.interrupted {
      isCounting = true
      background.start(.count) { client in .count(try client.count(query, Self.countLimit)) }
    }
    return found
  }

  /// The recorded change behind an item's present state; of the selected one it is kept.
  func lastChange(of item: ActionItem) throws -> Change? {
    if let lastChange, lastChange.number == item.number { return lastChange.change }
    let change = try client.lastChange(item.number)
    lastChange = (item.number, change)
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
