import Domain
import GRDB

/// Finds the rows of one page of the list of action items.
///
/// Two ways lead to a page, and which is quicker depends on how much the query lets through:
///
/// - **walk**: step along the index of the sort and take what the filter lets through. Quick when
///   much gets through; a page of the whole list costs the same at any size.
/// - **gather**: fetch all that the narrowest filter finds, and sort it. Quick when that is little.
///
/// So: when an index on status, owner or link finds at most `gatherLimit` rows, gather by it.
/// Otherwise walk. With words to find, walk a little: common words fill the page at once. If they do
/// not, ask the word index; first for the first three letters of each word, which is quick, then,
/// after some more walking, for the whole words, which takes long when they are common. What few
/// rows it finds are gathered; with many the walk goes on to its end.
struct ActionListing {
  /// How many rows are at most fetched and sorted.
  static let gatherLimit = 5000
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  init(_ query: ActionQuery, _ db: Database) {
    self.query = query
    self.db = db
    words = SearchWords(query.text)
  }

  /// The items nearest to an anchor, in the order of the list.
  func page(from anchor: ActionAnchor, limit: Int) throws -> [ActionItem] {
    guard limit > 0 else { return [] }
    let reading = ActionReading(anchor)
    let items = try found(reading, limit: limit)
    return try ActionItemRow.withLinks(reading.isBackward ? items.reversed() : items, db)
  }

  private func found(_ reading: ActionReading, limit: Int) throws -> [ActionItem] {
    let walk = ActionWalk(query: query, words: words, db: db)
    let drivers = ActionDrivers(query: query, words: words, db: db)
    if let driver = try drivers.narrowest(atMost: Self.gatherLimit) {
      return try gather(driver, reading, limit: limit)
    }
    guard !words.words.isEmpty else {
      return try walk.page(reading, limit: limit, budget: .max).items
    }
    for attempt in attempts(drivers) {
      let start = try walk.page(reading, limit: limit, budget: attempt.walking)
      if start.isComplete { return start.items }
      if try drivers.finds(attempt.asking, atMost: attempt.limit) {
        return try gather(attempt.gathering, reading, limit: limit)
      }
    }
    return try walk.page(reading, limit: limit, budget: .max).items
  }

  /// Something to try before a walk to the end of the list.
  private struct Attempt {
    /// How many rows to look at first.
    let walking: Int
    /// What to ask the word index then.
    let asking: ActionDriver
    /// How many rows are few enough to be gathered.
    let limit: Int
    /// What to gather by.
    let gathering: ActionDriver
  }

  private func attempts(_ drivers: ActionDrivers) -> [Attempt] {
    guard let whole = drivers.byWords, let begun = drivers.byBeginnings else { return [] }
    let last = Attempt(walking: 4000, asking: whole, limit: Self.gatherLimit, gathering: whole)
    guard words.words.count > 1 else {
      // Few items begin so: then the whole word is quick to ask for.
      return [
        Attempt(walking: 400, asking: begun, limit: Self.gatherLimit, gathering: whole), last,
      ]
    }
    return [
      Attempt(walking: 400, asking: begun, limit: Self.gatherLimit, gathering: begun),
      Attempt(walking: 4000, asking: begun, limit: 4 * Self.gatherLimit, gathering: begun), last,
    ]
  }

  private func gather(
    _ driver: ActionDriver, _ reading: ActionReading, limit: Int
  ) throws -> [ActionItem] {
    try ActionGathering(query: query, words: words, db: db)
      .page(driver, reading, limit: limit)
  }
}

/// From where, and in which direction, a page is read.
struct ActionReading {
  /// The item to start at; `nil` at the end of the list.
  let item: ActionItem?
  /// Whether the item itself belongs to the page.
  let includesItem: Bool
  /// Whether the list is read from its end.
  let isBackward: Bool

  init(_ anchor: ActionAnchor) {
    switch anchor {
    case .first: (item, includesItem, isBackward) = (nil, false, false)
    case .last: (item, includesItem, isBackward) = (nil, false, true)
    case .after(let anchor): (item, includesItem, isBackward) = (anchor, false, false)
    case .before(let anchor): (item, includesItem, isBackward) = (anchor, false, true)
    case .at(let anchor): (item, includesItem, isBackward) = (anchor, true, false)
    }
  }

  /// Whether the keys rise as the page is read.
  func isRising(_ order: ActionOrder) -> Bool { order.isDescending == isBackward }

  /// The condition that a row lies on from a place.
  func lies(onFrom place: SQLPiece, keys: [String], _ order: ActionOrder) -> SQLPiece {
    let sign = (isRising(order) ? ">" : "<") + (includesItem ? "=" : "")
    return SQLPiece(
      sql: "(\(keys.joined(separator: ", "))) \(sign) (\(place.sql))", arguments: place.arguments)
  }

  /// The order in which rows are read.
  func order(by keys: [String], _ order: ActionOrder) -> String {
    keys.map { $0 + (isRising(order) ? "" : " DESC") }.joined(separator: ", ")
  }
}
