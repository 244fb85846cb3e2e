import Domain
import GRDB

// MARK: - Records of any kind

extension Store {
  /// One record; nothing when there is none with that key.
  public func record(_ name: RecordName) throws(StoreFailure) -> Domain.Record? {
    try reading { db in try RecordRow(name.kind, db).fetch(name.key) }
  }

  /// All records of a kind, in the order in which they are listed.
  public func records(_ kind: RecordKind) throws(StoreFailure) -> [Domain.Record] {
    try reading { db in
      let row = RecordRow(kind, db)
      return try row.fetch(order: row.table.order)
    }
  }

  /// The record that people mean by a code, a key, or a count of this station, in any case; also one
  /// that is gone and still has its history.
  public func find(_ kind: RecordKind, _ typed: String) throws(StoreFailure) -> RecordName? {
    try reading { db in try find(kind, typed, db) }
  }

  /// What stands now in the place that a new record would take: the latest news of a link in a
  /// territory, or the correction that an entry has.
  public func present(instead content: RecordContent) throws(StoreFailure) -> Domain.Record? {
    try reading { db in try RecordRow(content.kind, db).present(instead: content) }
  }

  /// The changes of one record, the newest first.
  public func changes(of name: RecordName) throws(StoreFailure) -> [Change] {
    try reading { db in try changes(of: name, db) }
  }

  func changes(of name: RecordName, _ db: Database) throws -> [Change] {
    try ChangeRow.fetch(db, "WHERE \(ChangeRow.isAbout) ORDER BY key DESC", [name.subject])
      .map(\.change)
  }

  func find(_ kind: RecordKind, _ typed: String, _ db: Database) throws -> RecordName? {
    let (table, row) = (RecordTable.of(kind), RecordRow(kind, db))
    for column in table.namingColumns {
      let found = try row.fetch(
        where: "\"\(column)\" = ?1 COLLATE NOCASE", [typed],
        order: "\"\(column)\" <> ?1, \"\(table.key)\" LIMIT 1")
      if let name = found.first?.id { return name }
    }
    guard table.hasNumbers, let number = key(typed, in: table) else { return nil }
    let name = RecordName(kind, number: number)
    if let record = try row.fetch(name.key) { return record.id }
    return try changes(of: name, db).isEmpty ? nil : name
  }

  /// The whole-number key that people mean by digits: the key itself, or a count of this station where
  /// nothing else is said for the key.
  private func key(_ typed: String, in table: RecordTable) -> Int64? {
    if let key = RecordName.number(typed) { return key }
    guard table.keys == .numbers, let count = Int64(typed), count > 0 else { return nil }
    return keys.key(count)
  }
}
