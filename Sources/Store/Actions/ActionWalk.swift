import Domain
import GRDB

/// Steps along the index of the sort, stretch by stretch, and takes what gets through.
struct ActionWalk {
  let query: ActionQuery
  let words: SearchWords
  let db: Database

  /// What a walk found.
  struct Page {
    var items: [ActionItem] = []
    /// Whether it found a full page or came to the end; not, if its budget ran out.
    var isComplete = true
  }

  /// Walks until a page is full, the list ends, or as many rows as the budget have been looked at.
  func page(_ reading: ActionReading, limit: Int, budget: Int) throws -> Page {
    var page = Page()
    var left = budget
    for (segment, anchor) in try stretches(reading) where segment.isShown {
      try walk(segment, from: anchor, reading, limit: limit, &page, budget: &left)
      if page.items.count >= limit || !page.isComplete { break }
    }
    return page
  }

  /// The stretches from the anchor on, the first one with the anchor in it.
  private func stretches(_ reading: ActionReading) throws -> [(ActionSegment, ActionItem?)] {
    let segments = try ActionSegments(
      query: query, anchor: reading.item, facts: ActionFacts(db: db)
    ).inOrder()
    let inReadingOrder = reading.isBackward ? segments.reversed() : segments
    guard let item = reading.item else { return inReadingOrder.map { ($0, nil) } }
    let rest = inReadingOrder.drop { !$0.holds(item) }
    return rest.enumerated().map { index, segment in (segment, index == 0 ? item : nil) }
  }

  private func walk(
    _ segment: ActionSegment, from anchor: ActionItem?, _ reading: ActionReading, limit: Int,
    _ page: inout Page, budget: inout Int
  ) throws {
    let isOn = anchor.map { [reading.lies(onFrom: $0, by: segment.keys)] } ?? []
    let filter = ActionFilter(query: query, entry: anchor.flatMap { entry(at: $0, reading) })
    let condition = SQLPiece.all([segment.condition] + isOn + filter.conditions)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ActionItemRow.columns)
        FROM \(segment.table) INDEXED BY \(segment.index) \(segment.join)
        WHERE \(condition.sql) ORDER BY \(reading.order(by: segment.keys)) LIMIT ?
        """)
    // Where SQLite has to sort, it keeps as many rows as are asked for, if it can tell which.
    let wanted = limit - page.items.count
    page.items += try ActionItemRow.items(atMost: wanted) { spare in
      let most = words.isEmpty ? wanted + spare : -1
      return try Row.fetchCursor(
        statement, arguments: StatementArguments(condition.arguments + [most]))
    } where: { row in
      guard budget > 0 else {
        page.isComplete = false
        return nil
      }
      budget -= 1
      return try SearchedRow(row: row, db: db).has(words)
    }
  }
}

extension ActionWalk {
  /// Where an index by due day is entered, when the list is sorted so.
  private func entry(at anchor: ActionItem, _ reading: ActionReading) -> ActionFilter.Entry? {
    guard let day = anchor.content.due,
      let column = query.columns.first(where: { $0.sort == .due || $0.sort == .lateness })
    else { return nil }
    return ActionFilter.Entry(day: day, isRising: column.isDescending == reading.isBackward)
  }
}
