import Domain

/// Finds by when something is promised in a line.
struct SentenceDays {
  /// Words that give a day, or look so and do not.
  struct Found {
    let span: Range<Int>
    let reading: DueDate.Reading

    var day: Day? {
      if case .day(let day) = reading { day } else { nil }
    }

    func doubt(_ words: SentenceWords) -> ActionSentence.Doubt? {
      guard case .unreadable(let problem) = reading else { return nil }
      return .day(words: words.text(span), problem)
    }
  }

  private let words: SentenceWords
  private let context: DayContext

  init(_ words: SentenceWords, _ context: DayContext) {
    self.words = words
    self.context = context
  }

  /// The most words that a day takes: `au plus tard deux jours avant la prochaine séance`.
  private static let mostWords = 9

  /// The day that the line names: an announced one rather than another, the last of equals.
  var found: Found? {
    let all = spans
    let days = all.filter { $0.day != nil }
    return days.last { isAnnounced($0.span) } ?? days.last
      ?? all.last { isAnnounced($0.span) || isFigures($0.span) }
  }

  /// What gives a day, from left to right; of words within each other the longest.
  private var spans: [Found] {
    var found: [Found] = []
    var start = 0
    while start < words.all.count {
      if let span = longest(from: start) {
        found.append(span)
        start = span.span.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  private func longest(from start: Int) -> Found? {
    guard speaksOfDays(start), !follows(start) else { return nil }
    let reach = (start..<words.all.count).prefix(Self.mostWords).prefix(while: speaksOfDays)
    for end in reach.reversed() {
      let span = start..<(end + 1)
      guard words.areTogether(span, despiteCommas: true), isPlainlyDay(span) else { continue }
      switch DueDate.read(words.text(span), in: context) {
      case .unreadable(.unknownForm), .none: continue
      case let reading: return Found(span: span, reading: reading)
      }
    }
    return nil
  }

  // MARK: - What a day looks like

  /// Whether a word can be one of a day's: only such are read, because each reading takes its time.
  private func speaksOfDays(_ index: Int) -> Bool {
    guard let word = words[index] else { return false }
    return word.text.contains { $0.isNumber } || SentenceVocabulary.ofDays(word.folded)
  }

  /// Whether the words before say that what follows is no due date: `le rapport du 15 novembre`, `depuis
  /// lundi`, `chaque vendredi`, `du 3 au 5`.
  private func follows(_ start: Int) -> Bool {
    if let word = words[start], SentenceVocabulary.ofSomething.contains(word.folded) { return true }
    guard let before = words[start - 1], !before.endsPart else { return false }
    return SentenceVocabulary.ofSomething.contains(before.folded)
      || SentenceVocabulary.lasting.contains(before.folded)
      || (start - 3..<start).contains {
        words[$0].map { ["du", "from", "entre"].contains($0.folded) } ?? false
      }
  }

  private func isAnnounced(_ span: Range<Int>) -> Bool {
    guard span.count > 1 || words.all[span.lowerBound].folded.hasPrefix("d'"),
      let first = words[span.lowerBound]
    else { return false }
    return SentenceVocabulary.announcing(first.folded)
  }

  private func isFigures(_ span: Range<Int>) -> Bool {
    words.text(span).contains { $0.isNumber } && (span.count > 1 || hasSlash(span))
  }

  private func hasSlash(_ span: Range<Int>) -> Bool { words.text(span).contains("/") }

  /// Whether words could not well be anything else than a day.
  private func isPlainlyDay(_ span: Range<Int>) -> Bool {
    let folded = span.map { words.all[$0].folded }
    let isLast = words[span.upperBound - 1]?.endsPart ?? true || words[span.upperBound] == nil
    if isAnnounced(span) {
      let rest = folded.dropFirst()
      let isCount = DayGrammar.count(DayWords(ArraySlice(rest))) != nil
      if ["pour", "for", "en"].contains(folded[0]), isCount { return false }
      // `le 15` ends what is said; `le 3 pièces` goes on.
      return span.count > 2 || !rest.allSatisfy { $0.allSatisfy(\.isNumber) } || isLast
    }
    if span.count == 1 { return isPlainlyDay(folded[0], at: span.lowerBound) }
    let hasNumber = folded.contains { $0.contains(where: \.isNumber) }
    let hasMonth = folded.contains { DayVocabulary.monthNumber($0) != nil }
    return (hasNumber && hasMonth) || SentenceVocabulary.startsPlainly(folded)
      || countsFromDay(folded)
  }

  /// `2 jours avant la séance`.
  private func countsFromDay(_ folded: [String]) -> Bool {
    let direction = DayGrammar.count(DayWords(folded[...]))?.rest.first ?? ""
    return DayVocabulary.before.contains(direction) || DayVocabulary.after.contains(direction)
  }

  /// One word alone: `15/12`, `2026-12-15`, `+7j`, `vendredi`, `demain`.
  private func isPlainlyDay(_ word: String, at index: Int) -> Bool {
    if SentenceVocabulary.isDayName(word) { return true }
    guard let first = word.first, word.contains(where: \.isNumber) else { return false }
    if first == "+" || word.hasPrefix("j+") || word.hasPrefix("d+") { return true }
    let goesOn =
      words[index + 1].map { ["de", "des", "du", "of", "d'"].contains($0.folded) } ?? false
    if word.contains("/") { return !goesOn }
    if word.split(separator: "-").count == 3 { return true }
    let unit = word.drop { $0.isNumber }
    return ["j", "jours", "d", "days", "sem", "w"].contains(String(unit)) && !goesOn
  }
}

/// What words do in a sentence, folded, in both languages.
enum SentenceVocabulary {
  /// What follows belongs to what stands before: `du 15 novembre`, `depuis lundi`.
  static let ofSomething: Set = [
    "de", "du", "des", "of", "depuis", "partir", "apres", "after", "since", "from", "entre",
    "between", "chaque", "tous", "toutes", "every", "each", "les", "dated", "date",
  ]

  /// What follows is how long something takes.
  static let lasting: Set = ["pendant", "durant", "during", "for", "sur", "over", "pour", "tout"]

  /// What a day can be announced with.
  static func announcing(_ word: String) -> Bool {
    DayVocabulary.announcing.contains(word) || word.hasPrefix("d'ici") || word.hasPrefix("jusqu'")
      || extraAnnouncing.contains(word)
  }

  private static let extraAnnouncing: Set = ["no", "the", "ce", "cette", "this", "plus"]

  /// The words, besides figures, months and weekdays, that days are said with.
  private static let dayWords: Set<String> = DayVocabulary.lead
    .union(DayVocabulary.before).union(DayVocabulary.after).union(DayVocabulary.next)
    .union(DayVocabulary.meeting).union(DayVocabulary.week).union(DayVocabulary.month)
    .union(DayVocabulary.quarter).union(DayVocabulary.year).union(DayVocabulary.end)
    .union(DayVocabulary.middle)
    .union([
      "jour", "jours", "day", "days", "semaines", "weeks", "months", "ans", "years", "huit",
      "quinze", "huitaine", "quinzaine", "fortnight", "after", "plus", "tard",
    ])

  /// Whether a word can belong to a day.
  static func ofDays(_ word: String) -> Bool {
    dayWords.contains(word) || isDayName(word) || word.hasPrefix("d'ici")
      || word.hasPrefix("jusqu'") || word.hasPrefix("l'") || word.hasPrefix("mi-")
      || word.hasPrefix("mid-") || DayVocabulary.count(word) != nil
      || DayVocabulary.weekday(word) != nil || DayVocabulary.monthNumber(word) != nil
  }

  /// A weekday by its whole name, or a word for a day near today.
  static func isDayName(_ word: String) -> Bool { dayNames.contains(word) }

  private static let dayNames: Set<String> = Set(
    Language.allCases.flatMap { language in
      Weekday.allCases.map { Phrase.Calendar.name($0)[language].folded }
        + [Phrase.Calendar.today[language].folded, Phrase.Calendar.tomorrow[language].folded]
    } + ["apres-demain", "overmorrow", "aujourd'hui"])

  /// Whether words begin as only a day does: `fin décembre`, `mi-janvier`, `lundi prochain`, `semaine
  /// prochaine`, `+2 semaines`.
  static func startsPlainly(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if isDayName(first) || first.hasPrefix("mi-") || first.hasPrefix("mid-") || first.hasPrefix("+")
    {
      return true
    }
    if first == "la" || first == "le" || first == "the" {
      return startsPlainly(Array(words.dropFirst()))
    }
    let rest = words.dropFirst()
    if DayVocabulary.end.contains(first) || DayVocabulary.middle.contains(first) {
      return rest.contains { isPeriod($0) }
    }
    let isNext = words.contains(where: DayVocabulary.next.contains)
    return isNext && words.contains { isPeriod($0) || isDayName($0) }
  }

  private static func isPeriod(_ word: String) -> Bool {
    DayVocabulary.monthNumber(word) != nil
      || [DayVocabulary.week, DayVocabulary.month, DayVocabulary.quarter, DayVocabulary.year]
        .contains { $0.contains(word) }
  }
}
