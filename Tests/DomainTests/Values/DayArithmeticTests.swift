import Domain
import Testing

@Suite("Days reckoned from other days")
struct DayArithmeticTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test(
    "A month later is the same day, or the last of a shorter month; months may go back",
    arguments: [
      ("2026-11-22", 1, "2026-12-22"), ("2026-11-22", 14, "2028-01-22"),
      ("2027-01-31", 1, "2027-02-28"), ("2027-01-31", 13, "2028-02-29"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-03-31", -25, "2024-02-29"), ("2026-11-22", 0, "2026-11-22"),
      ("9999-12-31", 1, "9999-12-31"),
    ])
  func months(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months).iso == to)
  }

  @Test("Any number of months gives some day", arguments: [Int.min, Int.min + 11, .max - 1, .max])
  func extremes(months: Int) throws {
    #expect(try day("2026-11-22").adding(months: months) == day("2026-11-22"))
  }

  @Test("The next day of a name is one to seven days away, and has that name")
  func weekdays() throws {
    for offset in 0..<14 {
      let today = try day("2026-11-22").adding(days: offset)
      for weekday in Weekday.allCases {
        let next = today.next(weekday)
        #expect(next.weekday == weekday)
        #expect((1...7).contains(next.days(since: today)))
      }
    }
  }

  @Test(
    "A date without its year is this year's until it is more than a month past",
    arguments: [
      (22, 11, "2026-11-22"), (22, 10, "2026-10-22"), (21, 10, "2027-10-21"),
      (5, 1, "2027-01-05"), (29, 2, "2028-02-29"),
    ])
  func dates(dayOfMonth: Int, month: Int, expected: String) throws {
    #expect(try day("2026-11-22").next(day: dayOfMonth, month: month)?.iso == expected)
  }

  @Test("There is no next day of a date that is in no calendar")
  func noSuchDate() throws {
    for (dayOfMonth, month) in [(31, 2), (0, 5), (45, 12), (12, 45)] {
      #expect(try day("2026-11-22").next(day: dayOfMonth, month: month) == nil)
    }
  }
}
