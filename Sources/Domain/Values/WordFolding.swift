import Foundation

/// The words of a text as a search compares them: runs of letters and digits, without accents and
/// capitals, `œ` as `oe` and `æ` as `ae`, and without what cannot be seen.
///
/// Apart from the ligatures and what cannot be seen, it is exactly how SQLite's `unicode61` tokeniser with
/// `remove_diacritics 2` sees a text, so that the word index and a look at the row itself find the same.
public enum WordFolding {
  /// Soft hyphens, zero-width blanks and joiners, word joiners and byte order marks: they are in texts that
  /// were copied from elsewhere, and nobody sees them.
  public static let invisible: [Unicode.Scalar] = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]

  /// Letters that are two, each with the two.
  public static let ligatures: [(Unicode.Scalar, String)] = [
    ("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"),
  ]

  private static let blank: UInt8 = 0x20

  /// The words of a text, folded, as UTF-8.
  public static func words(of text: String) -> [[UInt8]] {
    folded(text).split(separator: blank).map(Array.init)
  }

  /// A text in lower case without accents, everything but letters and digits made blank.
  public static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      if value < 0x80 {
        folded.append(ascii[value])
      } else if value < latin.count {
        folded.append(contentsOf: latin[value])
      } else {
        folded.append(contentsOf: slowlyFolded(scalar))
      }
    }
    return folded
  }

  /// Whether a word begins a word of a folded text.
  public static func begins(_ word: [UInt8], aWordOf text: [UInt8]) -> Bool {
    guard !word.isEmpty, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count)
    where (start == 0 || text[start - 1] == blank) && text[start] == word[0] {
      if text[start...].starts(with: word) { return true }
    }
    return false
  }

  // MARK: - Letter by letter

  private static let ascii: [UInt8] = (0..<0x80).map { latin[$0].first ?? blank }

  /// The letters of French and its neighbours, folded once.
  private static let latin: [[UInt8]] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map(slowlyFolded) ?? []
  }

  /// A letter or digit without accent and capital; a blank for anything else; nothing for what cannot be
  /// seen and for an accent that stands by itself.
  private static func slowlyFolded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let pair = ligatures.first(where: { $0.0 == scalar }) { return Array(pair.1.utf8) }
    if invisible.contains(scalar) || isCombining(scalar) { return [] }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      let plain = base.flatMap { $0.isASCII ? $0 : nil } ?? scalar
      let lower = plain.properties.lowercaseMapping.unicodeScalars.first
      return lower.map { Array(String($0).utf8) } ?? []
    default: return [blank]
    }
  }

  /// The accents that `unicode61` drops when they stand by themselves.
  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    guard (768...817).contains(scalar.value) else { return false }
    let masks: [UInt32] = [0x0802_9FDF, 0x0003_61F8]
    let offset = scalar.value - 768
    return masks[Int(offset / 32)] & (1 << (offset % 32)) != 0
  }
}
