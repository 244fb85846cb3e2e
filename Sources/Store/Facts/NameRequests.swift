import Domain
import GRDB

// MARK: - Names

extension Store {
  /// The names that action items refer to: bodies, meetings, what an item can be about, and
  /// the groups of the plan.
  public func names() throws(StoreFailure) -> Register {
    try reading { db in
      let stakeholders = try FactTables.stakeholder.fetch(db, order: Store.guideOrder)
      return Register(
        title: try PlanTables.plan.fetch(db, order: "id").first?.name ?? Bilingual(same: ""),
        stakeholders: stakeholders,
        meetings: try FactTables.meeting.fetch(db, order: "day, number, id"),
        targets: try Store.targets(db)
          + stakeholders.map { .init(link: .stakeholder($0.id), name: $0.name) },
        groups: try PlanTables.group.fetch(db, order: "\"order\", id"),
        others: try Store.others(db))
    }
  }

  /// What only records other than items refer to.
  private static func others(_ db: Database) throws -> [ReferenceChoice] {
    try ChainTables.territory.fetch(db, order: "\"order\", id").map {
      ReferenceChoice(kind: .territory, code: $0.id.rawValue, name: $0.name)
    }
      + BudgetTables.fundingSource.fetch(db, order: "id").map {
        ReferenceChoice(kind: .source, code: $0.id.rawValue, name: $0.name)
      }
  }

  /// What an item can be about besides bodies. Only names are read: this is part of every start.
  private static func targets(_ db: Database) throws -> [Register.Target] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT 'link', id, name_fr, name_en, 1 AS place FROM chain_link
          UNION ALL SELECT 'line', id, name_fr, name_en, 2 FROM budget_line
          UNION ALL SELECT 'activity', id, name_fr, name_en, 3 FROM plan_activity
          UNION ALL SELECT 'function', id, name_fr, name_en, 4 FROM function
          ORDER BY place, id
          """))
    return try rows.compactMap { row in
      var reader = RowReader(row, of: "what items are about")
      let link = ActionLink(kind: reader.text(), code: reader.text())
      let name = reader.bilingual()
      try reader.finish()
      return link.map { Register.Target(link: $0, name: name) }
    }
  }
}
