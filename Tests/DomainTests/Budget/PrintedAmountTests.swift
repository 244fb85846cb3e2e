import Domain
import Driving
import Testing

@Suite("A printed amount is read, never corrected")
struct PrintedAmountTests {
  @Test(
    "Regular amounts of the plan are certain, whatever their blanks, dots and signs",
    arguments: [
      ("50 000$US", 50_000), ("1.500.000$US", 1_500_000), ("3 000 000 $US", 3_000_000),
      ("3 000 000$ US", 3_000_000), ("300 000$US", 300_000), ("4 000 000$ US", 4_000_000),
      ("500 000$US", 500_000), ("200 000$US", 200_000), ("30 000$US", 30_000),
      ("20 000$US", 20_000), ("25.000$", 25_000), ("5.000$US", 5_000), ("30.000$US", 30_000),
      ("5 000 000$US", 5_000_000), ("11 500 000$Us", 11_500_000), ("15 750 000 $US", 15_750_000),
      ("16 585 000 $US", 16_585_000), ("32 385 000 $US", 32_385_000), ("900", 900), ("0$", 0),
      ("1250000", 1_250_000), ("50\u{202F}000\u{A0}$", 50_000),
    ])
  func regular(text: String, dollars: Int64) {
    let amount = PrintedAmount(text)
    #expect(amount.text == text)
    #expect(amount.confidence == .certain)
    #expect(amount.readings == [AmountReading(value: Money(dollars: dollars), rule: .regular)])
    #expect(amount.value == Money(dollars: dollars))
  }

  @Test(
    "A lost first separator is probable, with the reading that drops the odd digits",
    arguments: [
      ("1300.000$", 1_300_000, 300_000), ("1400 000 $ US", 1_400_000, 400_000),
    ])
  func probable(text: String, first: Int64, second: Int64) {
    let amount = PrintedAmount(text)
    #expect(amount.confidence == .probable)
    #expect(
      amount.readings == [
        AmountReading(value: Money(dollars: first), rule: .separatorMissing),
        AmountReading(value: Money(dollars: second), rule: .firstGroupExtra),
      ])
    #expect(amount.range == MoneyRange(exactly: Money(dollars: first)))
  }

  @Test("`1.500.00$US` has four readings and none is chosen (001 §e 1° l.86)")
  func ambiguous() {
    let amount = PrintedAmount("1.500.00$US")
    #expect(amount.confidence == .ambiguous)
    #expect(
      amount.readings == [
        AmountReading(value: Money(dollars: 1_500_000), rule: .zeroMissing),
        AmountReading(value: Money(dollars: 500_000), rule: .firstGroupExtra),
        AmountReading(value: Money(dollars: 150_000), rule: .separatorsMisplaced),
        AmountReading(value: Money(dollars: 1500), rule: .decimals),
      ])
    #expect(amount.value == nil)
    #expect(amount.range == MoneyRange(Money(dollars: 1500), Money(dollars: 1_500_000)))
  }

  @Test(
    "Short groups at the end are ambiguous",
    arguments: [
      ("1,5", [150_000, 1500, 150]), ("5.00", [500_000, 50_000, 500]),
      ("1.50.000", [15_000_000]), ("1300.00", [13_000_000]),
    ])
  func shortGroups(text: String, cents: [Int64]) {
    let amount = PrintedAmount(text)
    #expect(amount.confidence == .ambiguous)
    #expect(Set(amount.readings.map(\.value.minorUnits)) == Set(cents))
  }

  @Test(
    "What is not digits is absent and counts nothing",
    arguments: [
      "", " ", "$US", "à définir", "-5 000", "5 000 $ + 3 000 $", "12345678901234567890",
      "99.999.999.999.999.9", "1..5", "½", "٣٠٠", ".", "1.",
    ])
  func absent(text: String) {
    let amount = PrintedAmount(text)
    #expect(amount.confidence == .absent)
    #expect(amount.readings.isEmpty)
    #expect(amount.range == nil)
    #expect(BudgetFigure(printed: amount).range == .zero)
  }

  @Test("No text of digits and separators makes it fail, and readings are never negative")
  func anyText() {
    var random = Dice(seed: 7)
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...22, using: &random)
      let text = String(
        (0..<length).map { _ in "0123456789999., $".randomElement(using: &random) ?? "0" })
      for reading in PrintedAmount(text).readings { #expect(reading.value >= .zero) }
    }
  }
}
