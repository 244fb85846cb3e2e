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
/// So: when the index of a filter finds at most `GatherLimit.usual` rows, gather by it; more of them, when
/// a walk would be long. Otherwise walk. With words to find, walk a little: common words fill the page at once. If they do
/// not, ask the word index; first for the first three letters of each word, which is quick, then,
/// after some more walking, for the whole words, which takes long when they are common. What few
/// rows it finds are gathered; with many the walk goes on to its end.
struct ActionListing {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  init(_ query: ActionQuery, _ db: Database) {
    self.query = query
    self.db = db
    words = SearchWords(query)
  }

  /// The items nearest to an anchor, in the order of the list.
  func page(from anchor: ActionAnchor, limit: Int) throws -> [ActionItem] {
    guard limit > 0 else { return [] }
    let reading = ActionReading(anchor)
    let items = try found(reading, limit: limit)
    return try ActionItemRow.withLinks(reading.isBackward ? items.reversed() : items, db)
  }

  /// The same in reading order, their links not yet read.
  func found(_ reading: ActionReading, limit: Int) throws -> [ActionItem] {
    let walk = ActionWalk(query: query, words: words, db: db)
    let drivers = ActionDrivers(query: query, words: words, db: db)
    if let driver = try drivers.narrowest(atMost: narrowLimit) {
      return try gather(driver, reading, limit: limit)
    }
    guard !words.isEmpty else {
      return try walk.page(reading, limit: limit, budget: .max).items
    }
    for attempt in attempts(drivers) {
      if attempt.walking > 0 {
        let start = try walk.page(reading, limit: limit, budget: attempt.walking)
        if start.isComplete { return start.items }
      }
      if try drivers.finds(attempt.asking, atMost: attempt.limit) {
        return try gather(attempt.gathering, reading, limit: limit)
      }
    }
    return try walk.page(reading, limit: limit, budget: .max).items
  }

  /// Whether a walk meets much that it does not take: rows that a second filter or the words keep
  /// out, or rows that are equal in the first column and have yet to be sorted. Then gathering pays
  /// longer.
  private var isLongWalk: Bool {
    let filter = ActionFilter(query: query)
    let sieves = [
      !words.isEmpty, filter.statuses.count < 3, ActionSorting(query).isWithinStatus,
    ]
    return filter.narrowCount + sieves.filter { $0 }.count > 1 || sortsOnTheWay
  }

  private var sortsOnTheWay: Bool { ActionSorting(query).sortsMuch }

  private var narrowLimit: Int { isLongWalk ? GatherLimit.long : GatherLimit.usual }

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

  /// A word that means something leads to its items by itself, too; the rows found are then looked at for
  /// the others.
  private func attempts(_ drivers: ActionDrivers) -> [Attempt] {
    let single = words.words.count == 1
    return attemptsByText(drivers)
      + (single ? [] : drivers.byMeanings).map {
        Attempt(walking: 0, asking: $0, limit: GatherLimit.long, gathering: $0)
      }
  }

  private func attemptsByText(_ drivers: ActionDrivers) -> [Attempt] {
    guard let whole = drivers.byWords, let begun = drivers.byBeginnings else { return [] }
    let last = Attempt(walking: 4000, asking: whole, limit: GatherLimit.usual, gathering: whole)
    // A short walk would first sort all that is equal in the first column.
    if sortsOnTheWay {
      return [Attempt(walking: 0, asking: whole, limit: narrowLimit, gathering: whole)]
    }
    guard words.words.count > 1 else {
      // Few items begin so: then the whole word is quick to ask for.
      return [
        Attempt(walking: 400, asking: begun, limit: GatherLimit.usual, gathering: whole), last,
      ]
    }
    return [
      Attempt(walking: 400, asking: begun, limit: GatherLimit.usual, gathering: begun),
      Attempt(walking: 4000, asking: begun, limit: GatherLimit.long, gathering: begun), last,
    ]
  }

  private func gather(
    _ driver: ActionDriver, _ reading: ActionReading, limit: Int
  ) throws -> [ActionItem] {
    try ActionGathering(query: query, words: words, db: db)
      .page(driver, reading, limit: limit)
  }
}
