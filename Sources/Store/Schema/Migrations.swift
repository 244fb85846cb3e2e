import Domain
import GRDB

/// One numbered step of the schema; written once, never edited after it has been released.
struct Migration: Sendable {
  /// Its number, from 1; also SQLite's `user_version` once it has been applied.
  let number: Int
  /// Its name, `001-…`.
  let name: String
  /// What it does.
  let apply: @Sendable (Database) throws -> Void
}

/// The steps from an empty file to the schema that this program knows.
enum Migrations {
  /// All steps in order.
  static let all: [Migration] = [
    Migration(number: 1, name: "001-first-store") { db in
      let statements =
        SchemaHistory.statements + SchemaFacts.statements + SchemaPlan.statements
        + SchemaActions.statements
      for statement in statements { try db.execute(sql: statement) }
      try db.execute(
        sql: "INSERT INTO station(only, key, letters) VALUES (1, ?, 'A')",
        arguments: [Int64.random(in: 1...0x7FFF_FFFF)])
    },
    Migration(number: 2, name: "002-many-hands") { db in
      let statements = SchemaFirstLinks.statements + SchemaSharing.statements
      for statement in statements { try db.execute(sql: statement) }
    },
    Migration(number: 3, name: "003-entries-with-keys") { db in
      for statement in SchemaEntries.statements { try db.execute(sql: statement) }
    },
    Migration(number: 4, name: "004-foundations") { db in
      let statements =
        SchemaStations.statements + SchemaPlans.statements + SchemaKeys.statements
        + SchemaDocuments.statements + SchemaWords.statements + SchemaSettlements.statements
      for statement in statements { try db.execute(sql: statement) }
      try ChangeSealing.run(db)
    },
  ]

  /// The version of a store that has all of them.
  static var latest: Int { all.count }

  /// Marks a SQLite file as a store of this program ("BRZA").
  static let applicationID = 0x4252_5A41

  /// Applies what is missing, in one transaction.
  ///
  /// - Parameters:
  ///   - migrations: The steps; all but tests apply `all`.
  ///   - queue: The connection.
  ///   - instant: Now.
  ///   - backup: Called inside the transaction, before the first step, when the store already holds
  ///     something.
  static func run(
    _ migrations: [Migration] = all, on queue: DatabaseQueue, at instant: Instant,
    backup: (_ next: Migration) throws -> Void
  ) throws {
    try queue.write { db in
      // Another process may have migrated while this one waited for the lock.
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let pending = migrations.filter { $0.number > version }
      guard !pending.isEmpty else { return }
      if version == 0 {
        try makeList(db)
      } else if let next = pending.first {
        try backup(next)
      }
      for migration in pending { try apply(migration, on: db, at: instant) }
    }
  }

  private static func makeList(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(
      sql: """
        CREATE TABLE migration (
          number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, applied_at_ms INTEGER NOT NULL
        ) STRICT
        """)
  }

  private static func apply(_ migration: Migration, on db: Database, at instant: Instant) throws {
    try migration.apply(db)
    try db.execute(
      sql: "INSERT INTO migration(number, name, applied_at_ms) VALUES (?, ?, ?)",
      arguments: [migration.number, migration.name, instant.milliseconds])
    try db.execute(sql: "PRAGMA user_version = \(migration.number)")
  }
}
