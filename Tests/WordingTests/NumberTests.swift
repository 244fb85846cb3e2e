import Domain
import Testing
import Wording

@Suite("Numbers and money in both languages")
struct NumberTests {
  private let french = Wording(.french)
  private let english = Wording(.english)

  @Test(
    "Thousands stand apart",
    arguments: [
      (Int64(0), "0", "0"), (999, "999", "999"), (1000, "1 000", "1,000"),
      (15_750_000, "15 750 000", "15,750,000"), (-498_500, "−498 500", "−498,500"),
      (Int64.max, "9 223 372 036 854 775 807", "9,223,372,036,854,775,807"),
      (Int64.min, "−9 223 372 036 854 775 808", "−9,223,372,036,854,775,808"),
    ])
  func numbers(value: Int64, fr: String, en: String) {
    #expect(french.number(value) == fr)
    #expect(english.number(value) == en)
  }

  @Test(
    "Amounts have cents only when there are any",
    arguments: [
      (Int64(1_575_000_000), "15 750 000 $", "$15,750,000"), (150, "1,50 $", "$1.50"),
      (5, "0,05 $", "$0.05"), (-1250, "−12,50 $", "−$12.50"), (0, "0 $", "$0"),
    ])
  func money(cents: Int64, fr: String, en: String) {
    #expect(french.money(Money(minorUnits: cents)) == fr)
    #expect(english.money(Money(minorUnits: cents)) == en)
  }

  @Test("Gaps have a sign, ranges two ends")
  func gaps() {
    let gap = MoneyRange(Money(dollars: -498_500), Money(dollars: 1_000_000))
    #expect(french.signedRange(gap) == "−498 500…+1 000 000")
    #expect(english.signedRange(gap) == "−498,500…+1,000,000")
    #expect(french.signedRange(.zero) == "0")
    let sum = MoneyRange(Money(dollars: 15_251_500), Money(dollars: 16_750_000))
    #expect(french.range(sum) == "15 251 500–16 750 000")
    #expect(french.range(MoneyRange(exactly: Money(dollars: 50_000))) == "50 000")
    #expect(french.shortRange(sum) == "15,25–16,75 M")
    #expect(english.shortRange(sum) == "15.25–16.75 M")
  }

  @Test(
    "Both ends of a short range are in one unit, and neither is rounded away",
    arguments: [
      (Int64(1500), Int64(1_500_000), "1,5–1 500 k", "1.5–1,500 k"),
      (150_000, 1_500_000, "0,15–1,50 M", "0.15–1.50 M"),
      (0, 1_500_000, "0,0–1,5 M", "0.0–1.5 M"),
      (3, 2_500_000, "3–2 500 000", "3–2,500,000"), (20_000, 1_200_000, "20–1 200 k", "20–1,200 k"),
      (450_000, 500_000, "450 000–500 000", "450,000–500,000"),
      (-498_500, 1_000_000, "−0,5…1,0 M", "−0.5…1.0 M"),
      (-1500, 1_500_000, "−1,5…1 500 k", "−1.5…1,500 k"),
      (1_500_000, 1_500_001, "1 500 000–1 500 001", "1,500,000–1,500,001"),
    ])
  func oneUnit(low: Int64, high: Int64, fr: String, en: String) {
    let range = MoneyRange(Money(dollars: low), Money(dollars: high))
    #expect(french.shortRange(range) == fr)
    #expect(english.shortRange(range) == en)
  }

  @Test(
    "Short amounts round to what a narrow column holds",
    arguments: [
      (Int64(900), "900", "900"), (9_999, "9 999", "9,999"), (12_000, "12 k", "12 k"),
      (450_400, "450 k", "450 k"), (450_500, "451 k", "451 k"), (999_499, "999 k", "999 k"),
      (999_500, "1 M", "1 M"), (2_100_000, "2,1 M", "2.1 M"), (11_500_000, "11,5 M", "11.5 M"),
      (-2_100_000, "−2,1 M", "−2.1 M"), (-450_000, "−450 k", "−450 k"), (0, "0", "0"),
    ])
  func shortAmounts(dollars: Int64, fr: String, en: String) {
    #expect(french.shortAmount(Money(dollars: dollars)) == fr)
    #expect(english.shortAmount(Money(dollars: dollars)) == en)
  }

  @Test(
    "Shares are whole percents, and a little is not nothing",
    arguments: [
      (Int64(6), Int64(100), "6 %", "6%"), (1, 1000, "<1 %", "<1%"), (0, 100, "0 %", "0%"),
      (2, 3, "67 %", "67%"), (150, 100, "150 %", "150%"), (1, 0, "—", "—"),
      (90_000_000_000_000_000, 90_000_000_000_000_000, "100 %", "100%"),
    ])
  func percents(part: Int64, whole: Int64, fr: String, en: String) {
    #expect(french.percent(Money(minorUnits: part), of: Money(minorUnits: whole)) == fr)
    #expect(english.percent(Money(minorUnits: part), of: Money(minorUnits: whole)) == en)
  }
}
