import Domain

/// Reads a due date as people say it, in either language whatever the screen's, and as the screen writes
/// it.
///
/// - `15/12` (the next one), `15/12/2026`, `2026-12-15`, `15 décembre`, `1er déc. 2026`, `Dec 15`, `le 15`;
/// - `+7j`, `7 jours`, `dans deux semaines`, `J+7`, `in a month`, `3 jours avant le 15 décembre`;
/// - `vendredi`, `lundi prochain`, `next Friday`, `vendredi en huit` (never today);
/// - `fin du mois`, `fin décembre`, `mi-janvier`, `end of the week`, `la semaine prochaine`;
/// - `demain`, `tomorrow`, `la prochaine séance`, `2 jours avant la séance`.
///
/// Words such as `avant`, `d’ici le` and `by` may stand before it: what is promised before a day is due on
/// that day.
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
    /// The day that is named has another weekday.
    case otherWeekday(Day)
    /// It counts from the next meeting, and none is planned.
    case noMeeting
  }

  /// Reads a due date.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - context: What it counts from.
  public static func read(_ text: String, in context: DayContext) -> Reading {
    let words = DayWords(text)
    guard !words.isEmpty else { return .none }
    switch DayGrammar(context).day(words) {
    case .day(let day): return near(day, context)
    case .problem(let problem): return .unreadable(problem)
    case nil: return .unreadable(.unknownForm)
    }
  }

  /// Reads a due date that counts from a day, where no meeting is known and days are written in figures.
  public static func read(_ text: String, today: Day) -> Reading {
    read(text, in: DayContext(today: today))
  }

  /// By how much `+7j`, `+2 semaines` and `+1m` move a day that stands already; nothing for anything else.
  public static func shift(_ text: String) -> DueShift? {
    let words = DayWords(text)
    guard words.first?.first == "+", let (count, unit, rest) = DayGrammar.count(words), rest.isEmpty
    else { return nil }
    let origin = Day(ordinal: 0)
    guard let moved = DayVocabulary.unit(unit)?(origin, count) else { return nil }
    let isMonths = !["d", "j", "s", "w"].contains(unit.prefix(1)) && !unit.isEmpty
    let months =
      isMonths
      ? moved.parts.year * 12 + moved.parts.month - origin.parts.year * 12 - origin.parts.month : 0
    return isMonths ? DueShift(months: months) : DueShift(days: moved.days(since: origin))
  }

  private static func near(_ day: Day, _ context: DayContext) -> Reading {
    abs(day.days(since: context.today)) <= 3660 ? .day(day) : .unreadable(.tooFar(day))
  }
}

/// What a day in words counts from, and how the screen writes days.
public struct DayContext: Hashable, Sendable {
  /// The present day.
  public let today: Day
  /// How the screen writes days: in the ISO style `10-12` is the 12th of October.
  public let style: DateStyle
  /// The days of the meetings that are planned.
  public let meetings: [Day]

  /// Makes a context.
  public init(today: Day, style: DateStyle = .figures, meetings: [Day] = []) {
    self.today = today
    self.style = style
    self.meetings = meetings
  }

  /// Makes the context of a screen.
  public init(today: Day, wording: Wording, register: Register) {
    self.init(today: today, style: wording.dates, meetings: register.meetings.map(\.day))
  }

  /// The next meeting after today.
  var nextMeeting: Day? { meetings.filter { $0 > today }.min() }
}
