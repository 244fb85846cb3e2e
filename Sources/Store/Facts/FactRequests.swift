import Domain
import GRDB

// MARK: - Bodies and functions

extension Store {
  /// Whether nothing has been loaded or written yet.
  public func isEmpty() throws(StoreFailure) -> Bool {
    try reading { db in try !Store.holdsAnything(db) }
  }

  /// Everything the responsibility matrix shows.
  public func matrix() throws(StoreFailure) -> MatrixFacts {
    try reading { db in
      let stakeholders = try FactTables.stakeholder.fetch(db, order: Store.guideOrder)
      let assignments = try FactTables.assignment.fetch(
        db, order: "function, stakeholder, letter")
      let assigned = Set(assignments.map(\.stakeholder))
      // Who is reported to has a letter without a row of the guide.
      let shown = stakeholders.filter { $0.tableRow != nil || assigned.contains($0.id) }
      return MatrixFacts(
        stakeholders: StakeholderLevel.allCases.flatMap { level in
          shown.filter { $0.level == level }
        },
        register: Store.register(stakeholders),
        functions: try FactTables.function.fetch(db, order: "\"order\", id"),
        assignments: assignments,
        claims: try FactTables.claim.fetch(db, order: "function, \"order\", id"),
        duties: try FactTables.printedDuty.fetch(
          db, order: "stakeholder, \"column\", \"order\", id"),
        doubts: try Store.doubts(db))
    }
  }

  /// Every body: those of the guide's tables in the tables' order, then the others by code.
  public func stakeholders() throws(StoreFailure) -> [Stakeholder] {
    try reading { db in try FactTables.stakeholder.fetch(db, order: Store.guideOrder) }
  }

  /// The meetings, the earliest first.
  public func meetings() throws(StoreFailure) -> [Meeting] {
    try reading { db in try FactTables.meeting.fetch(db, order: "day, number, id") }
  }

  /// The strategic frameworks with their axes in order.
  public func frameworks() throws(StoreFailure) -> [(framework: Framework, axes: [Axis])] {
    try reading { db in
      let axes = try FactTables.axis.fetch(db, order: "framework, \"order\", id")
      let frameworks = try FactTables.framework.fetch(db, order: "id")
      return frameworks.map { framework in
        (framework, axes.filter { $0.framework == framework.id })
      }
    }
  }

  /// The source documents by code.
  public func documents() throws(StoreFailure) -> [Document] {
    try reading { db in try FactTables.document.fetch(db, order: "id") }
  }

  /// The plan's indicators by code.
  public func indicators() throws(StoreFailure) -> [Indicator] {
    try reading { db in try Store.indicators(db) }
  }

  static func holdsAnything(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM plan) OR EXISTS (SELECT 1 FROM stakeholder)
          OR EXISTS (SELECT 1 FROM action_item) OR EXISTS (SELECT 1 FROM change)
        """) ?? false
  }

  static let guideOrder = "guide_table IS NULL, guide_table, guide_row, id"

  private static func register(_ stakeholders: [Stakeholder]) -> [Code<Stakeholder>: Stakeholder] {
    Dictionary(stakeholders.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func register(_ db: Database) throws -> [Code<Stakeholder>: Stakeholder] {
    register(try FactTables.stakeholder.fetch(db, order: "id"))
  }
}
