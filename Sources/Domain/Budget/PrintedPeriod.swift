/// One way to read a printed period.
public enum PeriodReading: Hashable, Sendable {
  /// A number of months.
  case months(Int)
  /// Calendar years, first and last; no number of months is implied.
  case years(Int, Int)
}

/// A period exactly as printed (« Période »), and what it can mean.
///
/// `6 mois` is 6 months; `±3Ans` is about 36 (probable); `2017-2020` is a range of years;
/// `3 Mois 2 Mois` beside one activity is ambiguous: the one, the other, or both in sequence
/// (001 §e 3° l.119).
public struct PrintedPeriod: Hashable, Sendable {
  /// The period exactly as printed.
  public let text: String
  /// Every reading, the likeliest first.
  public let readings: [PeriodReading]
  /// How certain the first reading is.
  public let confidence: Confidence

  /// Reads a printed period.
  public init(_ text: String) {
    self.text = text
    if let years = PrintedPeriod.yearRange(in: text) {
      readings = [.years(years.first, years.last)]
      confidence = .certain
      return
    }
    let spans = PrintedPeriod.spans(in: text)
    let isApproximate = text.contains("±")
    switch spans.count {
    case 0:
      readings = []
      confidence = .absent
    case 1:
      readings = [.months(spans[0])]
      confidence = isApproximate ? .probable : .certain
    default:
      readings = (spans + [spans.reduce(0, +)]).map { .months($0) }
      confidence = .ambiguous
    }
  }

  private static func yearRange(in text: String) -> (first: Int, last: Int)? {
    let parts = text.filter { $0 != " " }.split { "-–".contains($0) }.map { Int($0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first <= last,
      (1900...2200).contains(first), (1900...2200).contains(last)
    else { return nil }
    return (first, last)
  }

  /// The lengths in months, in the order printed; empty when a word is not a length.
  private static func spans(in text: String) -> [Int] {
    let words = text.lowercased().filter { $0 != "±" }
    var spans: [Int] = []
    var digits = ""
    var unit = ""
    for character in words + " 0" {
      if character.isNumber {
        if !digits.isEmpty, !unit.isEmpty {
          guard let months = months(digits, unit) else { return [] }
          spans.append(months)
          digits = ""
          unit = ""
        }
        digits.append(character)
      } else if character != " " {
        unit.append(character)
      }
    }
    return spans
  }

  private static func months(_ digits: String, _ unit: String) -> Int? {
    guard let number = Int(digits), (1...1200).contains(number) else { return nil }
    switch unit {
    case "mois", "month", "months": return number
    case "an", "ans", "year", "years": return number * 12
    default: return nil
    }
  }
}
