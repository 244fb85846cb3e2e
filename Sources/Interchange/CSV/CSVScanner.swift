/// Walks through the bytes of a CSV file, one row after the other.
struct CSVScanner {
  /// A row as found.
  struct Row {
    var cells: [CSVCell] = []
    /// Whether its quotes are in order; when not, the number of cells means nothing.
    var isSound = true
  }

  private let source: CSVSource
  private let bytes: [UInt8]
  private let separator: UInt8
  private let log: ProblemLog
  private var index: Int
  /// Whether a quote was never closed, so that the rest of the file is inside it.
  private(set) var hasUnclosedQuote = false

  /// - Parameter start: The byte at which the header row starts.
  init(source: CSVSource, from start: Int, separator: CSVSeparator, log: ProblemLog) {
    self.source = source
    bytes = source.bytes
    self.separator = separator.rawValue
    self.log = log
    index = start
  }

  /// Whether everything was read.
  var isAtEnd: Bool { index >= bytes.count }

  /// The next row that is not a blank line.
  mutating func row() -> Row? {
    while !isAtEnd, isLineEnd(bytes[index]) { skipLineEnd() }
    guard !isAtEnd else { return nil }
    var row = Row()
    let problems = log.count
    row.cells.append(cell())
    while !isAtEnd, bytes[index] == separator {
      index += 1
      row.cells.append(cell())
    }
    if !isAtEnd { skipLineEnd() }
    row.isSound = log.count == problems
    return row
  }

  // MARK: - Cells

  private mutating func cell() -> CSVCell {
    let start = index
    if !isAtEnd, bytes[index] == .quote { return quotedCell() }
    skipPlainText(from: start)
    return CSVCell(text: text(of: start..<index, cellStart: start), offset: start)
  }

  private mutating func quotedCell() -> CSVCell {
    let start = index
    var hasQuotes = false
    index += 1
    while let end = bytes[index...].firstIndex(of: .quote) {
      index = end + 1
      guard !isAtEnd, bytes[index] == .quote else {
        let text = text(of: (start + 1)..<end, cellStart: start, hasQuotes: hasQuotes)
        skipTextAfterQuote()
        return CSVCell(text: text, offset: start)
      }
      hasQuotes = true
      index += 1
    }
    index = bytes.count
    hasUnclosedQuote = true
    report(.unclosedQuote, at: start)
    return CSVCell(text: "", offset: start)
  }

  private mutating func skipTextAfterQuote() {
    guard !isAtEnd, bytes[index] != separator, !isLineEnd(bytes[index]) else { return }
    report(.textAfterQuote, at: index)
    while !isAtEnd, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
  }

  private mutating func skipPlainText(from start: Int) {
    var quote: Int?
    while !isAtEnd, bytes[index] != separator, !isLineEnd(bytes[index]) {
      if bytes[index] == .quote, quote == nil { quote = index }
      index += 1
    }
    if let quote { report(.quoteInsideCell, at: quote) }
  }

  private func text(
    of range: Range<Int>, cellStart: Int, hasQuotes: Bool = false
  ) -> String {
    guard range.count <= CSVReader.longestCell else {
      report(.cellTooLong(limit: CSVReader.longestCell), at: cellStart)
      return ""
    }
    if let nul = bytes[range].firstIndex(of: 0) { report(.nulByte, at: nul) }
    guard hasQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var isSecond = false
    let kept = bytes[range].filter { byte in
      isSecond = byte == .quote && !isSecond
      return byte != .quote || isSecond
    }
    return String(decoding: kept, as: UTF8.self)
  }

  // MARK: - Lines

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

  private mutating func skipLineEnd() {
    if bytes[index] == .carriageReturn {
      index += 1
      if !isAtEnd, bytes[index] == .lineFeed { index += 1 }
    } else {
      index += 1
    }
  }

  private func report(_ kind: LoadProblem.Kind, at offset: Int) {
    log.report(kind, at: source.place(of: offset))
  }
}
