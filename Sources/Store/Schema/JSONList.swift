/// Texts and numbers as SQLite takes many of them at once: a JSON array for `json_each`, so that a statement
/// stays the same whatever their count.
enum JSONList {
  /// An array of texts, in an order that is always the same.
  static func of(_ texts: [String]) -> String {
    "["
      + texts.sorted().map { "\"\($0.unicodeScalars.map(escaped).joined())\"" }
      .joined(separator: ",") + "]"
  }

  /// An array of numbers.
  static func of(_ numbers: Set<Int>) -> String {
    "[\(numbers.sorted().map(String.init).joined(separator: ","))]"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case ..<0x20: "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}
