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
    try reading { db in try ActionListing(query, db).page(from: anchor, limit: limit) }
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

/// Counts that triggers keep, so that no list has to be counted.
enum Tallies {
  static func items(_ db: Database, of statuses: Set<ActionStatus>) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT status, items FROM status_count")
    return try Row.fetchAll(statement).reduce(0) { sum, row in
      let status = ActionStatus(rawValue: row[0] ?? "")
      return sum + (status.map(statuses.contains) == true ? row[1] ?? 0 : 0)
    }
  }

  static func late(_ db: Database, today: Day) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sum(items) FROM open_count WHERE kind = '' AND code = '' AND due > '' AND due < ?
        """)
    return try Int.fetchOne(statement, arguments: [today.iso]) ?? 0
  }

  static func tally(_ db: Database, of link: ActionLink, today: Day) throws -> ItemTally {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(items), 0),
          coalesce(sum(items) FILTER (WHERE due <> '' AND due < ?), 0)
        FROM open_count WHERE kind = ? AND code = ?
        """)
    let row = try Row.fetchOne(statement, arguments: [today.iso, link.kind, link.code])
    return ItemTally(open: row?[0] ?? 0, late: row?[1] ?? 0)
  }
}

/// Counts what a query finds, by the cheapest way there is.
struct ActionCounting {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  init(_ query: ActionQuery, _ db: Database) {
    self.query = query
    self.db = db
    words = SearchWords(query.text)
  }

  func count(upTo limit: Int) throws -> Int {
    if let kept = try keptCount() { return kept }
    let drivers = ActionDrivers(query: query, words: words, db: db)
    let driver =
      try drivers.narrowest(atMost: ActionListing.longGatherLimit)
      ?? drivers.byWords ?? drivers.narrow.first ?? drivers.byLateness ?? .everything
    return try ActionGathering(query: query, words: words, db: db).count(driver, upTo: limit)
  }

  /// The count that triggers keep, when the query asks for status or lateness alone.
  private func keptCount() throws -> Int? {
    var other = query
    (other.text, other.statuses, other.lateOn) = ("", [], nil)
    guard words.words.isEmpty, other.showsAll else { return nil }
    let statuses = Set(ActionFilter(query: query).statuses)
    guard let day = query.lateOn else { return try Tallies.items(db, of: statuses) }
    let open = Set(ActionStatus.allCases.filter(\.isOpen))
    return statuses == open ? try Tallies.late(db, today: day) : nil
  }
}
