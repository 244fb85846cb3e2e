import Domain

/// Reads a due date as a person types it, in either language whatever the screen's.
///
/// `15/12` (the next one), `15/12/2026`, `15/12/26`, `2026-12-15`, `+7j`, `+7d`, `+2s` or `+2w`
/// (weeks), `+1m` (months), a weekday in full or in three letters (the next one, never today),
/// `aujourd’hui`, `demain`, `après-demain` and their English fellows.
public enum DueDate {
  /// What was typed.
  public enum Reading: Hashable, Sendable {
    /// A day.
    case day(Day)
    /// Nothing was typed: no due date.
    case none
    /// It cannot be read, and why.
    case unreadable(Problem)
  }

  /// Why a due date cannot be read.
  public enum Problem: Hashable, Sendable {
    /// There is no such day: 31/02, 45/12.
    case noSuchDay
    /// It has none of the known forms.
    case unknownForm
    /// It is more than ten years away, surely a slip.
    case tooFar(Day)
  }

  /// Reads a due date.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The day that relative forms count from.
  public static func read(_ text: String, today: Day) -> Reading {
    let words = text.folded.trimmed
    if words.isEmpty { return .none }
    if words.hasPrefix("+") { return relative(words.dropFirst(), today: today) }
    if let day = named(words, today: today) { return .day(day) }
    return calendarDay(words, today: today)
  }

  private static func named(_ words: String, today: Day) -> Day? {
    typealias Calendar = Phrase.Calendar
    for (phrase, days) in [
      (Calendar.today, 0), (Calendar.tomorrow, 1), (Calendar.dayAfterTomorrow, 2),
    ] where Language.allCases.contains(where: { phrase[$0].folded == words }) {
      return today.adding(days: days)
    }
    let weekday = Weekday.allCases.first { weekday in
      Language.allCases.contains { language in
        let name = Calendar.name(weekday)[language].folded
        return name == words || (words.count >= 3 && words.count <= 4 && name.hasPrefix(words))
      }
    }
    return weekday.map(today.next)
  }

  private static func relative(_ text: Substring, today: Day) -> Reading {
    let text = String(text).trimmed
    let digits = text.prefix { $0.isNumber }
    let unit = String(text.dropFirst(digits.count)).trimmed
    guard let count = Int(digits), digits.count <= 4 else { return .unreadable(.unknownForm) }
    switch unit {
    case "", "j", "jour", "jours", "d", "day", "days":
      return near(today.adding(days: count), today: today)
    case "s", "sem", "semaine", "semaines", "w", "week", "weeks":
      return near(today.adding(days: count * 7), today: today)
    case "m", "mois", "month", "months":
      return near(today.adding(months: count), today: today)
    default:
      return .unreadable(.unknownForm)
    }
  }

  private static func calendarDay(_ words: String, today: Day) -> Reading {
    if words.count == 10, words.dropFirst(4).first == "-" {
      return Day(iso: words).map { near($0, today: today) } ?? .unreadable(.noSuchDay)
    }
    let parts = words.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { part in
      part.count <= 4 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else {
      return .unreadable(.unknownForm)
    }
    let day = numbers[0]
    let month = numbers[1]
    guard numbers.count == 3 else {
      return today.next(day: day, month: month).map { .day($0) } ?? .unreadable(.noSuchDay)
    }
    let year = parts[2].count <= 2 ? 2000 + numbers[2] : numbers[2]
    guard let found = Day(year: year, month: month, day: day) else {
      return .unreadable(.noSuchDay)
    }
    return near(found, today: today)
  }

  private static func near(_ day: Day, today: Day) -> Reading {
    abs(day.days(since: today)) <= 3660 ? .day(day) : .unreadable(.tooFar(day))
  }
}
