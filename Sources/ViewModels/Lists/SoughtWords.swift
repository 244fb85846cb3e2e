import Domain

/// The words that somebody looks for in a list that is held in memory (test: `ListSearchTests`).
struct SoughtWords {
  private let words: [String]

  init(_ text: String) {
    words = text.folded.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether every word stands in a text, as it is or with what parts its letters and digits left out.
  func stand(in text: String) -> Bool {
    let folded = text.folded
    let missing = words.filter { !folded.contains($0) }
    guard !missing.isEmpty else { return true }
    let bare = Self.bare(folded)
    return missing.allSatisfy { word in
      let sought = Self.bare(word)
      return !sought.isEmpty && bare.contains(sought)
    }
  }

  /// Whether some of the words stand in a text.
  func standPartly(in text: String) -> Bool {
    words.contains { SoughtWords($0).stand(in: text) }
  }

  /// A text of which nothing parts the letters and digits of a word: `a-003` is `a003`, `1 500` is `1500`.
  private static func bare(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber || $0 == " " }
  }
}
