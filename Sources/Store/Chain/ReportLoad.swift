import Domain
import GRDB

/// Loads news of chain links from a data file: a report is added unless the very same one is there, or one
/// of its key, where the file says it. News is never changed.
struct ReportLoad {
  let store: Store
  let keys: LoadedKeys
  let db: Database

  func load(_ reports: [LinkReport]) throws -> LoadSummary {
    let known = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM link_report WHERE link = ? AND territory = ? AND status = ?
          AND day = ? AND note = ? AND author = ? AND citation = ? AND illustrative = ?)
        """)
    var summary = LoadSummary()
    var places: [Group: Int] = [:]
    for report in reports {
      let place = places[Group(report), default: 0]
      places[Group(report)] = place + 1
      if try isKnown(report, known) {
        summary.unchanged += 1
      } else {
        let key =
          try report.key
          ?? LoadedKeys.free(
            keys.key(of: report, place: place), in: "link_report", column: "id", db)
        try store.insertReport(report, key: key, into: db)
        summary.added += 1
      }
    }
    return summary
  }

  /// - Parameter known: Finds a report that says the same.
  private func isKnown(_ report: LinkReport, _ known: Statement) throws -> Bool {
    if let key = report.key {
      let sameKey = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM link_report WHERE id = ?)")
      if try Bool.fetchOne(sameKey, arguments: [key]) == true { return true }
      // Two of one day may say the same; what is not of a data folder is known by its key alone.
      guard KeyRange.isOfFolder(key) else { return false }
    }
    let arguments = StatementArguments(ChainTables.report.values(report))
    return try Bool.fetchOne(known, arguments: arguments) == true
  }

  /// Reports between which only their order in the file tells which is the latest.
  private struct Group: Hashable {
    let link: Code<ChainLink>
    let territory: Code<Territory>
    let day: Day

    init(_ report: LinkReport) {
      (link, territory, day) = (report.link, report.territory, report.day)
    }
  }
}
