import Domain
import Wording

// MARK: - What is shown

extension ActionsModel {
  /// The list.
  public var table: TablePresentation {
    let columns = visibleColumns
    let widths = widths(of: columns)
    return TablePresentation(
      columns: zip(columns, widths).map { column, width in
        TablePresentation.Column(
          title: heading(of: column), name: wording(column.title), width: width,
          alignment: column.alignment)
      },
      rows: tableRows(columns, widths), hasMarks: !marks.isEmpty,
      hasRowsAbove: window.hasRowsAbove || window.shown.lowerBound > 0,
      hasRowsBelow: window.hasRowsBelow || window.shown.upperBound < rows.count,
      emptySentence: rows.isEmpty ? wording(emptySentence) : "")
  }

  private var emptySentence: Bilingual {
    query.showsAll
      ? Phrase.Actions.empty(add: surroundings.keyLabels.key(of: .add, wording))
      : Phrase.Actions.nothingFound(showAll: surroundings.keyLabels.key(of: .back, wording))
  }

  /// What a click on a heading sorts by.
  func sort(ofColumn column: Int) -> ActionSort? {
    let columns = visibleColumns
    return columns.indices.contains(column) ? columns[column].sort : nil
  }

  private func tableRows(
    _ columns: [ActionColumn], _ widths: [Int]
  ) -> [TablePresentation.Row] {
    var context = cellContext
    if let place = columns.firstIndex(where: { $0.sort == .owner }) {
      let names = window.shown.map { columns[place].cell(rows[$0], context).text }
      context.owners = DistinctNames.shown(names, limit: widths[place])
    }
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

  func heading(of column: ActionColumn) -> String {
    let title = wording(column.title)
    guard let sign = column.sort.flatMap(sign) else { return title }
    let isTight = title.count + sign.count + 1 > column.width && column.width > 0
    return title + (isTight ? "" : " ") + sign
  }
}

// MARK: - Which columns there are, and how wide

extension ActionsModel: ColumnPane {
  var cellContext: ActionCellContext {
    ActionCellContext(wording: wording, today: today, register: register)
  }

  private var choices: [String: ColumnChoices.Choice] {
    surroundings.columns[Self.face.pane.name]
  }

  var arrangeable: [ArrangeableColumn] {
    ActionColumn.all.filter { $0.width > 0 }.map { column in
      ArrangeableColumn(
        id: column.id, title: wording(column.title),
        isShown: column.minimumListWidth <= viewport.width, width: leastWidth(of: column))
    }
  }

  /// The columns that the width allows or somebody has asked for, and those that the list is sorted by as
  /// long as there is room for titles.
  var visibleColumns: [ActionColumn] {
    let isWanted = { (column: ActionColumn) in
      self.choices[column.id]?.isShown ?? (column.minimumListWidth <= self.viewport.width)
    }
    let wanted = ActionColumn.all.filter(isWanted)
    var sorted = view.orders.compactMap { order in
      ActionColumn.all.first { $0.sort == order.sort && !isWanted($0) }
    }.filter { choices[$0.id]?.isShown != false }
    if sorted.isEmpty { return wanted }
    var used = wanted.reduce(ColumnFitting.leastRest) { $0 + leastWidth(of: $1) + 1 }
    sorted = sorted.filter { column in
      guard used + column.width < viewport.width else { return false }
      used += column.width + 1
      return true
    }
    return ActionColumn.all.filter { column in
      isWanted(column) || sorted.contains { $0.sort == column.sort }
    }
  }

  func widths(of columns: [ActionColumn]) -> [Int] {
    let context = cellContext
    let read = viewport.width >= ColumnFitting.roomy ? rows : []
    let measures = columns.map { column in
      let texts = read.map { column.cell($0, context).text }
      return ColumnFitting.Measure(
        id: column.id, least: column.width > 0 ? leastWidth(of: column) : nil,
        heading: heading(of: column).count, widest: texts.map(\.count).max() ?? 0,
        isText: column.alignment == .leading && ![.number, .due, .status].contains(column.sort))
    }
    return ColumnFitting(choices: choices, room: viewport.width - (marks.isEmpty ? 0 : 1))
      .widths(measures)
  }

  private func leastWidth(of column: ActionColumn) -> Int {
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
}
