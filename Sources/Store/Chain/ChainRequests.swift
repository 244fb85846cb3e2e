import Domain
import GRDB

// MARK: - The chain

extension Store {
  /// Everything the chain shows.
  ///
  /// - Parameter today: The day on which an item is late or not.
  public func chain(today: Day) throws(StoreFailure) -> ChainFacts {
    try reading { db in
      let mappings = try ChainTables.mapping.fetch(db, order: "link, activity")
      let mapped = Set(mappings.map(\.activity))
      return ChainFacts(
        links: try ChainTables.chainLink.fetch(db, order: "\"order\", id"),
        performers: try ChainTables.performer.fetch(db, order: "link, \"order\", stakeholder"),
        handovers: try ChainTables.handover.fetch(db, order: "from_link, to_link"),
        territories: try ChainTables.territory.fetch(db, order: "\"order\", id"),
        reports: try ChainTables.report.fetch(db, where: Store.isLatest, order: "link, territory"),
        tallies: try Store.chainTallies(db, today: today),
        mappings: mappings,
        lines: try Store.lines(db).filter { !mapped.isDisjoint(with: $0.activities) },
        plans: try PlanTables.plan.fetch(db, order: "id"), register: try Store.register(db),
        doubts: try Store.doubts(db))
    }
  }

  /// The news of a link in a territory, or in all of them, the newest first.
  public func linkReports(
    link: Code<ChainLink>, territory: Code<Territory>? = nil
  ) throws(StoreFailure) -> [LinkReport] {
    try reading { db in
      try ChainTables.report.fetch(
        db, where: "link = ?1 AND (?2 IS NULL OR territory = ?2)",
        [link.rawValue, territory?.rawValue], order: "day DESC, id DESC")
    }
  }

  /// Records news of a link.
  public func report(_ report: LinkReport) throws(StoreFailure) {
    try recording { db in
      try insertReport(report, key: nextKey(of: .linkReport, db), into: db)
      let label = ChangeLabel.reportedLink(report.link, report.territory, report.status)
      return ((), ChangeNote(label: label, subject: "\(report.link)/\(report.territory)"))
    }
  }

  /// Writes a report under a key.
  func insertReport(_ report: LinkReport, key: Int64, into db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO link_report(
          id, link, territory, status, day, note, author, citation, illustrative)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      checked: [key] + ChainTables.report.values(report), of: "link_report")
  }

  private static let isLatest = """
    id = (SELECT newest.id FROM link_report AS newest
      WHERE newest.link = link_report.link AND newest.territory = link_report.territory
      ORDER BY newest.day DESC, newest.id DESC LIMIT 1)
    """

  private static func chainTallies(
    _ db: Database, today: Day
  ) throws -> [Code<ChainLink>: ItemTally] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT code, sum(items),
          coalesce(sum(items) FILTER (WHERE due <> '' AND due < ?), 0)
        FROM open_count WHERE kind = 'link' GROUP BY code
        """)
    let rows = try Row.fetchCursor(statement, arguments: [today.iso])
    let tallies = try RowList.read(rows) { row -> (Code<ChainLink>, ItemTally) in
      var reader = RowReader(row, of: "open_count")
      let link: Code<ChainLink> = reader.code()
      let tally = ItemTally(open: reader.int(), late: reader.int())
      try reader.finish()
      return (link, tally)
    }
    return Dictionary(tallies, uniquingKeysWith: { first, _ in first })
  }
}
