import Domain

/// What the actions pane needs in order to treat many items at once, and to keep views. What may be sent
/// to another thread is `@Sendable`.
public struct NarrowingClient {
  /// Reads the keys of a list between two items, both included, up to a limit.
  public typealias KeysBetweenReading =
    @Sendable (ActionItem, ActionItem, ActionQuery, _ limit: Int) throws -> [RowKey<ActionItem>]

  /// The items with these keys, in the order given; those that are gone are left out.
  public var items: @Sendable ([RowKey<ActionItem>]) throws -> [ActionItem]
  /// Those of these keys that are not gone.
  public var remaining: ([RowKey<ActionItem>]) throws -> [RowKey<ActionItem>]
  /// The keys of what a query finds, in the order of the list, up to a limit.
  public var keys: @Sendable (ActionQuery, _ limit: Int) throws -> [RowKey<ActionItem>]
  /// The keys of a list between two items, both included, up to a limit.
  public var keysBetween: KeysBetweenReading
  /// How many items stand under each heading of a grouped list.
  public var groupTallies: (ActionQuery, Day) throws -> [ActionGroupTally]
  /// Changes one field of many items, in one step.
  public var edit: @Sendable ([ActionItem], BulkChange, Day) throws -> BulkOutcome
  /// How many items can be changed at once.
  public var bulkLimit: Int
  /// The views with names, in the order in which they are offered.
  public var views: () throws -> [NamedView]
  /// Keeps a view, in place of the one with the same id.
  public var saveView: @Sendable (NamedView) throws -> Void
  /// Takes a view away.
  public var deleteView: @Sendable (_ id: String) throws -> Void

  /// Makes a client.
  public init(
    items: @escaping @Sendable ([RowKey<ActionItem>]) throws -> [ActionItem],
    remaining: @escaping ([RowKey<ActionItem>]) throws -> [RowKey<ActionItem>],
    keys: @escaping @Sendable (ActionQuery, Int) throws -> [RowKey<ActionItem>],
    keysBetween: @escaping KeysBetweenReading,
    groupTallies: @escaping (ActionQuery, Day) throws -> [ActionGroupTally],
    edit: @escaping @Sendable ([ActionItem], BulkChange, Day) throws -> BulkOutcome, bulkLimit: Int,
    views: @escaping () throws -> [NamedView],
    saveView: @escaping @Sendable (NamedView) throws -> Void,
    deleteView: @escaping @Sendable (_ id: String) throws -> Void
  ) {
    self.items = items
    self.remaining = remaining
    self.keys = keys
    self.keysBetween = keysBetween
    self.groupTallies = groupTallies
    self.edit = edit
    self.bulkLimit = bulkLimit
    self.views = views
    self.saveView = saveView
    self.deleteView = deleteView
  }
}
