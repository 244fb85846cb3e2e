/// Reads RFC 4180 and keeps every place, so that each problem can be said as `file:line:column`.
///
/// Accepted and said: a byte-order mark, line ends other than LF, `;` between cells (decided from
/// the header row). Reported: another encoding, NUL bytes, quotes out of place, rows of another
/// length than the header, cells longer than `longestCell`. Blank lines are left out.
enum CSVReader {
  /// The longest cell kept, in bytes. Nothing the program shows comes near it.
  static let longestCell = 65_536

  /// A file taken apart, as far as it could be.
  struct Reading {
    /// The table; none when the file is not text or holds no header.
    var table: CSVTable?
    /// What was accepted.
    var notices: [LoadNotice.Kind] = []
    /// Whether every row of the file was read.
    var isWhole = false
  }

  static func read(_ bytes: [UInt8], log: ProblemLog) -> Reading {
    let source = CSVSource(bytes)
    if let fault = EncodingFault.first(in: bytes) {
      log.report(.wrongEncoding(fault.guess), at: source.place(of: fault.offset))
      return Reading()
    }
    var reading = Reading()
    if source.start > 0 { reading.notices.append(.byteOrderMark) }
    let separator = separator(inFirstRowOf: source)
    if separator == .semicolon { reading.notices.append(.semicolons) }

    var scanner = CSVScanner(source: source, separator: separator, log: log)
    guard let header = scanner.row()?.cells else {
      log.report(.emptyFile)
      return reading
    }
    var table = CSVTable(source: source, separator: separator, header: header)
    while !log.isFull, let row = scanner.row() {
      if row.isSound, row.cells.count != header.count {
        log.report(
          .cellCount(found: row.cells.count, expected: header.count),
          at: source.place(of: row.cells[0].offset))
      }
      table.append(row.cells)
    }
    if scanner.hasCarriageReturns { reading.notices.append(.carriageReturns) }
    reading.table = table
    reading.isWhole = scanner.isAtEnd && !scanner.hasUnclosedQuote
    return reading
  }

  /// The separator that the header row holds more of; a comma when it holds none.
  private static func separator(inFirstRowOf source: CSVSource) -> CSVSeparator {
    var surplus = 0
    var isBlank = true
    var isQuoted = false
    for byte in source.bytes.dropFirst(source.start) {
      let isLineEnd = byte == .lineFeed || byte == .carriageReturn
      if isLineEnd, !isQuoted, !isBlank { break }
      if byte == .quote { isQuoted.toggle() }
      if byte == CSVSeparator.comma.rawValue, !isQuoted { surplus -= 1 }
      if byte == CSVSeparator.semicolon.rawValue, !isQuoted { surplus += 1 }
      isBlank = isBlank && isLineEnd
    }
    return surplus > 0 ? .semicolon : .comma
  }
}
