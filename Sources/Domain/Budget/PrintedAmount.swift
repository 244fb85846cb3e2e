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
  /// The last two digits are cents: `1.500.00` for `1.500,00`.
  case decimals
}

/// One way to read a printed amount.
public struct AmountReading: Hashable, Sendable {
  /// The amount, in whole dollars for every amount of the plan.
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
/// The readings are found so: the currency sign is dropped; the digits are split into groups at
/// blanks, dots and commas; then
/// - regular groups (1–3 digits, then always 3) have one reading, *certain*;
/// - a first group of more than three digits before regular ones has lost its separator: *probable*,
///   with the reading that drops the odd digits beside it (`1300.000`: 1 300 000, else 300 000);
/// - a last group of one or two digits is *ambiguous*: a zero is missing, or the first group is
///   extra, or the separators are misplaced, or these are decimals;
/// - groups of other lengths (`1.50.000`) have misplaced separators: *ambiguous*, with the digits as
///   they stand for a reading;
/// - what is not digits, or more than twelve of them, is *absent*: nothing to read.
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
    let found = PrintedAmount.read(PrintedAmount.digitGroups(in: text))
    readings = found.readings
    confidence = found.confidence
  }

  /// The readings that count in a sum: all of them when ambiguous, the first when certain or
  /// probable.
  public var countedReadings: [AmountReading] {
    switch confidence {
    case .certain, .probable: Array(readings.prefix(1))
    case .ambiguous: readings
    case .absent: []
    }
  }

  /// The value, when it is certain or probable.
  public var value: Money? {
    switch confidence {
    case .certain, .probable: readings.first?.value
    case .ambiguous, .absent: nil
    }
  }

  /// The least and the most that the amount counts for in a sum; nothing when absent.
  public var range: MoneyRange? {
    let values = countedReadings.map(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    return MoneyRange(low, high)
  }

  // MARK: - Reading

  /// Longer numbers are no amounts of a plan, and their cents would not fit.
  private static let mostDigits = 12

  private static func digitGroups(in text: String) -> [String]? {
    let blanks = " \u{A0}\u{202F}"
    let number = text.uppercased().filter { !"$USD".contains($0) }
    let trimmed = number.drop { blanks.contains($0) }
    let characters = trimmed.reversed().drop { blanks.contains($0) }.reversed()
    let groups = String(characters).split(
      omittingEmptySubsequences: false, whereSeparator: { ".,".contains($0) || blanks.contains($0) }
    )
    let isReadable = groups.allSatisfy { group in
      !group.isEmpty && group.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard isReadable, groups.map(\.count).reduce(0, +) <= mostDigits else { return nil }
    return groups.map(String.init)
  }

  private static func read(
    _ groups: [String]?
  ) -> (readings: [AmountReading], confidence: Confidence) {
    guard let groups, let first = groups.first, let last = groups.last else { return ([], .absent) }
    let inner = groups.dropFirst()
    if inner.allSatisfy({ $0.count == 3 }) {
      guard groups.count > 1, first.count > 3 else {
        return ([reading(of: groups, .regular)], .certain)
      }
      let kept = String(first.suffix(3))
      return (
        [
          reading(of: groups, .separatorMissing),
          reading(of: [kept] + inner, .firstGroupExtra),
        ], .probable
      )
    }
    let isShortAtTheEnd = last.count < 3 && inner.dropLast().allSatisfy { $0.count == 3 }
    guard isShortAtTheEnd, first.count <= 3 else {
      return ([reading(of: groups, .separatorsMisplaced)], .ambiguous)
    }
    return (malformedReadings(of: groups, last: last), .ambiguous)
  }

  private static func malformedReadings(of groups: [String], last: String) -> [AmountReading] {
    let padded = last + String(repeating: "0", count: 3 - last.count)
    var readings = [reading(of: groups.dropLast() + [padded], .zeroMissing)]
    if groups.count > 2 {
      readings.append(reading(of: groups.dropFirst().dropLast() + [padded], .firstGroupExtra))
    }
    readings.append(reading(of: groups, .separatorsMisplaced))
    readings.append(reading(of: groups.dropLast(), .decimals, cents: last))
    return readings
  }

  private static func reading(
    of groups: some Sequence<String>, _ rule: ReadingRule, cents: String = ""
  ) -> AmountReading {
    let units = Int64(groups.joined()) ?? 0
    let fraction = (Int64(cents) ?? 0) * (cents.count == 1 ? 10 : 1)
    return AmountReading(value: Money(minorUnits: units * 100 + fraction), rule: rule)
  }
}
