/// A grid as plain text: for listings, for tests, for a screen reader's log.
public enum GridText {
  /// The rows with their trailing blanks trimmed, each ended by a newline.
  public static func export(_ grid: Grid) -> String {
    var text = ""
    for row in 0..<grid.size.rows {
      let cells = grid.row(row)
      let end = cells.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? cells.startIndex
      text += Grid.text(of: cells[..<end])
      text += "\n"
    }
    return text
  }
}

extension Grid {
  /// The text of every row, trailing blanks kept.
  public var lines: [String] {
    (0..<size.rows).map { text(row: $0) }
  }

  /// The text of one row, trailing blanks kept; empty outside the grid.
  public func text(row: Int) -> String {
    Grid.text(of: self.row(row)[...])
  }

  fileprivate static func text(of cells: ArraySlice<Cell>) -> String {
    var text = String.UnicodeScalarView()
    text.reserveCapacity(2 * cells.count)
    for cell in cells {
      for scalar in cell.scalars { text.append(scalar) }
    }
    return String(text)
  }

  /// The ink of every cell of one row; none outside the grid.
  public func inks(_ row: Int) -> [Ink] {
    self.row(row).map(\.ink)
  }
}
