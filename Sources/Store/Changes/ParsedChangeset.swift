/// What a transaction did to tables, row by row, before and after: a changeset of SQLite's session
/// extension as a value.
///
/// A changeset names tables but no columns; they are known by their places. What the places mean depends
/// on the schema under which it was recorded (see `RecordedSchemas`).
struct ParsedChangeset: Hashable, Sendable {
  var tables: [Table] = []

  /// What happened to the rows of one table.
  struct Table: Hashable, Sendable {
    var name: String
    /// For each column its place in the primary key, from 1; 0 for one that is not part of it.
    var key: [UInt8]
    var rows: [Row]
  }

  /// One row that was inserted, updated or deleted.
  ///
  /// An inserted row has all its values in `after`, a deleted one in `before`. An updated one has its
  /// key and the old values of what changed in `before`, and only the new ones in `after`.
  struct Row: Hashable, Sendable {
    var operation: Operation
    /// Whether a trigger or a foreign key did it.
    var isIndirect: Bool
    var before: [Cell]
    var after: [Cell]
  }

  /// What happened to a row, by SQLite's number for it.
  enum Operation: UInt8, Sendable {
    case delete = 9
    case insert = 18
    case update = 23
  }

  /// A value and the place of its column, from 0; the cells of a row stand in the order of the places.
  struct Cell: Hashable, Sendable {
    var column: Int
    var value: Value
  }

  /// A stored value. Texts are bytes because other programs can store what is not UTF-8, and undo
  /// must bring back that very text.
  enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case float(Double)
    case text(ArraySlice<UInt8>)
    case blob(ArraySlice<UInt8>)
  }
}

extension ParsedChangeset {
  /// The changeset that takes this one back.
  var inverted: ParsedChangeset {
    ParsedChangeset(
      tables: tables.map { table in
        Table(name: table.name, key: table.key, rows: table.rows.map { $0.inverted(table.key) })
      })
  }

  /// Whether both do the same to the same rows, in whatever order and for whatever cause.
  func hasSameEffect(as other: ParsedChangeset) -> Bool {
    guard let effects, let others = other.effects else { return false }
    return effects == others
  }

  /// What becomes of each row; nothing where a row is named twice, as SQLite never does.
  private var effects: [RowName: Row]? {
    var effects: [RowName: Row] = [:]
    for table in tables {
      for row in table.rows {
        let name = RowName(table: table.name, key: row.key(table.key))
        var row = row
        row.isIndirect = false
        guard effects.updateValue(row, forKey: name) == nil else { return nil }
      }
    }
    return effects
  }

  private struct RowName: Hashable {
    let table: String
    let key: [Value]
  }
}

extension ParsedChangeset.Row {
  /// The values of the primary key, in the order of the columns.
  func key(_ key: [UInt8]) -> [ParsedChangeset.Value] {
    (operation == .insert ? after : before).filter { key[$0.column] > 0 }.map(\.value)
  }

  fileprivate func inverted(_ key: [UInt8]) -> Self {
    switch operation {
    case .insert: Self(operation: .delete, isIndirect: isIndirect, before: after, after: [])
    case .delete: Self(operation: .insert, isIndirect: isIndirect, before: [], after: before)
    case .update:
      Self(
        operation: .update, isIndirect: isIndirect,
        before: (before.filter { key[$0.column] > 0 } + after).sorted { $0.column < $1.column },
        after: before.filter { key[$0.column] == 0 })
    }
  }
}
