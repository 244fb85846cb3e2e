import Domain
import Wording

/// A list that is held in memory: its columns, its order, what it is narrowed to, what is searched for
/// in it, and the selection by identity (test: `MemoryListTests`).
///
/// It is a value without facts of its own: the pane hands it the facts whenever something has changed,
/// and asks it for a `TablePresentation`.
struct MemoryList<Item: Identifiable, Context>
where Item.ID: Sendable & CustomStringConvertible {
  /// The columns; the list is sorted by the first until somebody chooses another.
  let columns: [MemoryColumn<Item, Context>]
  /// The rows that the filters keep, in their order.
  private(set) var rows: [Item] = []
  private(set) var order = MemoryOrder()
  /// The names of the filters in use, in the order in which they were put in.
  private(set) var chosen: [String] = []
  private(set) var cursor = ListCursor<Item.ID>()
  /// What somebody has chosen of the columns.
  var choices: [String: ColumnChoices.Choice] = [:]
  var searching = ListSearch<Item.ID>()

  init(columns: [MemoryColumn<Item, Context>]) { self.columns = columns }

  /// The selected row.
  var selected: Item? { rows.first { $0.id == cursor.selected } }

  /// Takes over the facts as they are now.
  mutating func update(
    _ items: [Item], _ filters: [MemoryFilter<Item>], _ context: Context, visible: Int
  ) {
    chosen = chosen.filter { id in filters.contains { $0.id == id } }
    let used = filters.filter { chosen.contains($0.id) }
    rows = sorted(items.filter { item in used.allSatisfy { $0.keeps(item) } }, context)
    cursor.update(rows: rows.map(\.id), visible: visible)
  }

  // MARK: - Moving

  mutating func move(_ move: ListMove, visible: Int) {
    cursor.move(move, rows: rows.map(\.id), visible: visible)
  }

  mutating func select(_ id: Item.ID, visible: Int) {
    cursor.select(id, rows: rows.map(\.id), visible: visible)
  }

  // MARK: - Order and filters; both take effect with the next update

  /// Sorts by a column; sorting by the present one turns the order round.
  mutating func sort(by column: Int) {
    let isTurned = column == order.column && !order.isDescending
    order = MemoryOrder(column: column, isDescending: isTurned)
    // A cursor that stands at the very top stays there: nobody has chosen that row.
    if cursor.selected == rows.first?.id { cursor = ListCursor() }
  }

  /// Puts a filter in, in the place of one of its family, or takes it out.
  mutating func toggle(_ id: String, among filters: [MemoryFilter<Item>]) {
    guard let filter = filters.first(where: { $0.id == id }) else { return }
    let wasChosen = chosen.contains(id)
    let family = filters.filter { $0.family == filter.family }.map(\.id)
    chosen.removeAll { family.contains($0) }
    if !wasChosen { chosen.append(id) }
  }

  /// Takes out the filter that was put in last.
  ///
  /// - Returns: Whether there was one.
  mutating func removeLastFilter() -> Bool { chosen.popLast() != nil }

  /// Shows every row again.
  ///
  /// - Returns: Whether some were hidden.
  mutating func removeFilters() -> Bool {
    defer { chosen = [] }
    return !chosen.isEmpty
  }

  /// Rows with equal keys stay as the facts have them.
  private func sorted(_ items: [Item], _ context: Context) -> [Item] {
    guard columns.indices.contains(order.column) else { return items }
    let keys = items.map { columns[order.column].key($0, context) }
    let places = items.indices.sorted { first, second in
      keys[first] == keys[second]
        ? first < second : keys[first].precedes(keys[second], isDescending: order.isDescending)
    }
    return places.map { items[$0] }
  }
}

// MARK: - What is shown

extension MemoryList {
  /// The columns that a width has room for, by their places among all.
  func visibleColumns(_ width: Int) -> [Int] {
    columns.indices.filter { place in
      let column = columns[place]
      return choices[column.id]?.isShown ?? (place == 0 || column.minimumListWidth <= width)
    }
  }

  /// What stands in a row, hidden columns included: what a search finds.
  func text(of item: Item, _ context: Context) -> String {
    columns.map { $0.cell(item, context).text }.joined(separator: " ")
  }

  /// The rows in sight.
  func table(_ context: Context, _ wording: Wording, in viewport: Viewport) -> TablePresentation {
    let visible = visibleColumns(viewport.width)
    let shown = rows.dropFirst(cursor.top).prefix(viewport.rows)
    return TablePresentation(
      columns: headings(visible, context, wording, width: viewport.width),
      rows: shown.map { item in
        TablePresentation.Row(
          id: item.id.description, cells: visible.map { columns[$0].cell(item, context) },
          isSelected: item.id == cursor.selected)
      },
      hasRowsAbove: cursor.top > 0, hasRowsBelow: shown.endIndex < rows.endIndex)
  }

  private func headings(
    _ visible: [Int], _ context: Context, _ wording: Wording, width: Int
  ) -> [TablePresentation.Column] {
    let read = width >= ColumnFitting.roomy ? rows : []
    let measures = visible.map { place in
      let (column, title) = (columns[place], heading(of: place, wording))
      let texts = read.map { column.cell($0, context).text }
      return ColumnFitting.Measure(
        id: column.id, least: column.width > 0 ? max(column.width, title.count) : nil,
        heading: title.count, widest: texts.map(\.count).max() ?? 0,
        isText: column.alignment == .leading)
    }
    let widths = ColumnFitting(choices: choices, room: width).widths(measures)
    return zip(visible, widths).map { place, width in
      TablePresentation.Column(
        title: heading(of: place, wording), name: wording(columns[place].title), width: width,
        alignment: columns[place].alignment)
    }
  }

  private func heading(of place: Int, _ wording: Wording) -> String {
    let title = wording(columns[place].title)
    return place == order.column ? "\(title) \(order.sign)" : title
  }
}
