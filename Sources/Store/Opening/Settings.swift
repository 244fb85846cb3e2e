import Domain
import GRDB

// MARK: - Settings

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
}
