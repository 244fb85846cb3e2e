import Domain
import Testing
import Wording

@Suite("Dates as a person wants them")
struct DateStyleTests {
  private let day = Day(iso: "2026-09-03") ?? Day(ordinal: 0)

  @Test(
    "Each style writes days in both languages",
    arguments: [
      (DateStyle.figures, "03/09/2026", "03/09/2026", "03/09"),
      (.words, "3 sept. 2026", "3 Sep 2026", "3 sept."),
      (.iso, "2026-09-03", "2026-09-03", "09-03"),
    ])
  func styles(style: DateStyle, french: String, english: String, short: String) {
    #expect(Wording(.french, dates: style).date(day) == french)
    #expect(Wording(.english, dates: style).date(day) == english)
    #expect(Wording(.french, dates: style).shortDate(day) == short)
  }

  @Test("What stands in a field can be read again", arguments: DateStyle.allCases)
  func typed(style: DateStyle) {
    for language in Language.allCases {
      for month in 1...12 {
        guard let day = Day(year: 2026, month: month, day: 28) else { continue }
        let text = Wording(language, dates: style).typedDate(day)
        #expect(DueDate.read(text, today: self.day) == .day(day), "\(text)")
      }
    }
  }
}
