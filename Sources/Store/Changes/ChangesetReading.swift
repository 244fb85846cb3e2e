import CSQLiteSession
import GRDB
import Glibc

/// One row that a changeset inserts, updates or deletes, as SQLite noted it: an inserted row has all
/// its values after, a deleted one all before; an updated one has its key and what changed.
struct RowChange {
  enum Operation {
    case insert, update, delete
  }

  /// How the names of the tables begin that hold action items and their links.
  static let itemTables = "action_item"

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
  ///
  /// - Parameter items: Of rows that belong to action items, only theirs; without it, all rows.
  func rowChanges(of items: Set<Int64>? = nil) throws -> [RowChange] {
    var changes: [RowChange] = []
    try forEachRow { iterator in
      if let items, let key = try Changeset.itemKey(iterator), !items.contains(key) { return }
      if let change = try RowChange(iterator) { changes.append(change) }
    }
    return changes
  }

  /// The keys of the action items that it changes.
  func itemKeys() throws -> Set<Int64> {
    var keys: Set<Int64> = []
    try forEachRow { if let key = try Changeset.itemKey($0) { keys.insert(key) } }
    return keys
  }

  private func forEachRow(_ body: (OpaquePointer?) throws -> Void) throws {
    try data.withUnsafeBytes { buffer in
      var iterator: OpaquePointer?
      let bytes = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
      try Changeset.check(sqlite3changeset_start(&iterator, Int32(buffer.count), bytes))
      defer { sqlite3changeset_finalize(iterator) }
      while true {
        let code = sqlite3changeset_next(iterator)
        if code == SQLITE_DONE { return }
        guard code == SQLITE_ROW else {
          throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        try body(iterator)
      }
    }
  }

  /// The key of the action item that a row belongs to; nothing for a report.
  private static func itemKey(_ iterator: OpaquePointer?) throws -> Int64? {
    var name: UnsafePointer<CChar>?
    var (columns, operation): (Int32, Int32) = (0, 0)
    try check(sqlite3changeset_op(iterator, &name, &columns, &operation, nil))
    guard let name, strncmp(name, RowChange.itemTables, RowChange.itemTables.utf8.count) == 0 else {
      return nil
    }
    var value: OpaquePointer?
    try check(
      operation == SQLITE_INSERT
        ? sqlite3changeset_new(iterator, 0, &value) : sqlite3changeset_old(iterator, 0, &value))
    return value.map { sqlite3_value_int64($0) }
  }

  static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
