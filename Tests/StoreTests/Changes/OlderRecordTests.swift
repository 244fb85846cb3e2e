import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("A record fits the tables as they are now, is brought up to date, or is refused")
struct OlderRecordTests {
  private let before = Migrations.latest

  // MARK: Tables of a store that are not as they should be

  /// An edit of a function, the table then changed by others, and the edit taken back.
  private func undoing(after statements: String) throws -> (
    error: StoreFailure?, change: RowKey<Change>
  ) {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    let coord = RecordName(.function, "COORD")
    let base = try #require(try store.record(coord)).content
    var other = base
    other[.labelFr] = .text("Mener")
    _ = try store.save(coord, from: base, to: other)
    let change = try #require(try store.changes(limit: 1).first).id
    let before = try scratch.shell(
      "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; \(statements); \(content)")
    do {
      _ = try store.undo(change)
      return (nil, change)
    } catch {
      #expect(try scratch.shell(content) == before, "refused, and yet something was changed")
      return (error, change)
    }
  }

  private let content = """
    SELECT * FROM function; SELECT count(*) FROM change;
    """

  @Test(
    "fewer columns, another name, another key, columns in another order, one more: undo refuses",
    arguments: [
      "ALTER TABLE function DROP COLUMN citation",
      "ALTER TABLE function RENAME COLUMN short_fr TO brief",
      "ALTER TABLE function ADD COLUMN extra TEXT",
      """
      ALTER TABLE function RENAME TO other;
      CREATE TABLE function AS SELECT * FROM other
      """,
      """
      ALTER TABLE function RENAME TO other;
      CREATE TABLE function (
        id TEXT NOT NULL, "order" INTEGER NOT NULL PRIMARY KEY, short_fr TEXT NOT NULL,
        short_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
        citation TEXT NOT NULL, illustrative INTEGER NOT NULL) STRICT;
      INSERT INTO function SELECT id, "order", short_fr, short_en, name_fr, name_en, citation,
        illustrative FROM other
      """,
      """
      ALTER TABLE function RENAME TO other;
      CREATE TABLE function (
        id TEXT NOT NULL PRIMARY KEY, "order" INTEGER NOT NULL, short_fr TEXT NOT NULL,
        short_en TEXT NOT NULL, name_en TEXT NOT NULL, name_fr TEXT NOT NULL,
        citation TEXT NOT NULL, illustrative INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO function SELECT id, "order", short_fr, short_en, name_en, name_fr, citation,
        illustrative FROM other
      """,
    ])
  func foreignShape(statements: String) throws {
    let (error, change) = try undoing(after: statements)
    #expect(error == .cannotApply(change, .foreignTable("function")))
  }

  @Test("the same table with the same columns is undone")
  func sameShape() throws {
    #expect(try undoing(after: "SELECT 1").error == nil)
  }

  // MARK: Migrations to come

  /// A migration of the day after, with what it brings for older records.
  private func schemas(
    _ statements: String, _ older: [OlderRecord] = [], recorded: [String] = StoreTables.recorded
  ) throws -> RecordedSchemas {
    try RecordedSchemas(
      Migrations.all + [Self.migration(statements)], older, recorded: recorded)
  }

  private static func migration(_ statements: String) -> Migration {
    Migration(number: Migrations.latest + 1, name: "next") { try $0.execute(sql: statements) }
  }

  /// Reads a record made before a migration, in a store that has gone through it.
  private func read(
    _ index: Int, _ schemas: RecordedSchemas, after statements: String,
    then body: (RecordedChangeset, Database) throws -> Void = { _, _ in }
  ) throws -> ChangeProblem? {
    let room = try RecordedRoom()
    let record = try room.records[index]
    try Migrations.run(
      Migrations.all + [Self.migration(statements)], on: room.store.queue, at: Sample.instant
    ) { _ in }
    return try room.store.queue.write { db in
      do {
        let read = try RecordedChangeset(record.bytes, schema: record.schema, db, schemas: schemas)
        try body(read, db)
        return nil
      } catch let problem as ChangeProblem { return problem }
    }
  }

  @Test("every recorded table whose shape a migration has changed says how older records are read")
  func everyMigration() throws {
    let schemas = try RecordedSchemas.current.get()
    // Under number 3 stands what was recorded before numbers were noted.
    for schema in 3...Migrations.latest {
      #expect(schemas.rebuiltTables(since: schema) == [], "records made under \(schema)")
    }
  }

