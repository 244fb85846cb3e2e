/// Keeps a spreadsheet from making something else of a text: a formula, which it would execute, and in
/// files for spreadsheets also a number or a day (`007`, `12/2026`).
///
/// Such a text gets an apostrophe before it, as spreadsheets have it, and so does one that begins with
/// apostrophes and goes on like this: thus each comes back exactly as it was. Tabs and carriage returns,
/// which no cell may hold, stand as their pictures `␉` and `␍`.
enum SpreadsheetGuard {
  private static let mark: Unicode.Scalar = "'"

  /// A text as a cell can hold it.
  static func guarded(_ text: String, in separator: CSVSeparator) -> String {
    isRisky(text, in: separator) ? "'" + text : text
  }

  /// The text that a cell holds.
  static func unguarded(_ text: String, in separator: CSVSeparator) -> String {
    guard text.unicodeScalars.first == mark, isRisky(text, in: separator) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isRisky(_ text: String, in separator: CSVSeparator) -> Bool {
    let rest = text.unicodeScalars.drop { $0 == mark }
    guard let first = rest.first else { return false }
    switch first {
    // The wide forms are those of East Asian keyboards, which some spreadsheets take for the others.
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
    default: return separator != .comma && isFigure(rest)
    }
  }

  /// Whether a spreadsheet would take it for a number, a day or a time. (An ISO day is meant to be one,
  /// and so is a whole number without zeros before it.)
  private static func isFigure(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first, ("0"..."9").contains(first) || first == "." || first == ","
    else { return false }
    return text.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", ".", ",", "/", ":", "-", "E", "e", "%", " ", "\u{A0}", "\u{202F}": true
      default: false
      }
    }
  }

  // MARK: - Tabs and carriage returns

  /// A text whose tabs and carriage returns are their pictures.
  static func pictured(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\t": "␉"
    case "\r": "␍"
    default: nil
    }
  }

  /// A text with tabs and carriage returns where their pictures stand.
  static func unpictured(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "␉" ? "\t" : $0 == "␍" ? "\r" : $0 }))
  }
}
