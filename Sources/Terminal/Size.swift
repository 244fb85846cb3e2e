/// The extent of a screen or grid, in terminal cells.
public struct Size: Hashable, Sendable {
  /// Cells from left to right.
  public var columns: Int
  /// Cells from top to bottom.
  public var rows: Int

  /// Makes a size; negative numbers count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Reads a size written as on a command line: `80x24`. Nothing else is accepted, and both
  /// numbers must lie between 1 and 9999.
  public init?(parsing text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Self.number(parts[0]), let rows = Self.number(parts[1])
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(digits),
      (1...9999).contains(value)
    else { return nil }
    return value
  }
}
