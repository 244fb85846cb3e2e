/// How many cells text takes on a terminal.
///
/// ncurses and tmux advance by the sum over the scalars of a character, never by the character as
/// a whole, so this counts in the same way and without asking the locale: combining marks 0, East
/// Asian wide characters and emoji 2, the rest 1.
public enum DisplayWidth {
  /// The cells one character takes.
  @inlinable
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii != 0x7F { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The cells one scalar takes; control characters count as none.
  @inlinable
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value >= 0x20 && !(0x7F..<0xA0).contains(value) ? 1 : 0 }
    return ofLessCommon(scalar)
  }

  @usableFromInline
  static func ofLessCommon(_ scalar: Unicode.Scalar) -> Int {
    if isSimple(scalar) { return 1 }
    if joinsToTheLeft(scalar) { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  /// Whether the scalar is harmless, takes one cell and joins with nothing: Latin letters, general
  /// punctuation, arrows, box drawing and the like. Others may, too; these are the usual ones.
  static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x20A0...0x20BF,
      0x2190...0x2319, 0x2400...0x2426, 0x2500...0x25FC:
      true
    default: false
    }
  }

  /// Whether the scalar adds no cell of its own: marks, and the vowels and finals that complete a
  /// Korean syllable.
  private static func joinsToTheLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return true
    default:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark || category == .format
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
