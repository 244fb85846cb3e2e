/// Reads RFC 4180 and keeps every place, so that each problem can be said as `file:line:column`.
///
/// Accepted and said (`Accepted`): a byte-order mark, a line `sep=;`, `;` or tabs between cells (decided
/// from the header row), columns at the end without heading and content. Reported: another encoding, NUL
/// bytes, another separator, quotes out of place, rows of another length than the header, cells longer
/// than `longestCell`. Line ends may be LF, CRLF or CR; blank lines are left out.
enum CSVReader {
  /// The longest cell kept, in bytes. Nothing the program shows comes near it.
  static let longestCell = 65_536

  /// A file taken apart, as far as it could be.
  struct Reading {
    /// The table; none when the file is not text or holds no header.
    var table: CSVTable?
    /// Whether every row of the file was read.
    var isWhole = false
    /// Whether any row has another length than the header, so that no cell of it can be trusted.
    var hasMisfits = false
  }

  static func read(_ bytes: [UInt8], log: ProblemLog) -> Reading {
    let source = CSVSource(bytes)
    if let fault = EncodingFault.first(in: bytes) {
      log.report(.wrongEncoding(fault.guess), at: source.place(of: fault.offset))
      return Reading()
    }
    let choice = SeparatorChoice(source)
    if choice.separator == nil, let stranger = choice.stranger {
      log.report(.wrongSeparator(String(stranger)), at: source.place(of: choice.start))
      return Reading()
    }
    if source.start > 0 { log.accept(.byteOrderMark) }
    if choice.isSaid { log.accept(.separatorLine) }
    let separator = choice.separator ?? .comma
    if let habit = separator.accepted { log.accept(habit) }
    let scanner = CSVScanner(source: source, from: choice.start, separator: separator, log: log)
    return read(scanner, of: source, separator, log)
  }

  private static func read(
    _ scanner: CSVScanner, of source: CSVSource, _ separator: CSVSeparator, _ log: ProblemLog
  ) -> Reading {
    var (scanner, reading) = (scanner, Reading())
    guard let first = scanner.row()?.cells else {
      log.report(.emptyFile)
      return reading
    }
    // A spreadsheet writes the whole rectangle that was ever used.
    let header = Array(first.prefix(1 + (first.lastIndex { !$0.word.isEmpty } ?? 0)))
    if header.count < first.count { log.accept(.emptyColumns) }
    var table = CSVTable(source: source, separator: separator, header: header)
    while !log.isFull, let row = scanner.row() {
      var cells = row.cells
      let isPadded =
        cells.count == first.count && cells[header.count...].allSatisfy(\.word.isEmpty)
      if isPadded { cells.removeLast(first.count - header.count) }
      if row.isSound, cells.count != header.count {
        reading.hasMisfits = true
        log.report(
          .cellCount(found: cells.count, expected: header.count),
          at: source.place(of: cells[0].offset))
      }
      table.append(cells.map { $0.unguarded(in: separator) })
    }
    reading.table = table
    reading.isWhole = scanner.isAtEnd && !scanner.hasUnclosedQuote
    return reading
  }
}
