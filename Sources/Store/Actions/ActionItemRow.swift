import Domain
import GRDB

/// How an action item stands in its table.
enum ActionItemRow {
  /// The columns, in the order in which they are read and written.
  static let columnNames = [
    "id", "station", "ordinal", "title", "owner", "due", "status", "mode", "meeting", "note",
    "created", "closed", "citation", "illustrative", "mark",
  ]

  /// The columns as a list reads them.
  static let columns = columnNames.map { "action_item.\($0)" }.joined(separator: ", ")

  /// The item of a row with `columns`, its links not yet read.
  static func item(_ row: Row) throws -> ActionItem {
    var reader = RowReader(row, of: "action_item")
    let id = RowKey<ActionItem>(rawValue: reader.int64())
    let (station, ordinal) = (reader.text(), reader.int())
    var content = ActionItemContent(title: reader.text())
    content.owner = reader.optionalCode()
    content.due = try reader.optionalDay()
    content.status = try reader.word()
    content.mode = try reader.optionalWord()
    content.meeting = reader.optionalCode()
    content.note = reader.text()
    let (created, closed) = (try reader.day(), try reader.optionalDay())
    let origin = reader.origin()
    let number = ActionNumber(station: station, ordinal: ordinal, mark: reader.text())
    try reader.finish()
    return ActionItem(
      id: id, number: number, content: content, created: created, closed: closed, origin: origin)
  }

  /// The same in a list, where an item that cannot be read costs itself: nothing then, and it is noted.
  static func itemOrLost(_ row: Row) throws -> ActionItem? {
    do { return try item(row) } catch let lost as UnreadableRow {
      LostRows.current?.note(lost.named(name(of: row)))
      return nil
    }
  }

  /// What an item is called: its number, or its key where the number cannot be read.
  private static func name(of row: Row) -> String {
    guard let station: StoredText = row.readable(1), let ordinal: StoredInteger = row.readable(2)
    else {
      let key: StoredInteger? = row.readable(0)
      return key.map { String($0.number) } ?? "?"
    }
    let mark: StoredText? = row.readable(14)
    return ActionNumber(
      station: station.text, ordinal: Int(ordinal.number), mark: mark?.text ?? ""
    ).description
  }

  /// One item by its key, with its links.
  static func fetch(_ db: Database, id: RowKey<ActionItem>) throws -> ActionItem? {
    try fetch(db, where: "id = ?", [id.rawValue])
  }

  /// One item by its number, with its links.
  static func fetch(_ db: Database, number: ActionNumber) throws -> ActionItem? {
    try fetch(
      db, where: "station = ? AND ordinal = ? AND mark = ?",
      [number.station, number.ordinal, number.mark])
  }

