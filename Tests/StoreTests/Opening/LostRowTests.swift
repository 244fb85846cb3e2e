import Domain
import GRDB
import Testing

@testable import Store

/// Required: "one unreadable row costs that row, not the page."
@Suite("A row that cannot be read costs itself, in a store of a file")
struct LostRowTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    for number in 1...9 {
      let content = ActionItemContent(
        title: "Action \(number)", due: Sample.day("2026-12-0\(number)"),
        status: ActionStatus.allCases[number % ActionStatus.allCases.count])
      _ = try store.add(content, created: Sample.today)
    }
    try store.close()
  }

  /// Runs a statement on a table around its rules, as another program or a failing disk does.
  private func run(_ statement: String, on table: String) throws {
    let queue = try DatabaseQueue(path: scratch.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
      let rules = try #require(
        try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table]))
      try set(Self.loosened(rules), of: table, db)
      try db.execute(sql: statement)
      try set(rules, of: table, db)
    }
    try queue.close()
  }

  private static func loosened(_ rules: String) -> String {
    rules.replacing(" STRICT, WITHOUT", with: " WITHOUT").replacing(" STRICT", with: "")
      .replacing(#/(IS )?\bNOT NULL\b/#) { $0.1 == nil ? "" : "IS NOT NULL" }
      .replacing(#/\b(TEXT|INTEGER)\b(?! *PRIMARY)/#, with: "BLOB")
  }

  private func set(_ sql: String, of table: String, _ db: Database) throws {
    try db.execute(sql: "PRAGMA writable_schema = ON")
    try db.execute(
      sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [sql, table])
    try db.execute(sql: "PRAGMA writable_schema = RESET")
  }

  private func titles(_ store: Store, _ sort: ActionSort, page: Int) throws -> [String] {
    let query = ActionQuery(order: ActionOrder(sort: sort))
    var items = try store.actionItems(query, from: .first, limit: page)
    while let last = items.last {
      let next = try store.actionItems(query, from: .after(last), limit: page)
      if next.isEmpty { break }
      items += next
    }
    return items.map(\.content.title)
  }

  @Test(
    "whatever a column of an item holds, all others are listed in every order, and it is told which is not",
    arguments: [
      "title = NULL", "title = x'41'", "title = CAST(x'41FF' AS TEXT)", "title = 7",
      "status = 'soon'", "status = 'zzz'", "status = ''", "status = NULL", "status = 1",
      "due = 'never'", "due = 20261203", "created = NULL",
      "created = ''", "illustrative = 'x'", "illustrative = 1.5", "note = 1e300",
      "mode = 'by magic'", "owner = x'FF'", "citation = NULL", "closed = 'x'", "meeting = 12",
    ])
  func item(value: String) throws {
    let whole = try scratch.store(.readingOnly)
    let all = try titles(whole, .number, page: 100)
    let number = try whole.actionItems(ActionQuery(), from: .first, limit: 100)
      .first { $0.content.title == "Action 4" }?.number.description
    try whole.close()
    let item = "station = 'A' AND title = 'Action 4'"
    try run("UPDATE action_item SET \(value) WHERE \(item)", on: "action_item")
    let store = try scratch.store(.readingOnly)
    let lost = LostRow(table: "action_item", name: try #require(number))
    for sort in ActionSort.allCases {
      for page in [1, 2, 3, 100] {
        let titles = try titles(store, sort, page: page)
        #expect(titles.sorted() == all.filter { $0 != "Action 4" }.sorted(), "\(sort), \(page)")
      }
    }
    #expect(store.takeLostRows() == [lost])
    #expect(try store.check().contains(.unreadableRow(lost)))
    #expect(store.takeLostRows().isEmpty)
  }

  @Test(
    "a row of what documents say costs itself",
    arguments: [
      ("stakeholder", "level = 'celestial'", "DIVAS"), ("stakeholder", "name_fr = NULL", "DIVAS"),
      ("stakeholder", "short_en = CAST(x'C328' AS TEXT)", "DIVAS"),
      ("stakeholder", "illustrative = 9e99", "DIVAS"), ("stakeholder", "kind = 3", "DIVAS"),
    ])
  func fact(table: String, value: String, key: String) throws {
    try run("UPDATE \(table) SET \(value) WHERE id = '\(key)'", on: table)
    let store = try scratch.store(.readingOnly)
    #expect(try store.stakeholders().map(\.id).sorted() == ["CPISTEMA", "MINMINES", "SAEMAPE"])
    #expect(try store.matrix().functions.count == 1)
    let lost = LostRow(table: table, name: key)
    #expect(store.takeLostRows() == [lost])
    #expect(try store.check().contains(.unreadableRow(lost)))
  }

  @Test("amounts beside all measure add up to the greatest there is; one that is none costs itself")
  func amounts() throws {
    let greatest = "9223372036854775807"
    try run(
      """
      INSERT INTO entry(key, line, kind, day, amount, currency)
        SELECT 100 + value, line, 'disbursement', day,
          CASE value WHEN 3 THEN 'much' ELSE \(greatest) END, currency
        FROM entry, (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3)
        WHERE key = (SELECT min(key) FROM entry);
      """, on: "entry")
    let store = try scratch.store(.readingOnly)
    let sums = try store.budget().spending.values.map(\.disbursed.minorUnits)
    #expect(sums.max() == .max)
    #expect(store.takeLostRows() == [LostRow(table: "entry", name: "103")])
    #expect(try store.records(.entry).count > 2)
    #expect(store.takeLostRows().isEmpty)
  }
}
