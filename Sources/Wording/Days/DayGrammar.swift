import Domain

/// Which day words mean. Each rule gives a day, says why there is none, or leaves the words to the next.
struct DayGrammar {
  enum Meaning: Equatable {
    case day(Day)
    case problem(DueDate.Problem)

    init(_ day: Day?) { self = day.map { .day($0) } ?? .problem(.noSuchDay) }
  }

  let context: DayContext
  private var today: Day { context.today }

  init(_ context: DayContext) { self.context = context }

  /// What words mean; nothing when they are no day.
  func day(_ words: DayWords) -> Meaning? {
    let (rest, hasArticle) = words.withoutLead
    guard !rest.isEmpty, !DayVocabulary.someDay.contains(words.text) else { return nil }
    // `in a month` counts, though `a` may also only lead to a day.
    let leads = 0...(words.count - rest.count)
    if let meaning = leads.lazy.compactMap({ counted(words.dropping($0)) }).first { return meaning }
    return named(rest) ?? meeting(rest) ?? weekday(rest) ?? ofMonth(rest) ?? period(rest)
      ?? (hasArticle ? dayAlone(rest) : nil) ?? figures(rest)
  }

  // MARK: - Words for days near today

  private func named(_ words: DayWords) -> Meaning? {
    let names: [([String], Int)] = [
      (Language.allCases.map { Phrase.Calendar.today[$0].folded }, 0),
      (Language.allCases.map { Phrase.Calendar.tomorrow[$0].folded }, 1),
      (["apres-demain", "apres demain", "day after tomorrow", "overmorrow"], 2),
      (["huitaine"], 8), (["quinzaine", "quinzaine de jours", "fortnight"], 15),
    ]
    return names.first { $0.0.contains(words.text) }.map { .day(today.adding(days: $0.1)) }
  }

  // MARK: - So many days from now, or from another day

  /// `+7j`, `7 jours`, `J+7`, `deux semaines avant la séance`.
  private func counted(_ words: DayWords) -> Meaning? {
    guard let (count, unit, rest) = Self.count(words), let add = DayVocabulary.unit(unit) else {
      return nil
    }
    guard let direction = rest.first else { return .day(add(today, count)) }
    let isBefore = DayVocabulary.before.contains(direction)
    guard isBefore || DayVocabulary.after.contains(direction) else { return nil }
    guard case .day(let anchor) = day(rest.dropping(1)) else { return day(rest.dropping(1)) }
    return .day(add(anchor, isBefore ? -count : count))
  }

  /// A count with its unit, and the words after it. A number alone counts nothing, unless a plus stands
  /// before it.
  static func count(_ words: DayWords) -> (Int, unit: String, rest: DayWords)? {
    guard var first = words.first else { return nil }
    var rest = words.dropping(1)
    var hasPlus = false
    if let unit = ["j+", "d+"].first(where: first.hasPrefix) {
      return DayVocabulary.number(first.dropFirst(unit.count)).map { ($0, "j", rest) }
    }
    if first == "+", let second = rest.first {
      (first, rest, hasPlus) = (second, rest.dropping(1), true)
    } else if first.hasPrefix("+") {
      (first, hasPlus) = (String(first.dropFirst()), true)
    }
    if let count = DayVocabulary.count(first) ?? (first == "a" ? 1 : nil), let unit = rest.first,
      unit.count > 1, DayVocabulary.unit(unit) != nil
    {
      return (count, unit, rest.dropping(1))
    }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard let count = DayVocabulary.number(digits) else { return nil }
    let unit = String(first.dropFirst(digits.count))
    if !unit.isEmpty { return (count, unit, rest) }
    if let unit = rest.first, DayVocabulary.unit(unit) != nil {
      return (count, unit, rest.dropping(1))
    }
    return hasPlus ? (count, "", rest) : nil
  }

  // MARK: - Meetings

  /// `la prochaine séance`, `next meeting`.
  private func meeting(_ words: DayWords) -> Meaning? {
    let names = words.words.filter { !DayVocabulary.next.contains($0) }
    guard names.count == 1, names.allSatisfy(DayVocabulary.meeting.contains) else { return nil }
    return context.nextMeeting.map { .day($0) } ?? .problem(.noMeeting)
  }

  // MARK: - Weekdays

  /// `vendredi`, `lundi prochain`, `vendredi en huit`; also before a day, whose weekday it then is.
  private func weekday(_ words: DayWords) -> Meaning? {
    let isNext = words.first.map(DayVocabulary.next.contains) ?? false
    let words = isNext ? words.dropping(1) : words
    guard let name = words.first, let weekday = DayVocabulary.weekday(name) else { return nil }
    let rest = words.dropping(1)
    let next = today.next(weekday)
    switch rest.text {
    case "": return .day(next)
    case "en huit", "week": return .day(next.adding(days: 7))
    case "en quinze": return .day(next.adding(days: 14))
    case let text where DayVocabulary.next.contains(text): return .day(next)
    default: return named(rest, as: weekday)
    }
  }

  /// A day whose weekday was said with it.
  private func named(_ words: DayWords, as weekday: Weekday) -> Meaning? {
    guard let meaning = ofMonth(words) ?? figures(words) ?? dayAlone(words) else { return nil }
    guard case .day(let day) = meaning, day.weekday != weekday else { return meaning }
    return .problem(.otherWeekday(day))
  }

  // MARK: - Days of a month

  /// `15 décembre`, `1er déc. 2026`, `Dec 15, 2026`, `15th of December`.
  private func ofMonth(_ words: DayWords) -> Meaning? {
    let words = DayWords(words.words.filter { $0 != "of" && $0 != "de" }[...])
    guard let first = words.first, let second = words[1], words.count <= 3 else { return nil }
    let pair =
      DayVocabulary.monthNumber(second).flatMap { month in
        DayVocabulary.dayOfMonth(first).map { ($0, month) }
      }
      ?? DayVocabulary.monthNumber(first).flatMap { month in
        DayVocabulary.dayOfMonth(second).map { ($0, month) }
      }
    guard let (day, month) = pair else { return nil }
    guard let year = words[2] else { return Meaning(today.next(day: day, month: month)) }
    return DayVocabulary.number(year).map {
      Meaning(Day(year: century($0, year), month: month, day: day))
    }
  }

  /// `le 15`: the next one.
  private func dayAlone(_ words: DayWords) -> Meaning? {
    guard words.count == 1, let day = words.first.flatMap(DayVocabulary.dayOfMonth) else {
      return nil
    }
    let (year, month, _) = today.parts
    let dates = (0...12).lazy.compactMap { ahead -> Day? in
      let index = month - 1 + ahead
      return Day(year: year + index / 12, month: index % 12 + 1, day: day)
    }
    return Meaning(dates.first { $0 > today })
  }

  func century(_ year: Int, _ written: some StringProtocol) -> Int {
    written.utf8.count <= 2 ? 2000 + year : year
  }
}
