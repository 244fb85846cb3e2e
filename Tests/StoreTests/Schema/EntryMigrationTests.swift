import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Migration 003 gives entries keys, and loses nothing")
struct EntryMigrationTests {
  private let scratch: Scratch

  /// A store as the program made it before: two migrations, two entries, no other row than they need.
  init() throws {
    scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.path)
    try Migrations.run(Array(Migrations.all.prefix(2)), on: queue, at: Sample.instant) { _ in }
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO plan_group(id, "order", name_fr, name_en) VALUES ('G1', 1, 'G', 'G');
          INSERT INTO plan_action(id, "group", "order", name_fr, name_en)
            VALUES ('G1-A1', 'G1', 1, 'A', 'A');
          INSERT INTO budget_line(id, action, "order", name_fr, name_en)
            VALUES ('B1.1', 'G1-A1', 1, 'L', 'L');
          INSERT INTO entry(id, line, kind, day, amount, currency, voucher, illustrative) VALUES
            ('E-1', 'B1.1', 'disbursement', '2026-09-02', 100, 'USD', 'BC-2', 1),
            ('E-2', 'B1.1', 'commitment', '2026-09-01', 250, 'USD', 'BC-1', 1);
          """)
    }
    try queue.close()
  }

  @Test(
    "codes, days, amounts and vouchers stay; keys follow the days; the copy made before is named")
  func migrated() throws {
    let store = try scratch.store(.editing)
    let entries = try store.records(.entry)
    #expect(entries.map(\.code) == ["E-2", "E-1"])
    #expect(entries.map(\.id.number) == [store.keys.key(1), store.keys.key(2)])
    #expect(entries.map { $0.content[.voucher] } == [.text("BC-1"), .text("BC-2")])
    #expect(entries.map(\.origin) == [.illustrative, .illustrative])
    #expect(try store.check().isEmpty)
    let copy = scratch.path + ".before-003-entries-with-keys-\(Sample.instantStamp)"
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test("the next entry has the next key, and a data file finds its rows again")
  func afterwards() throws {
    let store = try scratch.store(.editing)
    var dossier = Dossier(plans: Sample.dossier.plans)
    dossier.entries = [
      Entry(
        id: "E-1", line: "B1.1", kind: .disbursement, day: Sample.day("2026-09-02"),
        amount: Money(minorUnits: 100), source: nil, voucher: "BC-2", note: "",
        origin: .illustrative)
    ]
    let summary = try store.load(dossier, folderName: "again")
    #expect(summary.added == 1)
    #expect(summary.unchanged == 1)
    guard case .added(let record) = try store.add(EntryRecordTests.payment(1)) else {
      Issue.record("not added")
      return
    }
    #expect(record.id.number == store.keys.key(3))
  }
}
