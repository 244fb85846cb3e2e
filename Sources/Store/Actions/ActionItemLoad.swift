import Domain
import GRDB

/// Loads action items from a data file: matched by the key that the file says, else by the one that
/// follows from folder and number, and never over what people did.
///
/// Items that were loaded before such keys were given are matched by their number. What people made
/// here under a number that the file has, too, is something else: both stay, the second with a mark.
///
/// New items are written a hundred at a time, and what the word index needs for all of them at the
/// end.
struct ActionItemLoad {
  private static let batch = 100

  let keys: LoadedKeys
  let db: Database
  /// Whether people have changed anything at all; a store that is being filled need not be asked.
  private let mayBeTouched: Bool
  private let queue: Statement
  /// Which station this is.
  private let ownStation: Int64

  init(keys: LoadedKeys, ownStation: Int64, _ db: Database) throws {
    self.keys = keys
    self.ownStation = ownStation
    self.db = db
    mayBeTouched =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM change WHERE subject IS NOT NULL)
            OR EXISTS (SELECT 1 FROM change_subject)
          """) ?? false
    queue = try db.cachedStatement(sql: "INSERT INTO load_queue(item) VALUES (?)")
  }

  func load(_ items: [LoadedActionItem]) throws -> LoadSummary {
    var summary = LoadSummary()
    for start in stride(from: 0, to: items.count, by: Self.batch) {
      var added: [ActionItem] = []
      for item in items[start..<min(start + Self.batch, items.count)] {
        summary += try load(item, &added)
      }
      for item in added { try queue.execute(arguments: [item.id.rawValue]) }
      try ActionItemRow.insert(added, into: db)
    }
    try indexWords()
    return summary
  }

  private func load(
    _ loaded: LoadedActionItem, _ added: inout [ActionItem]
  ) throws -> LoadSummary {
    let key = try usableKey(of: loaded)
    let id = RowKey<ActionItem>(rawValue: key ?? keys.key(of: loaded.number))
    if let known = try known(loaded.number, id, byNumber: key.map(KeyRange.isOfFolder) ?? true) {
      let isLeftAlone = try mayBeTouched && isTouched(known.number)
      var summary =
        isLeftAlone ? LoadSummary(unchanged: 1) : try update(item(loaded, id: known.id))
      let isOtherFolders = known.id != id && KeyRange.isOfFolder(known.id.rawValue)
      summary.fromOtherFolder = isOtherFolders ? 1 : 0
      return summary
    }
    if try isDeleted(loaded.number, key: key) { return LoadSummary(unchanged: 1) }
    added.append(item(loaded, id: id))
    return LoadSummary(added: 1)
  }

  /// The key that the file says, unless no station gives such keys, or another item has it: somebody has
  /// typed over it.
  private func usableKey(of loaded: LoadedActionItem) throws -> Int64? {
    guard let key = loaded.key, key >> 32 > 0, (1...0x7FFF_FFFF).contains(key & 0xFFFF_FFFF)
    else { return nil }
    let isOthers =
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM action_item WHERE id = ? AND (station <> ? OR ordinal <> ?))
            """), arguments: [key, loaded.number.station, loaded.number.ordinal]) ?? false
    return isOthers ? nil : key
  }

  /// Whether people have deleted it here: then it does not come back.
  private func isDeleted(_ number: ActionNumber, key: Int64?) throws -> Bool {
    guard mayBeTouched, try isTouched(number) else { return false }
    guard let key else { return try !isMadeHere(number) }
    let station = KeyRange.station(of: key)
    guard KeyRange.isOfFolder(key) || station == ownStation else { return false }
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT NOT EXISTS (SELECT 1 FROM action_item WHERE station = ? AND ordinal = ?)"),
      arguments: [number.station, number.ordinal]) ?? false
  }

  /// The item that a row of the file is about, if it is there.
  ///
  /// - Parameter byNumber: Whether it may be one of another key that data files brought.
  private func known(
    _ number: ActionNumber, _ id: RowKey<ActionItem>, byNumber: Bool
  ) throws -> (id: RowKey<ActionItem>, number: ActionNumber)? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, mark FROM action_item WHERE station = ? AND ordinal = ? ORDER BY id <> ?, id
          """), arguments: [number.station, number.ordinal, id.rawValue])
    for row in rows {
      var reader = RowReader(row, of: "action_item")
      let (key, mark) = (reader.int64(), reader.text())
      try reader.finish()
      let found = ActionNumber(station: number.station, ordinal: number.ordinal, mark: mark)
      if key == id.rawValue { return (id, found) }
      if byNumber, try !isMadeHere(found) { return (RowKey(rawValue: key), found) }
    }
    return nil
  }

  private func update(_ item: ActionItem) throws -> LoadSummary {
    let stored = try ActionItemRow.fetch(db, id: item.id)
    let isSame =
      stored?.content.fields(differingFrom: item.content).isEmpty == true
      && stored?.created == item.created && stored?.closed == item.closed
      && stored?.origin == item.origin
    if isSame { return LoadSummary(unchanged: 1) }
    try ActionItemRow.update(item.id, to: item.content, closed: item.closed, in: db)
    try db.cachedStatement(
      sql: "UPDATE action_item SET created = ?, citation = ?, illustrative = ? WHERE id = ?"
    ).execute(
      checked: [item.created.iso] + item.origin.values + [item.id.rawValue], of: "action_item")
    return LoadSummary(updated: 1)
  }

  /// Makes the word index of what was added, in one statement.
  private func indexWords() throws {
    try db.execute(
      sql: """
        INSERT INTO action_item_text(rowid, number, title, note, owner)
        SELECT id, number, title, note, owner
        FROM load_queue CROSS JOIN action_item_words ON id = item;
        DELETE FROM load_queue;
        """)
  }

  private func isTouched(_ number: ActionNumber) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM change WHERE \(ChangeRow.isAbout))"),
      arguments: [number.description]) ?? false
  }

  /// Whether people made it, rather than a data file.
  private func isMadeHere(_ number: ActionNumber) throws -> Bool {
    guard mayBeTouched else { return false }
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM change
            WHERE subject = ? AND kind = 'do' AND label ->> '$.did' = 'added-item')
          """), arguments: [number.description]) ?? false
  }

  private func item(_ loaded: LoadedActionItem, id: RowKey<ActionItem>) -> ActionItem {
    ActionItem(
      id: id, number: loaded.number, content: loaded.content, created: loaded.created,
      closed: loaded.closed, origin: loaded.origin)
  }
}
