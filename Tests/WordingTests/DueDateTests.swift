import Domain
import Testing
import Wording

@Suite("Due dates are typed as a person would, in either language")
struct DueDateTests {
  /// Sunday 22 November 2026.
  private static let today = Day(ordinal: 20_779)

  @Test(
    "What is understood",
    arguments: [
      ("15/12", "2026-12-15"), ("15/12/2026", "2026-12-15"), ("15/12/26", "2026-12-15"),
      ("15-12-2026", "2026-12-15"), ("15.12.2026", "2026-12-15"), ("2026-12-15", "2026-12-15"),
      ("5/1", "2027-01-05"), ("01/11", "2026-11-01"), ("22/10", "2026-10-22"),
      ("21/10", "2027-10-21"), ("22/11", "2026-11-22"), ("29/02", "2028-02-29"),
      ("+7j", "2026-11-29"), ("+7d", "2026-11-29"), ("+7", "2026-11-29"),
      ("+7 jours", "2026-11-29"),
      ("+ 7 j", "2026-11-29"), ("+7J", "2026-11-29"), ("+0j", "2026-11-22"),
      ("+2s", "2026-12-06"), ("+2w", "2026-12-06"), ("+1m", "2026-12-22"),
      ("+3 mois", "2027-02-22"), ("+14m", "2028-01-22"),
      ("vendredi", "2026-11-27"), ("friday", "2026-11-27"), ("ven", "2026-11-27"),
      ("Fri", "2026-11-27"), ("VENDREDI", "2026-11-27"), ("lundi", "2026-11-23"),
      ("dimanche", "2026-11-29"), ("sunday", "2026-11-29"), ("sam", "2026-11-28"),
      ("aujourd’hui", "2026-11-22"), ("aujourd'hui", "2026-11-22"), ("today", "2026-11-22"),
      ("demain", "2026-11-23"), ("tomorrow", "2026-11-23"), ("après-demain", "2026-11-24"),
      ("apres-demain", "2026-11-24"), ("  demain  ", "2026-11-23"),
    ])
  func understood(text: String, iso: String) {
    let reading = DueDate.read(text, today: Self.today)
    #expect(reading == Day(iso: iso).map { .day($0) })
  }

  @Test(
    "Ten years off is a due date, one day more is a slip, in both directions",
    arguments: [(3660, true), (3661, false), (-3660, true), (-3661, false)])
  func farAway(days: Int, isNear: Bool) {
    let day = Self.today.adding(days: days)
    #expect(
      DueDate.read(day.iso, today: Self.today) == (isNear ? .day(day) : .unreadable(.tooFar(day))))
  }

  @Test("Nothing typed is no due date", arguments: ["", "   ", "\t"])
  func nothing(text: String) {
    #expect(DueDate.read(text, today: Self.today) == .none)
  }

  @Test(
    "There is no such day",
    arguments: [
      "31/02", "45/12", "12/45", "0/5", "31/02/2026", "29/02/2027", "2026-02-31", "31/11",
    ])
  func noSuchDay(text: String) {
    #expect(DueDate.read(text, today: Self.today) == .unreadable(.noSuchDay))
  }

  @Test(
    "What is not understood",
    arguments: [
      "bientôt", "15", "15/", "/12", "15/12/2026/1", "+", "+j", "+7x", "+99999j", "-3j", "1e5",
      "ve", "٣/٤", "15/12 ou 16/12", "+²j", "\u{1B}[31m", "demain matin", "99999/1",
    ])
  func unknownForm(text: String) {
    #expect(DueDate.read(text, today: Self.today) == .unreadable(.unknownForm))
  }

  @Test(
    "More than ten years away is surely a slip",
    arguments: [
      ("15/12/2062", "2062-12-15"), ("15/12/1926", "1926-12-15"), ("+9999j", "2054-04-08"),
    ])
  func tooFar(text: String, iso: String) {
    let reading = DueDate.read(text, today: Self.today)
    #expect(reading == Day(iso: iso).map { .unreadable(.tooFar($0)) })
  }

  @Test("A month later is the same day, or the last of a shorter month")
  func months() {
    let last = Day(year: 2027, month: 1, day: 31)
    #expect(last.map { DueDate.read("+1m", today: $0) } == Day(iso: "2027-02-28").map { .day($0) })
  }
}
