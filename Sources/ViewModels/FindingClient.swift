import Domain

/// What the actions pane needs in order to treat many items at once, and to keep views.
public struct FindingClient {
  /// The items with these keys, in the order given; those that are gone are left out.
  public var items: ([RowKey<ActionItem>]) throws -> [ActionItem]
  /// The keys of what a query finds, in the order of the list, up to a limit.
  public var keys: (ActionQuery, _ limit: Int) throws -> [RowKey<ActionItem>]
  /// The keys of a list between two items, both included, up to a limit.
  public var keysBetween:
    (ActionItem, ActionItem, ActionQuery, _ limit: Int) throws -> [RowKey<ActionItem>]
  /// How many items stand under each heading of a grouped list.
  public var groupTallies: (ActionQuery, Day) throws -> [ActionGroupTally]
  /// Changes one field of many items, in one step.
  public var edit: ([ActionItem], BulkEdit, Day) throws -> BulkOutcome
  /// How many items can be changed at once.
  public var bulkLimit: Int
  /// The views with names, in the order in which they are offered.
  public var views: () throws -> [NamedView]
  /// Keeps a view, in place of the one with the same id.
  public var saveView: (NamedView) throws -> Void
  /// Takes a view away.
  public var deleteView: (_ id: String) throws -> Void

  /// Makes a client.
  public init(
    items: @escaping ([RowKey<ActionItem>]) throws -> [ActionItem],
    keys: @escaping (ActionQuery, Int) throws -> [RowKey<ActionItem>],
    keysBetween:
      @escaping (ActionItem, ActionItem, ActionQuery, Int) throws -> [RowKey<ActionItem>],
    groupTallies: @escaping (ActionQuery, Day) throws -> [ActionGroupTally],
    edit: @escaping ([ActionItem], BulkEdit, Day) throws -> BulkOutcome, bulkLimit: Int,
    views: @escaping () throws -> [NamedView],
    saveView: @escaping (NamedView) throws -> Void,
    deleteView: @escaping (_ id: String) throws -> Void
  ) {
    self.items = items
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
