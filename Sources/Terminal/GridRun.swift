/// Neighbouring cells of a row that a picture can show as one piece of text.
struct GridRun {
  let ink: Ink
  let column: Int
  private(set) var width: Int
  private(set) var text: String
  /// Whether it may come from a substitute font, of another width.
  let standsAlone: Bool

  /// Whether nothing but spaces would be seen.
  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 } }

  /// The runs of a row, from left to right; together they cover every cell once.
  static func runs(of cells: ArraySlice<Cell>) -> [GridRun] {
    var runs: [GridRun] = []
    for (column, cell) in cells.enumerated() {
      if runs.last?.accepts(cell) == true {
        runs[runs.count - 1].add(cell)
      } else {
        runs.append(GridRun(cell, column: column))
      }
    }
    return runs
  }

  private init(_ cell: Cell, column: Int) {
    ink = cell.ink
    self.column = column
    width = 1
    text = cell.text.isEmpty ? " " : cell.text
    standsAlone = !Self.isInEveryFont(cell)
  }

  private func accepts(_ cell: Cell) -> Bool {
    if cell.ink != ink { return false }
    return cell.isContinuation || !standsAlone && Self.isInEveryFont(cell)
  }

  private mutating func add(_ cell: Cell) {
    width += 1
    text += cell.text
  }

  /// Latin letters and box drawing, which every usual monospaced font has in one width.
  private static func isInEveryFont(_ cell: Cell) -> Bool {
    cell.scalars.allSatisfy { scalar in
      scalar.value < 0x180 || (0x2500..<0x25A0).contains(scalar.value)
    }
  }
}
