/// One data file taken apart, before its rows become values.
final class DataTable {
  /// Which file.
  let name: DataFileName
  /// Its rows.
  let table: CSVTable
  /// Where its problems go.
  let log: ProblemLog
  /// The codes that the files of the folder list.
  let codes: CodeRegister
  private let indices: [String: Int]

  init(name: DataFileName, table: CSVTable, log: ProblemLog, codes: CodeRegister) {
    self.name = name
    self.table = table
    self.log = log
    self.codes = codes
    indices = table.columnIndices
  }

  /// The place of a column among the cells of a row.
  func index(of column: String) -> Int? { indices[column] }

  /// The rows that hold anything.
  var filledRows: [Int] {
    (0..<table.rowCount).filter { row in !table[row].allSatisfy(\.text.isEmpty) }
  }
}

extension CSVTable {
  /// Where each column stands; of two with one name, the first counts.
  var columnIndices: [String: Int] {
    Dictionary(zip(header.map(\.word), header.indices)) { first, _ in first }
  }
}
