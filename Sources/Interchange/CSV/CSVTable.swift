/// One cell of a CSV file: its text without quotes, and where it starts.
struct CSVCell: Hashable, Sendable {
  /// The text; empty for a cell that is too long to keep.
  let text: String
  /// The byte at which the cell, or its opening quote, starts.
  let offset: Int

  /// The cell without what kept a spreadsheet from changing it.
  func unguarded(in separator: CSVSeparator) -> CSVCell {
    guard text.utf8.first == UInt8(ascii: "'") else { return self }
    return CSVCell(text: SpreadsheetGuard.unguarded(text, in: separator), offset: offset)
  }
}

/// A CSV file taken apart: a header row and the rows under it, every cell with its place.
///
/// Rows may have more or fewer cells than the header; such a row has been reported, and is kept so
/// that references to it are not reported as well.
struct CSVTable: Sendable {
  /// The bytes the cells' offsets refer to.
  let source: CSVSource
  /// The character between cells.
  let separator: CSVSeparator
  /// The cells of the first row.
  let header: [CSVCell]

  // All cells one after the other, and where each row ends: two allocations instead of one a row.
  private var cells: [CSVCell] = []
  private var rowEnds: [Int] = []

  init(source: CSVSource, separator: CSVSeparator, header: [CSVCell]) {
    self.source = source
    self.separator = separator
    self.header = header
  }

  /// How many rows there are under the header.
  var rowCount: Int { rowEnds.count }

  /// The cells of a row, from 0.
  subscript(row: Int) -> ArraySlice<CSVCell> {
    cells[(row == 0 ? 0 : rowEnds[row - 1])..<rowEnds[row]]
  }

  /// The texts of all rows.
  var texts: [[String]] { (0..<rowCount).map { self[$0].map(\.text) } }

  /// Where a cell starts.
  func place(of cell: CSVCell) -> LoadProblem.Place { source.place(of: cell.offset) }

  mutating func append(_ row: [CSVCell]) {
    cells.append(contentsOf: row)
    rowEnds.append(cells.count)
  }
}

/// What stands between cells.
enum CSVSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// What is said of a file that has it.
  var accepted: Accepted? {
    switch self {
    case .comma: nil
    case .semicolon: .semicolons
    case .tab: .tabs
    }
  }
}
