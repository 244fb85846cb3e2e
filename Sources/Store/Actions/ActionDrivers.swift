import Domain
import GRDB

/// A filter whose index leads to few rows.
struct ActionDriver {
  /// The table with the index, which alone tells how many rows there are.
  let table: String
  /// What its text asks for.
  var tableArguments: [(any DatabaseValueConvertible)?] = []
  /// How `action_item` is reached from it, when it is another table.
  var join = ""
  /// The condition that the index answers.
  let condition: SQLPiece
  /// A condition that finds at least as many rows and is quicker to count by.
  var probe: SQLPiece?
  /// What tells its rows apart, where the table may have one more than once.
  var key: String?
  /// Whether it may find a row more than once.
  var mayRepeat = false
  /// Whether the words have been looked for.
  var asksWords = false

  /// Every item.
  static var everything: ActionDriver { ActionDriver(table: "action_item", condition: .all([])) }
}

/// The filters of a query that have an index of their own.
struct ActionDrivers {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  /// The first of the narrow filters, statuses and lateness that leads to few rows; one that leads
  /// to very few is preferred.
  func narrowest(atMost limit: Int) throws -> ActionDriver? {
    for few in Set([min(limit, GatherLimit.usual), limit]).sorted() {
      for driver in narrow where try finds(driver, atMost: few) { return driver }
      if let driver = try byFewItems(atMost: few) { return driver }
    }
    return nil
  }

  /// The narrow filters, those that usually leave least first.
  var narrow: [ActionDriver] { [byLink, byOwner, byMeeting, byDue, byGroup].compactMap { $0 } }

  /// The whole words, as many of them as one look-up can ask for.
  var byWords: ActionDriver? { byText(words) }

  /// The first letters of the words, as many as the word index has lists for; the rows found have
  /// yet to be looked at.
  var byBeginnings: ActionDriver? {
    guard var driver = byText(words.beginnings) else { return nil }
    let isWhole = words.beginnings.words.map(\.beginnings) == words.words.map(\.beginnings)
    driver.asksWords = driver.asksWords && isWhole
    return driver
  }

  /// Each word that means something, by itself.
  var byMeanings: [ActionDriver] {
    words.meaningful.map { word in
      var driver = SearchSources(word: word).driver
      driver.asksWords = words.words.count == 1
      return driver
    }
  }

  /// The plain words together; where there are none, the first that means something.
  private func byText(_ words: SearchWords) -> ActionDriver? {
    let plain = words.plain
    guard !plain.isEmpty else {
      guard let first = words.meaningful.first else { return nil }
      var driver = SearchSources(word: first).driver
      driver.asksWords = words.words.count == 1
      return driver
    }
    return ActionDriver(
      table: "action_item_text",
      join: "CROSS JOIN action_item ON action_item.id = action_item_text.rowid",
      condition: SQLPiece(sql: "action_item_text MATCH ?", arguments: [plain.question]),
      asksWords: plain.words.count == words.words.count)
  }

  private static let links = "action_item_link AS linked INDEXED BY action_item_link_by_thing"
  private static let ofLinks = "CROSS JOIN action_item ON action_item.id = linked.item"

  private var byLink: ActionDriver? {
    query.link.map { link in
      ActionDriver(
        table: Self.links, join: Self.ofLinks,
        condition: SQLPiece(
          sql: "linked.kind = ? AND linked.code = ?", arguments: [link.kind, link.code]))
    }
  }

  /// An item with several links into the group is found by the first of them.
  private var byGroup: ActionDriver? {
    query.group.map { group in
      let things = ActionFilter.things(of: group)
      let isLinked = SQLPiece(
        sql: "(linked.kind, linked.code) IN (\(things.sql))", arguments: things.arguments)
      let isFirst = SQLPiece(
        sql: """
          NOT EXISTS (SELECT 1 FROM action_item_link AS earlier WHERE earlier.item = linked.item
            AND (earlier.kind, earlier.code) < (linked.kind, linked.code)
            AND (earlier.kind, earlier.code) IN (\(things.sql)))
          """,
        arguments: things.arguments)
      return ActionDriver(
        table: Self.links, join: Self.ofLinks, condition: .all([isLinked, isFirst]),
        probe: isLinked)
    }
  }

  private var byOwner: ActionDriver? {
    let index = "action_item INDEXED BY action_item_by_owner"
    if query.isUnowned {
      return ActionDriver(table: index, condition: SQLPiece(sql: "action_item.owner IS NULL"))
    }
    return query.owner.map { owner in
      ActionDriver(
        table: index,
        condition: SQLPiece(sql: "action_item.owner = ?", arguments: [owner.rawValue]))
    }
  }

  private var byMeeting: ActionDriver? {
    query.meeting.map { meeting in
      ActionDriver(
        table: "action_item INDEXED BY action_item_by_meeting",
        condition: SQLPiece(sql: "action_item.meeting = ?", arguments: [meeting.rawValue]))
    }
  }

  private var byDue: ActionDriver? {
    guard let due = query.due else { return nil }
    let isOpenOnly = ActionFilter(query: query).isOpenOnly
    let table =
      "action_item INDEXED BY action_item_\(isOpenOnly ? "open_by_due" : "by_due")"
    let isOpen = isOpenOnly ? [SQLPiece(sql: "action_item.\(ActionTriggers.isOpen)")] : []
    let isDue =
      switch due {
      case .between(let first, let last):
        SQLPiece(sql: "action_item.due BETWEEN ? AND ?", arguments: [first.iso, last.iso])
      case .undated: SQLPiece(sql: "action_item.due IS NULL")
      }
    return ActionDriver(table: table, condition: .all([isDue] + isOpen))
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
    let condition = driver.probe ?? driver.condition
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM \(driver.table) WHERE \(condition.sql) LIMIT ?)")
    let found = try Int.fetchOne(
      statement,
      arguments: StatementArguments(driver.tableArguments + condition.arguments + [limit + 1]))
    return found ?? 0 <= limit
  }
}
