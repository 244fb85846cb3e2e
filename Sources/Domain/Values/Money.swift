/// A currency that amounts are printed in. The plan and its entries are kept in dollars.
public enum Currency: String, CaseIterable, Hashable, Sendable, Codable {
  case usDollar = "USD"
  case congoleseFranc = "CDF"
  case euro = "EUR"
}

/// An exact amount of money in whole minor units (cents); never a floating-point number.
public struct Money: Hashable, Sendable, Comparable, Codable {
  /// Cents.
  public let minorUnits: Int64
  /// What the cents are of.
  public let currency: Currency

  /// An amount of cents.
  public init(minorUnits: Int64, currency: Currency = .usDollar) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// A whole number of dollars, as every printed amount of the plan is.
  public init(dollars: Int64) { self.init(minorUnits: dollars * 100) }

  /// Reads `1250000` or `1250000.50`: at most twelve digits, an optional point with one or two
  /// decimals.
  public init?(decimal text: some StringProtocol, currency: Currency = .usDollar) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 12,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let units = Int64(parts[0])
    else { return nil }
    var cents: Int64 = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), let fraction = Int64(parts[1]) else { return nil }
      cents = parts[1].count == 1 ? fraction * 10 : fraction
    }
    self.init(minorUnits: units * 100 + cents, currency: currency)
  }

  /// Nothing.
  public static let zero = Money(minorUnits: 0)

  /// Whole units, cut towards zero.
  public var wholeUnits: Int64 { minorUnits / 100 }

  /// Less comes first; both of one currency.
  public static func < (a: Money, b: Money) -> Bool { a.minorUnits < b.minorUnits }
  /// Sum of two amounts of one currency; stays at the greatest amount there is rather than trap,
  /// because figures come from files.
  public static func + (a: Money, b: Money) -> Money {
    let (sum, overflows) = a.minorUnits.addingReportingOverflow(b.minorUnits)
    let limit = b.minorUnits < 0 ? Int64.min : Int64.max
    return Money(minorUnits: overflows ? limit : sum, currency: a.currency)
  }
  /// Difference of two amounts of one currency; stays at the ends like the sum.
  public static func - (a: Money, b: Money) -> Money {
    let (difference, overflows) = a.minorUnits.subtractingReportingOverflow(b.minorUnits)
    let limit = b.minorUnits < 0 ? Int64.max : Int64.min
    return Money(minorUnits: overflows ? limit : difference, currency: a.currency)
  }
}

/// The least and the most that a figure with several readings can be.
public struct MoneyRange: Hashable, Sendable {
  /// The least.
  public let low: Money
  /// The most; equal to `low` when there is no doubt.
  public let high: Money

  /// Makes a range; the ends may be given in either order.
  public init(_ a: Money, _ b: Money) {
    low = min(a, b)
    high = max(a, b)
  }

  /// A figure without doubt.
  public init(exactly money: Money) { self.init(money, money) }

  /// Nothing, without doubt.
  public static let zero = MoneyRange(exactly: .zero)

  /// The figure, when there is no doubt about it.
  public var exact: Money? { low == high ? low : nil }

  /// Sum of the least and sum of the most.
  public static func + (a: MoneyRange, b: MoneyRange) -> MoneyRange {
    MoneyRange(a.low + b.low, a.high + b.high)
  }

  /// What is left when an exact amount is taken away.
  public static func - (a: MoneyRange, b: Money) -> MoneyRange {
    MoneyRange(a.low - b, a.high - b)
  }
}
