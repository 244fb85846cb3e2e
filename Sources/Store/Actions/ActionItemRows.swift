import Domain
import GRDB

extension ActionItemRow {
  /// The items of the first rows that a condition lets through, their links not yet read.
  ///
  /// A row that cannot be read is made up for: as many rows more are asked for, from the start.
  ///
  /// - Parameters:
  ///   - limit: How many items at most.
  ///   - rows: Asks for rows with `columns`, so many more than are wanted.
  ///   - isWanted: Whether a row is one of them; nothing to end here.
  static func items(
    atMost limit: Int, from rows: (Int) throws -> RowCursor, where isWanted: (Row) throws -> Bool?
  ) throws -> [ActionItem] {
    var spare = 0
    while true {
      var (items, lost): ([ActionItem], Int) = ([], 0)
      let cursor = try rows(spare)
      while items.count < limit, let row = try cursor.next() {
        guard let isWanted = try isWanted(row) else { return items }
        guard isWanted else { continue }
        if let item = try itemOrLost(row) { items.append(item) } else { lost += 1 }
      }
      guard items.count < limit, lost > spare else { return items }
      spare = 2 * lost
    }
  }

  /// Notes the items that stand in no list, because their status is no word of this program: the stretches of a
  /// list are those of its words.
  static func noteStray(_ db: Database) throws {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: strays))
    while let row = try rows.next() { _ = try itemOrLost(row) }
  }

  /// Looks between the words in the index by status, so that it does not go through all items.
  private static let strays: String = {
    let words = ActionStatus.allCases.map { "'\($0.rawValue)'" }.sorted()
    let between = zip(words, words.dropFirst()).map { "status > \($0) AND status < \($1)" }
    let ends = words.prefix(1).map { "status < \($0)" } + words.suffix(1).map { "status > \($0)" }
    let keys = (["status IS NULL"] + ends + between)
      .map { "SELECT id FROM action_item WHERE \($0)" }
    return """
      SELECT \(columns) FROM action_item WHERE id IN (\(keys.joined(separator: " UNION ALL ")))
      """
  }()

  /// Reads every item, for what cannot be read of them.
  static func readAll(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM action_item ORDER BY id")
    while let row = try rows.next() { _ = try itemOrLost(row) }
  }

  /// Reads every link, for what cannot be read of them.
  static func readAllLinks(_ db: Database) throws {
    _ = try links(
      Row.fetchCursor(db, sql: "SELECT item, kind || ':' || code FROM action_item_link"))
  }

  /// The items and links of rows; nothing for a link to what this program does not know.
  static func links(_ rows: RowCursor) throws -> [(item: Int64, link: ActionLink?)] {
    try RowList.read(rows, naming: [0, 1]) { row in
      var reader = RowReader(row, of: "action_item_link")
      let (item, link) = (reader.int64(), reader.text())
      try reader.finish()
      return (item, ActionLink(link))
    }
  }
}
