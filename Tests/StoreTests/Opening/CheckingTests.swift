import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("The check finds what is wrong, and makes anew what only follows from the rest")
struct CheckingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try store.close()
  }

  private func check(_ access: StoreAccess = .readingOnly) throws -> [StoreFault] {
    try scratch.store(access).check()
  }

  private func found(_ word: String) throws -> Int {
    try scratch.store(.readingOnly).actionItems(ActionQuery(text: word), limit: 9).count
  }

  @Test(
    "a wrong or missing word index is made anew, said, and right from then on",
    arguments: [
      "DELETE FROM action_item_text_data", "DELETE FROM action_item_text_config",
      "DELETE FROM action_item_text_docsize", "DROP TABLE action_item_text_data",
      "DROP TABLE action_item_text_docsize", "DROP TABLE action_item_text_config",
      """
      INSERT INTO action_item_text(rowid, number, title, note, owner)
      VALUES (4711, 'Z-001', 'fantôme', '', '')
      """,
      """
      PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE name = 'action_item_text'
      """,
    ])
  func wordIndex(sql: String) throws {
    try scratch.shell(sql)
    let first = try check()
    #expect(first.contains(.wordIndexRebuilt))
    #expect(!first.contains { !$0.concernsWordIndex })
    #expect(try check().isEmpty)
    #expect(try found("rec") > 0)
    #expect(try found("fantôme") == 0)
    let store = try scratch.store(.editing)
    _ = try store.add(ActionItemContent(title: "Zanzibar"), created: Sample.today)
    #expect(try found("zanzibar") == 1)
  }

  @Test("where something foreign would run, the word index is not touched, and that is said")
  func notMended() throws {
    try scratch.shell(
      """
      DELETE FROM action_item_text_data;
      CREATE TRIGGER sneaking AFTER UPDATE ON action_item BEGIN DELETE FROM draft; END;
      """)
    let faults = try check()
    #expect(faults.contains(.wordIndexWrong))
    #expect(!faults.contains(.wordIndexRebuilt))
  }

  @Test("a store in memory has its word index looked at too")
  func inMemory() throws {
    let store = try Store.sample()
    #expect(try store.check().isEmpty)
    try store.queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO action_item_text(rowid, number, title, note, owner)
          VALUES (4711, 'Z-001', 'fantôme', '', '')
          """)
    }
    #expect(try store.check() == [.wordIndexRebuilt])
    #expect(try store.check().isEmpty)
  }

  @Test("a number that would be given again is told")
  func counters() throws {
    let store = try scratch.store(.editing)
    _ = try store.add(ActionItemContent(title: "x"), created: Sample.today)
    try store.close()
    #expect(try check().isEmpty)
    try scratch.shell("UPDATE counter SET last = 0")
    #expect(try check() == [.wrongCount(table: "counter")])
  }

  @Test("each count by itself is told: of items, of news and of entries", arguments: [0, 1, 2])
  func eachCounter(place: Int) throws {
    let store = try scratch.store(.editing)
    let added = try store.add(ActionItemContent(title: "x"), created: Sample.today)
    try store.report(
      LinkReport(
        link: "L1", territory: "KOL", status: .done, day: Sample.today, note: "", author: "KM",
        origin: .recorded))
    _ = try store.add(EntryRecordTests.payment(1))
    try store.close()
    #expect(try check().isEmpty)
    let names = ["'item', 'item-\(added.number.station)'", "'link_report'", "'entry'"]
    try scratch.shell("UPDATE counter SET last = 0 WHERE name IN (\(names[place]))")
    #expect(try check() == [.wrongCount(table: "counter")])
  }

  @Test(
    "tallies that are not what the rows give are told", arguments: ["status_count", "open_count"])
  func tallies(table: String) throws {
    try scratch.shell("UPDATE \(table) SET items = items + 1")
    #expect(try check() == [.wrongCount(table: table)])
  }

  @Test("every stored amount that is none is told, with its row")
  func amounts() throws {
    try scratch.shell(
      """
      PRAGMA ignore_check_constraints = ON;
      UPDATE budget_line SET reconciled = -5 WHERE id = (SELECT min(id) FROM budget_line);
      """)
    let line = try scratch.shell("SELECT id FROM budget_line WHERE reconciled < 0")
    #expect(!line.isEmpty)
    let faults = try check()
    #expect(
      faults.contains(.unreadableAmount(table: "budget_line", row: line, stored: "-5")))
  }
}

extension StoreFault {
  fileprivate var concernsWordIndex: Bool {
    if case .schema(let fault) = self { return fault.name.hasPrefix(WordIndex.name) }
    if case .integrity(let detail) = self { return detail.contains(WordIndex.name) }
    return self == .wordIndexRebuilt
  }
}
