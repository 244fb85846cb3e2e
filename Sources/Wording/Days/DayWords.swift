import Domain

/// The words of a typed day, folded, one by one.
struct DayWords {
  private(set) var words: ArraySlice<String>

  /// Splits what was typed. What is written together in French stands apart: `d’ici` is `d'` and `ici`.
  init(_ text: String) {
    let parts = text.folded.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    words = ArraySlice(parts.flatMap { DayWords.split(String($0)) })
  }

  init(_ words: ArraySlice<String>) { self.words = words }

  private static func split(_ part: String) -> [String] {
    for article in ["d'", "l'", "jusqu'"] where part.hasPrefix(article) {
      return [article, bare(String(part.dropFirst(article.count)))].filter { !$0.isEmpty }
    }
    return [bare(part)].filter { !$0.isEmpty }
  }

  /// A word without the full stop of an abbreviation.
  private static func bare(_ word: String) -> String {
    word.last == "." && word.first?.isLetter == true ? String(word.dropLast()) : word
  }

  var isEmpty: Bool { words.isEmpty }
  var count: Int { words.count }
  var first: String? { words.first }
  var text: String { words.joined(separator: " ") }

  subscript(place: Int) -> String? {
    let index = words.startIndex + place
    return words.indices.contains(index) ? words[index] : nil
  }

  /// The rest after some words.
  func dropping(_ count: Int) -> DayWords { DayWords(words.dropFirst(count)) }

  /// All but the last.
  var withoutLast: DayWords { DayWords(words.dropLast()) }

  /// The rest after the words that only lead to a day, and whether an article was among them.
  var withoutLead: (rest: DayWords, hasArticle: Bool) {
    let rest = words.drop { DayVocabulary.lead.contains($0) }
    let lead = words.prefix(words.count - rest.count)
    return (DayWords(rest), lead.contains { DayVocabulary.articles.contains($0) })
  }
}

/// The words of days, folded, in both languages.
enum DayVocabulary {
  /// Articles that make a number alone a day of the month: `le 15`.
  static let articles: Set = ["le", "the", "au", "du"]

  /// What may stand before a day and says nothing about which.
  static let lead: Set<String> = articles.union([
    "avant", "pour", "d'", "ici", "la", "l'", "a", "de", "des", "jusqu'", "jusque", "dans", "en",
    "sous",
    "plus", "tard", "vers", "before", "by", "on", "until", "till", "due", "for", "at", "in", "of",
    "within",
    "no", "later", "than", "this", "ce", "cet", "cette",
  ])

  /// What makes it plain that a day follows, within a sentence.
  static let announcing: Set = [
    "avant", "pour", "d'", "jusqu'", "le", "au", "dans", "sous", "before", "by", "on", "until",
    "till",
    "due", "within", "in",
  ]

  /// What is said of no day in particular; `dans un jour` is one.
  static let someDay: Set = ["un jour", "one day", "a day"]

  static let before: Set = ["avant", "before"]
  static let after: Set = ["apres", "after"]
  static let next: Set = ["prochain", "prochaine", "next", "suivant", "suivante", "following"]
  static let meeting: Set = ["seance", "reunion", "meeting", "sitting"]
  static let week: Set = ["semaine", "week"]
  static let month: Set = ["mois", "month"]
  static let quarter: Set = ["trimestre", "quarter"]
  static let year: Set = ["annee", "an", "year"]
  static let end: Set = ["fin", "end"]
  static let middle: Set = ["mi", "mid", "milieu", "middle"]

  /// A count in words.
  static func count(_ word: String) -> Int? {
    let words = [
      ["un", "une", "an", "one"], ["deux", "two"], ["trois", "three"], ["quatre", "four"],
      ["cinq", "five"], ["six"], ["sept", "seven"], ["huit", "eight"], ["neuf", "nine"],
      ["dix", "ten"],
    ]
    if word == "quinze" || word == "fifteen" { return 15 }
    return words.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  /// A whole number in figures, at most four of them.
  static func number(_ word: some StringProtocol) -> Int? {
    guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  /// A day of a month: `15`, `1er`, `2nd`, `15th`.
  static func dayOfMonth(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = String(word.dropFirst(digits.count))
    guard digits.count <= 2, ["", "er", "e", "eme", "st", "nd", "rd", "th"].contains(rest) else {
      return nil
    }
    return number(digits)
  }

  /// A month by its name or what the screen writes for it.
  static func monthNumber(_ word: String) -> Int? {
    (1...12).first { month in
      [Phrase.Calendar.month(month), Phrase.Calendar.shortMonth(month)].contains { name in
        Language.allCases.contains { DayVocabulary.isName(word, of: name[$0]) }
      }
    }
  }

  /// A weekday by its name or at least three letters of it.
  static func weekday(_ word: String) -> Weekday? {
    Weekday.allCases.first { weekday in
      Language.allCases.contains { language in
        let name = Phrase.Calendar.name(weekday)[language].folded
        return name == word || ((3...4).contains(word.count) && name.hasPrefix(word))
      }
    }
  }

  /// Whether a word is a name, or one that is cut where no other month has the same beginning.
  private static func isName(_ word: String, of name: String) -> Bool {
    let name = name.folded.filter { $0 != "." }
    return word == name || (word == "sept" && name == "sep")
      || (word.count >= 3 && word != "jui" && name.count > 4 && name.hasPrefix(word))
  }

  /// What a unit of time adds to a day.
  static func unit(_ word: String) -> ((Day, Int) -> Day)? {
    switch word {
    case "", "j", "jour", "jours", "d", "day", "days": { $0.adding(days: $1) }
    case "s", "sem", "semaine", "semaines", "w", "week", "weeks": { $0.adding(days: $1 * 7) }
    case "m", "mois", "month", "months": { $0.adding(months: $1) }
    case "an", "ans", "year", "years": { $0.adding(months: $1 * 12) }
    default: nil
    }
  }
}
