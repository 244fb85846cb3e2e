/// How certain the reading of something printed is.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
  /// One reading, and the form is regular.
  case certain
  /// The form is irregular but one reading is far likelier than the others.
  case probable
  /// Several readings and nothing in the cell to choose between them.
  case ambiguous
  /// Nothing printed, or nothing that can be read.
  case absent
}

/// The rule by which a printed amount was read.
public enum ReadingRule: String, CaseIterable, Hashable, Sendable {
  /// Digits in regular groups of three, or no groups at all.
  case regular
  /// The first separator is missing: `1300.000` for `1.300.000`.
  case separatorMissing
  /// The last group lacks a zero: `1.500.00` for `1.500.000`.
  case zeroMissing
  /// The first group does not belong: `1.500.00` for `500.000`.
  case firstGroupExtra
  /// The separators are misplaced and the digits count as they stand: `1.500.00` for `150.000`.
  case separatorsMisplaced
  /// What stands after the last separator are decimals: `1 500,50`, or `1.500.00` for `1.500,00`.
  case decimals
}

/// One way to read a printed amount.
public struct AmountReading: Hashable, Sendable {
  /// The amount; in whole dollars for every amount of the plan.
  public let value: Money
  /// The rule that reads it so.
  public let rule: ReadingRule

  /// Makes a reading.
  public init(value: Money, rule: ReadingRule) {
    self.value = value
    self.rule = rule
  }
}

/// An amount exactly as printed, and what it can mean.
///
/// The printed string is never changed. The plan writes the same kind of amount as `50 000$US`,
/// `25.000$` or `11 500 000$Us`, and some in ways that cannot be settled from the cell alone
/// (`1.500.00$US`, 001 §e 1° l.86). The program lists the readings and chooses none.
///
/// The readings are found so: signs of a currency ($, $US, USD, FC, CDF, €, EUR) and a `k` or `M` are
/// taken off; the digits are split into groups at blanks of any width, apostrophes, dots and commas;
/// then
/// - regular groups (1–3 digits, then always 3) have one reading, *certain*; with two kinds of
///   separators (`1.500,000`) it is *ambiguous*, with the decimals beside it;
/// - one or two digits after a last dot or comma unlike the others, or a lone one, are decimals:
///   *certain* after regular groups (`1 500 000,00`), *probable* after digits without groups
///   (`50000.00`), *ambiguous* where a zero may be missing (`5.00`);
/// - a first group of more than three digits before regular ones has lost its separator: *probable*,
///   with the reading that drops the odd digits beside it (`1300.000`: 1 300 000, else 300 000);
/// - a last group of one or two digits after the same separator (`1.500.00`) is *ambiguous*: a zero is
///   missing, or the first group is extra, or the separators are misplaced, or these are decimals;
/// - groups of other lengths (`1.50.000`) have misplaced separators: *ambiguous*, with the digits as
///   they stand for a reading;
/// - what is no amount, or has more than twelve digits, is *absent*: nothing to read.
///
/// The plan is in dollars: an amount in another currency is read, and counts in no sum.
public struct PrintedAmount: Hashable, Sendable {
  /// The amount exactly as printed.
  public let text: String
  /// Every reading, the likeliest first.
  public let readings: [AmountReading]
  /// How certain the first reading is.
  public let confidence: Confidence

  /// Reads a printed amount.
  public init(_ text: String) {
    self.text = text
    let grammar = AmountScan(text).map { AmountGrammar($0) }
    readings = grammar?.readings ?? []
    confidence = readings.isEmpty ? .absent : grammar?.confidence ?? .absent
  }

  /// The readings that count in a sum: all of them when ambiguous, the first when certain or
  /// probable, none in another currency than the plan's.
  public var countedReadings: [AmountReading] {
    guard currency == .usDollar else { return [] }
    return switch confidence {
    case .certain, .probable: Array(readings.prefix(1))
    case .ambiguous: readings
    case .absent: []
    }
  }

  /// The currency that is printed; dollars when none is, or nothing can be read.
  public var currency: Currency { readings.first?.value.currency ?? .usDollar }

  /// The value in dollars, when it is certain or probable.
  public var value: Money? {
    switch confidence {
    case .certain, .probable: countedReadings.first?.value
    case .ambiguous, .absent: nil
    }
  }

  /// The least and the most that the amount counts for in a sum; nothing when absent.
  public var range: MoneyRange? { Self.range(of: countedReadings) }

  /// The least and the most over all listed readings; nothing when absent, or in another currency.
  public var widestRange: MoneyRange? {
    currency == .usDollar ? Self.range(of: readings) : nil
  }

  private static func range(of readings: [AmountReading]) -> MoneyRange? {
    let values = readings.map(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    return MoneyRange(low, high)
  }
}
