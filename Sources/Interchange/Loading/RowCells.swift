/// The cells of one row, found by the name of their column.
struct RowCells {
  /// The file the row belongs to.
  let file: DataTable
  /// The row, from 0.
  let row: Int

  /// A cell; nothing when the file has no such column, which has been reported once.
  func cell(_ column: String) -> CSVCell? {
    guard let index = file.index(of: column) else { return nil }
    let cells = file.table[row]
    return cells.count > index ? cells[cells.startIndex + index] : nil
  }

  /// The text of a cell without blanks at its ends; a missing cell is empty.
  func word(_ column: String) -> String { cell(column)?.word ?? "" }

  /// Reports a problem of a cell.
  func report(_ kind: LoadProblem.Kind, at column: String) {
    file.log.report(kind, at: cell(column).map(file.table.place))
  }

  /// Reports a problem of a cell of which no value can be made.
  func refuse<Value>(_ kind: LoadProblem.Kind, at column: String) -> Value? {
    report(kind, at: column)
    return nil
  }

  /// Reads a cell that must not be empty.
  func required<Value>(_ column: String, _ read: (String) -> Value?) -> Value? {
    guard let word = cell(column)?.word else { return nil }
    return word.isEmpty ? refuse(.emptyCell(column: column), at: column) : read(word)
  }

  /// Reads a cell that may be empty; the outer optional is nothing when it cannot be read.
  func optional<Value>(_ column: String, _ read: (String) -> Value?) -> Value?? {
    guard let word = cell(column)?.word else { return nil }
    return word.isEmpty ? .some(nil) : read(word).map { .some($0) }
  }

  /// Whether a code is one of the file that lists such codes; reported when it is not.
  func refers(_ code: String, to target: DataFileName, at column: String) -> Bool {
    switch file.codes.look(up: code, in: target) {
    case .known, .unsure: return true
    case .unknown(let isThere, let closest):
      report(
        .unknownCode(code, file: target.rawValue, isThere: isThere, closest: closest), at: column)
      return false
    }
  }
}

extension CSVCell {
  /// The text without blanks at its ends, which spreadsheets leave behind.
  var word: String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    // Most cells begin and end with a letter or digit of ASCII, which is seen at once.
    if isPlain(first), isPlain(last) { return text }
    let start = text.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }

  private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
}
