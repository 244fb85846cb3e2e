import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Migration 004 says of which plan groups, actions and lines are, and loses nothing")
struct PlanMigrationTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A store as the program made it before, with a plan, an entry, an adopted value, an item about the
  /// line, and everything that refers to what is made anew.
  private func older(withPlan: Bool = true) throws {
    let queue = try DatabaseQueue(path: scratch.path)
    try Migrations.run(Array(Migrations.all.prefix(3)), on: queue, at: Sample.instant) { _ in }
    try queue.write { db in
      if withPlan {
        try db.execute(
          sql: "INSERT INTO plan(id, name_fr, name_en) VALUES ('LUALABA', 'Plan', 'Plan')")
      }
      try db.execute(
        sql: """
          INSERT INTO plan_group(id, "order", name_fr, name_en, printed_subtotal, citation) VALUES
            ('G1', 1, 'G', 'G', '5 $US', '001 l.81'), ('G2', 2, 'G', 'G', '', '');
          INSERT INTO plan_action(id, "group", "order", printed_number, name_fr, name_en)
            VALUES ('G1-A1', 'G1', 1, '01', 'A', 'A');
          INSERT INTO plan_activity(id, action, "order", name_fr, name_en, printed_period)
            VALUES ('G1-A1-1', 'G1-A1', 1, 'T', 'T', '6 mois');
          INSERT INTO budget_line(
            id, action, "order", name_fr, name_en, printed_amount, printed_period, reconciled,
            decision, citation)
          VALUES ('B1.1', 'G1-A1', 1, 'L', 'L', '1.500.00$US', '6 mois', 150000, 'M1', '001 l.84');
          INSERT INTO line_activity(line, activity, "order") VALUES ('B1.1', 'G1-A1-1', 1);
          INSERT INTO entry(key, line, kind, day, amount, currency)
            VALUES ((SELECT key << 32 | 1 FROM station), 'B1.1', 'commitment', '2026-09-01', 250,
              'USD');
          INSERT INTO action_item(id, station, ordinal, title, status, created)
            VALUES (7, 'A', 7, 'T', 'to-do', '2026-11-22');
          INSERT INTO action_item_link(item, kind, code) VALUES (7, 'line', 'B1.1');
          """)
    }
    try queue.close()
  }

  @Test("every row keeps its values and gets the one plan there is; what refers to it stays valid")
  func migrated() throws {
    try older()
    let store = try scratch.store(.editing)
    let facts = try store.budget()
    #expect(facts.groups.map(\.plan) == ["LUALABA", "LUALABA"])
    #expect(facts.groups.map(\.printedSubtotal) == ["5 $US", ""])
    #expect(facts.actions.map(\.plan) == ["LUALABA"])
    let line = try #require(facts.lines.first)
    #expect(line.plan == "LUALABA")
    #expect(line.figure.printed.text == "1.500.00$US")
    #expect(line.figure.reconciled == Money(dollars: 1500))
    #expect(line.activities == ["G1-A1-1"])
    #expect(line.origin == .documented(Citation("001 l.84")))
    #expect(facts.spending == ["B1.1": Spending(committed: Money(minorUnits: 250))])
    #expect(try scratch.shell("SELECT decision FROM budget_line") == "M1")
    #expect(try store.check().isEmpty)
    #expect(try scratch.shell("PRAGMA foreign_key_check; PRAGMA integrity_check") == "ok")
    #expect(try store.actionItem(RowKey(rawValue: 7))?.content.links == [.budgetLine("B1.1")])
  }

  @Test("groups that somebody made without a plan are found under one")
  func nameless() throws {
    try older(withPlan: false)
    let facts = try scratch.store(.editing).budget()
    #expect(facts.plans.map(\.name.fr) == ["Plan"])
    #expect(Set(facts.groups.map(\.plan)) == Set(facts.plans.map(\.id)))
  }

  @Test("an older store becomes what a new one is, table by table and trigger by trigger")
  func sameAsNew() throws {
    try older()
    try scratch.store(.editing).close()
    let schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    let migrated = try scratch.shell(schema)
    let new = try Scratch()
    try new.store().close()
    #expect(try new.shell(schema) == migrated)
    #expect(!migrated.contains("_before"))
    for table in ["plan_group", "plan_action", "budget_line"] {
      for event in ["insert", "update", "delete"] {
        #expect(migrated.contains("\(table)_beats_on_\(event)"))
      }
      // What was recorded before is of the columns that come first.
      let columns = try scratch.shell("SELECT name FROM pragma_table_info('\(table)')")
      #expect(columns.hasSuffix("\nplan"))
    }
  }

  @Test("what is made anew still refuses what it refused, and a row without a plan")
  func rules() throws {
    try older()
    try scratch.store(.editing).close()
    let bad: [(sql: String, rule: String)] = [
      ("UPDATE plan_group SET plan = NULL", "NOT NULL"),
      ("UPDATE plan_group SET \"order\" = 0", "order_from_1"),
      ("UPDATE plan_action SET name_fr = ' '", "name_fr_not_empty"),
      ("UPDATE budget_line SET reconciled = -1", "reconciled_not_negative"),
      ("UPDATE budget_line SET id = 'B 1'", "id_is_a_code"),
      ("DELETE FROM budget_line", "FOREIGN KEY"), ("DELETE FROM plan", "FOREIGN KEY"),
      ("UPDATE plan_action SET \"group\" = 'G9'", "FOREIGN KEY"),
    ]
    for (sql, rule) in bad {
      let answer = try scratch.shell("PRAGMA foreign_keys = ON; " + sql)
      #expect(answer.contains(rule), "\(sql): \(answer)")
    }
  }
}
