/// A grid as plain text: for listings, for tests, for a screen reader's log.
public enum GridText {
  /// The rows with their trailing blanks trimmed, each ended by a newline.
  public static func export(_ grid: Grid) -> String {
    grid.lines.map { line in
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return line[..<end] + "\n"
    }.joined()
  }
}

extension Grid {
  /// The text of every row, trailing blanks kept.
  public var lines: [String] {
    (0..<size.rows).map { text(row: $0) }
  }

  /// The text of one row, trailing blanks kept; empty outside the grid.
  public func text(row: Int) -> String {
    String(String.UnicodeScalarView(self.row(row).lazy.flatMap(\.scalars)))
  }

  /// The ink of every cell of one row; none outside the grid.
  public func inks(_ row: Int) -> [Ink] {
    self.row(row).map(\.ink)
  }
}
