import Domain
import GRDB

// MARK: - Names

extension Store {
  /// The names that action items refer to: bodies, meetings, and what an item can be about.
  public func names() throws(StoreFailure) -> Register {
    try reading { db in
      let stakeholders = try FactTables.stakeholder.fetch(db, order: Store.guideOrder)
      let links = try ChainTables.chainLink.fetch(db, order: "\"order\", id")
      let functions = try FactTables.function.fetch(db, order: "\"order\", id")
      let activities = try PlanTables.activity.fetch(db, order: Store.planOrder("plan_activity"))
      return Register(
        title: try PlanTables.plan.fetch(db, order: "id").first?.name ?? Bilingual(same: ""),
        stakeholders: stakeholders,
        meetings: try FactTables.meeting.fetch(db, order: "day, number, id"),
        targets: links.map { .init(link: .chainLink($0.id), name: $0.name) }
          + (try Store.lines(db)).map { .init(link: .budgetLine($0.id), name: $0.name) }
          + activities.map { .init(link: .activity($0.id), name: $0.name) }
          + functions.map { .init(link: .function($0.id), name: $0.name) }
          + stakeholders.map { .init(link: .stakeholder($0.id), name: $0.name) })
    }
  }
}
