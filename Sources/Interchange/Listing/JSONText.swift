import Domain

/// Writes listing values as JSON.
///
/// Foundation's encoder wants a whole document in memory and lets direction overrides and C1
/// controls through. A listing of a million action items is written row by row, and may be looked
/// at on a terminal, so everything that is not to be seen is written as `\uXXXX`: it comes back
/// exactly, and shows harmlessly.
enum JSONText {
  /// An object of fields.
  static func object(_ fields: [ListingField]) -> String {
    var text = ""
    write(fields, to: &text)
    return text
  }

  /// A value.
  static func value(_ value: ListingValue) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  private static func write(_ fields: [ListingField], to text: inout String) {
    text += "{"
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      write(field.key, to: &text)
      text += ":"
      write(field.value, to: &text)
    }
    text += "}"
  }

  private static func write(_ value: ListingValue, to text: inout String) {
    switch value {
    case .absent: text += "null"
    case .text(let string): write(string, to: &text)
    case .integer(let number): text += String(number)
    case .money(let money): text += DecimalText.of(money)
    case .day(let day): write(day.iso, to: &text)
    case .flag(let flag): text += flag ? "true" : "false"
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        write(value, to: &text)
      }
      text += "]"
    case .record(let fields): write(fields, to: &text)
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy(isPlain) {
      text += string
    } else {
      for scalar in string.unicodeScalars { write(scalar, to: &text) }
    }
    text += "\""
  }

  private static func write(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case " "..."~": text.unicodeScalars.append(scalar)
    case _ where Harmless.isHarmful(scalar): text += escaped(scalar)
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// Whether a byte needs no look at the scalar it belongs to: printable ASCII but for `"` and
  /// `\`, and the two bytes of accented Latin letters from `À` to `ɏ`, so nearly all of a French
  /// text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x5C: false
    case 0x20...0x7E, 0x80...0xBF, 0xC3...0xC9: true
    default: false
    }
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
  ///
  /// - Parameter mark: What stands before cents.
  static func of(_ money: Money, mark: String = ".") -> String {
    let sign = money.minorUnits < 0 ? "-" : ""
    let (units, cents) = money.minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    guard cents != 0 else { return sign + String(units) }
    return "\(sign)\(units)\(mark)\(cents < 10 ? "0" : "")\(cents)"
  }
}
