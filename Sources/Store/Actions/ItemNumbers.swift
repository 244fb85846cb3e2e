import Domain
import GRDB

/// Finds the numbers of items by their keys, which is all that a changeset of an edit holds.
///
/// A number follows from the key only for items that this program numbered here. So, in this order:
/// what the changeset says itself, what the change is about when it is about one item, the item's own
/// row, and for an item that is gone the records of its life, which begins and ends with its number.
struct ItemNumbers {
  let store: Store
  let db: Database
  private var known: [Int64: ActionNumber] = [:]
  /// The changes of many whose deleted items have been looked for.
  private var searched: Set<Int64> = []

  init(_ store: Store, _ db: Database) {
    self.store = store
    self.db = db
  }

  /// What a change touched, as people name it; nothing only when no trace of it is left.
  mutating func subject(of record: RecordChange, in row: ChangeRow) throws -> RecordedSubject? {
    switch record.kind?.kind {
    case .action: try number(of: record, in: row).map { .item($0) }
    case .linkReport: report(record, in: row)
    case .entry, .function, .meeting, .stakeholder, .settlement:
      name(of: record, in: row).map { .record($0) }
    case nil: .row(table: record.table, key: record.keyText)
    }
  }

  /// A record as people name it: by its own row, or as the change's label does.
  private func name(of record: RecordChange, in row: ChangeRow) -> RecordName? {
    guard let table = record.kind else { return nil }
    let said = table.said.flatMap { record.value($0) }.map(RecordRow.text) ?? ""
    let name = RecordName(table.kind, record.keyText, said: said.isEmpty ? nil : said)
    return row.change.label.record.flatMap { $0 == name ? $0 : nil } ?? name
  }

  private func report(_ record: RecordChange, in row: ChangeRow) -> RecordedSubject? {
    if let link = record.value("link"), let territory = record.value("territory") {
      return .report(Code(RecordRow.text(link)), Code(RecordRow.text(territory)))
    }
    return row.change.label.place.map { .report($0.link, $0.territory) }
  }

  /// The number of an item that a change touched.
  private mutating func number(of item: RecordChange, in row: ChangeRow) throws -> ActionNumber? {
    let key = item.number
    if let number = ItemNumbers.number(in: item) ?? row.change.label.item { return number }
    if known[key] == nil { known[key] = try stored(key) }
    if known[key] == nil { try learnDeleted(from: row) }
    return known[key] ?? following(key)
  }

  /// The number, where the changeset itself holds it.
  private static func number(in item: RecordChange) -> ActionNumber? {
    guard let station = item.value("station").flatMap({ String.fromDatabaseValue($0) }),
      let ordinal = item.value("ordinal").flatMap({ Int.fromDatabaseValue($0) })
    else { return nil }
    let mark = item.value("mark").flatMap { String.fromDatabaseValue($0) }
    return ActionNumber(station: station, ordinal: ordinal, mark: mark ?? "")
  }

  private func stored(_ key: Int64) throws -> ActionNumber? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT station, ordinal, mark FROM action_item WHERE id = ?"),
      arguments: [key])
    return try row.map { row in
      var reader = RowReader(row, of: "action_item")
      let number = ActionNumber(
        station: reader.text(), ordinal: reader.int(), mark: reader.text())
      try reader.finish()
      return number
    }
  }

  /// Learns the keys of the items that a bulk change names and that are gone.
  private mutating func learnDeleted(from row: ChangeRow) throws {
    guard searched.insert(row.key).inserted else { return }
    for subject in try row.subjects(db) where try isGone(subject) {
      for record in try ChangeRow.fetch(db, "WHERE subject = ? ORDER BY key DESC", [subject]) {
        for item in try readableItems(of: record) {
          if let number = ItemNumbers.number(in: item) { known[item.number] = number }
        }
      }
    }
  }

  /// What a change did; nothing where that cannot be read, as others may tell the same.
  private func readableItems(of record: ChangeRow) throws -> [RecordChange] {
    guard record.kind != .load else { return [] }
    do { return RecordChange.all(in: try record.changeset(db).rowChanges()) } catch is ChangeProblem
    { return [] }
  }

  private func isGone(_ subject: String) throws -> Bool {
    guard let number = ActionNumber(subject) else { return false }
    let isThere = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM action_item WHERE station = ? AND ordinal = ? AND mark = ?)
        """)
    return try Bool.fetchOne(
      isThere, arguments: [number.station, number.ordinal, number.mark]) == false
  }

  /// The number of an item that is gone: that of the latest change about one item that has its key.
  func number(ofGone id: RowKey<ActionItem>) throws -> ActionNumber? {
    if let number = following(id.rawValue) { return number }
    var end = Int64.max
    while true {
      let page = try ChangeRow.fetch(
        db, "WHERE subject IS NOT NULL AND key < ? ORDER BY key DESC LIMIT 100", [end])
      for row in page {
        guard let number = row.subject.flatMap({ ActionNumber($0) }) else { continue }
        let items = try readableItems(of: row)
        if items.contains(where: { $0.number == id.rawValue }) { return number }
      }
      guard let last = page.last else { return nil }
      end = last.key
    }
  }

  private func following(_ key: Int64) -> ActionNumber? {
    store.keys.ordinal(of: key).map { ActionNumber(station: store.station, ordinal: $0) }
  }
}

extension ChangeLabel {
  /// The item that it is about, when that is one.
  var item: ActionNumber? {
    switch deed {
    case .addedItem(let number), .editedItem(let number, _), .deletedItem(let number): number
    case .editedItems, .reportedLink, .loadedFolder, .addedRecord, .editedRecord, .deletedRecord,
      .undid, .redid, .unreadable:
      nil
    }
  }

  /// The record that it is about, when that is one of a declared kind.
  var record: RecordName? {
    switch deed {
    case .addedRecord(let name), .editedRecord(let name, _), .deletedRecord(let name): name
    case .addedItem, .editedItem, .deletedItem, .editedItems, .reportedLink, .loadedFolder, .undid,
      .redid, .unreadable:
      nil
    }
  }

  /// The link and the territory that it is news of.
  var place: (link: Code<ChainLink>, territory: Code<Territory>)? {
    switch deed {
    case .reportedLink(let link, let territory, _): (link, territory)
    case .addedItem, .editedItem, .deletedItem, .editedItems, .loadedFolder, .addedRecord,
      .editedRecord, .deletedRecord, .undid, .redid, .unreadable:
      nil
    }
  }
}

extension RecordedSubject {
  /// Items come first, in the order of their numbers; others stay as they are.
  func precedes(_ other: RecordedSubject) -> Bool {
    guard case .item(let number) = self else { return false }
    guard case .item(let second) = other else { return true }
    return number < second
  }
}
