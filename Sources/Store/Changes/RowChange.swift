import Foundation
import GRDB

/// One row that a changeset inserts, updates or deletes, its columns known by name: an inserted row has
/// all its values after, a deleted one all before; an updated one has its key and what changed.
struct RowChange {
  /// How the names of the tables begin that hold action items and their links.
  static let itemTables = "action_item"

  let table: String
  let operation: ParsedChangeset.Operation
  /// The values of the primary key, in the order of the columns.
  let key: [DatabaseValue]
  /// The values before, by the names of the columns.
  let before: RowValues
  /// The values after.
  let after: RowValues

  /// A row of a table that fits a shape.
  init(_ row: ParsedChangeset.Row, in table: ParsedChangeset.Table, _ shape: TableShape) {
    self.table = table.name
    operation = row.operation
    key = row.key(table.key).map(\.stored)
    before = RowChange.values(row.before, shape)
    after = RowChange.values(row.after, shape)
  }

  /// The value that an inserted or a deleted row holds in a column.
  func value(_ column: String) -> DatabaseValue { after[column] ?? before[column] ?? .null }

  /// The text that an inserted or a deleted row holds in a column.
  func text(_ column: String) -> String { String.fromDatabaseValue(value(column)) ?? "" }

  private static func values(_ cells: [ParsedChangeset.Cell], _ shape: TableShape) -> RowValues {
    var values: RowValues = [:]
    for cell in cells { values[shape.columns[cell.column].name] = cell.value.stored }
    return values
  }
}

extension ParsedChangeset.Value {
  /// As it would be read from a column; a text that is not UTF-8 is mended as it is there.
  fileprivate var stored: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .float(let number): number.databaseValue
    case .text(let text): String(decoding: text, as: UTF8.self).databaseValue
    case .blob(let blob): Data(blob).databaseValue
    }
  }
}
