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
    let most = looksAtWords || driver.mayRepeat ? -1 : limit
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ActionItemRow.columns) FROM \(driver.table) \(driver.join) WHERE \(condition.sql)
        ORDER BY \(reading.order(by: keys)) LIMIT ?
        """)
    var last: Int64?
    return try ActionItemRow.items(atMost: limit) { spare in
      last = nil
      return try Row.fetchCursor(
        statement,
        arguments: StatementArguments(
          driver.tableArguments + condition.arguments + [most < 0 ? most : most + spare]))
    } where: { row in
      let key: Int64? = row.readable(0)
      defer { last = key }
      // The same row comes twice in a row: its number is part of the order.
      if driver.mayRepeat, key == last { return false }
      return try !looksAtWords || SearchedRow(row: row, db: db).has(words)
    }
  }

  /// How many rows get through, counted up to a limit.
  func count(_ driver: ActionDriver, upTo limit: Int) throws -> Int {
    let condition = self.condition(driver, and: [])
    let looksAtWords = looksAtWords(of: driver)
    let isAlone = !looksAtWords && ActionFilter(query: query).conditions.isEmpty
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(looksAtWords ? ActionItemRow.columns : driver.key ?? "1")
        FROM \(driver.table) \(isAlone ? "" : driver.join) WHERE \(condition.sql)
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: StatementArguments(driver.tableArguments + condition.arguments))
    var found = 0
    var seen = SeenRows(driver)
    while found < limit, let row = try rows.next() {
      guard seen.isNew(row) else { continue }
      if try !looksAtWords || SearchedRow(row: row, db: db).has(words) { found += 1 }
    }
    return found
  }

  /// Whether the rows that a driver finds have yet to be looked at for the words.
  func looksAtWords(of driver: ActionDriver) -> Bool {
    !driver.asksWords && !words.isEmpty
  }

  /// What the driver and the filters ask of a row.
  func condition(_ driver: ActionDriver, and more: [SQLPiece]) -> SQLPiece {
    .all([driver.condition] + ActionFilter(query: query).conditions + more)
  }
}

/// Tells rows of a driver that come again from those that come for the first time; the key stands in their
/// first column.
struct SeenRows {
  private let mayRepeat: Bool
  private var keys: Set<Int64> = []

  init(_ driver: ActionDriver) { mayRepeat = driver.mayRepeat }

  mutating func isNew(_ row: Row) -> Bool {
    guard mayRepeat, let key = row.readable(0) as Int64? else { return true }
    return keys.insert(key).inserted
  }
}
