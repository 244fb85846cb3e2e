import Domain

/// Finds who answers for something in a line.
struct SentenceNames {
  /// Words that name somebody.
  struct Found {
    let span: Range<Int>
    let reading: StakeholderReading

    /// The body that is meant without doubt, or has been chosen.
    func owner(chosen: Code<Stakeholder>?) -> Code<Stakeholder>? {
      switch reading {
      case .certain(let body): body.id
      case .several(let bodies): bodies.first { $0.id == chosen }?.id
      case .unknown(let near): near?.id == chosen ? chosen : nil
      }
    }

    func doubt(_ words: SentenceWords, isDecided: Bool) -> ActionSentence.Doubt? {
      switch reading {
      case .certain: nil
      case .several(let bodies): isDecided ? nil : .owner(words: words.text(name), bodies)
      case .unknown(let near):
        isDecided
          ? nil
          : near.map { .nearly(words: words.text(name), $0) } ?? .stranger(words: words.text(name))
      }
    }

    /// The name without the word that leads to it.
    let name: Range<Int>
  }

  private let words: SentenceWords
  private let context: SentenceContext
  private let taken: Set<Int>

  /// - Parameter spans: The words that say something else.
  init(_ words: SentenceWords, _ context: SentenceContext, besides spans: [Range<Int>]) {
    self.words = words
    self.context = context
    taken = Set(spans.flatMap { $0 })
  }

  private static let mostWords = 7

  /// Whom the line names: after a word or sign that leads to somebody, before a colon, first, or last.
  var found: Found? {
    let places = [led, beforeColon, afterColon, first, last].lazy.compactMap { $0() }
    return places.first { if case .certain = $0.reading { true } else { false } }
      ?? places.first
  }

  // MARK: - Where an owner stands

  /// After `par`, `by` or `@`.
  private func led() -> Found? {
    for index in free {
      if words.all[index].before.hasSuffix("@") { return longest(from: index) ?? stranger(index) }
      guard ["par", "by"].contains(words.all[index].folded), let found = longest(from: index + 1)
      else { continue }
      return Found(
        span: index..<found.span.upperBound, reading: found.reading, name: found.name)
    }
    return nil
  }

  /// Whoever is named after `@`, known or not.
  private func stranger(_ index: Int) -> Found {
    Found(span: index..<(index + 1), reading: .unknown(near: nil), name: index..<(index + 1))
  }

  /// `Affaires sociales : …`.
  private func beforeColon() -> Found? {
    guard let colon = free.first(where: { words.all[$0].after.contains(":") }),
      let start = free.first, colon - start < Self.mostWords
    else { return nil }
    return whole(start..<(colon + 1))
  }

  /// `recensement : Affaires sociales, …`.
  private func afterColon() -> Found? {
    guard let colon = free.first(where: { words.all[$0].after.contains(":") }) else { return nil }
    return longest(from: colon + 1)
  }

  /// `divas recensement`, but not `travail des enfants`.
  private func first() -> Found? {
    guard let start = free.first, let found = named(from: start, isNearEnough: true),
      !goesOn(after: found.span)
    else { return nil }
    return found
  }

  private func goesOn(after span: Range<Int>) -> Bool {
    guard let next = words[span.upperBound], !words.all[span.upperBound - 1].endsPart else {
      return false
    }
    return ["de", "des", "du", "of", "d'"].contains(next.folded) || next.folded.hasPrefix("d'")
  }

  /// `recensement DIVAS`, but not `réunir la DIVAS` nor `réunion avec DIVAS`.
  private func last() -> Found? {
    guard let end = free.last, let start = free.first else { return nil }
    for begin in max(start + 1, end - Self.mostWords)...max(start + 1, end) where begin <= end {
      guard let found = exact(begin..<(end + 1)), let before = words[begin - 1] else { continue }
      if !before.endsPart, Self.leadingElsewhere.contains(before.folded) { return nil }
      if !before.endsPart, found.name != found.span || words.all[begin].folded.contains("'") {
        return nil
      }
      return found
    }
    return nil
  }

  /// Words that make the name after them the object of what is done.
  private static let leadingElsewhere: Set = [
    "a", "au", "aux", "avec", "chez", "de", "du", "des", "en", "entre", "et", "ou", "la", "le",
    "les",
    "pour", "sans", "sur", "vers", "with", "to", "of", "from", "for", "and", "or", "the", "at",
    "in",
    "between", "about", "against", "contre", "un", "une", "toutes", "tous",
  ]

  // MARK: - Names

  private var free: [Int] { words.all.indices.filter { !taken.contains($0) } }

  /// The longest words from one on that name somebody, exactly or by their beginning.
  private func longest(from start: Int) -> Found? {
    spans(from: start).lazy.compactMap { whole($0) }.first
  }

  /// The longest words from one on that are exactly a name; else one word nearly so.
  private func named(from start: Int, isNearEnough: Bool) -> Found? {
    if let found = spans(from: start).lazy.compactMap({ exact($0) }).first { return found }
    guard isNearEnough, let word = words[start], word.text.count >= 4,
      !SentenceVocabulary.ofDays(word.folded),
      let near = context.names.body(coded: word.folded)
    else { return nil }
    return Found(
      span: start..<(start + 1), reading: .unknown(near: near), name: start..<(start + 1))
  }

  private func spans(from start: Int) -> [Range<Int>] {
    let reach = (start..<words.all.count).prefix(Self.mostWords).prefix { !taken.contains($0) }
    return reach.reversed().map { start..<($0 + 1) }.filter { words.areTogether($0) }
  }

  /// What some words mean when they are meant to be a name.
  private func whole(_ span: Range<Int>) -> Found? {
    let name = withoutArticle(span)
    guard name.allSatisfy({ !taken.contains($0) }), !name.isEmpty else { return nil }
    switch context.names.reading(of: bare(name), language: context.language) {
    case .unknown(nil): return nil
    case .unknown where span.count > 1: return nil
    case let reading: return Found(span: span, reading: reading, name: name)
    }
  }

  /// Words that are exactly somebody's code or name.
  private func exact(_ span: Range<Int>) -> Found? {
    let name = withoutArticle(span)
    let bodies = context.names.bodies(called: bare(name))
    guard let body = bodies.first else { return nil }
    return Found(
      span: span, reading: bodies.count == 1 ? .certain(body) : .several(bodies), name: name)
  }

  private func withoutArticle(_ span: Range<Int>) -> Range<Int> {
    guard span.count > 1, let first = words[span.lowerBound],
      ["la", "le", "les", "the"].contains(first.folded)
    else { return span }
    return (span.lowerBound + 1)..<span.upperBound
  }

  /// What was typed for a name, without an elided article: `l’INS`.
  private func bare(_ name: Range<Int>) -> String {
    let text = words.text(name).folded
    return text.hasPrefix("l'") ? String(text.dropFirst(2)) : text
  }
}
