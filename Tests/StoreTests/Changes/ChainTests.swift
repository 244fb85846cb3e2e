import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("The list of changes is a chain for each station")
struct ChainTests {
  private let scratch: Scratch
  private let store: Store
  private let one = ActionNumber(station: "A", ordinal: 1)

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    for note in ["a", "b", "c", "d"] { try store.edit(one) { $0.note = note } }
  }

  /// Writes as another program would that has thrown the rules away.
  private func forge(_ sql: String) throws {
    try scratch.shell(
      """
      DROP TRIGGER change_is_never_edited; DROP TRIGGER change_is_never_deleted;
      DROP TRIGGER change_follows_the_last; \(sql)
      """)
  }

  private func key(_ number: Int64) -> RowKey<Change> { RowKey(rawValue: store.keys.key(number)) }

  private func chainFaults() throws -> [StoreFault] {
    try DatabaseQueue(path: scratch.path).read { try ChainCheck.faults($0) }
  }

  @Test("numbers have no gaps, the count for ties rises, each record carries the hash of the last")
  func links() throws {
    let rows = try DatabaseQueue(path: scratch.path).read { db in
      try Row.fetchAll(
        db, sql: "SELECT key, schema, lamport, previous, hash, received FROM change ORDER BY key")
    }
    #expect(rows.map { $0["key"] as Int64? } == (1...5).map { store.keys.key($0) })
    #expect(rows.map { $0["lamport"] as Int64? } == [1, 2, 3, 4, 5])
    #expect(rows.allSatisfy { $0["schema"] == Migrations.latest })
    #expect(
      rows.map { $0["previous"] as Data? } == [nil] + rows.dropLast().map { $0["hash"] as Data? })
    #expect(Set(rows.map { $0["hash"] as Data? }).count == 5)
    #expect(rows.allSatisfy { ($0["received"] as String?) == nil })
    #expect(try chainFaults().isEmpty)
  }

  @Test(
    "an altered record is named, whichever column was written to",
    arguments: [
      "at_ms = at_ms + 1", "author = 'X'", "session = 'X'", "subject = 'A-002'", "label = '{}'",
      "backup = '/x'", "changeset = x'54'", "schema = 2", "lamport = 30", "received = '{}'",
      "hash = zeroblob(32)",
    ])
  func altered(change: String) throws {
    try forge("UPDATE change SET \(change) WHERE key & 0xFFFFFFFF = 5")
    #expect(try chainFaults() == [.changeAltered(key(5))])
  }

  @Test("missing records are named with their numbers")
  func missing() throws {
    try forge("PRAGMA foreign_keys = OFF; DELETE FROM change WHERE key & 0xFFFFFFFF IN (2, 3)")
    #expect(try chainFaults() == [.changesMissing(from: key(2), through: key(3))])
  }

  @Test("a single missing record is told as one among many is", arguments: [2, 3, 4])
  func oneMissing(number: Int64) throws {
    try forge("PRAGMA foreign_keys = OFF; DELETE FROM change WHERE key & 0xFFFFFFFF = \(number)")
    #expect(try chainFaults() == [.changesMissing(from: key(number), through: key(number))])
  }

  @Test("the count for ties rises with every record, even where hashes are right")
  func ties() throws {
    try forge("UPDATE change SET lamport = 4 WHERE key & 0xFFFFFFFF = 5")
    let columns = RecordSeal.columns.joined(separator: ", ")
    let queue = try DatabaseQueue(path: scratch.path)
    try queue.write { db in
      let row = try #require(
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM change ORDER BY key DESC LIMIT 1"))
      try db.execute(
        sql: "UPDATE change SET hash = ? WHERE key = ?",
        arguments: [RecordSeal.hash(of: Array(row.databaseValues)), store.keys.key(5)])
    }
    try queue.close()
    #expect(try chainFaults() == [.changeDoesNotFollow(key(5))])
  }

  @Test("a record that stands in the list twice does not follow")
  func doubled() throws {
    try forge(
      """
      INSERT INTO change SELECT key + 1, at_ms, author, session, kind, target, subject, label,
        backup, changeset, schema, lamport, previous, hash, received
      FROM change WHERE key & 0xFFFFFFFF = 5
      """)
    #expect(
      try chainFaults() == [.changeDoesNotFollow(key(6)), .changeAltered(key(6))])
  }

  @Test("the store itself refuses a record of its station that does not follow")
  func refused() throws {
    let said = try scratch.shell(
      """
      INSERT INTO change(key, at_ms, kind, label, changeset)
      VALUES (\(store.keys.key(6)), 1, 'do', '{}', x'00')
      """)
    #expect(said.contains("a recorded change follows the one before it"))
  }

  @Test("what had arrived from other stations is noted once, and the count goes beyond theirs")
  func received() throws {
    try scratch.shell(
      """
      INSERT INTO change(key, at_ms, author, session, kind, label, changeset, lamport)
      VALUES (\(7 << 32 | 12), 1, 'ailleurs', 's', 'do', '{"did":"added-item","item":"B-001"}',
        x'', 40);
      """)
    try store.edit(one) { $0.note = "e" }
    try store.edit(one) { $0.note = "f" }
    let rows = try DatabaseQueue(path: scratch.path).read { db in
      try Row.fetchAll(
        db, sql: "SELECT lamport, received FROM change WHERE key > ? ORDER BY key",
        arguments: [store.keys.key(5)])
    }
    #expect(rows.map { $0["lamport"] as Int64? } == [41, 42])
    #expect(rows.map { $0["received"] as String? } == [#"{"7":12}"#, nil])
  }

  @Test("records made before there was a chain are sealed by the migration, in their order")
  func sealed() throws {
    let old = try Scratch()
    let queue = try DatabaseQueue(path: old.path)
    try Migrations.run(Array(Migrations.all.prefix(3)), on: queue, at: Sample.instant) { _ in }
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO change(key, at_ms, author, session, kind, label, changeset)
          SELECT (SELECT key FROM station) << 32 | value, value, 'KM', 's', 'do', '{}', x'00'
          FROM json_each('[1, 2, 3]')
          """)
    }
    try queue.close()
    let store = try old.store(.editing)
    let (faults, counts) = try DatabaseQueue(path: old.path).read { db in
      (
        try ChainCheck.faults(db),
        try Int.fetchAll(db, sql: "SELECT lamport FROM change ORDER BY key")
      )
    }
    #expect(faults.isEmpty)
    #expect(counts == [1, 2, 3])
    let said = try old.shell("UPDATE change SET author = 'X'")
    #expect(said.contains("a recorded change is never edited"))
    try store.close()
  }
}
