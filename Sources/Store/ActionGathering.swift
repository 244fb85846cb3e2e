import Domain
import GRDB

/// A filter whose index leads to few rows.
struct ActionDriver {
  /// The table with the index, which alone tells how many rows there are.
  let table: String
  /// How `action_item` is reached from it, when it is another table.
  var join = ""
  /// The condition that the index answers.
  let condition: SQLPiece
  /// Whether the words have been looked for.
  var asksWords = false
}

/// The filters of a query that have an index of their own.
struct ActionDrivers {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  /// The first of link, owner and statuses that leads to few rows.
  func narrowest(atMost limit: Int) throws -> ActionDriver? {
    for driver in [byLink, byOwner].compactMap({ $0 }) where try finds(driver, atMost: limit) {
      return driver
    }
    return try byFewItems(atMost: limit)
  }

  /// The whole words.
  var byWords: ActionDriver? { byText(words, asksWords: true) }

  /// The first letters of the words, as many as the word index has lists for; the rows found have
  /// yet to be looked at.
  var byBeginnings: ActionDriver? {
    byText(words.beginnings, asksWords: words.beginnings.words == words.words)
  }

  private func byText(_ words: SearchWords, asksWords: Bool) -> ActionDriver? {
    guard !words.words.isEmpty else { return nil }
    return ActionDriver(
      table: "action_item_text",
      join: "CROSS JOIN action_item ON action_item.id = action_item_text.rowid",
      condition: SQLPiece(sql: "action_item_text MATCH ?", arguments: [words.question]),
      asksWords: asksWords)
  }

  var byLink: ActionDriver? {
    query.link.map { link in
      ActionDriver(
        table: "action_item_link AS linked INDEXED BY action_item_link_by_thing",
        join: "CROSS JOIN action_item ON action_item.id = linked.item",
        condition: SQLPiece(
          sql: "linked.kind = ? AND linked.code = ?", arguments: [link.kind, link.code]))
    }
  }

  var byOwner: ActionDriver? {
    query.owner.map { owner in
      ActionDriver(
        table: "action_item INDEXED BY action_item_by_owner",
        condition: SQLPiece(sql: "action_item.owner = ?", arguments: [owner.rawValue]))
    }
  }

  var byLateness: ActionDriver? {
    query.lateOn.map { day in
      ActionDriver(
        table: "action_item INDEXED BY action_item_open_by_due",
        condition: SQLPiece(
          sql: "action_item.due < ? AND action_item.\(ActionTriggers.isOpen)",
          arguments: [day.iso]))
    }
  }

  /// The filter itself names the statuses.
  private var byStatus: ActionDriver {
    ActionDriver(table: "action_item INDEXED BY action_item_by_status", condition: .all([]))
  }

  /// Status or lateness, when the kept counts say that few items are meant.
  private func byFewItems(atMost limit: Int) throws -> ActionDriver? {
    if let day = query.lateOn, try Tallies.late(db, today: day) <= limit { return byLateness }
    let isFew = try !query.statuses.isEmpty && Tallies.items(db, of: query.statuses) <= limit
    return isFew ? byStatus : nil
  }

  /// Whether a driver alone leads to few rows.
  func finds(_ driver: ActionDriver, atMost limit: Int) throws -> Bool {
    try ActionGathering(query: ActionQuery(), words: SearchWords(""), db: db)
      .count(driver, upTo: limit + 1) <= limit
  }
}

