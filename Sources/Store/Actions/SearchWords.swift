import Foundation

/// The words a user types to find action items; each must begin some word of an item.
///
/// A word is a run of letters and digits, without accents and capitals, exactly as SQLite's
/// `unicode61` tokeniser sees it: the same words are asked of the word index and, row by row, of
/// items that are walked in the order of a list. A number typed whole (`A-01`) is one word, `a01`.
struct SearchWords {
  /// The words, folded, as UTF-8.
  let words: [[UInt8]]

  init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).flatMap { typed in
      SearchWords.number(typed).map { [$0] }
        ?? SearchWords.folded(String(typed)).split(separator: SearchWords.blank).map(Array.init)
    }
  }

  /// The first three letters or digits of each word: as many as the word index keeps lists for.
  var beginnings: SearchWords {
    SearchWords(
      words: words.map { word in
        let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(3)
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
      })
  }

  private init(words: [[UInt8]]) { self.words = words }

  /// The question for the word index; every word is quoted, so nothing typed is a command to it.
  var question: String {
    words.map { "\"\(String(decoding: $0, as: UTF8.self))\"*" }.joined(separator: " AND ")
  }

  /// Whether every word begins a word of some of these texts, which are fetched as long as a word is
  /// missing.
  func match(_ texts: (() -> String)...) -> Bool {
    var missing = words
    for text in texts where !missing.isEmpty {
      let folded = SearchWords.folded(text())
      missing.removeAll { SearchWords.begins($0, aWordOf: folded) }
    }
    return missing.isEmpty
  }

  private static func begins(_ word: [UInt8], aWordOf text: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count)
    where (start == 0 || text[start - 1] == blank) && text[start] == word[0] {
      if text[start...].starts(with: word) { return true }
    }
    return false
  }

  /// `A-01`, `a01` → `a01`.
  private static func number(_ typed: Substring) -> [UInt8]? {
    let letters = typed.prefix { $0.isASCII && $0.isLetter }
    let rest = typed.dropFirst(letters.count)
    let digits = rest.first == "-" ? rest.dropFirst() : rest
    guard (1...4).contains(letters.count), !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Array((letters.lowercased() + digits).utf8)
  }
}

// MARK: - Folding as unicode61 with remove_diacritics 2

extension SearchWords {
  private static let blank: UInt8 = 0x20

  /// A text in lower case without accents, everything but letters and digits made blank.
  private static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      let plain = value < latin.count ? latin[value] : slowlyFolded(scalar)
      if let plain { UTF8.encode(plain)?.forEach { folded.append($0) } }
    }
    return folded
  }

  /// The letters of French and its neighbours, folded once.
  private static let latin: [Unicode.Scalar?] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).flatMap(slowlyFolded)
  }

  /// A letter or digit without accent and capital; a blank for anything else; nothing for an accent
  /// that stands by itself.
  private static func slowlyFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isCombining(scalar) { return nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      let plain = base.flatMap { $0.isASCII ? $0 : nil } ?? scalar
      return plain.properties.lowercaseMapping.unicodeScalars.first
    default: return Unicode.Scalar(blank)
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
