import Domain

/// The words of a line, each with its place, and with the signs that part it from its neighbours.
struct SentenceWords {
  /// A word without the signs around it.
  struct Word {
    /// As typed.
    let text: String
    /// In small letters, without accents.
    let folded: String
    /// Where it stands.
    let range: Range<String.Index>
    /// The signs right before it, such as an opening bracket.
    let before: String
    /// The signs right after it, such as a colon.
    let after: String

    /// Whether a sign ends something after it.
    var endsPart: Bool { after.contains { ",;:)]–—".contains($0) } }
  }

  let line: String
  let all: [Word]

  init(_ line: String) {
    self.line = line
    var words: [Word] = []
    for part in line.split(whereSeparator: \.isWhitespace) {
      if let word = Self.word(part, of: line) {
        words.append(word)
      } else if let last = words.popLast() {
        // A sign that stands alone, as the French colon does, belongs to the word before it.
        words.append(
          Word(
            text: last.text, folded: last.folded, range: last.range, before: last.before,
            after: last.after + part))
      }
    }
    all = words
  }

  private static let signs = Set(",;:.!?()[]«»“”\"…–—→>-@")

  /// A word without its signs; a plus before a number and a sign within it stay.
  private static func word(_ part: Substring, of line: String) -> Word? {
    guard let first = part.firstIndex(where: { !signs.contains($0) }),
      let last = part.lastIndex(where: { !signs.contains($0) })
    else { return nil }
    let end = line.index(after: last)
    let text = String(line[first..<end])
    return Word(
      text: text, folded: text.folded, range: first..<end,
      before: String(line[part.startIndex..<first]), after: String(line[end..<part.endIndex]))
  }

  subscript(index: Int) -> Word? { all.indices.contains(index) ? all[index] : nil }

  /// What was typed for some words.
  func text(_ span: Range<Int>?) -> String {
    guard let span, let first = self[span.lowerBound], let last = self[span.upperBound - 1] else {
      return ""
    }
    return String(line[first.range.lowerBound..<last.range.upperBound])
  }

  /// Whether some words stand in one part of the line, with no sign that parts them. A comma may stand
  /// in a day, as in `Dec 15, 2026`.
  func areTogether(_ span: Range<Int>, despiteCommas: Bool = false) -> Bool {
    span.dropLast().allSatisfy { index in
      !all[index].endsPart || (despiteCommas && all[index].after == ",")
    }
  }
}
