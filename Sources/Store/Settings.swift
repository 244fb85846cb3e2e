import Domain
import GRDB

// MARK: - Settings and other sessions

extension Store {
  /// A setting that all sessions of the store share, e.g. `language`.
  public func setting(_ name: String) throws(StoreFailure) -> String? {
    try reading { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }

  /// Sets a setting; `nil` takes it away.
  public func setSetting(_ name: String, to value: String?) throws(StoreFailure) {
    try writing { db in
      guard let value else {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
        return
      }
      try db.cachedStatement(
        sql: """
          INSERT INTO setting(name, value) VALUES (?, ?)
          ON CONFLICT(name) DO UPDATE SET value = excluded.value
          """
      ).execute(checked: [name, value], of: "setting")
    }
  }

  /// Whether another connection, of this program or any other, has committed something since this
  /// was asked last.
  public func hasForeignChanges() throws(StoreFailure) -> Bool {
    do {
      // Not in a transaction: inside one, SQLite shows the version as of its beginning.
      let version = try queue.unsafeRead { db in try Store.dataVersion(db) }
      defer { seenDataVersion = version }
      return version != seenDataVersion
    } catch {
      throw StoreFailure(error, path: path, isReadOnly: isReadOnly)
    }
  }

  static func dataVersion(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
  }
}
