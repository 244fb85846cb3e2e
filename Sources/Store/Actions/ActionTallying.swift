import Domain
import GRDB

extension Store {
  /// How many items of a query stand under each heading of its grouping, in the order of the list;
  /// nothing without a grouping. It looks at every item that the query finds.
  public func groupTallies(
    _ query: ActionQuery, today: Day
  ) throws(StoreFailure) -> [ActionGroupTally] {
    guard let grouping = query.grouping else { return [] }
    return try reading { db in
      try ActionTallying(query: query, grouping: grouping, today: today, db: db).tallies()
    }
  }
}

/// Counts what a query finds under each heading of a grouping.
///
/// Without words SQLite counts, once all items and once those that are late: each count can then run
/// along the index that suits it. With words the rows are looked at one by one.
struct ActionTallying {
  let query: ActionQuery
  let grouping: ActionGrouping
  let today: Day
  let db: Database

  private typealias Counts = [String?: Int]

  func tallies() throws -> [ActionGroupTally] {
    let words = SearchWords(query)
    let late = query.onlyLate(on: today)
    let items = try counts(of: query, words)
    let lateItems = try late == query ? items : counts(of: late, words)
    let order = try HeadingOrder(grouping, db)
    let tallies = items.compactMap { code, count in
      ActionGroupKey(grouping, code: code).map {
        ActionGroupTally(key: $0, items: count, late: lateItems[code] ?? 0)
      }
    }
    return tallies.sorted { order.isInOrder($0.key, $1.key) }
  }

  // MARK: - Counting

  private func counts(of query: ActionQuery, _ words: SearchWords) throws -> Counts {
    try words.isEmpty ? countsOfAll(query) : countsOfFound(query, words)
  }

  private func countsOfAll(_ query: ActionQuery) throws -> Counts {
    let (driver, heading) = try way(of: query)
    let conditions = ActionFilter(query: query).conditions
    let condition = SQLPiece.all([driver.condition] + conditions)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(heading), count(*)
        FROM \(driver.table) \(conditions.isEmpty ? "" : driver.join)
        WHERE \(condition.sql) GROUP BY 1
        """)
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(condition.arguments))
    var counts: Counts = [:]
    while let row = try rows.next() { counts[row.readable(0)] = row.readable(1) }
    return counts
  }

  private func countsOfFound(_ query: ActionQuery, _ words: SearchWords) throws -> Counts {
    let gathering = ActionGathering(query: query, words: words, db: db)
    let drivers = ActionDrivers(query: query, words: words, db: db)
    let driver =
      try drivers.narrowest(atMost: GatherLimit.usual) ?? drivers.byWords ?? .everything
    let condition = gathering.condition(driver, and: [])
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ActionItemRow.columns), \(heading)
        FROM \(driver.table) \(driver.join) WHERE \(condition.sql)
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: StatementArguments(driver.tableArguments + condition.arguments))
    let looksAtWords = gathering.looksAtWords(of: driver)
    var counts: Counts = [:]
    var seen = SeenRows(driver)
    while let row = try rows.next() {
      guard seen.isNew(row) else { continue }
      guard try !looksAtWords || SearchedRow(row: row, db: db).has(words) else { continue }
      counts[row[row.count - 1], default: 0] += 1
    }
    return counts
  }

  /// From where to count: a narrow filter; an index that alone tells the groups apart; or else the
  /// table from end to end, because looking up every row from an index takes ten times as long.
  private func way(of query: ActionQuery) throws -> (driver: ActionDriver, heading: String) {
    let drivers = ActionDrivers(query: query, words: SearchWords(""), db: db)
    if let narrow = try drivers.narrowest(atMost: GatherLimit.long) {
      return (narrow, heading)
    }
    if query.showsAll, grouping == .link { return (.byFirstLink, "first.link") }
    let table = index(for: query).map { "action_item INDEXED BY \($0)" }
    return (ActionDriver(table: table ?? "action_item NOT INDEXED", condition: .all([])), heading)
  }

  /// The index of the grouping, if it also holds all that the filters ask for.
  private func index(for query: ActionQuery) -> String? {
    var other = query
    (other.statuses, other.lateOn) = ([], nil)
    let isOpen = ActionFilter(query: query).statuses == ActionStatus.allCases.filter(\.isOpen)
    return switch grouping {
    case .owner where query.showsAll: "action_item_by_owner"
    case .owner where other.showsAll && isOpen: "action_item_open_by_owner"
    case .status where query.showsAll: "action_item_by_status"
    case .meeting where query.showsAll: "action_item_by_meeting"
    case .owner, .status, .meeting, .link: nil
    }
  }

  private var heading: String {
    switch grouping {
    case .owner: "action_item.owner"
    case .status: "action_item.status"
    case .link: ActionKey.firstLink
    case .meeting: "action_item.meeting"
    }
  }
}

extension ActionDriver {
  /// Every item by its first link.
  fileprivate static var byFirstLink: ActionDriver {
    ActionDriver(
      table: "action_item_first_link AS first INDEXED BY action_item_by_first_link",
      join: "CROSS JOIN action_item ON action_item.id = first.item", condition: .all([]))
  }
}

extension ActionQuery {
  /// The query for those of its items that are late on a day.
  fileprivate func onlyLate(on today: Day) -> ActionQuery {
    var late = self
    late.lateOn = lateOn.map { min($0, today) } ?? today
    return late
  }
}

extension ActionGroupKey {
  /// The heading over items that have a text in the column of a grouping; nothing for a text that
  /// the column never holds.
  fileprivate init?(_ grouping: ActionGrouping, code: String?) {
    switch grouping {
    case .owner: self = .owner(code.map { Code($0) })
    case .meeting: self = .meeting(code.map { Code($0) })
    case .status:
      guard let status = code.flatMap(ActionStatus.init(rawValue:)) else { return nil }
      self = .status(status)
    case .link:
      let link = code.flatMap { ActionLink($0) }
      guard (link == nil) == (code == nil) else { return nil }
      self = .link(link)
    }
  }
}

/// The order in which headings follow one another in a list.
private struct HeadingOrder {
  private let meetings: [Code<Meeting>: Int]

  init(_ grouping: ActionGrouping, _ db: Database) throws {
    let codes = grouping == .meeting ? try ActionFacts(db: db).meetings() : []
    meetings = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
  }

  func isInOrder(_ first: ActionGroupKey, _ second: ActionGroupKey) -> Bool {
    place(of: first) < place(of: second)
  }

  private func place(of key: ActionGroupKey) -> (Int, String) {
    switch key {
    case .owner(let owner): (owner == nil ? 1 : 0, owner?.rawValue ?? "")
    case .status(let status): (ActionStatus.allCases.firstIndex(of: status) ?? 0, "")
    case .link(let link): (link == nil ? 1 : 0, link?.text ?? "")
    // The newest first, and those without a meeting after all of them.
    case .meeting(let meeting): (meeting.map { -(meetings[$0] ?? -1) } ?? 1, "")
    }
  }
}
