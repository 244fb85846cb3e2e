import Domain
import GRDB

extension Store {
  /// Everything the table of indicators shows.
  public func indicatorFacts() throws(StoreFailure) -> IndicatorFacts {
    try reading { db in
      let actions = try PlanTables.action.fetch(db, order: "id")
      let activities = try PlanTables.activity.fetch(db, order: "id")
      return IndicatorFacts(
        indicators: try Store.indicators(db),
        groups: try PlanTables.group.fetch(db, order: Store.planOrder("plan_group")),
        actions: Dictionary(
          actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        activities: Dictionary(
          activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        lines: try Store.lines(db), doubts: try Store.doubts(db))
    }
  }
}
