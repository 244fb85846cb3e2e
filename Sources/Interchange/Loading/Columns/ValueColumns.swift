import Domain

extension Column {
  /// One word of a fixed list: the raw values of an enum.
  static func word(_ name: String) -> Column
  where Value: RawRepresentable<String> & CaseIterable & Sendable {
    Column(name) { row in row.required(name) { row.listed($0, at: name) } }
  }

  /// One word of a fixed list, or nothing.
  static func optionalWord<Word>(_ name: String) -> Column
  where Value == Word?, Word: RawRepresentable<String> & CaseIterable & Sendable {
    Column(name) { row in row.optional(name) { row.listed($0, at: name) } }
  }
}

extension Column where Value == Int {
  /// A whole number from 1: a place in an order, or a number that people say.
  static func order(_ name: String) -> Column {
    Column(name) { row in row.required(name) { row.count($0, at: name) } }
  }
}

extension Column where Value == Int {
  /// A place in the documents' order, from 1. The column came later: where it is missing, the rows stand
  /// in the order of the file.
  static func place(_ name: String) -> Column {
    var column = Column(name) { row in
      row.cell(name) == nil
        ? row.row + 1 : row.required(name) { row.count($0, at: name) }
    }
    column.later = [name]
    return column
  }
}

extension Column where Value == Int? {
  /// A whole number from 1, or nothing.
  static func optionalCount(_ name: String) -> Column {
    Column(name) { row in row.optional(name) { row.count($0, at: name) } }
  }
}

extension Column where Value == Bool {
  /// `yes`, or nothing. The column came later: where it is missing, nothing is said.
  static func yes(_ name: String) -> Column {
    var column = Column(name) { row in
      switch row.word(name) {
      case "yes": return true
      case "": return false
      case let other: return row.refuse(.badWord(other, allowed: ["yes"]), at: name)
      }
    }
    column.later = [name]
    return column
  }
}

extension Column where Value == Day {
  /// A day, `2026-11-24`.
  static func day(_ name: String) -> Column {
    Column(name) { row in row.required(name) { row.day($0, at: name) } }
  }
}

extension Column where Value == Day? {
  /// A day, or nothing.
  static func optionalDay(_ name: String) -> Column {
    Column(name) { row in row.optional(name) { row.day($0, at: name) } }
  }
}

extension Column where Value == Money {
  /// Whole units with an optional `.cc`, and what they are of.
  static func amount(_ name: String, currency: String) -> Column {
    Column(name, currency) { row in
      let unit: Currency? = row.required(currency) { text in
        // Money is booked in dollars, whatever amounts are printed in.
        text == Currency.usDollar.rawValue
          ? .usDollar
          : row.refuse(.badWord(text, allowed: [Currency.usDollar.rawValue]), at: currency)
      }
      let money: Money? = row.required(name) { text in
        // A French spreadsheet writes a comma before cents.
        Money(decimal: text) ?? Money(decimal: text.replacing(",", with: "."))
          ?? row.refuse(.badAmount(text), at: name)
      }
      guard let money, let unit else { return nil }
      return Money(minorUnits: money.minorUnits, currency: unit)
    }
  }
}

extension RowCells {
  func listed<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, at column: String
  ) -> Word? {
    Word(rawValue: text)
      ?? refuse(.badWord(text, allowed: Word.allCases.map(\.rawValue)), at: column)
  }

  func count(_ text: String, limit: Int? = nil, at column: String) -> Int? {
    let isDigits = text.utf8.allSatisfy { (48...57).contains($0) }
    guard isDigits, text.utf8.count <= 9, let count = Int(text), count > 0,
      count <= limit ?? count
    else { return refuse(.badCount(text, limit: limit), at: column) }
    return count
  }

  fileprivate func day(_ text: String, at column: String) -> Day? {
    guard let (day, isSlashed) = CellDay.read(text) else {
      return refuse(.badDay(text, meant: CellDay.meant(text)), at: column)
    }
    guard CellDay.isNear(day) else { return refuse(.farDay(text), at: column) }
    if isSlashed { file.log.accept(.slashedDays) }
    return day
  }
}
