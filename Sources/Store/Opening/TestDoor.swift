import GRDB

/// How much SQLite waits for the disk before a commit returns.
package enum Synchronous: String {
  case full, normal, off
}

// For `torture` only; nothing that is shipped can call it.
extension Store {
  /// Shows what a power cut takes when a commit does not wait for the disk.
  package func setSynchronous(_ level: Synchronous) throws {
    try translating {
      try queue.inDatabase { db in
        try db.execute(sql: "PRAGMA synchronous = \(level.rawValue)")
      }
    }
  }

  /// Seals the newest record again without writing it: what a commit does for the chain alone.
  ///
  /// - Returns: How long that took, without reading the record, which a commit has at hand.
  package func sealNewest() throws -> Duration {
    try translating {
      try queue.inDatabase { db in
        let columns = RecordSeal.columns.joined(separator: ", ")
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT \(columns) FROM change ORDER BY key DESC LIMIT 1"))
        let values = row.map { Array($0.databaseValues) } ?? []
        return try ContinuousClock().measure {
          _ = try ListEnd(keys, db)
          _ = RecordSeal.hash(of: values)
        }
      }
    }
  }
}