  @Test("a table that a migration rebuilds, renames or drops and nothing brings is named")
  func rebuiltTables() throws {
    for statements in [
      "ALTER TABLE link_report ADD COLUMN seen TEXT", "ALTER TABLE link_report RENAME TO news",
    ] {
      #expect(try schemas(statements).rebuiltTables(since: before) == ["link_report"])
      #expect(try schemas(statements).rebuiltTables(since: before + 1) == [])
    }
    #expect(
      try schemas("CREATE TABLE extra (id INTEGER PRIMARY KEY)").rebuiltTables(since: 4) == [])
  }

  @Test("a record of a table that a migration has rebuilt is refused, one of another table is read")
  func rebuilt() throws {
    let statements = "ALTER TABLE function ADD COLUMN rank INTEGER"
    let schemas = try schemas(statements)
    #expect(try read(6, schemas, after: statements) == .rebuilt(table: "function"))
    #expect(try read(5, schemas, after: statements) == nil)
  }

  @Test("a deletion made before a column was added is taken back with what all rows got then")
  func addedColumn() throws {
    let statements = """
      ALTER TABLE action_item ADD COLUMN plan TEXT NOT NULL DEFAULT 'LUALABA'
      """
    let added = OlderRecord.added(to: "action_item", by: before + 1) { db in
      .text(ArraySlice(try #require(try String.fetchOne(db, sql: "SELECT id FROM plan")).utf8))
    }
    let schemas = try schemas(statements, [added])
    #expect(schemas.rebuiltTables(since: before) == [])
    let problem = try read(3, schemas, after: statements) { deletion, db in
      #expect(try deletion.inverted.apply(to: db))
      let plans = try String.fetchAll(
        db, sql: "SELECT plan FROM action_item WHERE title = 'Neuf' AND note = 'ensemble'")
      #expect(plans == ["LUALABA"])
    }
    #expect(problem == nil)
  }

  @Test("an edit made before a column was added is taken back, and the column stays as it is")
  func editBeforeColumn() throws {
    let statements = "ALTER TABLE function ADD COLUMN rank INTEGER"
    let added = OlderRecord.added(to: "function", by: before + 1) { _ in
      throw ChangeProblem.rebuilt(table: "function")
    }
    let problem = try read(6, try schemas(statements, [added]), after: statements) { edit, db in
      try db.execute(sql: "UPDATE function SET rank = 7")
      #expect(try edit.inverted.apply(to: db))
      let row = try #require(try Row.fetchOne(db, sql: "SELECT name_fr, rank FROM function"))
      #expect(row == ["name_fr": "Coordonner", "rank": 7])
    }
    #expect(problem == nil)
  }

  @Test("where nobody can say what a deleted row would hold by now, the record is refused")
  func unknownColumn() throws {
    let statements = "ALTER TABLE action_item ADD COLUMN rank INTEGER"
    let added = OlderRecord.added(to: "action_item", by: before + 1) { _ in
      throw ChangeProblem.rebuilt(table: "action_item")
    }
    let problem = try read(3, schemas(statements, [added]), after: statements)
    #expect(problem == .rebuilt(table: "action_item"))
  }

  @Test("a table that was renamed is undone under its new name once a function says so")
  func renamed() throws {
    let statements = "ALTER TABLE function RENAME TO role"
    let recorded = StoreTables.recorded.map { $0 == "function" ? "role" : $0 }
    let renamed = OlderRecord(migration: before + 1, table: "function") { table, _ in
      var table = table
      table.name = "role"
      return [table]
    }
    #expect(
      try read(6, schemas(statements, recorded: recorded), after: statements)
        == .unknownTable("function"))
    let problem = try read(
      6, schemas(statements, [renamed], recorded: recorded), after: statements
    ) { edit, db in
      let isApplied = try edit.inverted.apply(to: db)
      #expect(isApplied)
      let names = try String.fetchAll(db, sql: "SELECT name_fr FROM role")
      #expect(names == ["Coordonner"])
    }
    #expect(problem == nil)
  }

  @Test("what a function makes of a record must fit the tables, too")
  func wrongFunction() throws {
    let statements = "ALTER TABLE function ADD COLUMN rank INTEGER"
    let wrong = OlderRecord(migration: before + 1, table: "function") { table, _ in [table] }
    #expect(
      try read(6, schemas(statements, [wrong]), after: statements) == .otherShape(table: "function")
    )
    let misfit = OlderRecord.added(to: "action_item", by: before + 1) { _ in .blob([]) }
    let column = "ALTER TABLE action_item ADD COLUMN rank INTEGER"
    #expect(
      try read(3, schemas(column, [misfit]), after: column)
        == .unfitValue(table: "action_item", column: "rank"))
  }

  // MARK: Migration 004: groups, actions and lines name their plan

  /// What a changeset made under schema 3 becomes in a store of today.
  private func upToDate(
    _ table: ParsedChangeset.Table, in store: Store
  ) throws -> ParsedChangeset {
    let bytes = ParsedChangeset(tables: [table]).serialised
    return try store.queue.read { db in try RecordedChangeset(bytes, schema: 3, db).content }
  }

  @Test("a value adopted before lines named their plan is taken back")
  func adopted() throws {
    let room = try RecordedRoom()
    let bytes = try #require(try room.records.last).bytes
    let today = try ChangesetParser.parse(bytes)
    var table = today.tables[0]
    #expect(table.name == "budget_line")
    table.key.removeLast()
    #expect(try upToDate(table, in: room.store) == today)
  }

  @Test(
    "a group deleted before then belonged to the only plan; among several nobody can say to which")
  func deletedGroup() throws {
    let store = try RecordedRoom().store
    let values: [ParsedChangeset.Value] = [
      .text(ArraySlice("G9".utf8)), .integer(9), .text([]), .text([]), .text([]), .text([]),
      .integer(0),
    ]
    let row = ParsedChangeset.Row(
      operation: .delete, isIndirect: false,
      before: values.enumerated().map { ParsedChangeset.Cell(column: $0, value: $1) }, after: [])
    let table = ParsedChangeset.Table(name: "plan_group", key: [1, 0, 0, 0, 0, 0, 0], rows: [row])
    let read = try upToDate(table, in: store)
    #expect(read.tables[0].rows[0].before.last?.value == .text(ArraySlice("LUALABA".utf8)))
    try store.queue.write { db in
      try db.execute(sql: "INSERT INTO plan(id, name_fr, name_en) VALUES ('OTHER', 'x', 'x')")
    }
    #expect(throws: ChangeProblem.rebuilt(table: "plan_group")) { try upToDate(table, in: store) }
  }
}
