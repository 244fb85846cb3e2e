import Domain
import GRDB

/// Loads news of chain links from a data file: a report is added unless the very same one is there.
struct ReportLoad {
  let store: Store
  let db: Database

  func load(_ reports: [LinkReport]) throws -> LoadSummary {
    let known = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM link_report WHERE link = ? AND territory = ? AND status = ?
          AND day = ? AND note = ? AND author = ? AND citation = ? AND illustrative = ?)
        """)
    var summary = LoadSummary()
    for report in reports {
      let arguments = StatementArguments(ChainTables.report.values(report))
      if try Bool.fetchOne(known, arguments: arguments) == true {
        summary.unchanged += 1
      } else {
        try store.insertReport(report, into: db)
        summary.added += 1
      }
    }
    return summary
  }
}
