import Domain
import GRDB

// MARK: - Names

extension Store {
  /// The names that action items refer to: bodies, meetings, what an item can be about, and
  /// the groups of the plans.
  public func names() throws(StoreFailure) -> Register {
    try reading { db in
      let stakeholders = try FactTables.stakeholder.fetch(db, order: Store.guideOrder)
      let references = try Store.references(db)
      return Register(
        plans: try PlanTables.plan.fetch(db, order: "id"),
        stakeholders: stakeholders,
        meetings: try FactTables.meeting.fetch(db, order: "day, number, id"),
        targets: references.compactMap(\.target)
          + stakeholders.map { .init(link: .stakeholder($0.id), name: $0.name) },
        groups: try PlanTables.group.fetch(db, order: Store.planOrder("plan_group")),
        others: references.filter { $0.target == nil }, library: try Store.library(db))
    }
  }

  /// What items and other records can refer to, besides bodies and meetings. Only names are read: this
  /// is part of every start.
  private static func references(_ db: Database) throws -> [ReferenceChoice] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT 'link', 'chain_link', id, name_fr, name_en, 1 AS place FROM chain_link
          UNION ALL SELECT 'line', 'budget_line', id, name_fr, name_en, 2 FROM budget_line
          UNION ALL SELECT 'activity', 'plan_activity', id, name_fr, name_en, 3 FROM plan_activity
          UNION ALL SELECT 'function', 'function', id, name_fr, name_en, 4 FROM function
          UNION ALL SELECT 'territory', 'territory', id, name_fr, name_en, 5 FROM territory
          UNION ALL SELECT 'source', 'funding_source', id, name_fr, name_en, 6 FROM funding_source
          ORDER BY place, id
          """))
    return try RowList.read(rows, naming: [2]) { row in
      let table: StoredText? = row.readable(1)
      var reader = RowReader(row, of: table?.text ?? "?")
      let kind: ReferenceKind = try reader.word()
      _ = reader.text()
      let choice = ReferenceChoice(kind: kind, code: reader.text(), name: reader.bilingual())
      try reader.finish()
      return choice
    }
  }
}

extension ReferenceChoice {
  /// What an item can be about.
  fileprivate var target: Register.Target? {
    ActionLink(kind: kind.rawValue, code: code).map { Register.Target(link: $0, name: name) }
  }
}
