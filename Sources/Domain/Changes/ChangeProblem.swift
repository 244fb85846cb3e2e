/// Why it cannot be told what a recorded change did, or why that can be neither taken back nor done
/// again.
public enum ChangeProblem: Error, Hashable, Sendable {
  /// A value is missing in its row of the list of changes, or is none that can stand there.
  case unreadableRow
  /// Its label says nothing that this program knows.
  case unreadableLabel
  /// The bytes of the record are not what SQLite writes.
  case damaged(RecordDamage)
  /// The record holds nothing.
  case empty
  /// It was made under the schema of a newer program.
  case newer(schema: Int, known: Int)
  /// It names a table that no record may name.
  case unknownTable(String)
  /// Under the schema it was made under, the table had other columns or another key.
  case otherShape(table: String)
  /// The column can hold no such value.
  case unfitValue(table: String, column: String)
  /// A value means nothing to the program in the field that it belongs to.
  case unknownValue(table: String)
  /// The table has been rebuilt since, and nothing says how older records are to be read.
  case rebuilt(table: String)
  /// In this store the table is not as the program makes it.
  case foreignTable(String)

  /// The case in a word that never changes.
  public var word: String {
    switch self {
    case .unreadableRow: "row"
    case .unreadableLabel: "label"
    case .damaged: "damaged"
    case .empty: "empty"
    case .newer: "newer"
    case .unknownTable: "unknown-table"
    case .otherShape: "other-shape"
    case .unfitValue: "unfit-value"
    case .unknownValue: "unknown-value"
    case .rebuilt: "rebuilt"
    case .foreignTable: "foreign-table"
    }
  }
}
