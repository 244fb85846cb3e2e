/// A key of what people made, as data files have it: `K-2199023255587`. As a bare number a spreadsheet
/// would round it.
enum CellKey {
  /// A key as a cell holds it.
  static func text(_ key: Int64) -> String { "K-\(key)" }

  /// The key that a cell holds, also in digits alone; nothing when it holds none.
  static func read(_ text: String) -> Int64? {
    let digits = text.hasPrefix("K-") ? text.dropFirst(2) : text[...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let key = Int64(digits), key > 0
    else { return nil }
    return key
  }
}
