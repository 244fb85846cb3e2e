import Domain
import Testing

@Suite("Money is exact")
struct MoneyTests {
  @Test(
    "Whole units with an optional `.c` or `.cc`",
    arguments: [
      ("0", 0), ("1250000", 125_000_000), ("1250000.50", 125_000_050), ("1.5", 150), ("0.05", 5),
      ("999999999999.99", 99_999_999_999_999),
    ])
  func decimal(text: String, cents: Int64) {
    #expect(Money(decimal: text)?.minorUnits == cents)
  }

  @Test(
    "Anything else is no amount",
    arguments: [
      "", ".", "5.", ".5", "1.234", "1,5", "1 000", "-5", "+5", "1e3", "٣", "9999999999999", "5$",
    ])
  func notDecimal(text: String) {
    #expect(Money(decimal: text) == nil)
  }

  @Test("Sums stay at the ends rather than trap")
  func saturates() {
    let most = Money(minorUnits: .max)
    let least = Money(minorUnits: .min)
    #expect(most + Money(dollars: 1) == most)
    #expect(least - Money(dollars: 1) == least)
    #expect(least + Money(dollars: -1) == least)
    #expect(most - Money(dollars: -1) == most)
    #expect(Money(dollars: 2) + Money(dollars: -3) == Money(dollars: -1))
  }

  @Test("A range takes its ends in either order, and loses what is spent")
  func range() {
    let range = MoneyRange(Money(dollars: 5), Money(dollars: 2))
    #expect(range.low == Money(dollars: 2))
    #expect(range.exact == nil)
    #expect(range - Money(dollars: 3) == MoneyRange(Money(dollars: -1), Money(dollars: 2)))
    #expect(range + range == MoneyRange(Money(dollars: 4), Money(dollars: 10)))
  }
}