  private static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> ActionItem? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM action_item WHERE \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    guard let row = try rows.next() else { return nil }
    return try withLinks([try item(row)], db).first
  }

  /// Those of many items that are there, in the order of their keys as given, with their links.
  static func fetch(_ db: Database, ids: [RowKey<ActionItem>]) throws -> [ActionItem] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM json_each(?) AS wanted CROSS JOIN action_item
        ON action_item.id = wanted.value ORDER BY wanted.key
        """)
    let rows = try Row.fetchCursor(statement, arguments: [json(ids)])
    var items: [ActionItem] = []
    while let row = try rows.next() {
      if let item = try itemOrLost(row) { items.append(item) }
    }
    return try withLinks(items, db)
  }

  /// Keys as SQLite takes many of them, a JSON array.
  static func json(_ ids: [RowKey<ActionItem>]) -> String {
    "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
  }

  /// Reads the links of items.
  static func withLinks(_ items: [ActionItem], _ db: Database) throws -> [ActionItem] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT item, kind || ':' || code FROM json_each(?) CROSS JOIN action_item_link
        ON item = value
        """)
    let rows = try Row.fetchCursor(statement, arguments: [json(items.map(\.id))])
    var links: [Int64: [ActionLink]] = [:]
    for (item, link) in try Self.links(rows) {
      if let link { links[item, default: []].append(link) }
    }
    return items.map { item in
      var item = item
      item.content.links = links[item.id.rawValue]?.sorted() ?? []
      return item
    }
  }

  /// Writes a new item with its links.
  static func insert(_ item: ActionItem, into db: Database) throws {
    try insertRows([item], into: db)
    try insertLinks(item.content.links, of: item.id, into: db)
  }

  /// Writes many new items with their links. SQLite prepares to take a statement back before it runs
  /// it, which costs more than a row; so the rows of one statement are many.
  ///
  /// - Throws: `StoreFailure.refused` that names the first item that breaks a rule.
  static func insert(_ items: [ActionItem], into db: Database) throws {
    do { try insertRows(items, into: db) } catch StoreFailure.refused {
      for item in items { try insertRows([item], into: db) }
    }
    for item in items { try insertLinks(item.content.links, of: item.id, into: db) }
  }

  private static func insertRows(_ items: [ActionItem], into db: Database) throws {
    guard !items.isEmpty else { return }
    let marks = "(\(columnNames.map { _ in "?" }.joined(separator: ", ")))"
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO action_item(\(columnNames.joined(separator: ", ")))
        VALUES \(items.map { _ in marks }.joined(separator: ", "))
        """)
    try statement.execute(checked: items.flatMap(allValues), of: "action_item")
  }

  private static func allValues(_ item: ActionItem) -> [(any DatabaseValueConvertible)?] {
    let key: [(any DatabaseValueConvertible)?] = [
      item.id.rawValue, item.number.station, item.number.ordinal,
    ]
    let days: [(any DatabaseValueConvertible)?] = [item.created.iso, item.closed?.iso]
    return key + values(item.content) + days + item.origin.values + [item.number.mark]
  }

  /// Brings an item that is there to another content; its links too.
  static func update(
    _ id: RowKey<ActionItem>, to content: ActionItemContent, closed: Day?, in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE action_item SET title = ?, owner = ?, due = ?, status = ?, mode = ?, meeting = ?,
          note = ?, closed = ? WHERE id = ?
        """)
    try statement.execute(
      checked: values(content) + [closed?.iso, id.rawValue], of: "action_item")
    let before = try links(of: id, db)
    let after = Set(content.links)
    for link in before.subtracting(after).sorted() {
      try db.cachedStatement(
        sql: "DELETE FROM action_item_link WHERE item = ? AND kind = ? AND code = ?"
      ).execute(arguments: [id.rawValue, link.kind, link.code])
    }
    try insertLinks(after.subtracting(before).sorted(), of: id, into: db)
  }

  private static func links(of id: RowKey<ActionItem>, _ db: Database) throws -> Set<ActionLink> {
    let texts = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT kind || ':' || code FROM action_item_link WHERE item = ?"),
      arguments: [id.rawValue])
    return Set(texts.compactMap { ActionLink($0) })
  }

  /// Takes an item and its links away.
  static func delete(_ id: RowKey<ActionItem>, from db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM action_item_link WHERE item = ?")
      .execute(arguments: [id.rawValue])
    try db.cachedStatement(sql: "DELETE FROM action_item WHERE id = ?")
      .execute(arguments: [id.rawValue])
  }

  private static func insertLinks(
    _ links: [ActionLink], of id: RowKey<ActionItem>, into db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO action_item_link(item, kind, code) VALUES (?, ?, ?)")
    for link in Set(links).sorted() {
      try statement.execute(checked: [id.rawValue, link.kind, link.code], of: "action_item_link")
    }
  }

  private static func values(_ content: ActionItemContent) -> [(any DatabaseValueConvertible)?] {
    [
      content.title, content.owner?.rawValue, content.due?.iso, content.status.rawValue,
      content.mode?.rawValue, content.meeting?.rawValue, content.note,
    ]
  }
}