/// Fetches all that a driver finds, and sorts it.
struct ActionGathering {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  /// The first rows of the sorted result from an anchor on, in reading order.
  func page(_ driver: ActionDriver, _ reading: ActionReading, limit: Int) throws -> [ActionItem] {
    let keys = sortKeys
    let isOn =
      reading.item.map {
        [reading.lies(onFrom: place(of: $0), keys: keys, query.order)]
      } ?? []
    let condition = self.condition(driver, and: isOn)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ActionItemRow.columns) FROM \(driver.table) \(driver.join) WHERE \(condition.sql)
        ORDER BY \(reading.order(by: keys, query.order))
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: StatementArguments(condition.arguments))
    var items: [ActionItem] = []
    while items.count < limit, let row = try rows.next() {
      if driver.asksWords || ActionItemRow.matches(row, words) {
        items.append(try ActionItemRow.item(row))
      }
    }
    return items
  }

  /// How many rows get through, counted up to a limit.
  func count(_ driver: ActionDriver, upTo limit: Int) throws -> Int {
    let condition = self.condition(driver, and: [])
    let looksAtWords = !driver.asksWords && !words.words.isEmpty
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

  private func condition(_ driver: ActionDriver, and more: [SQLPiece]) -> SQLPiece {
    .all([driver.condition] + ActionFilter(query: query).conditions + more)
  }

  // MARK: - Order

  /// Whether a column is empty, so that items with nothing in it come last in either direction.
  private func isLast(_ column: String) -> String {
    "\(column) IS \(query.order.isDescending ? "NOT " : "")NULL"
  }

  private var sortKeys: [String] {
    let number = ["+action_item.station", "+action_item.ordinal"]
    return switch query.order.sort {
    case .number: number
    case .due: [isLast("action_item.due"), "coalesce(action_item.due, '')"] + number
    case .lateness:
      [latenessGroup("action_item.status", due: "action_item.due")]
        + [
          "CASE WHEN action_item.\(ActionTriggers.isOpen) THEN coalesce(action_item.due, '') ELSE '' END"
        ]
        + number
    case .status: [Self.rank("action_item.status")] + number
    case .owner: [isLast("action_item.owner"), "coalesce(action_item.owner, '')"] + number
    case .title: [TitleFold.sql("action_item.title")] + number
    case .links: [isLast(Self.firstLink), "coalesce(\(Self.firstLink), '')"] + number
    }
  }

  private func place(of item: ActionItem) -> SQLPiece {
    let number: [(any DatabaseValueConvertible)?] = [item.number.station, item.number.ordinal]
    let content = item.content
    return switch query.order.sort {
    case .number: SQLPiece(sql: "?, ?", arguments: number)
    case .due:
      SQLPiece(
        sql: "?, ?, ?, ?",
        arguments: [(content.due == nil) != query.order.isDescending, content.due?.iso ?? ""]
          + number)
    case .lateness:
      SQLPiece(
        sql: "\(latenessGroup("?", due: "?")), ?, ?, ?",
        arguments: [content.status.rawValue, content.due?.iso]
          + [content.status.isOpen ? content.due?.iso ?? "" : ""] + number)
    case .status:
      SQLPiece(sql: "\(Self.rank("?")), ?, ?", arguments: [content.status.rawValue] + number)
    case .owner:
      SQLPiece(
        sql: "?, ?, ?, ?",
        arguments: [
          (content.owner == nil) != query.order.isDescending, content.owner?.rawValue ?? "",
        ] + number)
    case .title: SQLPiece(sql: "\(TitleFold.sql("?")), ?, ?", arguments: [content.title] + number)
    case .links:
      SQLPiece(
        sql: "?, ?, ?, ?",
        arguments: [
          content.links.isEmpty != query.order.isDescending, content.links.min()?.text ?? "",
        ] + number)
    }
  }

  /// Open with a day, open without, done, dropped: in this order in either direction.
  private func latenessGroup(_ status: String, due: String) -> String {
    let group = """
      CASE \(status) WHEN 'done' THEN 2 WHEN 'dropped' THEN 3 ELSE \(due) IS NULL END
      """
    return query.order.isDescending ? "3 - (\(group))" : group
  }

  private static let firstLink =
    "(SELECT link FROM action_item_first_link WHERE item = action_item.id)"

  private static func rank(_ status: String) -> String {
    let ranks = ActionStatus.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE \(status) \(ranks.joined(separator: " ")) END"
  }
}
