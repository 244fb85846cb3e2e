import Domain
import GRDB

// MARK: - The plans

extension Store {
  /// Everything the budget shows.
  public func budget() throws(StoreFailure) -> BudgetFacts {
    try reading { db in
      let sources = try BudgetTables.fundingSource.fetch(db, order: "id")
      return BudgetFacts(
        plans: try PlanTables.plan.fetch(db, order: "id"),
        groups: try PlanTables.group.fetch(db, order: Store.planOrder("plan_group")),
        actions: try PlanTables.action.fetch(db, order: Store.planOrder("plan_action")),
        activities: try PlanTables.activity.fetch(db, order: Store.planOrder("plan_activity")),
        elements: try Store.elements(db),
        lines: try Store.lines(db),
        lineSources: try BudgetTables.lineSource.fetch(db, order: "line, \"order\""),
        implementers: try BudgetTables.implementer.fetch(db, order: "line, \"order\""),
        sources: Dictionary(
          sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        register: try Store.register(db),
        spending: try Store.spending(db),
        hasIllustrativeSpending: try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE illustrative = 1)") ?? false,
        groupSources: try BudgetTables.groupSource.fetch(db, order: "\"group\", \"order\""),
        doubts: try Store.doubts(db), settlements: try Store.settlements(db))
    }
  }

  /// The money booked on a line, the earliest first.
  public func entries(of line: Code<BudgetLine>) throws(StoreFailure) -> [Entry] {
    try reading { db in
      try BudgetTables.entry.fetch(
        db, where: "line = ?", [line.rawValue], order: "day, key")
    }
  }

  /// The budget lines in the order of the plans, each with the activities it pays for.
  static func lines(_ db: Database) throws -> [BudgetLine] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT line, activity FROM line_activity ORDER BY line, \"order\", activity")
    let pairs = try RowList.read(rows, naming: [0, 1]) {
      row -> (Code<BudgetLine>, Code<PlanActivity>) in
      var reader = RowReader(row, of: "line_activity")
      let (line, activity): (Code<BudgetLine>, Code<PlanActivity>) = (reader.code(), reader.code())
      try reader.finish()
      return (line, activity)
    }
    let activities = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    let lines = try BudgetTables.line.fetch(db, order: planOrder("budget_line"))
    let settlements = Settlements(try settlements(db))
    return lines.map { line in
      var line = line.settled(by: settlements)
      line.activities = activities[line.id] ?? []
      return line
    }
  }

  /// What counts of the entries: a correction counts in the place of what it corrects, as that did.
  private static func spending(_ db: Database) throws -> [Code<BudgetLine>: Spending] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH RECURSIVE booked(key, kind) AS (
          SELECT key, kind FROM entry WHERE kind <> 'correction'
          UNION ALL
          SELECT entry.key, booked.kind FROM booked JOIN entry ON entry.corrects = booked.key)
        SELECT key, line, booked.kind = 'commitment', amount FROM entry JOIN booked USING (key)
        WHERE NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.corrects = entry.key)
        """)
    let booked = try RowList.read(rows) { row -> (Code<BudgetLine>, Spending) in
      var reader = RowReader(row, of: "entry")
      _ = reader.int64()
      let line: Code<BudgetLine> = reader.code()
      let (isCommitment, amount) = (reader.int() == 1, Money(minorUnits: reader.int64()))
      try reader.finish()
      return (line, isCommitment ? Spending(committed: amount) : Spending(disbursed: amount))
    }
    // Added here, where sums stay at the greatest amount there is; SQLite's would fail.
    return Dictionary(booked, uniquingKeysWith: +)
  }

  /// The order of the plans' tables: plan, group, action, then the row's own place.
  static func planOrder(_ table: String) -> String {
    switch table {
    case "plan_group": "plan, \"order\", id"
    case "plan_action":
      "plan, (SELECT g.\"order\" FROM plan_group g WHERE g.id = plan_action.\"group\"), \"order\", id"
    default:
      """
      (SELECT a.plan FROM plan_action a WHERE a.id = \(table).action),
      (SELECT g.\"order\" FROM plan_group g JOIN plan_action a ON a.\"group\" = g.id
        WHERE a.id = \(table).action),
      (SELECT a.\"order\" FROM plan_action a WHERE a.id = \(table).action), action, \"order\", id
      """
    }
  }
}
