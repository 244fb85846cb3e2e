import CSQLiteSession
import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A store in memory in which everything that is recorded has been done once.
struct RecordedRoom {
  /// A record of the list of changes as it is stored.
  struct Record {
    let key: RowKey<Change>
    let bytes: Data
    let schema: Int
  }

  let store: Store
  let one = Sample.number(1)

  init() throws {
    store = try Store.sample()
    let links = [ActionLink.function("COORD"), .chainLink("L1"), .budgetLine("B1.1")]
    let added = try store.add(
      ActionItemContent(title: "Neuf", owner: "DIVAS", due: Sample.today, links: links),
      created: Sample.today)
    try store.edit(one) {
      $0.status = .done
      $0.links = [.function("COORD")]
      $0.note = String(repeating: "é", count: 100)
    }
    try store.setNotes(of: [one, Sample.number(2), added.number], to: "ensemble")
    _ = try store.delete(added.id)
    try store.report(Sample.report(.done, on: "2026-11-20", origin: .recorded))
    _ = try store.add(EntryRecordTests.payment(12_000))
    let coord = RecordName(.function, "COORD")
    let base = try #require(try store.record(coord)).content
    var renamed = base
    renamed[.labelFr] = .text("Mener")
    _ = try store.save(coord, from: base, to: renamed)
    try store.recording { db in
      try db.execute(sql: "UPDATE budget_line SET reconciled = 7 WHERE id = 'B1.1'")
      return ((), ChangeNote(label: .reportedLink("L1", "KOL", .done)))
    }
  }

  /// What has been recorded, the oldest first.
  var records: [Record] {
    get throws {
      try store.reading { db in
        try Row.fetchAll(
          db, sql: "SELECT key, changeset, schema FROM change WHERE changeset NOT NULL ORDER BY key"
        ).map { Record(key: RowKey(rawValue: $0[0]), bytes: $0[1], schema: $0[2]) }
      }
    }
  }

  /// The changeset that SQLite makes to take another one back.
  static func invertedBySQLite(_ bytes: Data) throws -> Data {
    var (size, inverted): (Int32, UnsafeMutableRawPointer?) = (0, nil)
    let code = bytes.withUnsafeBytes {
      sqlite3changeset_invert(Int32($0.count), $0.baseAddress, &size, &inverted)
    }
    defer { sqlite3_free(inverted) }
    try #require(code == SQLITE_OK)
    return Data(bytes: try #require(inverted), count: Int(size))
  }
}

extension Scratch {
  /// Puts other bytes, or other values, into the list of changes, as damage or another program would.
  func forge(_ sql: String, _ arguments: StatementArguments = []) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      let trigger = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'change_is_never_edited'")
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;")
      try db.execute(sql: "DROP TRIGGER change_is_never_edited")
      try db.execute(sql: sql, arguments: arguments)
      try db.execute(sql: try #require(trigger))
    }
    try queue.close()
  }
}
