/// How a CSV file is written: as data files are, or as a French spreadsheet opens it by itself.
struct CSVStyle: Sendable {
  /// What stands between cells.
  let separator: CSVSeparator
  /// What ends a row.
  let lineEnd: String
  /// What stands at the start of the file.
  let start: String
  /// What stands before cents.
  let decimalMark: String

  /// RFC 4180 with LF line ends, like the data files themselves.
  static let dataFile = CSVStyle(separator: .comma, lineEnd: "\n", start: "", decimalMark: ".")
  /// What Excel and LibreOffice open right where French is spoken.
  static let frenchSpreadsheet = CSVStyle(
    separator: .semicolon, lineEnd: "\r\n", start: "\u{FEFF}", decimalMark: ",")
}
