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
    let table = RecordTable.of(kind)
    if let code = table.hasNumbers ? table.code : table.key {
      let key = try Row.fetchOne(
        db,
        sql: """
          SELECT "\(table.key)" FROM "\(table.name)" WHERE "\(code)" = ?1 COLLATE NOCASE
          ORDER BY "\(code)" <> ?1 LIMIT 1
          """,
        arguments: [typed])
      if let key { return RecordName(kind, RecordRow.text(key[0])) }
    }
    guard table.hasNumbers, let number = Int64(typed), number > 0 else { return nil }
    let name = RecordName(kind, number: RecordName.number(typed) ?? keys.key(number))
    let isKnown = try RecordRow(kind, db).fetch(name.key) != nil || !changes(of: name, db).isEmpty
    return isKnown ? name : nil
  }
}
