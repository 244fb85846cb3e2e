import Domain

/// What the actions pane needs from outside; wired to a store by the executable, to values by tests.
public struct ActionsClient {
  /// A window of items in list order.
  public var items: (ActionQuery, ActionAnchor, _ limit: Int) throws -> [ActionItem]
  /// How many items a query finds, counted up to a limit.
  public var count: (ActionQuery, _ limit: Int) throws -> ActionCount
  /// Totals over all items.
  public var totals: (Day) throws -> ActionTotals
  /// One item as it is now.
  public var item: (RowKey<ActionItem>) throws -> ActionItem?
  /// The last recorded change of an item.
  public var lastChange: (ActionNumber) throws -> Change?
  /// One item by its number.
  public var itemNumbered: (ActionNumber) throws -> ActionItem?
  /// A moment by the clock on the wall.
  public var local: (Instant) -> LocalTime
  /// Adds an item.
  public var add: (ActionItemContent, Day) throws -> ActionItem
  /// Saves an edited item, field by field.
  public var save:
    (RowKey<ActionItem>, _ base: ActionItemContent, _ new: ActionItemContent, Day) throws ->
      SaveOutcome
  /// Deletes an item that nobody has edited since.
  public var delete: (RowKey<ActionItem>, _ base: ActionItemContent) throws -> SaveOutcome
  /// Many items at once, and views with names.
  public var finding: FindingClient

  /// Makes a client.
  public init(
    items: @escaping (ActionQuery, ActionAnchor, Int) throws -> [ActionItem],
    count: @escaping (ActionQuery, Int) throws -> ActionCount,
    totals: @escaping (Day) throws -> ActionTotals,
    item: @escaping (RowKey<ActionItem>) throws -> ActionItem?,
    lastChange: @escaping (ActionNumber) throws -> Change?,
    itemNumbered: @escaping (ActionNumber) throws -> ActionItem?,
    local: @escaping (Instant) -> LocalTime,
    add: @escaping (ActionItemContent, Day) throws -> ActionItem,
    save:
      @escaping (RowKey<ActionItem>, ActionItemContent, ActionItemContent, Day) throws ->
      SaveOutcome,
    delete: @escaping (RowKey<ActionItem>, ActionItemContent) throws -> SaveOutcome,
    finding: FindingClient
  ) {
    self.items = items
    self.count = count
    self.totals = totals
    self.item = item
    self.lastChange = lastChange
    self.itemNumbered = itemNumbered
    self.local = local
    self.add = add
    self.save = save
    self.delete = delete
    self.finding = finding
  }
}
