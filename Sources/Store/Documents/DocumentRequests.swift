import Domain
import GRDB

// MARK: - What documents enumerate and leave in doubt

extension Store {
  /// The lists with their facts, each in its order.
  public func listedFacts() throws(StoreFailure) -> ListedFacts {
    try reading { db in
      ListedFacts(
        lists: try DocumentTables.list.fetch(db, order: "\"order\", id"),
        facts: try DocumentTables.fact.fetch(
          db,
          order: """
            (SELECT l."order" FROM fact_list l WHERE l.id = listed_fact.list), list, "order", id
            """))
    }
  }

  /// What the documents leave in doubt, in its order.
  public func doubts() throws(StoreFailure) -> [Doubt] {
    try reading { db in try Store.doubts(db) }
  }

  static func doubts(_ db: Database) throws -> [Doubt] {
    try DocumentTables.doubt.fetch(db, order: "\"order\", id")
  }

  /// The documents with their sections, both in order.
  static func library(_ db: Database) throws -> DocumentLibrary {
    DocumentLibrary(
      documents: try FactTables.document.fetch(db, order: "id"),
      sections: try DocumentTables.section.fetch(db, order: "document, \"order\", id"))
  }

  /// The elements of activities, each with the activities that share its cell.
  static func elements(_ db: Database) throws -> [PlanElement] {
    let shared = SharedCell.grouped(
      try PlanTables.sharedElement.fetch(db, order: "element, activity"))
    return try PlanTables.element.fetch(db, order: "activity, kind, \"order\", id").map { element in
      var element = element
      element.sharedWith = shared[element.id] ?? []
      return element
    }
  }

  /// The indicators by code, each with the activities that share its cell.
  static func indicators(_ db: Database) throws -> [Indicator] {
    let shared = SharedCell.grouped(
      try PlanTables.sharedIndicator.fetch(db, order: "indicator, activity"))
    return try PlanTables.indicator.fetch(db, order: "id").map { indicator in
      var indicator = indicator
      indicator.sharedWith = shared[indicator.id] ?? []
      return indicator
    }
  }
}
