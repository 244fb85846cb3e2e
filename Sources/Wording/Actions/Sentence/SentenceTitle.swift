import Domain

/// What is promised in a line: what was typed, without the words for owner, day and status where they stand
/// at one of its ends.
struct SentenceTitle {
  private let words: SentenceWords
  private let spans: [Range<Int>]

  init(_ words: SentenceWords, day: Range<Int>?, status: Range<Int>?) {
    self.words = words
    spans = [day, status].compactMap(\.self)
  }

  /// The title.
  ///
  /// - Parameter owner: The words that name the owner, where somebody is.
  func text(droppingOwner owner: Range<Int>?) -> String {
    var rest = words.all.indices
    var isChanged = true
    while isChanged, !rest.isEmpty {
      isChanged = false
      for span in spans + [owner].compactMap(\.self) where !span.isEmpty {
        if rest.lowerBound == span.lowerBound, span != owner || leaves(span) {
          let modal = span == owner ? modals(after: span) : 0
          rest = min(span.upperBound + modal, rest.upperBound)..<rest.upperBound
          isChanged = true
        } else if rest.upperBound == span.upperBound, rest.lowerBound <= span.lowerBound {
          rest = rest.lowerBound..<span.lowerBound
          isChanged = true
        }
        if rest.isEmpty { break }
      }
    }
    return text(rest)
  }

  /// Whether the owner can be left out before what follows: `DIVAS recensement`, but not `DIVAS fera le
  /// recensement`, of which `fera le recensement` would remain, nor `DIVAS et SAEMAPE`.
  private func leaves(_ owner: Range<Int>) -> Bool {
    guard let next = words[owner.upperBound], let last = words[owner.upperBound - 1] else {
      return true
    }
    if last.endsPart { return !["et", "and"].contains(next.folded) }
    return !Self.bound.contains(next.folded) && !Self.isFuture(next.folded)
  }

  /// Words that cannot stand first when the owner is gone.
  private static let bound: Set = [
    "et", "and", "ou", "or", "est", "a", "ont", "sont", "fait", "font", "is", "has", "are", "have",
    "does", "n'a", "n'est", "ne", "qui", "who", "s'est", "se", "s'engage",
  ]

  private static func isFuture(_ word: String) -> Bool {
    word.count >= 4 && (word.hasSuffix("ra") || word.hasSuffix("ront"))
  }

  /// Words that only say that it is to be done, after the owner: `DIVAS doit recenser`.
  private func modals(after owner: Range<Int>) -> Int {
    guard let next = words[owner.upperBound] else { return 0 }
    return [
      "doit", "doivent", "va", "vont", "will", "shall", "must", "should", "to", "devrait",
      "devraient",
    ].contains(next.folded) ? 1 : 0
  }

  private func text(_ rest: Range<Int>) -> String {
    guard let first = words[rest.lowerBound], let last = words[rest.upperBound - 1], !rest.isEmpty
    else { return "" }
    // A bracket or a full stop that was typed with the last word stays, a colon that led on does not.
    let kept = last.after.prefix { ")]»”\"!?…".contains($0) }
    let opened = first.before.drop { !"([«“\"".contains($0) }
    let text = words.line[first.range.lowerBound..<last.range.upperBound]
    return (opened + text + kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
