import Domain
import Testing

@testable import Wording

@Suite(
  "Words that are searched for mean what a row of the actions shows, in the language of the screen")
struct SearchMeaningsTests {
  private static let today = Day(iso: "2026-11-22") ?? Day(ordinal: 0)

  private static let register = Register(
    stakeholders: [
      Stakeholder(
        id: "MINAS", level: .national, kind: "ministry",
        short: Bilingual(fr: "Affaires sociales", en: "Social Affairs"),
        name: Bilingual(fr: "Ministère des Affaires sociales", en: "Ministry of Social Affairs"),
        tableRow: nil, origin: .recorded)
    ],
    meetings: [
      Meeting(
        id: "M-12", number: 12, day: today, place: "Kolwezi", name: Bilingual(same: "M-12"),
        origin: .recorded)
    ],
    targets: [
      Register.Target(link: .budgetLine("B1.3a"), name: Bilingual(same: "x")),
      Register.Target(link: .budgetLine("B1.2"), name: Bilingual(same: "y")),
    ])

  private func meaning(
    _ typed: String, _ language: Language, _ dates: DateStyle = .figures
  ) -> SearchMeaning {
    let wording = Wording(language, dates: dates)
    let texts = ValueTexts(wording: wording, register: Self.register)
    return SearchMeanings(texts, on: Self.today).meanings(of: typed)[typed] ?? SearchMeaning()
  }

  @Test("a body is meant by the beginnings of its names in that language, whatever the accents")
  func owners() {
    for typed in ["minist", "SOCIALES", "affaires"] {
      #expect(meaning(typed, .french).owners == ["MINAS"], "\(typed)")
    }
    #expect(meaning("ministry", .french).owners.isEmpty)
    #expect(meaning("ministry", .english).owners == ["MINAS"])
    #expect(meaning("ociales", .french).owners.isEmpty)
  }

  @Test("statuses, nobody, meetings and links")
  func words() {
    #expect(meaning("bloq", .french).statuses == [.blocked])
    #expect(meaning("blocked", .english).statuses == [.blocked])
    #expect(meaning("blocked", .french).isEmpty)
    #expect(meaning("sans", .french).isUnowned)
    #expect(meaning("12", .french).meetings == ["M-12"])
    #expect(meaning("b1.3a", .french).links == [.budgetLine("B1.3a")])
    #expect(meaning("B1", .english).links == [.budgetLine("B1.3a"), .budgetLine("B1.2")])
  }

  @Test("lateness by its word, by its days, and by both in one")
  func lateness() {
    let all = SearchMeaning.earliest...Self.today.adding(days: -1)
    let fortnight = Self.today.adding(days: -14)...Self.today.adding(days: -14)
    #expect(meaning("retard", .french).late == all)
    #expect(meaning("late", .english).late == all)
    #expect(meaning("j", .french).late == all)
    #expect(meaning("d", .english).late == all)
    #expect(meaning("14", .french).late == fortnight)
    #expect(meaning("14j", .french).late == fortnight)
    #expect(meaning("14d", .english).late == fortnight)
    #expect(meaning("14d", .french).late == nil)
    #expect(meaning("0", .french).late == nil)
  }

  @Test("a day is meant by every way in which the screen writes it", arguments: DateStyle.allCases)
  func days(style: DateStyle) throws {
    for language in Language.allCases {
      for iso in ["2027-10-14", "2026-01-01", "2026-08-31", "2027-02-28"] {
        let day = try #require(Day(iso: iso))
        let written = Wording(language, dates: style).date(day)
        for word in written.split(separator: " ").map(String.init) {
          let meaning = meaning(word, language, style)
          #expect(!meaning.due.isEmpty, "\(word) of \(written)")
          #expect(meaning.due.allSatisfy { $0.holds(day) }, "\(word) of \(written)")
        }
      }
    }
  }

  @Test("a whole day means that day of the year and no other, but for day and month turned round")
  func wholeDay() throws {
    let due = meaning("14/10/2027", .french).due
    let days = (0..<3650).map { Self.today.adding(days: $0) }
    #expect(days.filter { day in due.allSatisfy { $0.holds(day) } }.map(\.iso) == ["2027-10-14"])
  }

  @Test("words of no row mean nothing")
  func nothing() {
    for typed in ["zzz", "cartographier", "…", "-", ""] {
      #expect(meaning(typed, .french).isEmpty, "\(typed)")
    }
  }
}
