/// Writes CSV as RFC 4180 has it, with LF line ends like the data files themselves.
struct CSVWriter {
  /// A row with its line end.
  static func line(_ cells: [String]) -> String {
    // A row of one empty cell would be a blank line, which readers leave out.
    if cells == [""] { return "\"\"\n" }
    return cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == .quote || byte == .lineFeed || byte == .carriageReturn
        || byte == CSVSeparator.comma.rawValue || byte == CSVSeparator.semicolon.rawValue
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
