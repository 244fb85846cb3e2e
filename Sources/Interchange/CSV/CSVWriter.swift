/// Writes CSV as RFC 4180 has it.
struct CSVWriter {
  /// A row with its line end.
  static func line(_ cells: [String], _ style: CSVStyle = .dataFile) -> String {
    // A row of one empty cell would be a blank line, which readers leave out.
    if cells == [""] { return "\"\"" + style.lineEnd }
    let separator = String(Unicode.Scalar(style.separator.rawValue))
    return cells.map { cell($0, style) }.joined(separator: separator) + style.lineEnd
  }

  private static func cell(_ text: String, _ style: CSVStyle) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == .quote || byte == .lineFeed || byte == .carriageReturn
        || byte == style.separator.rawValue || byte == CSVSeparator.semicolon.rawValue
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
