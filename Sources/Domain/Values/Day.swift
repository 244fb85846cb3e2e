/// A calendar day (proleptic Gregorian), without time of day or time zone.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970, which is 0.
  public let ordinal: Int

  /// Makes a day from the number of days since 1 January 1970.
  public init(ordinal: Int) { self.ordinal = ordinal }

  /// Makes a day from its parts, or nothing when there is no such day (31 February, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    ordinal = Day.ordinal(year: year, month: month, day: day)
  }

  /// Reads `2026-11-24` and nothing else.
  public init?(iso text: some StringProtocol) {
    let dash = UInt8(ascii: "-")
    var (year, month, day, place) = (0, 0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte) - 48
      switch (place, byte) {
      case (0...3, 48...57): year = year * 10 + digit
      case (5...6, 48...57): month = month * 10 + digit
      case (8...9, 48...57): day = day * 10 + digit
      case (4, dash), (7, dash): break
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as the store and JSON write it: `2026-11-24`.
  public var iso: String {
    let (year, month, day) = parts
    if (0...9999).contains(year) {
      return Figures.joined(((year, 4), (month, 2), (day, 2)), by: "-")
    }
    return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  /// Year, month (1–12) and day of the month.
  public var parts: (year: Int, month: Int, day: Int) { Day.parts(of: ordinal) }

  /// The day of the week, Monday first.
  public var weekday: Weekday {
    let index = (ordinal + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The day so many days later (earlier when negative).
  public func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// Days from another day to this one: positive when this one is later.
  public func days(since other: Day) -> Int { ordinal - other.ordinal }

  /// Earlier comes first.
  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // The year is counted from 1 March, so that the leap day is the last day of its year.
  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func parts(of ordinal: Int) -> (year: Int, month: Int, day: Int) {
    let days = ordinal + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A day of the week.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A moment, in milliseconds since the start of 1970 in UTC.
public struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// Makes a moment from milliseconds since the start of 1970 in UTC.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment as ISO 8601 in UTC, to the second: `2026-11-24T09:42:00Z`.
  public var iso: String {
    let seconds = milliseconds / 1000
    let day = Day(ordinal: Int(seconds / 86_400))
    let rest = Int(seconds % 86_400)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day.iso)T\(clock.joined(separator: ":"))Z"
  }

  /// Earlier comes first.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Day: Codable {
  /// Reads an ISO date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self = day
  }

  /// Writes an ISO date.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
