import Domain
import Testing

@Suite("A printed period is read, never corrected")
struct PrintedPeriodTests {
  @Test(
    "Periods of the plan, and others",
    arguments: [
      ("6 mois", [PeriodReading.months(6)], Confidence.certain), ("9 Mois", [.months(9)], .certain),
      ("36 Mois", [.months(36)], .certain), ("±3Ans", [.months(36)], .probable),
      ("2017-2020", [.years(2017, 2020)], .certain),
      ("2017 – 2020", [.years(2017, 2020)], .certain),
      ("3 Mois 2 Mois", [.months(3), .months(2), .months(5)], .ambiguous),
      ("1 an", [.months(12)], .certain), ("2 years", [.months(24)], .certain),
      ("", [], .absent), ("à définir", [], .absent), ("36", [], .absent), ("mois", [], .absent),
      ("3 jours", [], .absent), ("0 mois", [], .absent), ("2020-2017", [], .absent),
      ("99999999999999999999 mois", [], .absent), ("12-24", [], .absent),
    ])
  func readings(text: String, readings: [PeriodReading], confidence: Confidence) {
    let period = PrintedPeriod(text)
    #expect(period.text == text)
    #expect(period.readings == readings)
    #expect(period.confidence == confidence)
  }
}
