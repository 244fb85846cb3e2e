/// One or more columns of a file that make one value.
struct Column<Value>: Sendable {
  /// The names in the header row.
  let names: [String]
  /// The value of a row; nothing when it cannot be read, which has then been reported.
  let read: @Sendable (RowCells) -> Value?
  /// Of the names, those that a file may leave out, because the column came later than the file.
  var later: Set<String> = []

  init(_ names: String..., read: @escaping @Sendable (RowCells) -> Value?) {
    self.names = names
    self.read = read
  }
}
