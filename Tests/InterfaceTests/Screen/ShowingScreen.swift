import Interface
import Terminal
import Testing

/// A run of cells of one role.
struct Run: Hashable {
  let role: Role
  let text: String
}

/// Whatever shows a screen, which can then be read as an audience reads it.
protocol ShowingScreen {
  var grid: Grid { get }
}

/// A screen by itself.
struct Screen: ShowingScreen, Sendable {
  let grid: Grid
}

extension ShowingScreen {
  /// Everything that is seen, text and roles; for comparing two moments.
  var picture: String { Snapshot.picture(of: self) }

  /// The text of every row, trailing blanks kept.
  var lines: [String] { grid.lines }

  /// The whole screen as text, for a search that does not care where.
  var text: String { lines.joined(separator: "\n") }

  /// The role of every cell of a row.
  func roles(_ row: Int) -> [Role] { grid.inks(row).compactMap { Role(ink: $0) } }

  /// The runs of a row: neighbouring cells of one role, their text together.
  func runs(_ row: Int) -> [Run] {
    var runs: [Run] = []
    for cell in grid.row(row) where !cell.text.isEmpty {
      let role = Role(ink: cell.ink) ?? .plain
      if let last = runs.last, last.role == role {
        runs[runs.count - 1] = Run(role: role, text: last.text + cell.text)
      } else {
        runs.append(Run(role: role, text: cell.text))
      }
    }
    return runs
  }

  /// What stands in a role anywhere, row by row, without blanks at the ends.
  func texts(in role: Role) -> [String] {
    (0..<grid.size.rows).flatMap { row in
      runs(row).filter { $0.role == role }.map { $0.text.trimmed }.filter { !$0.isEmpty }
    }
  }

  /// The first row that holds a text.
  func row(with text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Int {
    try #require(
      lines.firstIndex { $0.contains(text) }, "“\(text)” is not in:\n\(self.text)",
      sourceLocation: sourceLocation)
  }

  /// The row of the selection: the marker, in the role of the selection.
  var selectedRow: Int? {
    (0..<grid.size.rows).first { row in
      lines[row].first == "▶" && roles(row).first == .selection
    }
  }

  /// The text of the selected row.
  var selectedLine: String { selectedRow.map { lines[$0] } ?? "" }

  /// The last rows of the screen.
  var statusLine: String { lines[grid.size.rows - 2] }
  var footerLine: String { lines[grid.size.rows - 1] }
}

extension String {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
