import Domain

/// Compares a header row with the columns that a file should have.
enum HeaderCheck {
  /// - Parameters:
  ///   - later: Of the expected columns those that may be missing.
  ///   - workedOut: Columns that may be there and are not read.
  static func report(
    in table: CSVTable, expected: [String], later: Set<String>, workedOut: Set<String>,
    log: ProblemLog
  ) {
    let found = table.header.map(\.word)
    guard found.contains(where: expected.contains) else {
      log.report(.headerMissing(expected: expected), at: table.header.first.map(table.place))
      return
    }
    var seen: Set<String> = []
    for (cell, name) in zip(table.header, found) {
      if !seen.insert(name).inserted {
        log.report(.repeatedColumn(name), at: table.place(of: cell))
      } else if workedOut.contains(name) {
        log.accept(.workedOutColumns)
      } else if !expected.contains(name) {
        let free = expected.filter { !found.contains($0) }
        let closest = Closest.to(name, among: free)
        log.report(.unknownColumn(name, closest: closest), at: table.place(of: cell))
      }
    }
    for name in expected where !seen.contains(name) && !later.contains(name) {
      log.report(.missingColumn(name), at: table.header.first.map(table.place))
    }
  }

  /// Reports that rows do not say of which plan they are, where there are several.
  static func reportPlan(in table: CSVTable, plans: Set<String>, log: ProblemLog) {
    guard plans.count > 1, table.columnIndices[CodeRegister.planColumn] == nil else { return }
    log.report(.planNotSaid(count: plans.count), at: table.header.first.map(table.place))
  }
}
