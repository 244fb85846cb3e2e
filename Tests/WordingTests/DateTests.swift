import Domain
import Testing
import Wording

@Suite("Dates in both languages")
struct DateTests {
  private let day = Day(ordinal: 20_781)

  @Test("14/10/2024 in French and in British English")
  func dates() {
    for language in Language.allCases {
      #expect(Wording(language).date(day) == "24/11/2026")
      #expect(Wording(language).shortDate(day) == "24/11")
    }
    #expect(Wording(.french).date(Day(ordinal: 0)) == "01/01/1970")
  }

  @Test("With the weekday")
  func weekdays() {
    #expect(Wording(.french).weekdayDate(day) == "mar. 24/11/2026")
    #expect(Wording(.english).weekdayDate(day) == "Tue 24/11/2026")
  }
}
