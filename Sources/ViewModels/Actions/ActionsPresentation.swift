import Domain
import Wording

// MARK: - What is shown

extension ActionsModel {
  /// The list.
  public var table: TablePresentation {
    let columns = visibleColumns
    let widths = columns.map { width(of: $0) }
    let room = viewport.width - (marks.isEmpty ? 0 : 1)
    let used = widths.reduce(0, +) + columns.count - 1
    return TablePresentation(
      columns: zip(columns, widths).map { column, width in
        TablePresentation.Column(
          title: heading(of: column), name: wording(column.title),
          width: width > 0 ? width : max(8, room - used), alignment: column.alignment)
      },
      rows: tableRows(columns), hasMarks: !marks.isEmpty,
      hasRowsAbove: window.hasRowsAbove || window.shown.lowerBound > 0,
      hasRowsBelow: window.hasRowsBelow || window.shown.upperBound < rows.count,
      emptySentence: rows.isEmpty ? wording(emptySentence) : "")
  }

  private var emptySentence: Bilingual {
    query.showsAll
      ? Phrase.Actions.empty(add: surroundings.keyLabels.key(of: .add, wording))
      : Phrase.Actions.nothingFound(showAll: surroundings.keyLabels.key(of: .back, wording))
  }

  /// The columns that the width allows, and those that the list is sorted by as long as there is
  /// room for titles.
  private var visibleColumns: [ActionColumn] {
    let isWide = { (column: ActionColumn) in column.minimumListWidth <= self.viewport.width }
    let wide = ActionColumn.all.filter(isWide)
    var sorted = view.orders.compactMap { order in
      ActionColumn.all.first { $0.sort == order.sort && !isWide($0) }
    }
    if sorted.isEmpty { return wide }
    var used = wide.reduce(8) { $0 + width(of: $1) + 1 }
    sorted = sorted.filter { column in
      guard used + column.width < viewport.width else { return false }
      used += column.width + 1
      return true
    }
    return ActionColumn.all.filter { column in
      isWide(column) || sorted.contains { $0.sort == column.sort }
    }
  }

  /// What a click on a heading sorts by.
  func sort(ofColumn column: Int) -> ActionSort? {
    let columns = visibleColumns
    return columns.indices.contains(column) ? columns[column].sort : nil
  }

  private func tableRows(_ columns: [ActionColumn]) -> [TablePresentation.Row] {
    let context = ActionCellContext(wording: wording, today: today, register: register)
    return window.shown.flatMap { index in
      let item = rows[index]
      let row = TablePresentation.Row(
        id: item.number.description, cells: cells(of: item, columns, context),
        isSelected: index == selectedIndex, isMarked: marks.contains(item.id))
      return [headingRow(over: index), row].compactMap(\.self)
    }
  }

  private func cells(
    of item: ActionItem, _ columns: [ActionColumn], _ context: ActionCellContext
  ) -> [Span] {
    if let ghost, ghost.item.id == item.id { return ghost.cells(columns, surroundings) }
    return columns.map { $0.cell(item, context) }
  }

  /// Totals, and what the filter finds.
  public var summary: [Span] {
    get throws {
      let totals = try currentTotals()
      let text = Phrase.Actions.totals(totals)
      let count =
        view.showsAll && waiting == nil
        ? Span(wording(text)) : Span(wording(try countWords()), .strong)
      let heads = [markedCount, viewName.map { Span($0, .strong) }, count].compactMap(\.self)
      return Array(heads.map { [$0] }.joined(separator: [Span(" · ", .muted)]))
        + chips.flatMap { [Span(" "), $0] }
    }
  }

  func currentTotals() throws -> ActionTotals {
    if let totals { return totals }
    let read = try client.totals(today)
    totals = read
    return read
  }

  /// How many items were found, or how long they have been looked for.
  private func countWords() throws -> Bilingual {
    if let waiting {
      return Phrase.Actions.searching(seconds: (questions.steady - waiting.since) / 1000)
    }
    guard let count = try currentCount() else { return Phrase.Actions.counting }
    return Phrase.Actions.found(count.found, isAtLeast: count.isAtLeast)
  }

  func currentCount() throws -> ActionCount? {
    guard found == nil, !isCounting else { return found }
    let query = query
    do {
      try questions.within { found = try client.count(query, Self.countLimit) }
    } catch StoreFailure.interrupted {
      isCounting = true
      questions.ask(.count) {
        try $0.actions.count(query, Self.countLimit)
      } then: { [self] answer in
        isCounting = false
        found = try answer.get()
      }
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
    guard column.width > 0 else { return 0 }
    return max(column.width, widest(in: column), heading(of: column).count)
  }

  /// What may be wider than the column is meant for: numbers beyond A-999, and days in words.
  private func widest(in column: ActionColumn) -> Int {
    switch column.sort {
    case .number: rows.map(\.number.description.utf8.count).max() ?? 0
    case .due: wording.dateWidth
    case .lateness, .status, .owner, .title, .links, .meeting, nil: 0
    }
  }

  private func heading(of column: ActionColumn) -> String {
    let title = wording(column.title)
    guard let sign = column.sort.flatMap(sign) else { return title }
    let isTight = title.count + sign.count + 1 > column.width && column.width > 0
    return title + (isTight ? "" : " ") + sign
  }
}
