/// One place of a grid.
public struct Cell: Hashable, Sendable {
  /// What is seen; a space in the continuation of a wide character.
  public let character: Character
  /// Which kind of text it is.
  public var ink: Ink
  /// Whether this is not the first cell of the character to the left, but its right half (or, in a
  /// few scripts, a later part).
  public let isContinuation: Bool

  /// Makes the first or only cell of a character, which passes the sanitiser.
  public init(_ character: Character, ink: Ink = .plain) {
    self.init(trusted: Self.harmless(character), ink: ink, isContinuation: false)
  }

  init(trusted character: Character, ink: Ink, isContinuation: Bool) {
    self.character = character
    self.ink = ink
    self.isContinuation = isContinuation
  }

  /// An empty cell.
  public static func blank(_ ink: Ink = .plain) -> Cell {
    Cell(trusted: " ", ink: ink, isContinuation: false)
  }

  private static func harmless(_ character: Character) -> Character {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return character }
    return SafeText(String(character)).string.first ?? SafeText.mark
  }
}
