import GRDB

/// How every connection of this program is set up.
enum Connection {
  /// The set-up of one.
  ///
  /// - Parameters:
  ///   - readOnly: Whether it only reads; then it trusts nothing in the schema (`Defences`).
  ///   - waiting: How it waits for others.
  static func configuration(readOnly: Bool, _ waiting: Waiting) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = waiting.mode
    configuration.prepareDatabase { db in
      try Defences.put(on: db.sqliteConnection, trustsSchema: !readOnly)
      // A power cut must not take back a commit.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: cacheSize)
      // The log of a bulk load does not stay large for ever.
      try db.execute(sql: "PRAGMA journal_size_limit = 16000000")
    }
    return configuration
  }

  /// Eight megabytes: the pages of a list stay at hand when there are a million items.
  static let cacheSize = "PRAGMA cache_size = -8000"
}
