import CSQLiteSession
import GRDB

/// One row that a changeset inserts, updates or deletes, as SQLite noted it: an inserted row has all
/// its values after, a deleted one all before; an updated one has its key and what changed.
struct RowChange {
  enum Operation {
    case insert, update, delete
  }

  let table: String
  let operation: Operation
  private let before: [RowValue?]
  private let after: [RowValue?]

  /// The first column, which is the row's key, or begins it, in every recorded table.
  var key: Int64 {
    if case .integer(let key) = before[0] ?? after[0] { key } else { 0 }
  }

  /// The text before in a column; `nil` for none, and for a column that did not change.
  func textBefore(_ column: Int) -> String? { before[column]?.text }

  /// The text after in a column; `nil` for none, and for a column that did not change.
  func textAfter(_ column: Int) -> String? { after[column]?.text }

  /// The text that an inserted or a deleted row holds in a column.
  func text(_ column: Int) -> String { textAfter(column) ?? textBefore(column) ?? "" }

  /// The number that an inserted or a deleted row holds in a column.
  func integer(_ column: Int) -> Int64 {
    if case .integer(let number) = after[column] ?? before[column] { number } else { 0 }
  }

  /// Whether a column is among those that were written or taken away.
  func concerns(_ column: Int) -> Bool { before[column] != nil || after[column] != nil }

  fileprivate init?(_ iterator: OpaquePointer?) throws {
    var name: UnsafePointer<CChar>?
    var columns: Int32 = 0
    var code: Int32 = 0
    try Changeset.check(sqlite3changeset_op(iterator, &name, &columns, &code, nil))
    switch code {
    case SQLITE_INSERT: operation = .insert
    case SQLITE_UPDATE: operation = .update
    case SQLITE_DELETE: operation = .delete
    default: return nil
    }
    table = name.map { String(cString: $0) } ?? ""
    let isThereBefore = operation != .insert
    let isThereAfter = operation != .delete
    before = try (0..<columns).map { column in
      try isThereBefore ? RowValue.read { sqlite3changeset_old(iterator, column, &$0) } : nil
    }
    after = try (0..<columns).map { column in
      try isThereAfter ? RowValue.read { sqlite3changeset_new(iterator, column, &$0) } : nil
    }
  }
}

/// A value in a column of a recorded table, all of which hold integers and texts.
private enum RowValue {
  case null
  case integer(Int64)
  case text(String)

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// A value that SQLite hands out; nothing where the changeset has none.
  static func read(_ get: (inout OpaquePointer?) -> Int32) throws -> RowValue? {
    var value: OpaquePointer?
    try Changeset.check(get(&value))
    guard let value else { return nil }
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_TEXT: return .text(sqlite3_value_text(value).map { String(cString: $0) } ?? "")
    default: return .null
    }
  }
}

extension Changeset {
  /// What it does, row by row.
  func rowChanges() throws -> [RowChange] {
    try data.withUnsafeBytes { buffer in
      var iterator: OpaquePointer?
      let bytes = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
      try Changeset.check(sqlite3changeset_start(&iterator, Int32(buffer.count), bytes))
      defer { sqlite3changeset_finalize(iterator) }
      var changes: [RowChange] = []
      while true {
        let code = sqlite3changeset_next(iterator)
        if code == SQLITE_DONE { return changes }
        guard code == SQLITE_ROW else {
          throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        if let change = try RowChange(iterator) { changes.append(change) }
      }
    }
  }

  static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
