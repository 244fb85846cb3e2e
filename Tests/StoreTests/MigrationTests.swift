import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Migrations are numbered, made in one transaction, and back up first")
struct MigrationTests {
  private struct Broken: Error {}

  private let scratch: Scratch
  private let queue: DatabaseQueue

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try store.close()
    queue = try DatabaseQueue(path: scratch.path)
  }

  private func version() throws -> Int? {
    try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
  }

  private func run(_ next: Migration) throws {
    try Migrations.run(Migrations.all + [next], on: queue, at: Sample.instant) { next in
      _ = try BackupFile(of: scratch.path, before: next.name, at: Sample.instant).write()
    }
  }

  @Test("the numbers of all migrations follow one another, and their names begin with them")
  func numbers() {
    for (index, migration) in Migrations.all.enumerated() {
      #expect(migration.number == index + 1)
      #expect(migration.name.hasPrefix("00\(index + 1)-"))
    }
  }

  @Test("an older store is copied, then brought up to date, once")
  func older() throws {
    let next = Migration(number: Migrations.latest + 1, name: "next") { db in
      try db.execute(sql: "CREATE TABLE extra (id INTEGER PRIMARY KEY)")
    }
    try run(next)
    try run(next)
    #expect(try version() == next.number)
    let backup = scratch.path + ".before-next-\(Sample.instantStamp)"
    let old = try Store.open(path: backup, access: .editing, identity: Sample.identity())
    #expect(try old.totals(today: Sample.today).all == 3)
    let copies = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
      .filter { $0.contains("before-next") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(copies.count == 1)
    let newer = StoreFailure.newer(
      path: scratch.path, storeVersion: next.number, programVersion: Migrations.latest)
    #expect(throws: newer) { try scratch.store(.editing) }
  }

  @Test("a migration that fails leaves the store as it was")
  func failing() throws {
    let broken = Migration(number: Migrations.latest + 1, name: "broken") { db in
      try db.execute(sql: "DROP TABLE setting")
      throw Broken()
    }
    #expect(throws: Broken.self) { try run(broken) }
    #expect(try version() == Migrations.latest)
    #expect(try scratch.store(.editing).setting("language") == nil)
  }

  @Test("a store that lacks a migration it should have is found by the check")
  func missing() throws {
    try scratch.shell("DELETE FROM migration")
    let faults = try scratch.store(.editing).check()
    #expect(faults == Migrations.all.map { .migrationMissing(name: $0.name) })
  }

  @Test("a store from before the order of links gets it with its items")
  func firstLinks() throws {
    let query = ActionQuery(order: ActionOrder(sort: .links))
    let expected = try scratch.store(.editing).actionItems(query, limit: 9)
    let triggers = ["added", "dropped", "after_INSERT", "after_DELETE"]
    try scratch.shell(
      triggers.map { "DROP TRIGGER action_item_first_link_\($0);" }.joined()
        + """
        DROP TABLE action_item_first_link; DELETE FROM migration WHERE number = 2;
        PRAGMA user_version = 1;
        """)
    let store = try scratch.store(.editing)
    #expect(try store.actionItems(query, limit: 9) == expected)
    #expect(expected.count == 3)
    #expect(try store.check().isEmpty)
  }
}
