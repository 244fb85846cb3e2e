import Domain

/// Turns the rows of a folder's files into values.
final class RowDecoder {
  private let folder: DataFolder
  private let codes: CodeRegister

  init(folder: DataFolder) {
    self.folder = folder
    codes = folder.codes
  }

  /// The values of a file; none when it is not there.
  func rows<Row>(_ file: DataFile<Row>) -> [Row] {
    guard let table = table(of: file) else { return [] }
    let filled = table.filledRows
    if filled.count < table.table.rowCount { table.log.accept(.emptyRows) }
    let whole = filled.filter { table.table[$0].count == table.table.header.count }
    Repetition.report(in: table, rows: whole, unique: file.unique, later: file.laterColumns)
    var values: [Row] = []
    values.reserveCapacity(whole.count)
    for row in whole where !table.log.isFull {
      let cells = RowCells(file: table, row: row)
      cells.reportNonsense()
      if let value = file.decode(cells) { values.append(value) }
    }
    return values
  }

  /// The values of a file that has at least one row.
  func someRows<Row>(_ file: DataFile<Row>) -> [Row] {
    let log = folder.log(of: file.name)
    let problems = log.count
    let values = rows(file)
    if values.isEmpty, log.count == problems, folder.table(of: file.name) != nil {
      log.report(.rowMissing)
    }
    return values
  }

  private func table<Row>(of file: DataFile<Row>) -> DataTable? {
    guard let table = folder.table(of: file.name) else { return nil }
    let log = folder.log(of: file.name)
    HeaderCheck.report(
      in: table, expected: file.columns, later: file.laterColumns,
      workedOut: file.name.workedOut, log: log)
    if file.columns.contains(CodeRegister.planColumn) {
      HeaderCheck.reportPlan(in: table, plans: codes.plans, log: log)
    }
    return DataTable(name: file.name, table: table, log: log, codes: codes)
  }
}

extension RowCells {
  /// Reports cells that hold control characters other than line ends, or were encoded twice.
  ///
  /// Direction marks and invisible characters are let in: they are somebody's text, and every
  /// screen shows them harmlessly. A control character is never text, and hints at a broken file.
  fileprivate func reportNonsense() {
    for cell in file.table[row] where !cell.text.utf8.allSatisfy(ControlCharacters.isPlain) {
      if let fault = DoubleEncoding.first(in: cell.text) {
        file.log.report(.encodedTwice(fault), at: file.table.place(of: cell))
      } else if ControlCharacters.stand(in: cell.text) {
        file.log.report(.controlCharacter, at: file.table.place(of: cell))
      }
    }
  }
}

/// The scalars that are no text.
enum ControlCharacters {
  /// Whether a byte is a printable character of ASCII.
  static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

  /// Whether a text holds one; line ends and tabs belong to notes, and NUL is reported where it stands.
  static func stand(in text: String) -> Bool {
    let isSuspect = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
    guard isSuspect else { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar {
      case "\n", "\r", "\t", "\0": false
      default: scalar.properties.generalCategory == .control
      }
    }
  }
}
