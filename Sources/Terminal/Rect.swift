/// An area of cells. Every operation clamps: no area ever has a negative extent, and a part of an
/// area never reaches outside it, so a layout stays valid on a terminal of any size.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public let column: Int
  /// The topmost row.
  public let row: Int
  /// Cells from left to right; never negative.
  public let width: Int
  /// Cells from top to bottom; never negative.
  public let height: Int

  /// Makes an area; negative extents count as zero.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The area of a whole grid of that size, at the origin.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.columns, height: size.rows)
  }

  /// The top left cell.
  public var origin: Point { Point(column: column, row: row) }

  /// The extent alone.
  public var size: Size { Size(columns: width, rows: height) }

  /// The first column to the right of the area.
  public var endColumn: Int { column + width }

  /// The first row below the area.
  public var endRow: Int { row + height }

  /// Whether the area holds no cell at all.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the point lies inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }
}

// MARK: - Parts

extension Rect {
  /// The uppermost `count` rows.
  public func top(_ count: Int) -> Rect {
    Rect(column: column, row: row, width: width, height: clamped(count, to: height))
  }

  /// The lowest `count` rows.
  public func bottom(_ count: Int) -> Rect {
    droppingTop(height - clamped(count, to: height))
  }

  /// The leftmost `count` columns.
  public func left(_ count: Int) -> Rect {
    Rect(column: column, row: row, width: clamped(count, to: width), height: height)
  }

  /// The rightmost `count` columns.
  public func right(_ count: Int) -> Rect {
    droppingLeft(width - clamped(count, to: width))
  }

  /// The area without its uppermost `count` rows.
  public func droppingTop(_ count: Int) -> Rect {
    let dropped = clamped(count, to: height)
    return Rect(column: column, row: row + dropped, width: width, height: height - dropped)
  }

  /// The area without its lowest `count` rows.
  public func droppingBottom(_ count: Int) -> Rect {
    top(height - clamped(count, to: height))
  }

  /// The area without its leftmost `count` columns.
  public func droppingLeft(_ count: Int) -> Rect {
    let dropped = clamped(count, to: width)
    return Rect(column: column + dropped, row: row, width: width - dropped, height: height)
  }

  /// The area without its rightmost `count` columns.
  public func droppingRight(_ count: Int) -> Rect {
    left(width - clamped(count, to: width))
  }

  /// The area without `horizontal` columns at either side and `vertical` rows at top and bottom.
  public func inset(horizontal: Int, vertical: Int) -> Rect {
    droppingLeft(horizontal).droppingRight(horizontal).droppingTop(vertical)
      .droppingBottom(vertical)
  }

  /// The area without a border of `count` cells all round.
  public func inset(_ count: Int) -> Rect {
    inset(horizontal: count, vertical: count)
  }

  /// An area of at most that extent in the middle of this one.
  public func centred(width: Int, height: Int) -> Rect {
    let inner = Size(
      columns: clamped(width, to: self.width), rows: clamped(height, to: self.height))
    return Rect(
      column: column + (self.width - inner.columns) / 2,
      row: row + (self.height - inner.rows) / 2,
      width: inner.columns, height: inner.rows)
  }

  /// The cells that both areas share; empty when they do not touch.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(self.column, other.column)
    let row = max(self.row, other.row)
    return Rect(
      column: column, row: row,
      width: min(endColumn, other.endColumn) - column,
      height: min(endRow, other.endRow) - row)
  }

  private func clamped(_ count: Int, to limit: Int) -> Int {
    min(max(0, count), limit)
  }
}
