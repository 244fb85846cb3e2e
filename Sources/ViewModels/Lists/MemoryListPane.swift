import Domain
import Wording

/// A pane that shows one list held in memory. With the members named here it can be searched, sorted and
/// narrowed: keys, dialogues and clicks come from the extensions below (test: `MemoryListTests`).
protocol MemoryListPane: SearchingPane, FilteringPane, SortingPane, ColumnPane {
  associatedtype Item: Identifiable where Item.ID: Sendable & CustomStringConvertible
  associatedtype Context
  /// The list.
  var list: MemoryList<Item, Context> { get set }
  /// What a cell needs to know besides its row.
  var context: Context { get }
  /// What the list can be narrowed to now.
  var filters: [MemoryFilter<Item>] { get }
  /// Hands the list the facts as they are now.
  func settle()
}

// MARK: - Searching

extension MemoryListPane {
  var searchedText: String { list.searching.text }
  var hasMatch: Bool { list.searching.found != nil }

  func beginSearch() { list.searching.begin(from: list.cursor.selected) }

  func search(_ text: String) throws {
    let candidates = candidates
    select(list.searching.type(text, from: candidates))
  }

  func endSearch() throws { select(list.searching.end()) }

  func goToMatch(_ direction: ListMove) throws -> Bool {
    let candidates = candidates
    guard let match = list.searching.next(direction, from: candidates) else { return false }
    select(match)
    return true
  }

  private var candidates: ListSearch<Item.ID>.Candidates {
    ListSearch.Candidates(
      list.rows.map { ($0.id, list.text(of: $0, context)) }, selected: list.cursor.selected)
  }

  private func select(_ id: Item.ID?) {
    if let id { list.select(id, visible: viewport.rows) }
  }
}

// MARK: - Order

extension MemoryListPane {
  func sortDialogue() -> any Dialogue { ListSortDialogue(self) }

  func sort(byColumn column: Int) throws -> Bool {
    let visible = list.visibleColumns(viewport.width)
    guard visible.indices.contains(column) else { return false }
    sort(by: visible[column])
    return true
  }

  /// Sorts by a column, counted among all; by the present one it turns the order round.
  func sort(by column: Int) {
    list.sort(by: column)
    settle()
  }

  /// The columns in sight, the one that the list is sorted by marked.
  var sortMenu: Menu<Int> {
    let (visible, order) = (list.visibleColumns(viewport.width), list.order)
    return Menu(
      choices: visible, names: visible.map { wording(list.columns[$0].title) },
      values: visible.map { $0 == order.column ? order.sign : "" }, selected: order.column)
  }
}

// MARK: - Columns

extension MemoryListPane {
  var arrangeable: [ArrangeableColumn] {
    list.columns.enumerated().filter { $1.width > 0 }.map { place, column in
      ArrangeableColumn(
        id: column.id, title: wording(column.title),
        isShown: place == 0 || column.minimumListWidth <= viewport.width,
        width: max(column.width, wording(column.title).count))
    }
  }
}

// MARK: - Filters

extension MemoryListPane {
  func filterDialogue() -> any Dialogue { ListFilterDialogue(self) }

  func removeLastFilter() throws -> Bool {
    defer { settle() }
    return list.removeLastFilter()
  }

  /// Shows every row again.
  ///
  /// - Returns: Whether some were hidden.
  func removeFilters() -> Bool {
    defer { settle() }
    return list.removeFilters()
  }

  /// Puts a filter in or takes it out.
  func toggle(filter id: String) {
    list.toggle(id, among: filters)
    settle()
  }

  /// Whether the list is narrowed to a filter.
  func uses(filter id: String) -> Bool { list.chosen.contains(id) }

  /// The filters, those in use marked, then the way back to all rows, which is nothing.
  func filterMenu(selecting id: String?) -> Menu<String?> {
    let choices = filters.map { Optional($0.id) } + [nil]
    let names = filters.map(\.name) + [wording(Phrase.Lists.showAll)]
    let first = id ?? list.chosen.last ?? filters.first?.id
    return Menu(
      choices: choices, names: names,
      values: choices.map { choice in choice.map(uses(filter:)) == true ? "◆" : "" },
      selected: first)
  }

  /// The filters in use, each as a chip, behind how many rows they keep.
  var narrowing: [Span] {
    let used = list.chosen.compactMap { id in filters.first { $0.id == id } }
    guard !used.isEmpty else { return [] }
    return [Span(wording(Phrase.Lists.rows(list.rows.count)), .strong)]
      + used.flatMap { [Span(" "), Span("[\($0.name)]", .chip)] }
  }
}
