import GRDB

/// How much SQLite waits for the disk before a commit returns.
package enum Synchronous: String {
  case full, normal, off
}

extension Store {
  /// For `torture` only, which shows what a power cut takes when a commit does not wait for the disk;
  /// nothing that is shipped can call it.
  package func setSynchronous(_ level: Synchronous) throws {
    try translating {
      try queue.inDatabase { db in
        try db.execute(sql: "PRAGMA synchronous = \(level.rawValue)")
      }
    }
  }
}
