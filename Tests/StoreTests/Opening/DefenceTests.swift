import Domain
import GRDB
import Testing

@testable import Store

@Suite("Every connection is defended against what stands in the file")
struct DefenceTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try store.close()
  }

  /// What SQLite answers to a statement on every kind of connection.
  private func answers(_ sql: String) throws -> [ResultCode?] {
    try [StoreAccess.editing, .readingOnly].map { access in
      let store = try scratch.store(access)
      do {
        try store.queue.inDatabase { db in try db.execute(sql: sql) }
        return nil
      } catch let error as DatabaseError { return error.resultCode }
    }
  }

  @Test("SQLite's own tables, and its schema, are out of reach")
  func defensive() throws {
    let store = try scratch.store(.editing)
    for sql in [
      "DELETE FROM action_item_text_data",
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'setting'",
    ] {
      #expect(throws: DatabaseError.self) {
        try store.queue.write { db in try db.execute(sql: sql) }
      }
    }
    #expect(try store.check().isEmpty)
  }

  @Test("nothing is loaded, nothing else is attached, what the file holds is not trusted")
  func settings() throws {
    #expect(try answers("SELECT load_extension('libc.so.6')") == [.SQLITE_ERROR, .SQLITE_ERROR])
    #expect(try answers("ATTACH ':memory:' AS other") == [.SQLITE_ERROR, .SQLITE_ERROR])
    for (access, trusted) in [(StoreAccess.editing, 1), (.readingOnly, 0)] {
      let store = try scratch.store(access)
      let values = try store.queue.inDatabase { db in
        try ["trusted_schema", "cell_size_check"].map {
          try Int.fetchOne(db, sql: "PRAGMA \($0)")
        }
      }
      // Whoever writes has compared the schema before.
      #expect(values == [trusted, 1])
    }
  }

  @Test("a trigger that another program puts in while the store is open is not run")
  func foreignMeanwhile() throws {
    let store = try scratch.store(.editing)
    _ = try store.add(ActionItemContent(title: "vorher"), created: Sample.today)
    try scratch.shell(
      "CREATE TRIGGER sneaking AFTER INSERT ON action_item BEGIN DELETE FROM stakeholder; END")
    let fault = SchemaFault(part: .trigger, name: "sneaking", problem: .foreign)
    #expect(throws: StoreFailure.foreign(path: scratch.path, parts: [fault])) {
      try store.add(ActionItemContent(title: "nachher"), created: Sample.today)
    }
    #expect(try store.stakeholders().count == 4)
    try scratch.shell("DROP TRIGGER sneaking")
    _ = try store.add(ActionItemContent(title: "wieder"), created: Sample.today)
    #expect(try store.totals(today: Sample.today).all == 5)
  }

  @Test(
    "json_valid says what SQLite's own says",
    arguments: [
      "{}", "[]", " [1, -0.5e+3, \"a\\u00e9\\n\", true, false, null] ", "\"x\"", "12", "-",
      "{\"a\":{\"b\":[[],{}]}}", "{\"a\":1,}", "[1,]", "{a:1}", "01", "1.", ".5", "1e", "tru",
      "\"\\x\"", "\"\\u12g4\"", "\"open", "{\"a\" 1}", "[1 2]", "", " ", "nul", "{\"a\"}", "]",
      "\u{feff}{}", "é", "[\"é\"]", "\"\t\"", "{}{}",
    ])
  func json(text: String) throws {
    let plain = try DatabaseQueue()
    let own = try plain.read { db in
      try Bool.fetchOne(db, sql: "SELECT json_valid(?)", arguments: [text])
    }
    let store = try scratch.store(.readingOnly)
    let ours = try store.reading { db in
      try Bool.fetchOne(db, sql: "SELECT json_valid(?)", arguments: [text])
    }
    #expect(ours == own)
  }

  @Test("limits leave room for what the program makes, and end what it never makes")
  func limits() throws {
    let deep = String(repeating: "(", count: 400) + "1" + String(repeating: "+1)", count: 400)
    #expect(try answers("SELECT \(deep)") == [.SQLITE_ERROR, .SQLITE_ERROR])
    let long = "SELECT 1 --" + String(repeating: "x", count: 600_000)
    #expect(try answers(long) == [.SQLITE_TOOBIG, .SQLITE_TOOBIG])
    #expect(
      try answers("SELECT length(zeroblob(300000000))") == [.SQLITE_TOOBIG, .SQLITE_TOOBIG])
    #expect(try answers("SELECT length(zeroblob(200000000))") == [nil, nil])
  }

  @Test("a trigger that nests without end is stopped, and its transaction taken back")
  func triggerDepth() throws {
    let store = try scratch.store(.editing)
    try store.queue.inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA recursive_triggers = ON;
          CREATE TEMP TRIGGER round AFTER UPDATE ON main.setting
          BEGIN UPDATE setting SET value = value || 'x' WHERE name = new.name; END;
          """)
    }
    try store.queue.write { db in
      try db.execute(sql: "INSERT INTO setting VALUES ('round', '')")
    }
    #expect(throws: DatabaseError.self) {
      try store.queue.write { db in
        try db.execute(sql: "UPDATE setting SET value = 'a' WHERE name = 'round'")
      }
    }
    #expect(try store.setting("round") == "")
  }
}
