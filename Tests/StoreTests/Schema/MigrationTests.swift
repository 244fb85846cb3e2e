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

  private let latest = Migrations.latest

  private func run(_ next: Migration) throws {
    try Migrations.run(Migrations.all + [next], on: queue, at: Sample.instant) { first in
      _ = try BackupFile(of: scratch.path, before: first.name, at: Sample.instant).write()
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
    let next = Migration(number: latest + 1, name: "next-notes") { db in
      try db.execute(sql: "CREATE TABLE extra (id INTEGER PRIMARY KEY)")
    }
    try run(next)
    try run(next)
    #expect(try version() == latest + 1)
    let backup = scratch.path + ".before-next-notes-\(Sample.instantStamp)"
    let old = try scratch.copy(backup)
    #expect(try old.totals(today: Sample.today).all == 3)
    let copies = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
      .filter { $0.contains("before-next") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(copies.count == 1)
    let failure = StoreFailure.newer(
      path: scratch.path, storeVersion: latest + 1, programVersion: latest)
    #expect(throws: failure) { try scratch.store(.editing) }
  }

  @Test("a store of the first release is brought to the present schema with nothing lost")
  func firstRelease() throws {
    let path = scratch.folder + "/first.baraza"
    let first = try DatabaseQueue(path: path)
    try Migrations.run([Migrations.all[0]], on: first, at: Sample.instant) { _ in }
    try first.write { db in
      try db.execute(
        sql: """
          INSERT INTO action_item(id, station, ordinal, title, status, created) VALUES
            (7, 'A', 7, 'ancien', 'to-do', '2026-11-22'), (8, 'A', 8, 'lié', 'to-do', '2026-11-22');
          INSERT INTO chain_link(id, "order", short_fr, short_en, name_fr, name_en)
          VALUES ('L1', 1, 'L1', 'L1', 'Maillon', 'Link');
          INSERT INTO action_item_link(item, kind, code) VALUES (8, 'link', 'L1');
          """)
    }
    try first.close()
    let store = try Store.open(path: path, access: .editing, identity: Sample.identity())
    let byLinks = ActionQuery(order: ActionOrder(sort: .links))
    #expect(try store.actionItems(byLinks, limit: 5).map(\.content.title) == ["lié", "ancien"])
    #expect(try store.check().isEmpty)
  }

  @Test("a store of an older release is not read as it is, and says what brings it up to date")
  func olderReadOnly() throws {
    let path = scratch.folder + "/first.baraza"
    let first = try DatabaseQueue(path: path)
    try Migrations.run([Migrations.all[0]], on: first, at: Sample.instant) { _ in }
    try first.close()
    let failure = StoreFailure.older(path: path, storeVersion: 1, programVersion: latest)
    #expect(throws: failure) {
      try Store.open(path: path, access: .readingOnly, identity: Sample.identity())
    }
    try Store.open(path: path, access: .editing, identity: Sample.identity()).close()
    _ = try Store.open(path: path, access: .readingOnly, identity: Sample.identity())
  }

  @Test("a migration that fails leaves the store as it was")
  func failing() throws {
    let next = Migration(number: latest + 1, name: "next-broken") { db in
      try db.execute(sql: "DROP TABLE setting")
      throw Broken()
    }
    #expect(throws: Broken.self) { try run(next) }
    #expect(try version() == latest)
    #expect(try scratch.store(.editing).setting("language") == nil)
  }

  @Test("a store that lacks a migration it should have is found by the check")
  func missing() throws {
    try scratch.shell("DELETE FROM migration")
    let faults = try scratch.store(.editing).check()
    #expect(faults == Migrations.all.map { .migrationMissing(name: $0.name) })
  }
}
