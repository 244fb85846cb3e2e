import Domain
import GRDB
import Testing

@testable import Store

@Suite("Every connection is set up so that a power cut takes nothing back")
struct ConnectionTests {
  @Test("write-ahead log, full synchronisation, foreign keys, strict tables, mark of the program")
  func setUp() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let settings = try store.reading { db in
      try ["journal_mode", "synchronous", "foreign_keys", "application_id"].map {
        try DatabaseValue.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    let expected: [any DatabaseValueConvertible] = ["wal", 2, 1, 0x4252_5A41]
    #expect(settings == expected.map(\.databaseValue))
    let loose = try store.reading { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(loose.isEmpty)
  }

  @Test("no recorded table holds a revision or a time of change; the list of changes does")
  func noRevision() throws {
    let store = try Store.sample()
    #expect(StoreTables.recorded.count > 20)
    for table in StoreTables.recorded {
      #expect(try Self.marks(in: table, of: store).isEmpty, "\(table)")
    }
    #expect(try Self.marks(in: "change", of: store) == ["at_ms"])
  }

  /// The columns that every change of a row would have to change, too.
  private static func marks(in table: String, of store: Store) throws -> [String] {
    let columns = try store.reading { db in try db.columns(in: table).map(\.name) }
    return columns.filter { name in
      name.contains("revision") || name.contains("version") || name.hasSuffix("_ms")
        || name.split(separator: "_").contains {
          ["at", "time", "updated", "changed"].contains($0)
        }
    }
  }
}
