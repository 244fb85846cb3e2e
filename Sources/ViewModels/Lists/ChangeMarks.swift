import Domain

/// The cells that somebody else has just changed, each marked for a while with who it was
/// (test: `WorkspaceLiveTests`).
///
/// It compares what a pane shows before and after it was read again, so it knows nothing of panes: a
/// sum, a count or a letter is a cell like any other.
struct ChangeMarks {
  /// How long a cell stays marked, in milliseconds.
  static let duration = 3000

  private struct Place: Hashable {
    let pane: Pane
    let row: String
    let column: String
  }

  private var cells: [Place: Int] = [:]
  private var authors: [Place: (name: String, until: Int)] = [:]

  /// Marks the cells that differ between two presentations of a pane.
  ///
  /// - Parameters:
  ///   - author: Who changed a row, as far as is known.
  ///   - end: When the marks go out, in milliseconds of the steady clock.
  /// - Returns: The names of the rows in which something differs.
  @discardableResult
  mutating func note(
    from before: TablePresentation, to after: TablePresentation, in pane: Pane,
    author: (_ row: String) -> String?, until end: Int
  ) -> Set<String> {
    let titles = before.columns.map(\.name)
    guard titles == after.columns.map(\.name) else { return [] }
    let known = Dictionary(before.rows.filter { !$0.id.isEmpty }.map { ($0.id, $0.cells) }) {
      first, _ in first
    }
    var changed: Set<String> = []
    for row in after.rows where !row.id.isEmpty {
      let author = author(row.id)
      let old = known[row.id]
      // A row that has only come into sight is not news; one that its author tells of is.
      guard old != nil || author != nil else { continue }
      for (index, cell) in row.cells.enumerated() where old.map({ $0[index] != cell }) ?? true {
        cells[Place(pane: pane, row: row.id, column: titles[index])] = end
        changed.insert(row.id)
      }
      if let author, changed.contains(row.id) {
        authors[Place(pane: pane, row: row.id, column: "")] = (author, end)
      }
    }
    return changed
  }

  /// When the first mark goes out.
  var nextExpiry: Int? { cells.values.min() }

  /// Takes out the marks whose time has come.
  mutating func expire(now: Int) {
    cells = cells.filter { $0.value > now }
    authors = authors.filter { $0.value.until > now }
  }

  /// A presentation with its marks.
  func marked(_ table: TablePresentation, in pane: Pane) -> TablePresentation {
    guard !cells.isEmpty else { return table }
    var table = table
    for index in table.rows.indices where !table.rows[index].id.isEmpty {
      mark(&table.rows[index], columns: table.columns, in: pane)
    }
    return table
  }

  private func mark(
    _ row: inout TablePresentation.Row, columns: [TablePresentation.Column], in pane: Pane
  ) {
    for (index, column) in columns.enumerated() where index < row.cells.count {
      if cells[Place(pane: pane, row: row.id, column: column.name)] != nil {
        row.cells[index].tone = .changedByOther
      }
    }
    row.changedBy = authors[Place(pane: pane, row: row.id, column: "")]?.name
  }
}
