import Domain
import Driving
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Opening an unknown, newer or damaged store says so and never writes to it")
struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func put(_ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: scratch.path))
  }

  private func contents() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: scratch.path))
  }

  private func makeStore() throws {
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try store.close()
  }

  /// Opens in every way, expects one failure, and that no byte of the file has changed.
  private func expectUntouched(_ isExpected: (StoreFailure) -> Bool) throws {
    let before = try contents()
    for access in [StoreAccess.editing, .readingOnly, .creating] {
      #expect("\(access)") {
        try scratch.store(access)
      } throws: { error in
        (error as? StoreFailure).map(isExpected) ?? false
      }
    }
    #expect(try contents() == before)
  }

  @Test(
    "a first load that a power cut ended is taken back, whoever opens the store next",
    arguments: [StoreAccess.editing, .creating, .readingOnly])
  func cutOff(access: StoreAccess) throws {
    let queue = try DatabaseQueue(path: scratch.path)
    try Migrations.run(on: queue, at: Sample.instant) { _ in }
    try queue.close()
    try cutOffTransaction()
    #expect(FileManager.default.fileExists(atPath: scratch.path + "-journal"))
    let store = try scratch.store(access)
    #expect(try store.totals(today: Sample.today).all == 0)
    #expect(try store.check().isEmpty)
  }

  /// Another program dies in the middle of a transaction of which the file holds a part already.
  private func cutOffTransaction() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", scratch.path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let statements = """
      PRAGMA cache_size = 1;
      BEGIN;
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO action_item(station, ordinal, title, status, created)
      SELECT 'A', i, 'à moitié ' || i, 'to-do', '2026-11-22' FROM n;
      SELECT 'written';

      """
    input.fileHandleForWriting.write(Data(statements.utf8))
    _ = output.fileHandleForReading.availableData
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test("a store that is not there is only made when that is asked for")
  func missing() throws {
    for access in [StoreAccess.editing, .readingOnly] {
      #expect(throws: StoreFailure.notFound(path: scratch.path)) { try scratch.store(access) }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test("a new store and its folder are private to the user")
  func permissions() throws {
    let path = scratch.folder + "/a/b/room.baraza"
    let store = try Store.open(path: path, access: .creating, identity: Sample.identity())
    _ = try store.add(ActionItemContent(title: "x"), created: Sample.today)
    for (place, mode) in [("a", 0o700), ("a/b", 0o700), ("a/b/room.baraza", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: scratch.folder + "/" + place)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
    let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")
    #expect(log[.posixPermissions] as? Int == 0o600)
  }

  @Test("a folder that cannot be made is named")
  func folderMissing() throws {
    try put(Data("x".utf8))
    let folder = scratch.path + "/in"
    #expect(throws: StoreFailure.folderMissing(folder: folder)) {
      try Store.open(
        path: folder + "/room.baraza", access: .creating, identity: Sample.identity())
    }
  }

  @Test("text, random bytes and a folder are no store")
  func notSQLite() throws {
    var random = Dice(seed: 1)
    let noise = Data((0..<9000).map { _ in UInt8.random(in: 0...255, using: &random) })
    for bytes in [Data("bonjour\n".utf8), noise] {
      try put(bytes)
      try expectUntouched { $0 == .notAStore(path: scratch.path) }
    }
    #expect(throws: StoreFailure.notAStore(path: scratch.folder)) {
      try Store.open(path: scratch.folder, access: .editing, identity: Sample.identity())
    }
  }

  @Test("a database of another program is no store, whatever is in it")
  func foreign() throws {
    try scratch.shell(
      "PRAGMA journal_mode=WAL; CREATE TABLE action_item(id); PRAGMA user_version=1")
    try expectUntouched { $0 == .notAStore(path: scratch.path) }
  }

  @Test("a store of a newer program is refused with both versions")
  func newer() throws {
    try makeStore()
    try scratch.shell("PRAGMA user_version = 99")
    try expectUntouched {
      $0 == .newer(path: scratch.path, storeVersion: 99, programVersion: Migrations.latest)
    }
  }

  @Test("a store that was cut off is damaged")
  func truncated() throws {
    try makeStore()
    let whole = try contents()
    for length in [60, 5000, whole.count / 2] {
      try put(whole.prefix(length))
      try expectUntouched {
        if case .damaged = $0 { true } else { false }
      }
    }
  }

  @Test("a store with overwritten pages is damaged, or its check says so")
  func overwritten() throws {
    try makeStore()
    var bytes = try contents()
    bytes.replaceSubrange(4096..<bytes.count, with: repeatElement(0xAA, count: bytes.count - 4096))
    try put(bytes)
    #expect {
      let store = try scratch.store(.readingOnly)
      _ = try store.matrix()
    } throws: { error in
      if case StoreFailure.damaged = error { true } else { false }
    }
  }

  @Test("a damaged index is found by the check")
  func integrity() throws {
    try makeStore()
    try scratch.shell(
      """
      PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE name = 'action_item_recounted';
      """)
    try scratch.shell("UPDATE action_item SET status = 'dropped', closed = created")
    let faults = try scratch.store(.editing).check()
    #expect(faults.contains(.wrongCount(table: "open_count")))
  }

  @Test("a first link that is not the item's is found by the check")
  func wrongFirstLink() throws {
    try makeStore()
    try scratch.shell("UPDATE action_item_first_link SET link = 'link:L9'")
    #expect(
      try scratch.store(.editing).check()
        == [.wrongCount(table: "action_item_first_link")])
  }

  @Test("rows that refer to nothing and unreadable changes are found by the check")
  func dangling() throws {
    try makeStore()
    try scratch.shell("PRAGMA foreign_keys=OFF; DELETE FROM stakeholder WHERE id='CPISTEMA'")
    try scratch.shell(
      """
      INSERT INTO change(key, at_ms, kind, label, changeset)
      VALUES (7, 1, 'do', '{"did":"dreamt"}', x'00FF');
      """)
    let faults = try scratch.store(.editing).check()
    #expect(faults.contains(.unreadableChange(RowKey(rawValue: 7), .unreadableLabel)))
    #expect(
      faults.contains {
        if case .danglingReference("action_item", _, "stakeholder") = $0 { true } else { false }
      })
  }

  @Test("what several sessions need is looked through by the check")
  func sharing() throws {
    try makeStore()
    #expect(try scratch.store(.editing).check().isEmpty)
    try scratch.shell(
      """
      DELETE FROM pulse WHERE topic = 'items';
      INSERT INTO change_subject VALUES ('A-001', 12345);
      INSERT INTO draft VALUES ('d', 's', 'KM', 0, '[]');
      """)
    for access in [StoreAccess.editing, .readingOnly] {
      #expect(
        Set(try scratch.store(access).check()) == [
          .danglingReference(table: "change_subject", row: nil, parent: "change"),
          .unreadableDraft(id: "d"), .pulseMissing(.items),
        ])
    }
  }

  @Test("an empty file becomes a store when creating, and is none otherwise")
  func empty() throws {
    try put(Data())
    for access in [StoreAccess.editing, .readingOnly] {
      #expect(throws: StoreFailure.empty(path: scratch.path)) { try scratch.store(access) }
    }
    #expect(try scratch.store(.creating).isEmpty())
  }

  @Test("two stations never share a key")
  func stations() throws {
    let here = try Store.inMemory(identity: Sample.identity())
    let there = try Store.inMemory(identity: Sample.identity())
    let a = try here.add(ActionItemContent(title: "a"), created: Sample.today)
    let b = try there.add(ActionItemContent(title: "b"), created: Sample.today)
    #expect(a.number == b.number)
    #expect(a.id != b.id)
  }
}
