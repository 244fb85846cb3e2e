/// What spreadsheets do to a file and is accepted; it is said once for a whole folder.
///
/// Line ends with carriage returns are not among it: RFC 4180 has them.
public enum Accepted: Hashable, Sendable, CaseIterable {
  /// `;` between cells, as a French spreadsheet writes it.
  case semicolons
  /// Tabs between cells.
  case tabs
  /// A first line `sep=;`, which tells a spreadsheet what stands between cells.
  case separatorLine
  /// A byte-order mark at the start.
  case byteOrderMark
  /// Days as `17/11/2026`, day before month.
  case slashedDays
  /// Columns at the end that have no heading and nothing in them.
  case emptyColumns
  /// Columns that a listing adds and that follow from the others; they were not read.
  case workedOutColumns
  /// Rows of nothing but empty cells.
  case emptyRows
}
