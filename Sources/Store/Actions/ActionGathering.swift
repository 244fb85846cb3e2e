import Domain
import GRDB

/// Fetches all that a driver finds, and sorts it.
struct ActionGathering {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  /// The first rows of the sorted result from an anchor on, in reading order.
  func page(_ driver: ActionDriver, _ reading: ActionReading, limit: Int) throws -> [ActionItem] {
    let keys = ActionSorting(query).keys
    let isOn = reading.item.map { [reading.lies(onFrom: $0, by: keys)] } ?? []
    let condition = self.condition(driver, and: isOn)
    // SQLite keeps as many rows as are asked for, if it can tell which.
    let looksAtWords = looksAtWords(of: driver)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ActionItemRow.columns) FROM \(driver.table) \(driver.join) WHERE \(condition.sql)
        ORDER BY \(reading.order(by: keys)) LIMIT ?
        """)
    return try ActionItemRow.items(atMost: limit) { most in
      try Row.fetchCursor(
        statement,
        arguments: StatementArguments(condition.arguments + [looksAtWords ? -1 : most]))
    } where: { row in
      !looksAtWords || ActionItemRow.matches(row, words)
    }
  }

  /// How many rows get through, counted up to a limit.
  func count(_ driver: ActionDriver, upTo limit: Int) throws -> Int {
    let condition = self.condition(driver, and: [])
    let looksAtWords = looksAtWords(of: driver)
    let isAlone = !looksAtWords && ActionFilter(query: query).conditions.isEmpty
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(looksAtWords ? ActionItemRow.columns : "1")
        FROM \(driver.table) \(isAlone ? "" : driver.join) WHERE \(condition.sql)
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: StatementArguments(condition.arguments))
    var found = 0
    while found < limit, let row = try rows.next() {
      if !looksAtWords || ActionItemRow.matches(row, words) { found += 1 }
    }
    return found
  }

  /// Whether the rows that a driver finds have yet to be looked at for the words.
  func looksAtWords(of driver: ActionDriver) -> Bool {
    !driver.asksWords && !words.words.isEmpty
  }

  /// What the driver and the filters ask of a row.
  func condition(_ driver: ActionDriver, and more: [SQLPiece]) -> SQLPiece {
    .all([driver.condition] + ActionFilter(query: query).conditions + more)
  }
}
