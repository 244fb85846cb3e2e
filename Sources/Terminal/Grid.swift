/// A screen as a value: what is drawn, compared, exported and finally presented on a terminal.
///
/// Nothing outside the grid can be written, and no half of a wide character ever stands alone:
/// writing over one half makes the other a blank.
public struct Grid: Hashable, Sendable {
  /// The extent, which never changes.
  public let size: Size
  /// Row by row.
  private(set) var cells: [Cell]
  /// Where the hardware cursor stands, seen or unseen. Braille displays and screen readers follow
  /// it, so it belongs on whatever has the focus.
  public var cursor: Point?
  /// Whether the hardware cursor is seen.
  public var cursorVisible = false

  /// A blank grid.
  public init(size: Size, ink: Ink = .plain) {
    self.size = size
    cells = Array(repeating: .blank(ink), count: size.columns * size.rows)
  }

  /// The whole grid as an area.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; outside the grid it reads as blank.
  public subscript(column: Int, row: Int) -> Cell {
    contains(column, row) ? cells[row * size.columns + column] : .blank()
  }

  /// The cells of one row; none outside the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The grid at another size: cut at the right and below, or with blanks there. A blank stands for
  /// a wide character that is cut.
  public func resized(to size: Size) -> Grid {
    if size == self.size { return self }
    var resized = Grid(size: size)
    resized.cursor = cursor
    resized.cursorVisible = cursorVisible
    for row in 0..<min(size.rows, self.size.rows) {
      for column in 0..<min(size.columns, self.size.columns) {
        resized.cells[row * size.columns + column] = self[column, row]
      }
      var column = size.columns
      while self[column, row].isContinuation {
        column -= 1
        resized.cells[row * size.columns + column] = .blank(self[column, row].ink)
      }
    }
    return resized
  }

  /// The grid with every cell replaced by another of the same width.
  func replacingCells(_ replacement: (Cell) -> Cell) -> Grid {
    var grid = self
    grid.cells = cells.map(replacement)
    return grid
  }

  func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }
}

// MARK: - Drawing

extension Grid {
  /// Draws a text, cut without a sign at the right edge or at `maxWidth` cells (`SafeText.clipped`
  /// shows that something is missing). Where only part of a wide character would fit, blanks stand
  /// instead.
  ///
  /// - Returns: the cells from `point` to the end of what was drawn, so that the next text can
  ///   follow; what lies to the left of the grid counts too.
  @discardableResult
  public mutating func draw(
    _ text: SafeText, at point: Point, ink: Ink = .plain, maxWidth: Int? = nil
  ) -> Int {
    guard point.row >= 0, point.row < size.rows else { return 0 }
    let end = min(size.columns, maxWidth.map { point.column + max(0, $0) } ?? size.columns)
    if text.isSimple { return drawSimple(text, at: point, ink: ink, end: end) }
    var column = point.column
    for character in text.string {
      if column >= end { break }
      column += place(character, column: column, row: point.row, ink: ink, end: end)
    }
    return max(0, column - point.column)
  }

  /// Fills an area with blanks.
  public mutating func fill(_ rect: Rect, ink: Ink = .plain) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      put(.blank(ink), in: area.column..<area.endColumn, row: row)
    }
  }

  /// Fills an area with a character.
  public mutating func fill(_ rect: Rect, character: Character, ink: Ink = .plain) {
    let area = rect.intersection(bounds)
    let sign = SafeText(String(character))
    if sign.isSimple, let scalar = sign.string.unicodeScalars.first {
      for row in area.row..<area.endRow {
        put(Cell(scalar, ink: ink), in: area.column..<area.endColumn, row: row)
      }
    } else {
      let line = SafeText(repeating: character, count: area.width)
      for row in area.row..<area.endRow {
        draw(line, at: Point(column: area.column, row: row), ink: ink, maxWidth: area.width)
      }
    }
  }

  /// Changes the ink of an area and leaves its text.
  public mutating func repaint(_ rect: Rect, ink: Ink) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        cells[row * size.columns + column].ink = ink
      }
    }
  }

  /// Draws a text in which every scalar takes one cell, and returns the cells it took.
  private mutating func drawSimple(_ text: SafeText, at point: Point, ink: Ink, end: Int) -> Int {
    let end = max(point.column, min(point.column + text.width, end))
    cutOut(max(0, point.column)..<max(0, end), row: point.row)
    let start = point.row * size.columns
    var column = point.column
    var cells = cells.mutableSpan
    for scalar in text.string.unicodeScalars {
      if column >= end { break }
      if column >= 0 { cells[start + column] = Cell(scalar, ink: ink) }
      column += 1
    }
    return end - point.column
  }

  /// Writes one harmless character between the left edge and `end`, blanks where a part would lie
  /// outside, and returns the cells up to where the next one goes.
  private mutating func place(
    _ character: Character, column: Int, row: Int, ink: Ink, end: Int
  ) -> Int {
    let width = DisplayWidth.of(character)
    let written = max(0, column)..<max(0, min(column + width, end))
    if written.count < width {
      put(.blank(ink), in: written, row: row)
    } else {
      put(Cell(nil, ink: ink, isContinuation: true), in: written, row: row)
      cells[row * size.columns + column] = Cell(nil, ink: ink)
      spread(character, from: row * size.columns + column)
    }
    return min(column + width, end) - column
  }

  /// Writes the same cell into some columns of a row, all inside.
  private mutating func put(_ cell: Cell, in columns: Range<Int>, row: Int) {
    cutOut(columns, row: row)
    let start = row * size.columns
    var cells = cells.mutableSpan
    for column in columns { cells[start + column] = cell }
  }

  /// Puts each scalar into the cell in which a terminal puts it.
  private mutating func spread(_ character: Character, from start: Int) {
    var current = start
    var next = start
    for scalar in character.unicodeScalars {
      let width = DisplayWidth.of(scalar)
      if width > 0 { current = next }
      next += width
      cells[current].join(scalar)
    }
  }

  /// Blanks what would be left, on either side, of wide characters of which a part is about to be
  /// overwritten; each cell keeps its ink.
  private mutating func cutOut(_ columns: Range<Int>, row: Int) {
    guard !columns.isEmpty else { return }
    let start = row * size.columns
    var left = start + columns.lowerBound
    var isPart = cells[left].isContinuation
    while isPart {
      left -= 1
      isPart = cells[left].isContinuation
      cells[left] = .blank(cells[left].ink)
    }
    var right = start + columns.upperBound
    while right < start + size.columns, cells[right].isContinuation {
      cells[right] = .blank(cells[right].ink)
      right += 1
    }
  }
}
