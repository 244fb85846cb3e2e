import Domain
import GRDB

// MARK: - Action items

extension Store {
  /// A page of the list of action items, always in the order of the list.
  ///
  /// Items that are equal in the sorted column follow their number. A descending list is the ascending
  /// one reversed, numbers included, except that items with nothing in the column come last in both.
  ///
  /// The anchor need not be in the list any more: reading goes on from where it would stand.
  public func actionItems(
    _ query: ActionQuery, from anchor: ActionAnchor = .first, limit: Int
  ) throws(StoreFailure) -> [ActionItem] {
    try reading { db in
      if anchor == .first { try ActionItemRow.noteStray(db) }
      return try ActionListing(query, db).page(from: anchor, limit: limit)
    }
  }

  /// How many items a query finds, counted up to a limit.
  public func count(
    _ query: ActionQuery, upTo limit: Int
  ) throws(StoreFailure) -> ActionCount {
    try reading { db in
      let found = try ActionCounting(query, db).count(upTo: limit + 1)
      return ActionCount(found: min(found, limit), isAtLeast: found > limit)
    }
  }

  /// Totals over all items.
  public func totals(today: Day) throws(StoreFailure) -> ActionTotals {
    try reading { db in
      ActionTotals(
        all: try Tallies.items(db, of: Set(ActionStatus.allCases)),
        open: try Tallies.items(db, of: Set(ActionStatus.allCases.filter(\.isOpen))),
        late: try Tallies.late(db, today: today))
    }
  }

  /// One item by its key.
  public func actionItem(_ id: RowKey<ActionItem>) throws(StoreFailure) -> ActionItem? {
    try reading { db in try ActionItemRow.fetch(db, id: id) }
  }

  /// One item by its number.
  public func actionItem(number: ActionNumber) throws(StoreFailure) -> ActionItem? {
    try reading { db in try ActionItemRow.fetch(db, number: number) }
  }

  /// Open and late items that are linked to one thing.
  public func tally(of link: ActionLink, today: Day) throws(StoreFailure) -> ItemTally {
    try reading { db in try Tallies.tally(db, of: link, today: today) }
  }
}
