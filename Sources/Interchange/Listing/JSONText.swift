import Domain

/// Writes listing values as JSON.
///
/// Foundation's encoder wants a whole document in memory and lets direction overrides and C1
/// controls through. A listing of a million action items is written row by row, and may be looked
/// at on a terminal, so everything that is not to be seen is written as `\uXXXX`: it comes back
/// exactly, and shows harmlessly.
enum JSONText {
  static func value(_ value: ListingValue) -> String {
    switch value {
    case .absent: "null"
    case .text(let text): string(text)
    case .integer(let number): String(number)
    case .money(let money): DecimalText.of(money)
    case .day(let day): string(day.iso)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): "[" + values.map(self.value).joined(separator: ",") + "]"
    case .record(let fields): object(fields)
    }
  }

  static func object(_ fields: [ListingField]) -> String {
    "{" + fields.map { string($0.key) + ":" + value($0.value) }.joined(separator: ",") + "}"
  }

  static func string(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case " "..."~": written.unicodeScalars.append(scalar)
      case _ where Harmless.isHarmful(scalar): written += escaped(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}

/// Writes amounts for programs.
enum DecimalText {
  /// Whole units without decimals, others with two: `1500000`, `-12.50`.
  static func of(_ money: Money) -> String {
    let sign = money.minorUnits < 0 ? "-" : ""
    let (units, cents) = money.minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    guard cents != 0 else { return sign + String(units) }
    return "\(sign)\(units).\(cents < 10 ? "0" : "")\(cents)"
  }
}
