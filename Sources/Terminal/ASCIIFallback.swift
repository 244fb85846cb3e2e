/// What to show on a terminal that knows no UTF-8: every cell stays one cell, so that columns and
/// frames keep their places, but letters lose their accents and signs become their nearest kin.
public enum ASCIIFallback {
  /// The ASCII sign for the first scalar of a character, without the accents that may follow; `?`
  /// where there is none.
  private static func sign(_ first: Unicode.Scalar) -> Unicode.Scalar {
    if first.isASCII { return first.value >= 0x20 && first.value < 0x7F ? first : "?" }
    return table[first] ?? "?"
  }

  /// A text of the same width. Of a wide character, the first cell is `?` and the rest is blank.
  public static func text(_ text: SafeText) -> SafeText {
    let string = text.string.reduce(into: "") { result, next in
      result.unicodeScalars.append(sign(next.unicodeScalars.first ?? "?"))
      result += String(repeating: " ", count: max(0, DisplayWidth.of(next) - 1))
    }
    return SafeText(trusted: string, width: text.width, isSimple: true)
  }

  /// A cell of the same width; the right half of a wide character is blank.
  public static func cell(_ cell: Cell) -> Cell {
    let first = cell.isContinuation ? " " : cell.scalars.first { _ in true }
    return Cell(sign(first ?? " "), ink: cell.ink)
  }

  /// A whole screen, cell by cell.
  public static func grid(_ grid: Grid) -> Grid { grid.replacingCells(cell) }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (sign, kin) in ASCIIFallbackTable.groups {
      for scalar in kin.unicodeScalars { table[scalar] = sign }
    }
    return table
  }()
}
