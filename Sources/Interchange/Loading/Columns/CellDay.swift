import Domain

/// Reads a day as data files have it, `2026-11-17`, and as spreadsheets turn it round: `17/11/2026`.
///
/// Day stands before month, and years have four digits: with two, or the month first, nobody can be sure.
/// A spreadsheet may have made a moment of it; midnight is the day.
enum CellDay {
  /// The day of a cell, and whether it was written the other way round.
  static func read(_ text: String) -> (day: Day, isSlashed: Bool)? {
    if let day = Day(iso: text) { return (day, false) }
    let word = withoutMidnight(text)
    if let day = Day(iso: word) { return (day, true) }
    guard let (first, second, third) = numbers(in: word) else { return nil }
    let isYearFirst = first.count == 4
    let (year, day) = isYearFirst ? (first, third) : (third, first)
    guard year.count == 4, day.count <= 2, second.count <= 2, let year = Int(year),
      let month = Int(second), let day = Int(day)
    else { return nil }
    return Day(year: year, month: month, day: day).map { ($0, true) }
  }

  /// What somebody probably meant who has written the month first, or a year of two digits.
  static func meant(_ text: String) -> Day? {
    guard let (first, second, third) = numbers(in: withoutMidnight(text)),
      let a = Int(first), let b = Int(second), let c = Int(third)
    else { return nil }
    let year = third.count == 2 ? 2000 + c : c
    guard year > 999 else { return nil }
    return Day(year: year, month: b, day: a) ?? Day(year: year, month: a, day: b)
  }

  /// Whether people of the room can mean a day. What lies outside is a slip: `2062` or `1026` for `2026`
  /// is found by reading, `0026` and `20226` by this.
  static func isNear(_ day: Day) -> Bool { (1900...2199).contains(day.parts.year) }

  private static func numbers(in word: Substring) -> (Substring, Substring, Substring)? {
    for mark in "/.-" {
      let parts = word.split(separator: mark, omittingEmptySubsequences: false)
      let areNumbers = parts.allSatisfy { part in
        (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
      }
      if parts.count == 3, areNumbers { return (parts[0], parts[1], parts[2]) }
    }
    return nil
  }

  private static func withoutMidnight(_ text: String) -> Substring {
    for end in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"] where text.hasSuffix(end) {
      return text.dropLast(end.count)
    }
    return text[...]
  }
}
