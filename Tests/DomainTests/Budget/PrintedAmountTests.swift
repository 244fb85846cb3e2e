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
      ("1,5", [150, 150_000, 1500]), ("5.00", [500, 500_000, 50_000]),
      ("1.50.000", [15_000_000]), ("1.500,000", [150_000_000, 150_000]),
      ("1 500 00", [150_000_000, 50_000_000, 15_000_000]), ("1.500 k$", [150_000_000, 150_000]),
    ])
  func shortGroups(text: String, cents: [Int64]) {
    let amount = PrintedAmount(text)
    #expect(amount.confidence == .ambiguous)
    #expect(amount.readings.map(\.value.minorUnits) == cents)
  }

  @Test(
    "a last separator unlike the others, or a lone one with two digits or less, is a decimal mark",
    arguments: [
      ("1 500 000,00 $US", 150_000_000, .certain), ("1.500.000,50$", 150_000_050, .certain),
      ("1,500,000.50", 150_000_050, .certain), ("1’500’000.05 USD", 150_000_005, .certain),
      ("1\u{2009}500,25 $US", 150_025, .certain), ("50000.00", 5_000_000, .probable),
      ("50000,5", 5_000_050, .probable), ("1 500,5", 150_050, .probable),
      ("1,5 M$US", 150_000_000, .certain),
      ("2.25k$", 225_000, .certain), ("50 k$", 5_000_000, .certain),
      ("US$ 3M", 300_000_000, .certain),
    ] as [(String, Int64, Confidence)])
  func decimals(text: String, cents: Int64, confidence: Confidence) {
    let amount = PrintedAmount(text)
    #expect(amount.readings.first?.value.minorUnits == cents)
    #expect(amount.confidence == confidence)
    #expect(amount.value?.minorUnits == cents)
  }

  @Test(
    "other currencies are known, and count in no sum of dollars",
    arguments: [
      ("1 500 000 FC", Currency.congoleseFranc), ("CDF 1 500 000", .congoleseFranc),
      ("1.500.000 €", .euro), ("EUR 1'500'000", .euro), ("1 500 000 $ US", .usDollar),
    ])
  func currencies(text: String, currency: Currency) {
    let amount = PrintedAmount(text)
    #expect(amount.readings.first?.value == Money(minorUnits: 150_000_000, currency: currency))
    #expect(amount.currency == currency)
    #expect((amount.range == nil) == (currency != .usDollar))
  }

  @Test("an amount written by the rules is read as it was meant: a million of them")
  func roundTrip() {
    var random = Dice(seed: 9)
    for _ in 0..<1_000_000 {
      let amount = WrittenAmount(&random)
      let read = PrintedAmount(amount.text)
      guard read.confidence == .certain, read.value?.minorUnits == amount.cents else {
        Issue.record("\(amount.text) is read as \(read.readings)")
        return
      }
    }
  }

  @Test(
    "What is not digits is absent and counts nothing",
    arguments: [
      "", " ", "$US", "à définir", "-5 000", "5 000 $ + 3 000 $", "12345678901234567890",
      "99.999.999.999.999.9", "1..5", "½", "٣٠٠", ".", "1.",
      "$ 5 €", "5 kM", "k", "1'", "USD",
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

/// An amount as a careful clerk writes it: one kind of separator between thousands, another before two
/// decimals, a sign before or after.
private struct WrittenAmount {
  let cents: Int64
  let text: String

  init(_ random: inout Dice) {
    let digits = Int.random(in: 1...12, using: &random)
    let limit = (0..<digits).reduce(Int64(1)) { limit, _ in limit * 10 }
    let units = Int64.random(in: 0..<limit, using: &random)
    let style = Self.styles[Int.random(in: 0..<Self.styles.count, using: &random)]
    // A lone mark after a short number could be a lost zero.
    let hasCents = units > 999 && !style.thousands.isEmpty && Bool.random(using: &random)
    let fraction = hasCents ? Int64.random(in: 0...99, using: &random) : 0
    cents = units * 100 + fraction
    var text = Self.grouped(String(units), by: style.thousands)
    if hasCents { text += style.mark + (fraction < 10 ? "0" : "") + String(fraction) }
    let sign = Self.signs[Int.random(in: 0..<Self.signs.count, using: &random)]
    self.text = sign.0 + text + sign.1
  }

  private static let styles: [(thousands: String, mark: String)] = [
    (" ", ","), ("\u{A0}", ","), ("\u{2009}", ","), ("\u{202F}", ","), (".", ","), (",", "."),
    ("'", "."), ("’", ","), ("", ","),
  ]
  private static let signs = [
    ("", ""), ("", "$US"), ("", " $US"), ("", "$ US"), ("", " USD"), ("$", ""), ("US$ ", ""),
    ("", "$Us"), ("", " $"),
  ]

  private static func grouped(_ digits: String, by separator: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
