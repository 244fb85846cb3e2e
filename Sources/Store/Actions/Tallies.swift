import Domain
import GRDB

/// Counts that triggers keep, so that no list has to be counted.
enum Tallies {
  static func items(_ db: Database, of statuses: Set<ActionStatus>) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT status, items FROM status_count")
    return try Row.fetchAll(statement).reduce(0) { sum, row in
      let status = ActionStatus(rawValue: row.readable(0) ?? "")
      guard let status, statuses.contains(status) else { return sum }
      // A count that another program wrote may be any number.
      let (total, overflows) = sum.addingReportingOverflow(row.readable(1) ?? 0)
      return overflows ? Int.max : total
    }
  }

  static func late(_ db: Database, today: Day) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sum(items) FROM open_count WHERE kind = '' AND code = '' AND due > '' AND due < ?
        """)
    return try Int.fetchOne(statement, arguments: [today.iso]) ?? 0
  }

  static func tally(_ db: Database, of link: ActionLink, today: Day) throws -> ItemTally {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(items), 0),
          coalesce(sum(items) FILTER (WHERE due <> '' AND due < ?), 0)
        FROM open_count WHERE kind = ? AND code = ?
        """)
    let row = try Row.fetchOne(statement, arguments: [today.iso, link.kind, link.code])
    return ItemTally(open: row?.readable(0) ?? 0, late: row?.readable(1) ?? 0)
  }
}
