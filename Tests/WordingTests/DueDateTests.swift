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

  @Test(
    "What the room says, with and without a word before it, in both languages",
    arguments: [
      ("15 décembre", "2026-12-15"), ("avant le 15 décembre", "2026-12-15"),
      ("15 dec", "2026-12-15"), ("15 déc. 2027", "2027-12-15"), ("1er décembre", "2026-12-01"),
      ("14 oct. 2027", "2027-10-14"), ("14 Oct 2027", "2027-10-14"), ("15 Dec", "2026-12-15"),
      ("December 15", "2026-12-15"), ("Dec 15, 2026", "2026-12-15"),
      ("by the 15th of December", "2026-12-15"), ("15 juil.", "2027-07-15"),
      ("3 juin", "2027-06-03"), ("2 août", "2027-08-02"), ("15 sept.", "2027-09-15"),
      ("le 15", "2026-12-15"), ("the 30th", "2026-11-30"), ("avant le 22", "2026-12-22"),
      ("fin du mois", "2026-11-30"), ("d’ici la fin du mois", "2026-11-30"),
      ("fin de mois", "2026-11-30"), ("end of month", "2026-11-30"),
      ("by the end of the month", "2026-11-30"), ("fin décembre", "2026-12-31"),
      ("fin janvier", "2027-01-31"), ("end of December 2027", "2027-12-31"),
      ("mi-janvier", "2027-01-15"), ("mi janvier", "2027-01-15"), ("mid-January", "2027-01-15"),
      ("en décembre", "2026-12-31"), ("ce mois", "2026-11-30"), ("mois prochain", "2026-12-31"),
      ("le mois prochain", "2026-12-31"), ("next month", "2026-12-31"),
      ("fin de l’année", "2026-12-31"), ("end of year", "2026-12-31"), ("fin 2027", "2027-12-31"),
      ("fin du trimestre", "2026-12-31"), ("next quarter", "2027-03-31"),
      ("lundi prochain", "2026-11-23"), ("next monday", "2026-11-23"),
      ("avant vendredi", "2026-11-27"), ("by Friday", "2026-11-27"),
      ("vendredi en huit", "2026-12-04"), ("la semaine prochaine", "2026-11-27"),
      ("next week", "2026-11-27"), ("fin de semaine", "2026-11-27"),
      ("7j", "2026-11-29"), ("7 jours", "2026-11-29"), ("dans 7 jours", "2026-11-29"),
      ("in two weeks", "2026-12-06"), ("d’ici deux semaines", "2026-12-06"),
      ("J+7", "2026-11-29"), ("in a month", "2026-12-22"), ("dans un mois", "2026-12-22"),
      ("sous huitaine", "2026-11-30"), ("dans quinze jours", "2026-12-07"),
      ("3 jours avant le 15 décembre", "2026-12-12"), ("a week after Friday", "2026-12-04"),
      ("mar. 24/11/2026", "2026-11-24"), ("Tue 24/11/2026", "2026-11-24"),
      ("mardi 24 novembre", "2026-11-24"), ("2026/12/15", "2026-12-15"),
      ("2026.12.15", "2026-12-15"), ("12/15/2026", "2026-12-15"),
      ("day after tomorrow", "2026-11-24"),
    ])
  func said(text: String, iso: String) {
    #expect(DueDate.read(text, today: Self.today) == Day(iso: iso).map { .day($0) }, "\(text)")
  }

  @Test(
    "Days count from the next meeting, too",
    arguments: [
      ("prochaine séance", "2026-12-01"), ("avant la prochaine réunion", "2026-12-01"),
      ("next meeting", "2026-12-01"), ("by the next sitting", "2026-12-01"),
      ("2 jours avant la prochaine séance", "2026-11-29"),
      ("une semaine après la séance", "2026-12-08"),
      ("a week before the next meeting", "2026-11-24"),
    ])
  func meetings(text: String, iso: String) {
    let days = ["2026-11-20", "2026-12-15", "2026-12-01"].compactMap { Day(iso: $0) }
    let context = DayContext(today: Self.today, meetings: days)
    #expect(DueDate.read(text, in: context) == Day(iso: iso).map { .day($0) })
    #expect(DueDate.read(text, today: Self.today) == .unreadable(.noMeeting))
  }

  @Test("A day that is said with another weekday is not taken")
  func otherWeekday() {
    let day = Day(iso: "2026-11-24")
    #expect(
      DueDate.read("lundi 24 novembre", today: Self.today)
        == day.map { .unreadable(.otherWeekday($0)) })
  }

  @Test(
    "Whatever the screen writes is read as that day, in any language and format",
    arguments: Language.allCases, DateStyle.allCases)
  func written(language: Language, style: DateStyle) {
    let wording = Wording(language, dates: style)
    let context = DayContext(today: Self.today, style: style)
    for ahead in -3000...3000 {
      let day = Self.today.adding(days: ahead)
      for text in [wording.date(day), wording.typedDate(day), wording.weekdayDate(day)] {
        guard DueDate.read(text, in: context) == .day(day) else {
          return #expect(Bool(false), "“\(text)” is not read as \(day.iso)")
        }
      }
      guard case .day(let short) = DueDate.read(wording.shortDate(day), in: context),
        short.parts.month == day.parts.month, short.parts.day == day.parts.day
      else { return #expect(Bool(false), "“\(wording.shortDate(day))” is not read") }
    }
  }

  @Test(
    "By how much many due dates move",
    arguments: [
      ("+7j", 7, 0), ("+7", 7, 0), ("+ 2 semaines", 14, 0), ("+2w", 14, 0), ("+1m", 0, 1),
      ("+3 mois", 0, 3), ("+1 month", 0, 1),
    ])
  func shift(text: String, days: Int, months: Int) {
    #expect(DueDate.shift(text) == DueShift(days: days, months: months))
    for other in ["7j", "dans 7 jours", "+", "+x", "15/12", "+7j avant"] {
      #expect(DueDate.shift(other) == nil)
    }
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
      "bientôt", "15", "15/", "avant", "fin", "end of", "lundi mardi", "le le",
      "/12", "15/12/2026/1", "+", "+j", "+7x", "+99999j", "-3j", "1e5",
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
