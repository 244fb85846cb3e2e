import Domain

// Ends and middles of weeks, months and years; and days in figures.

extension DayGrammar {
  /// `fin du mois`, `fin décembre`, `mi-janvier`, `la semaine prochaine`, `end of 2026`. A whole period is
  /// over with its last day; of a week that is the Friday.
  func period(_ words: DayWords) -> Meaning? {
    var rest = words
    var isMiddle = false
    let first = words.first ?? ""
    if DayVocabulary.end.contains(first) {
      rest = words.dropping(1).withoutLead.rest
    } else if DayVocabulary.middle.contains(first) {
      (rest, isMiddle) = (words.dropping(1).withoutLead.rest, true)
    } else if let name = ["mi-", "mid-"].first(where: first.hasPrefix) {
      let month = String(first.dropFirst(name.count))
      (rest, isMiddle) = (DayWords(([month] + words.dropping(1).words)[...]), true)
    }
    guard let period = span(rest, isNamed: rest.count < words.count || isMiddle) else { return nil }
    return .day(isMiddle ? period.middle : period.last)
  }

  private typealias Span = (middle: Day, last: Day)

  private func span(_ words: DayWords, isNamed: Bool) -> Span? {
    let isNext = words.words.contains(where: DayVocabulary.next.contains)
    let names = DayWords(words.words.filter { !DayVocabulary.next.contains($0) }[...])
    guard let name = names.first else { return nil }
    if names.count == 1 {
      if DayVocabulary.week.contains(name) { return week(isNext) }
      if DayVocabulary.month.contains(name) {
        return month(context.today.adding(months: isNext ? 1 : 0))
      }
      if DayVocabulary.quarter.contains(name) { return quarter(isNext) }
      if DayVocabulary.year.contains(name) {
        return year(context.today.parts.year + (isNext ? 1 : 0))
      }
      if isNamed, name.utf8.count == 4, let number = DayVocabulary.number(name) {
        return year(number)
      }
    }
    return month(names, isNext)
  }

  private func month(_ names: DayWords, _ isNext: Bool) -> Span? {
    guard !isNext || names.count == 1, names.count <= 2,
      let number = names.first.flatMap(DayVocabulary.monthNumber)
    else { return nil }
    let (year, present, _) = context.today.parts
    guard let written = names[1] else {
      return Day(year: number < present ? year + 1 : year, month: number, day: 1).map { month($0) }
    }
    guard written.utf8.count == 4 else { return nil }
    return DayVocabulary.number(written)
      .flatMap { Day(year: century($0, written), month: number, day: 1) }.map { month($0) }
  }

  private func month(_ day: Day) -> Span {
    let (year, month, _) = day.parts
    let last = Day.length(ofMonth: month, year: year)
    return (
      Day(year: year, month: month, day: 15) ?? day, Day(year: year, month: month, day: last) ?? day
    )
  }

  /// The Friday of this week; from Saturday on, and of the next week, that of the next.
  private func week(_ isNext: Bool) -> Span {
    let monday = context.today.adding(
      days: -(context.today.weekday.rawValue - Weekday.monday.rawValue))
    let friday = monday.adding(days: 4)
    let isOver = friday < context.today
    let found = friday.adding(days: isNext || isOver ? 7 : 0)
    return (found.adding(days: -2), found)
  }

  private func quarter(_ isNext: Bool) -> Span? {
    let (year, present, _) = context.today.parts
    let last = (present - 1) / 3 * 3 + 3 + (isNext ? 3 : 0)
    return Day(year: year + (last - 1) / 12, month: (last - 1) % 12 + 1, day: 1).map { month($0) }
  }

  private func year(_ year: Int) -> Span? {
    guard let middle = Day(year: year, month: 6, day: 30),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return (middle, last)
  }

  // MARK: - Figures

  /// `15/12`, `15/12/2026`, `15.12.26`, `2026-12-15`, `2026/12/15`; `12/15/2026`, which can only be that;
  /// and `12-15` where the screen writes days so.
  func figures(_ words: DayWords) -> Meaning? {
    guard words.count == 1, let word = words.first else { return nil }
    let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { DayVocabulary.number($0) }
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    if parts.count == 2 { return shortDay(numbers, isISO: word.contains("-")) }
    if parts[0].utf8.count == 4 {
      return Meaning(Day(year: numbers[0], month: numbers[1], day: numbers[2]))
    }
    let year = century(numbers[2], parts[2])
    return Meaning(
      Day(year: year, month: numbers[1], day: numbers[0])
        ?? Day(year: year, month: numbers[0], day: numbers[1]))
  }

  private func shortDay(_ numbers: [Int], isISO: Bool) -> Meaning {
    let (first, second) = (numbers[0], numbers[1])
    if isISO, context.style == .iso {
      return Meaning(context.today.next(day: second, month: first))
    }
    return Meaning(
      context.today.next(day: first, month: second)
        ?? context.today.next(day: second, month: first))
  }
}
