import Domain
import GRDB

/// Counts what a query finds, by the cheapest way there is.
struct ActionCounting {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  init(_ query: ActionQuery, _ db: Database) {
    self.query = query
    self.db = db
    words = SearchWords(query)
  }

  func count(upTo limit: Int) throws -> Int {
    if let kept = try keptCount() { return kept }
    let drivers = ActionDrivers(query: query, words: words, db: db)
    let driver =
      try drivers.narrowest(atMost: GatherLimit.long)
      ?? drivers.byMeanings.first { try drivers.finds($0, atMost: GatherLimit.usual) }
      ?? drivers.byWords ?? drivers.narrow.first ?? drivers.byLateness ?? .everything
    return try ActionGathering(query: query, words: words, db: db).count(driver, upTo: limit)
  }

  /// The count that triggers keep, when the query asks for status or lateness alone.
  private func keptCount() throws -> Int? {
    var other = query
    (other.text, other.statuses, other.lateOn) = ("", [], nil)
    guard words.isEmpty, other.showsAll else { return nil }
    let statuses = Set(ActionFilter(query: query).statuses)
    guard let day = query.lateOn else { return try Tallies.items(db, of: statuses) }
    let open = Set(ActionStatus.allCases.filter(\.isOpen))
    return statuses == open ? try Tallies.late(db, today: day) : nil
  }
}
