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

  /// Whether the store holds an example that is only read: whoever means to change it reads, too, and only a load
  /// of the example itself writes.
  static func isExample(_ db: Database) throws -> Bool {
    // Where the table is missing, the schema is wrong, which is told; the store is then only read anyway.
    guard try db.tableExists("setting") else { return false }
    return try Row.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM setting WHERE name = ?"), arguments: [example]) != nil
  }

  /// Marks the store of an example.
  static func markExample(_ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO setting(name, value) VALUES (?, 'yes') ON CONFLICT(name) DO NOTHING"
    ).execute(arguments: [example])
  }

  private static let example = "read-only"

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
