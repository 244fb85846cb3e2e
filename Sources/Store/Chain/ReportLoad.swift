import Domain
import GRDB

/// Loads news of chain links from a data file: a report is added unless the very same one is there.
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
      let arguments = StatementArguments(ChainTables.report.values(report))
      if try Bool.fetchOne(known, arguments: arguments) == true {
        summary.unchanged += 1
      } else {
        let key = try LoadedKeys.free(
          keys.key(of: report, place: place), in: "link_report", column: "id", db)
        try store.insertReport(report, key: key, into: db)
        summary.added += 1
      }
    }
    return summary
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
