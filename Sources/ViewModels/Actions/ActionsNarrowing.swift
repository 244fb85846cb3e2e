import Domain
import Wording

/// What the list shows and in which order (test: `FilterMenuTests`).
extension ActionsModel {
  /// Shows another view; the selected item stays selected while it is in it.
  func show(_ view: ActionView) throws {
    guard view != self.view else { return }
    self.view = view
    try show(keeping: selected)
  }

  /// Shows a view that has a name.
  func open(_ named: NamedView) throws {
    opened = named
    try arrange(named.view)
  }

  /// Shows the list in another order. A cursor that stands at the very top stays there: nobody has
  /// chosen that item.
  private func arrange(_ view: ActionView) throws {
    let isAtTop = selectedIndex == 0 && !window.hasRowsAbove
    self.view = view
    try show(keeping: isAtTop ? nil : selected)
  }

  /// The name of the view, as long as it is shown as it was saved.
  var viewName: String? {
    opened.flatMap { $0.view == view ? wording($0.name) : nil }
  }

  // MARK: Filters

  /// Changes the text filter.
  public func search(_ text: String) throws {
    var view = view
    view.text = text
    try show(view)
  }

  /// Shows everything again, in the present order and groups.
  public func clearFilters() throws { try show(view.withoutFilters) }

  /// Takes out the last chip.
  ///
  /// - Returns: Whether there was one.
  func removeLastFilter() throws -> Bool {
    guard let last = FilterKind.allCases.last(where: view.uses) else { return false }
    try show(view.without(last))
    return true
  }

  /// The filters in use, each as a chip.
  var chips: [Span] {
    let texts = FilterTexts(texts: ValueTexts(wording: wording, register: register))
    return FilterKind.allCases.compactMap { texts.value(of: $0, in: view) }
      .map { Span("[\($0)]", .chip) }
  }

  // MARK: Order

  /// By how many columns a list can be sorted.
  static let mostColumns = 3

  /// Sorts by a column alone; sorting by the present one turns the order round.
  public func sort(by sort: ActionSort) throws {
    let isSame = view.orders.map(\.sort) == [sort]
    let isDescending = isSame && view.orders.first?.isDescending == false
    try reorder([ActionOrder(sort: sort, isDescending: isDescending)])
  }

  /// Sorts what is equal so far by one more column, or turns a column's order round.
  ///
  /// - Returns: Whether there was room for it.
  func sortFurther(by sort: ActionSort) throws -> Bool {
    var orders = view.orders
    if let place = orders.firstIndex(where: { $0.sort == sort }) {
      orders[place].isDescending.toggle()
    } else {
      guard orders.count < Self.mostColumns else { return false }
      // After the number nothing is equal any more.
      let end = orders.last?.sort == .number ? orders.count - 1 : orders.count
      orders.insert(ActionOrder(sort: sort), at: end)
    }
    try reorder(orders)
    return true
  }

  /// Divides the list, or no longer.
  func group(by grouping: ActionGrouping?) throws {
    var view = view
    view.grouping = grouping
    try arrange(view)
  }

  /// The sign of a column that the list is sorted by: `▲`, `▼²`.
  func sign(of sort: ActionSort) -> String? {
    view.orders.firstIndex { $0.sort == sort }.map { place in
      (view.orders[place].isDescending ? "▼" : "▲") + ["", "²", "³"][min(place, 2)]
    }
  }

  private func reorder(_ orders: [ActionOrder]) throws {
    var view = view
    view.orders = orders
    try arrange(view)
  }
}
