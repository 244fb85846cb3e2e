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

  @Test("the data tables hold no revision and no time of change")
  func noRevision() throws {
    let store = try Store.sample()
    let columns = try store.reading { db in
      try ["action_item", "action_item_link", "link_report"].flatMap { table in
        try db.columns(in: table).map(\.name)
      }
    }
    #expect(!columns.contains { $0.contains("revision") || $0.hasSuffix("_at") })
  }
}
