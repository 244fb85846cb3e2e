import Domain
import GRDB

/// Sees to it that the schema of an open store stays the one that was compared when it was opened: SQLite
/// counts the changes of the schema, and when it has counted on, the schema is compared anew.
struct SchemaWatch {
  private var version: Int64?

  /// Makes sure of the schema; inside the transaction that is to write.
  ///
  /// - Throws: `StoreFailure.foreign` when somebody has put in what no release of this program makes.
  mutating func confirm(_ db: Database, path: String) throws {
    let version = try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA schema_version"))
    guard version != self.version else { return }
    let faults = try SchemaComparison.faults(of: db.sqliteConnection, version: Migrations.latest)
      .filter(\.forbidsWriting)
    guard faults.isEmpty else { throw StoreFailure.foreign(path: path, parts: faults) }
    self.version = version
  }
}
