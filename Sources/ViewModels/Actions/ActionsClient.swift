import Domain

/// What the actions pane needs from outside; `Wiring` answers it with a store. What may be sent to another
/// thread is `@Sendable`.
public struct ActionsClient {
  /// Reads one item as it is now.
  public typealias ItemReading = @Sendable (RowKey<ActionItem>) throws -> ActionItem?
  /// Adds an item.
  public typealias Adding = @Sendable (ActionItemContent, Day) throws -> ActionItem
  /// Adds a body by its name.
  public typealias BodyAdding = @Sendable (_ name: String) throws -> Stakeholder?
  /// Saves an edited item, field by field.
  public typealias Saving =
    @Sendable (
      RowKey<ActionItem>, _ base: ActionItemContent, _ new: ActionItemContent, Day
    ) throws -> SaveOutcome
  /// Deletes an item that nobody has edited since.
  public typealias Deleting =
    @Sendable (RowKey<ActionItem>, _ base: ActionItemContent) throws -> SaveOutcome

  /// A window of items in list order.
  public var items: (ActionQuery, ActionAnchor, _ limit: Int) throws -> [ActionItem]
  /// How many items a query finds, counted up to a limit.
  public var count: (ActionQuery, _ limit: Int) throws -> ActionCount
  /// Totals over all items.
  public var totals: (Day) throws -> ActionTotals
  /// One item as it is now.
  public var item: ItemReading
  /// The last recorded change of an item.
  public var lastChange: (ActionNumber) throws -> Change?
  /// One item by its number.
  public var itemNumbered: (ActionNumber) throws -> ActionItem?
  /// A moment by the clock on the wall.
  public var local: (Instant) -> LocalTime
  /// Adds an item.
  public var add: Adding
  /// Adds a body of which only the name is known, or gives the one that is so called already.
  public var addBody: BodyAdding
  /// Saves an edited item, field by field.
  public var save: Saving
  /// Deletes an item that nobody has edited since.
  public var delete: Deleting
  /// Many items at once, and views with names.
  public var narrowing: NarrowingClient

  /// Makes a client.
  public init(
    items: @escaping (ActionQuery, ActionAnchor, Int) throws -> [ActionItem],
    count: @escaping (ActionQuery, Int) throws -> ActionCount,
    totals: @escaping (Day) throws -> ActionTotals,
    item: @escaping ItemReading,
    lastChange: @escaping (ActionNumber) throws -> Change?,
    itemNumbered: @escaping (ActionNumber) throws -> ActionItem?,
    local: @escaping (Instant) -> LocalTime,
    add: @escaping Adding, addBody: @escaping BodyAdding, save: @escaping Saving,
    delete: @escaping Deleting,
    narrowing: NarrowingClient
  ) {
    self.items = items
    self.count = count
    self.totals = totals
    self.item = item
    self.lastChange = lastChange
    self.itemNumbered = itemNumbered
    self.local = local
    self.add = add
    self.addBody = addBody
    self.save = save
    self.delete = delete
    self.narrowing = narrowing
  }
}
