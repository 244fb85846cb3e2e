/// A cell's place on a screen or grid, counted from the top left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// Cells to the right of the left edge.
  public var column: Int
  /// Cells below the top edge.
  public var row: Int

  /// Makes a point; it may lie outside any grid.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
