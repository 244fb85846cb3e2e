import Domain
import GRDB

/// Amounts that are stored as numbers, and are none any more: a damaged byte, or another program.
enum StoredAmounts {
  private static let columns = [
    ("entry", "key", "amount", false), ("budget_line", "id", "reconciled", true),
    ("indicator", "id", "target", true),
  ]

  /// Every one that cannot be read, by its row. What is printed and cannot be read is a finding.
  static func faults(_ db: Database) throws -> [StoreFault] {
    try columns.flatMap { table, key, column, isOptional in
      let empty = isOptional ? " AND \(column) IS NOT NULL" : ""
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT CAST(\(key) AS TEXT), quote(\(column)) FROM \(table)
          WHERE (typeof(\(column)) <> 'integer' OR \(column) < 0)\(empty)
          """)
      var faults: [StoreFault] = []
      while let row = try rows.next() {
        var reader = RowReader(row, of: table)
        let name = reader.optionalText() ?? "?"
        let stored = String((reader.optionalText() ?? "?").prefix(40))
        faults.append(.unreadableAmount(table: table, row: name, stored: stored))
      }
      return faults
    }
  }
}
