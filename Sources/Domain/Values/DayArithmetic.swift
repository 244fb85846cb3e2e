// Days reckoned from other days, as the calendar has it.

extension Day {
  /// The same day so many months later, or the last one of a shorter month; stays on the day where
  /// the calendar ends.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let (total, isTooMuch) = (month - 1).addingReportingOverflow(months)
    guard !isTooMuch else { return self }
    let (years, monthIndex) = (total.floored(by: 12), total - total.floored(by: 12) * 12)
    let (newYear, isTooFar) = year.addingReportingOverflow(years)
    guard !isTooFar else { return self }
    let length = Day.length(ofMonth: monthIndex + 1, year: newYear)
    return Day(year: newYear, month: monthIndex + 1, day: min(day, length)) ?? self
  }

  /// The next day of that name, never this one.
  public func next(_ weekday: Weekday) -> Day {
    let days = (weekday.rawValue - self.weekday.rawValue + 7) % 7
    return adding(days: days == 0 ? 7 : days)
  }

  /// The day of that date that somebody means who leaves out the year: this year's unless it is more
  /// than a month past, else the next one that there is. A leap day can be eight years off.
  public func next(day: Int, month: Int) -> Day? {
    let year = parts.year
    return (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0.days(since: self) >= -31 }
  }
}

extension Int {
  /// The quotient rounded down, so that months before January fall into the year before.
  fileprivate func floored(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
