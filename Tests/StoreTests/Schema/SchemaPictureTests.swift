import Domain
import GRDB
import Testing

@testable import Store

@Suite("A store's schema is compared with what the migrations make")
struct SchemaPictureTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try store.close()
  }

  /// Changes a store in ways that its rules forbid.
  private func tamper(_ sql: String) throws {
    try scratch.shell("PRAGMA writable_schema = ON; \(sql)")
  }

  private static let sneaking = """
    CREATE TRIGGER sneaking AFTER UPDATE ON action_item BEGIN DELETE FROM draft; END
    """

  @Test("the digest in the program is that of the migrations")
  func digest() throws {
    let digest = try SchemaPicture.made(by: Migrations.all).digest
    #expect(SchemaDigest.latest == digest, "put this into SchemaDigest.swift: \(digest)")
  }

  @Test("a new store, and one of every older release, has the schema of the migrations")
  func unchanged() throws {
    #expect(try scratch.store(.editing).schemaFaults.isEmpty)
    for version in 1...Migrations.latest {
      let path = scratch.folder + "/\(version).baraza"
      let queue = try DatabaseQueue(path: path)
      try Migrations.run(
        Array(Migrations.all.prefix(version)), on: queue, at: Sample.instant, backup: { _ in })
      try queue.close()
      let again = try DatabaseQueue(path: path)
      let found = try again.read(SchemaComparison.faults)
      #expect(found.faults.isEmpty && found.version == version)
    }
  }

  @Test(
    "what is foreign or altered is named, and the store is only read",
    arguments: [
      (sneaking, SchemaFault(part: .trigger, name: "sneaking", problem: .foreign)),
      (
        "CREATE VIEW spying AS SELECT * FROM action_item",
        SchemaFault(part: .view, name: "spying", problem: .foreign)
      ),
      (
        "ALTER TABLE setting ADD COLUMN more TEXT",
        SchemaFault(part: .table, name: "setting", problem: .altered)
      ),
      (
        "DROP TABLE setting", SchemaFault(part: .table, name: "setting", problem: .missing)
      ),
      (
        """
        DROP TRIGGER change_is_never_edited;
        CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change BEGIN SELECT 1; END
        """, SchemaFault(part: .trigger, name: "change_is_never_edited", problem: .altered)
      ),
    ])
  func foreign(sql: String, fault: SchemaFault) throws {
    try tamper(sql)
    for access in [StoreAccess.editing, .creating] {
      let store = try scratch.store(access)
      #expect(store.isReadOnly)
      #expect(store.schemaFaults == [fault])
      #expect(try store.totals(today: Sample.today).all == 3)
      #expect(throws: StoreFailure.foreign(path: scratch.path, parts: [fault])) {
        try store.add(ActionItemContent(title: "x"), created: Sample.today)
      }
      #expect(try store.check().contains(.schema(fault)))
    }
  }

  @Test(
    "what is missing of indexes and triggers, or stands beside the tables, is told by the check",
    arguments: [
      ("DROP INDEX change_by_author", SchemaFault.Part.index, "change_by_author", "missing"),
      ("DROP TRIGGER action_item_counted", .trigger, "action_item_counted", "missing"),
      ("CREATE TABLE notes (text)", .table, "notes", "foreign"),
      ("CREATE INDEX quick ON action_item(title)", .index, "quick", "foreign"),
    ])
  func told(sql: String, part: SchemaFault.Part, name: String, problem: String) throws {
    try tamper(sql)
    let store = try scratch.store(.editing)
    #expect(!store.isReadOnly)
    let fault = SchemaFault(
      part: part, name: name, problem: problem == "missing" ? .missing : .foreign)
    #expect(try store.check() == [.schema(fault)])
  }

  @Test("an older store with a foreign trigger is not migrated: the trigger would run")
  func foreignInOlder() throws {
    let path = scratch.folder + "/first.baraza"
    let queue = try DatabaseQueue(path: path)
    try Migrations.run([Migrations.all[0]], on: queue, at: Sample.instant, backup: { _ in })
    try queue.write { db in try db.execute(sql: Self.sneaking) }
    try queue.close()
    let fault = SchemaFault(part: .trigger, name: "sneaking", problem: .foreign)
    #expect(throws: StoreFailure.foreign(path: path, parts: [fault])) {
      try Store.open(path: path, access: .editing, identity: Sample.identity())
    }
    #expect(try StoreProbe(path: path).version() == 1)
  }

  @Test("statistics that SQLite keeps by itself are nobody's fault")
  func statistics() throws {
    try scratch.shell("ANALYZE")
    #expect(try scratch.store(.editing).schemaFaults.isEmpty)
  }
}
