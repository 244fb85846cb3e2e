/// What to show on a terminal that knows no UTF-8: every cell stays one cell, so that columns and
/// frames keep their places, but letters lose their accents and signs become their nearest kin.
public enum ASCIIFallback {
  /// The ASCII sign for a character that takes one cell; `?` where there is none.
  public static func character(_ character: Character) -> Character {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return character }
    guard let first = character.unicodeScalars.first else { return "?" }
    // A letter followed by combining accents.
    if first.isASCII { return first.value >= 0x20 ? Character(first) : "?" }
    return table[first] ?? "?"
  }

  /// A text of the same width. Of a wide character, the first cell is `?` and the rest is blank.
  public static func text(_ text: SafeText) -> SafeText {
    let string = text.string.reduce(into: "") { result, next in
      result.append(character(next))
      result += String(repeating: " ", count: max(0, DisplayWidth.of(next) - 1))
    }
    return SafeText(trusted: string, width: text.width, isSimple: true)
  }

  /// A cell of the same width; the right half of a wide character is blank.
  public static func cell(_ cell: Cell) -> Cell {
    Cell(
      trusted: cell.isContinuation ? " " : character(cell.character), ink: cell.ink,
      isContinuation: false)
  }

  private static let table: [Unicode.Scalar: Character] = {
    var table: [Unicode.Scalar: Character] = [:]
    for (sign, kin) in ASCIIFallbackTable.groups {
      for scalar in kin.unicodeScalars { table[scalar] = sign }
    }
    return table
  }()
}
