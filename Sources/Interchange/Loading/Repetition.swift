/// Finds rows that say again what must be said once.
enum Repetition {
  /// - Parameter later: Columns that a file may leave out; then all its rows say the same in them.
  static func report(
    in table: DataTable, rows: [Int], unique: [UniqueColumns], later: Set<String>
  ) {
    for columns in unique {
      let isThere = columns.columns.allSatisfy { name in
        // An order that a file leaves out is that of its rows.
        let isOrder = columns.role == .order && name == columns.columns.first
        return table.index(of: name) != nil || (later.contains(name) && !isOrder)
      }
      if isThere { report(in: table, rows: rows, columns: columns, later: later) }
    }
  }

  /// One day is one day, however it is written.
  private static func plain(_ word: String, in column: String) -> String {
    column == "day" ? CellDay.read(word)?.day.iso ?? word : word
  }

  private static func report(
    in table: DataTable, rows: [Int], columns: UniqueColumns, later: Set<String>
  ) {
    var firstRows: [[String]: Int] = [:]
    for row in rows {
      let cells = RowCells(file: table, row: row)
      let values = columns.columns.map { plain(cells.word($0), in: $0) }
      // An empty cell is reported where it must not be empty, and says nothing that could be repeated.
      let isSaid =
        zip(columns.columns, values).allSatisfy { later.contains($0) || !$1.isEmpty }
        && !values.allSatisfy(\.isEmpty)
      guard isSaid else { continue }
      guard let first = firstRows[values] else {
        firstRows[values] = row
        continue
      }
      let line = table.table.source.line(of: table.table[first].first?.offset ?? 0)
      let kind: LoadProblem.Kind =
        switch columns.role {
        case .key:
          .repeatedKey(values.filter { !$0.isEmpty }.joined(separator: " + "), firstLine: line)
        case .order: .repeatedOrder(values[0], firstLine: line)
        }
      cells.report(kind, at: columns.columns[0])
    }
  }
}
