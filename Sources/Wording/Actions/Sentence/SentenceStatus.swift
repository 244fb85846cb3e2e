import Domain

/// Finds how something stands in a line: a status that stands by itself, at the end.
struct SentenceStatus {
  /// Words that are a status.
  struct Found {
    let span: Range<Int>
    let status: ActionStatus
  }

  private let words: SentenceWords

  init(_ words: SentenceWords) { self.words = words }

  /// The status in brackets or behind a comma; `fera le nécessaire` and `débloquer` are none.
  var found: Found? {
    let parts = words.all.indices.filter { startsPart($0) }
    for start in parts {
      let end = words.all.indices.dropFirst(start).first { words.all[$0].endsPart || isLast($0) }
      guard let end, let status = ActionStatus(said: words.text(start..<(end + 1))) else {
        continue
      }
      return Found(span: start..<(end + 1), status: status)
    }
    return nil
  }

  private func isLast(_ index: Int) -> Bool { index == words.all.count - 1 }

  private func startsPart(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return words.all[index - 1].endsPart || words.all[index].before.contains { "([".contains($0) }
  }
}

extension ActionStatus {
  /// The status that a word of either language means, as the screen writes it or as a command line does;
  /// French words in any gender: `fait`, `faite`, `en cours`, `done`, `to-do`.
  public init?(said text: String) {
    let wanted = text.trimmed.folded.split { $0 == "-" || $0 == " " }.joined(separator: " ")
    let found = ActionStatus.allCases.first { status in
      let words = Language.allCases.map { Phrase.Status.word(status)[$0].folded }
      let forms = words.flatMap { [$0, $0 + "e", $0.hasSuffix("e") ? String($0.dropLast()) : $0] }
      let code = status.rawValue.split(separator: "-").joined(separator: " ")
      return (forms + [code]).map { $0.split(separator: "-").joined(separator: " ") }
        .contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }
}
