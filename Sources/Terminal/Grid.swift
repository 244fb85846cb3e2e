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

  /// The cell at a place; outside the grid it reads as blank and cannot be set. A wide character
  /// that is set takes the cells to its right too; setting a continuation has no effect.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      contains(column, row) ? cells[row * size.columns + column] : .blank()
    }
    set {
      guard contains(column, row), !newValue.isContinuation else { return }
      place(newValue.character, column: column, row: row, ink: newValue.ink, end: size.columns)
    }
  }

  /// The cells of one row; none outside the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
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
    var column = point.column
    if text.isSimple {
      for scalar in text.string.unicodeScalars {
        if column >= end { break }
        placeNarrow(Character(scalar), column: column, row: point.row, ink: ink)
        column += 1
      }
    } else {
      for character in text.string {
        if column >= end { break }
        column += place(character, column: column, row: point.row, ink: ink, end: end)
      }
    }
    return max(0, column - point.column)
  }

  /// Fills an area with a character, by default blanks.
  public mutating func fill(_ rect: Rect, character: Character = " ", ink: Ink = .plain) {
    let area = rect.intersection(bounds)
    let cell = Cell(character, ink: ink)
    let width = DisplayWidth.of(cell.character)
    for row in area.row..<area.endRow {
      for column in stride(from: area.column, to: area.endColumn, by: width) {
        place(cell.character, column: column, row: row, ink: ink, end: area.endColumn)
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

  /// Writes one harmless character of one cell, unless it lies to the left of the grid.
  private mutating func placeNarrow(_ character: Character, column: Int, row: Int, ink: Ink) {
    if column < 0 { return }
    let place = row * size.columns + column
    let hasNeighbour = column + 1 < size.columns && cells[place + 1].isContinuation
    if hasNeighbour || cells[place].isContinuation { blankRest(column: column, row: row) }
    cells[place] = Cell(trusted: character, ink: ink, isContinuation: false)
  }

  /// Writes one harmless character between the left edge and `end`, blanks where a part would lie
  /// outside, and returns the cells up to where the next one goes.
  @discardableResult
  private mutating func place(
    _ character: Character, column: Int, row: Int, ink: Ink, end: Int
  ) -> Int {
    let width = DisplayWidth.of(character)
    let isWhole = column >= 0 && column + width <= end
    let written = max(0, column)..<max(0, min(column + width, end))
    for place in written {
      blankRest(column: place, row: row)
      let isFirst = place == column
      cells[row * size.columns + place] = Cell(
        trusted: isWhole && isFirst ? character : " ", ink: ink,
        isContinuation: isWhole && !isFirst)
    }
    return min(column + width, end) - column
  }

  /// Blanks the other cells of a wide character of which one is about to be overwritten; each keeps
  /// its ink.
  private mutating func blankRest(column: Int, row: Int) {
    let start = row * size.columns
    var first = column
    while first > 0, cells[start + first].isContinuation { first -= 1 }
    var next = first
    repeat {
      if next != column { cells[start + next] = .blank(cells[start + next].ink) }
      next += 1
    } while next < size.columns && cells[start + next].isContinuation
  }
}
