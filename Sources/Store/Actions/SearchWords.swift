import Domain
import GRDB

/// The words a user types to find action items; each must begin some word of an item, or mean something
/// that the item's row shows.
///
/// A word is a run of letters and digits, without accents and capitals, as `WordFolding` makes them: the
/// same words are asked of the word index and, row by row, of items that are walked in the order of a
/// list. A number typed whole (`A-01`) is one word, `a01`.
struct SearchWords {
  /// What stands between two blanks.
  struct Word {
    /// The beginnings of words that an item must have, folded, as UTF-8.
    var beginnings: [[UInt8]]
    /// What it means instead.
    var meaning = SearchMeaning()

    /// Whether only the item's own texts can have it.
    var isPlain: Bool { meaning.isEmpty }
  }

  /// The words; none of them is empty.
  let words: [Word]

  /// The words of a query.
  init(_ query: ActionQuery) { self.init(query.text, query.meanings) }

  /// The words of a text.
  init(_ text: String, _ meanings: [String: SearchMeaning] = [:]) {
    words = text.split(whereSeparator: \.isWhitespace).compactMap { typed in
      let beginnings =
        SearchWords.number(typed).map { [$0] } ?? WordFolding.words(of: String(typed))
      guard !beginnings.isEmpty else { return nil }
      return Word(beginnings: beginnings, meaning: meanings[String(typed)] ?? SearchMeaning())
    }
  }

  private init(words: [Word]) { self.words = words }

  /// Whether nothing is searched for.
  var isEmpty: Bool { words.isEmpty }

  /// Those that only the items' own texts can have.
  var plain: SearchWords { SearchWords(words: words.filter(\.isPlain)) }

  /// Those that mean something.
  var meaningful: [Word] { words.filter { !$0.isPlain } }

  /// The first three letters or digits of each word: as many as the word index keeps lists for.
  var beginnings: SearchWords {
    SearchWords(
      words: words.map { word in
        var word = word
        word.beginnings = word.beginnings.map { beginning in
          let scalars = String(decoding: beginning, as: UTF8.self).unicodeScalars.prefix(3)
          return Array(String(String.UnicodeScalarView(scalars)).utf8)
        }
        return word
      })
  }

  /// The question for the word index.
  var question: String { words.map(\.question).joined(separator: " AND ") }

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

extension SearchWords.Word {
  /// The question for the word index; every word is quoted, so nothing typed is a command to it.
  var question: String {
    beginnings.map { "\"\(String(decoding: $0, as: UTF8.self))\"*" }.joined(separator: " AND ")
  }
}
