import Domain
import Testing

@Suite("Days are calendar days")
struct DayTests {
  @Test("Every day from 1900 to 2400 follows the one before, there and back")
  func roundTrip() {
    var ordinal = Day(year: 1900, month: 1, day: 1)?.ordinal ?? 0
    var weekday = 0
    for year in 1900...2400 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.length(ofMonth: month, year: year) {
          let day = Day(ordinal: ordinal)
          // One comparison, because this runs 180,000 times; the text only on the first of a month.
          let isRight =
            day.parts == (year, month, dayOfMonth) && day.weekday.rawValue == weekday
            && Day(year: year, month: month, day: dayOfMonth) == day
            && (dayOfMonth > 1 || Day(iso: day.iso) == day)
          if !isRight { Issue.record("\(year)-\(month)-\(dayOfMonth): \(day.iso)") }
          ordinal += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
  }

  @Test(
    "Known days",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("2026-11-22", 20_779, .sunday),
      ("2026-11-24", 20_781, .tuesday), ("2000-02-29", 11_016, .tuesday),
      ("1900-01-01", -25_567, .monday), ("0001-01-01", -719_162, .monday),
      ("9999-12-31", 2_932_896, .friday),
    ])
  func known(iso: String, ordinal: Int, weekday: Weekday) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.ordinal == ordinal)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
  }

  @Test("Leap years", arguments: [(2000, 29), (1900, 28), (2024, 29), (2026, 28), (2400, 29)])
  func leapYears(year: Int, length: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == length)
    #expect((Day(year: year, month: 2, day: 29) != nil) == (length == 29))
  }

  @Test(
    "There are no such days",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01",
      "2026-1-1", "26-01-01", "2026/01/01", " 2026-01-01", "2026-01-01 ", "2026-01-01T00:00",
      "+026-01-01", "٢٠٢٦-٠١-٠١", "", "--",
    ])
  func noSuchDay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("Days are counted and compared")
  func arithmetic() {
    let day = Day(ordinal: 20_779)
    #expect(day.adding(days: 40).days(since: day) == 40)
    #expect(day.adding(days: -1) < day)
    #expect(Instant(milliseconds: 1_795_426_920_000).iso == "2026-11-23T09:42:00Z")
  }
}
