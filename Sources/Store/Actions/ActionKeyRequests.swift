import Domain
import GRDB

// MARK: - Many items at once, by their keys

extension Store {
  /// The keys of the items that a query finds, in the order of the list.
  ///
  /// - Parameter limit: How many at most; asking for one more than are wanted tells whether there are
  ///   more.
  public func keys(
    _ query: ActionQuery, limit: Int
  ) throws(StoreFailure) -> [RowKey<ActionItem>] {
    try reading { db in
      guard limit > 0 else { return [] }
      return try ActionListing(query, db).found(ActionReading(.first), limit: limit).map(\.id)
    }
  }

  /// The items with these keys, in the order given; those that are gone are left out.
  public func actionItems(keys: [RowKey<ActionItem>]) throws(StoreFailure) -> [ActionItem] {
    try reading { db in try ActionItemRow.fetch(db, ids: keys) }
  }

  /// Those of these keys whose items are not gone.
  public func remaining(
    _ keys: [RowKey<ActionItem>]
  ) throws(StoreFailure) -> [RowKey<ActionItem>] {
    try readingOnce { db in
      let statement = try db.cachedStatement(
        sql: "SELECT id FROM action_item WHERE id IN (SELECT value FROM json_each(?))")
      return try Int64.fetchAll(statement, arguments: [ActionItemRow.json(keys)])
        .map { RowKey(rawValue: $0) }
    }
  }

  /// The keys of the items of a list that lie between two items, both included, in the order of the
  /// list.
  ///
  /// The two may be given in either order, and need not be in the list any more: the range then ends
  /// where they would stand.
  public func keys(
    between first: ActionItem, and second: ActionItem, in query: ActionQuery, limit: Int
  ) throws(StoreFailure) -> [RowKey<ActionItem>] {
    try reading { db in
      guard limit > 0 else { return [] }
      let comparison = ActionComparison(query, db)
      let isInOrder = try comparison.isInOrder(first, second)
      let (start, end) = isInOrder ? (first, second) : (second, first)
      // Most ranges are short.
      for part in [min(limit, Store.shortRange), limit] {
        let items = try ActionListing(query, db).found(ActionReading(.at(start)), limit: part)
        let linked = try ActionItemRow.withLinks(items, db)
        let count = try comparison.count(of: linked, upTo: end)
        if count < part || part == limit { return linked.prefix(count).map(\.id) }
      }
      return []
    }
  }
}

extension Store {
  /// How many items of a range are read at first.
  fileprivate static let shortRange = 64
}

/// Tells which of two items comes first in a list, as SQLite sorts them.
struct ActionComparison {
  private let keys: [ActionKey]
  private let db: Database

  init(_ query: ActionQuery, _ db: Database) {
    keys = ActionSorting(query).keys
    self.db = db
  }

  /// Whether an item comes before another one, or is the same.
  func isInOrder(_ first: ActionItem, _ second: ActionItem) throws -> Bool {
    let lies = ActionReading(.at(first)).lies(onFrom: first, by: keys) { $0.value(second) }
    return try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT \(lies.sql)"),
      arguments: StatementArguments(lies.arguments)) ?? false
  }

  /// How many items of a sorted list lie before an item or are it; found by halving.
  func count(of items: [ActionItem], upTo end: ActionItem) throws -> Int {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if try isInOrder(items[middle], end) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
