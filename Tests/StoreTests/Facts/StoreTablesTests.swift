import Domain
import GRDB
import Testing

@testable import Store

@Suite("Every table of the store is declared once, with what follows from it")
struct StoreTablesTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try Migrations.run(on: queue, at: Sample.instant) { _ in }
  }

  private func strings(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
    try queue.read { db in try String.fetchAll(db, sql: sql, arguments: arguments) }
  }

  @Test("a table of the schema is recorded, or expressly is not, and is named once")
  func declared() throws {
    let tables = try strings(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    #expect(Set(StoreTables.all.map(\.name)) == Set(tables))
    #expect(StoreTables.all.count == tables.count)
  }

  @Test("what is recorded, and whatever else has a topic, beats it and no other at every change")
  func topics() throws {
    let pattern = /WHERE topic = '([a-z]+)'/
    for table in StoreTables.all {
      if table.recording == .recorded { #expect(table.topic != nil, "\(table.name)") }
      let beats = try strings(
        """
        SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?
          AND sql LIKE '%UPDATE pulse SET beats = beats + 1%'
        """, [table.name])
      let events = ["INSERT", "UPDATE", "DELETE"].filter { event in
        beats.contains { $0.contains("AFTER \(event) ON") }
      }
      let topics = Set(beats.compactMap { $0.firstMatch(of: pattern).map { String($0.1) } })
      #expect(events.count == (table.topic == nil ? 0 : 3), "\(table.name)")
      #expect(topics == Set([table.topic?.rawValue].compactMap(\.self)), "\(table.name)")
    }
  }

  @Test("every column of a recorded table is declared exactly once")
  func columns() throws {
    for table in StoreTables.all where table.recording == .recorded {
      let columns = try strings("SELECT name FROM pragma_table_info(?)", [table.name])
      #expect(table.columns?.sorted() == columns.sorted(), "\(table.name)")
    }
  }

  @Test("a table stands behind those that it refers to")
  func order() throws {
    let names = StoreTables.all.map(\.name)
    for (place, name) in names.enumerated() {
      let parents = try strings(
        "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?)", [name])
      for parent in parents where parent != name {
        #expect(names.firstIndex(of: parent) ?? .max < place, "\(name) before \(parent)")
      }
    }
  }

  @Test("a table has a primary key, without which SQLite would record nothing of it")
  func keys() throws {
    for name in StoreTables.recorded {
      #expect(try !strings("SELECT name FROM pragma_table_info(?) WHERE pk > 0", [name]).isEmpty)
    }
  }
}
