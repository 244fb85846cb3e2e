import Domain
import Testing

@testable import Interchange

@Suite("Amounts for programs")
struct DecimalTextTests {
  @Test(
    "Whole units stand without decimals, cents always with two",
    arguments: [
      (0, "0"), (1, "0.01"), (9, "0.09"), (10, "0.10"), (99, "0.99"), (100, "1"), (-5, "-0.05"),
      (-1250, "-12.50"), (150_000_000, "1500000"), (.max, "92233720368547758.07"),
      (.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func decimals(cents: Int64, text: String) {
    #expect(DecimalText.of(Money(minorUnits: cents)) == text)
    #expect(JSONText.value(.money(Money(minorUnits: cents))) == text)
  }
}
