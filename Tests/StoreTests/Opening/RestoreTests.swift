import Domain
import Foundation
import GRDB
import Glibc
import Testing

@testable import Store

@Suite("A restored store is a station of its own, and what was there is kept")
struct RestoreTests {
  private let scratch: Scratch
  private let key: Int64
  private var backup: String { scratch.folder + "/backup.baraza" }
  private var kept: String { "\(scratch.path).before-restore-\(Sample.instantStamp)" }

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    key = store.keys.station
    _ = try store.add(ActionItemContent(title: "eins"), created: Sample.today)
    try store.backup(to: scratch.folder + "/backup.baraza")
    _ = try store.add(ActionItemContent(title: "zwei"), created: Sample.today)
    try store.close()
  }

  private func restore(_ file: String? = nil) throws -> Restoration {
    try Store.restore(file ?? backup, to: scratch.path, at: Sample.instant)
  }

  private func titles(_ store: Store) throws -> [String] {
    try store.actionItems(ActionQuery(order: ActionOrder(sort: .number)), limit: 9)
      .map(\.content.title)
  }

  /// What is in the folder, byte for byte.
  private func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    return names.reduce(into: [:]) { result, name in
      result[name] = try? Data(contentsOf: URL(fileURLWithPath: scratch.folder + "/" + name))
    }
  }

  private func expectUntouched(_ failure: StoreFailure, _ work: () throws -> Void) throws {
    let before = try contents()
    #expect(throws: failure) { try work() }
    #expect(try contents() == before)
  }

  @Test("the backup is in place, what was there is kept, and the key is another one")
  func restored() throws {
    let done = try restore()
    #expect(done == Restoration(kept: kept, letters: "A"))
    let store = try scratch.store(.editing)
    #expect(try titles(store) == ["eins"])
    #expect(store.keys.station != key)
    let retired = try store.reading { db in
      try Int64.fetchAll(db, sql: "SELECT key FROM other_station WHERE role = 'retired'")
    }
    #expect(retired == [key])
    #expect(try store.check().isEmpty)
    #expect(try contents().keys.allSatisfy { !$0.contains("part-") })
    // The one that was there goes on as what it was; it was only given another name.
    let before = try Store.open(path: kept, access: .editing, identity: Sample.identity())
    #expect(try titles(before) == ["eins", "zwei"])
    #expect(before.keys.station == key)
  }

  @Test("restoring twice gives two stations, and keeps both that were there")
  func twice() throws {
    let first = try restore()
    let station = try scratch.store(.editing).keys.station
    let second = try restore()
    #expect(first.kept == kept)
    #expect(second.kept == kept + "-2")
    #expect(try scratch.store(.editing).keys.station != station)
  }

  @Test("where there is no store, the backup becomes it")
  func nothingThere() throws {
    let path = scratch.folder + "/new/room.baraza"
    let done = try Store.restore(backup, to: path, at: Sample.instant)
    #expect(done.kept == nil)
    let store = try Store.open(path: path, access: .editing, identity: Sample.identity())
    #expect(try titles(store) == ["eins"])
    #expect(store.keys.station != key)
  }

  @Test("a store that is damaged is replaced too, and kept")
  func damagedStore() throws {
    let damaged = Data(repeating: 0xA5, count: 9000)
    try damaged.write(to: URL(fileURLWithPath: scratch.path))
    #expect(try restore().kept == kept)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == damaged)
    #expect(try titles(scratch.store(.editing)) == ["eins"])
  }

  @Test("nothing is replaced while others have the store open")
  func inUse() throws {
    for access in [StoreAccess.editing, .readingOnly] {
      let other = try scratch.store(access)
      _ = try titles(other)
      #expect(throws: StoreFailure.inUse(path: scratch.path)) { try restore() }
      #expect(!FileManager.default.fileExists(atPath: kept))
      try other.close()
    }
    #expect(try restore().kept == kept)
  }

  @Test("an older backup is brought up to date on the way, and stays as it is")
  func older() throws {
    let old = scratch.folder + "/old.baraza"
    let queue = try DatabaseQueue(path: old)
    try Migrations.run([Migrations.all[0]], on: queue, at: Sample.instant, backup: { _ in })
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: old))
    _ = try restore(old)
    #expect(try titles(scratch.store(.editing)).isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: old)) == before)
  }

  @Test("what is no sound backup is refused, and nothing has changed")
  func badBackups() throws {
    let file = scratch.folder + "/file"
    try expectUntouched(.notFound(path: file)) { _ = try restore(file) }
    try expectUntouched(.sameFile(path: scratch.path)) { _ = try restore(scratch.path) }
    try expectUntouched(.folder(path: scratch.folder)) { _ = try restore(scratch.folder) }
    try Data("bonjour\n".utf8).write(to: URL(fileURLWithPath: file))
    try expectUntouched(.notAStore(path: file)) { _ = try restore(file) }
    try Data().write(to: URL(fileURLWithPath: file))
    try expectUntouched(.empty(path: file)) { _ = try restore(file) }
    unlink(file)
    #expect(mkfifo(file, 0o600) == 0)
    #expect(throws: StoreFailure.notAStore(path: file)) { _ = try restore(file) }
  }

  @Test("a backup of a newer program, or with a foreign trigger, is refused")
  func foreignBackups() throws {
    let queue = try DatabaseQueue(path: backup)
    try queue.write { db in
      try db.execute(
        sql: "CREATE TRIGGER sneaking AFTER INSERT ON draft BEGIN DELETE FROM draft; END")
    }
    try queue.close()
    let fault = SchemaFault(part: .trigger, name: "sneaking", problem: .foreign)
    #expect(throws: StoreFailure.foreign(path: backup, parts: [fault])) { _ = try restore() }
    let newer = try DatabaseQueue(path: backup)
    try newer.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    try newer.close()
    #expect(
      throws: StoreFailure.newer(
        path: backup, storeVersion: 99, programVersion: Migrations.latest)
    ) { _ = try restore() }
    #expect(try titles(scratch.store(.editing)) == ["eins", "zwei"])
  }

  @Test("a backup that is damaged inside is refused, and nothing has changed")
  func damagedBackup() throws {
    try scratch.damage(backup)
    #expect {
      _ = try restore()
    } throws: { error in
      if case StoreFailure.damaged(backup, _) = error { true } else { false }
    }
    #expect(try titles(scratch.store(.editing)) == ["eins", "zwei"])
    #expect(try contents().keys.allSatisfy { !$0.contains("part-") })
  }
}
