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

  private func run(_ second: Migration) throws {
    try Migrations.run(Migrations.all + [second], on: queue, at: Sample.instant) { next in
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
    let second = Migration(number: 2, name: "002-notes") { db in
      try db.execute(sql: "CREATE TABLE extra (id INTEGER PRIMARY KEY)")
    }
    try run(second)
    try run(second)
    #expect(try version() == 2)
    let backup = scratch.path + ".before-002-notes-\(Sample.instantStamp)"
    let old = try Store.open(path: backup, access: .editing, identity: Sample.identity())
    #expect(try old.totals(today: Sample.today).all == 3)
    let copies = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
      .filter { $0.contains("before-002") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(copies.count == 1)
    #expect(throws: StoreFailure.newer(path: scratch.path, storeVersion: 2, programVersion: 1)) {
      try scratch.store(.editing)
    }
  }

  @Test("a migration that fails leaves the store as it was")
  func failing() throws {
    let second = Migration(number: 2, name: "002-broken") { db in
      try db.execute(sql: "DROP TABLE setting")
      throw Broken()
    }
    #expect(throws: Broken.self) { try run(second) }
    #expect(try version() == 1)
    #expect(try scratch.store(.editing).setting("language") == nil)
  }

  @Test("a store that lacks a migration it should have is found by the check")
  func missing() throws {
    try scratch.shell("DELETE FROM migration")
    let faults = try scratch.store(.editing).check()
    #expect(faults == [.migrationMissing(name: "001-first-store")])
  }
}
