import CSQLiteSession
import GRDB
import Glibc

/// One row that a changeset inserts, updates or deletes, as SQLite noted it: an inserted row has all
/// its values after, a deleted one all before; an updated one has its key and what changed.
struct RowChange {
  enum Operation {
    case insert, update, delete

    init?(_ code: Int32) {
      switch code {
      case SQLITE_INSERT: self = .insert
      case SQLITE_UPDATE: self = .update
      case SQLITE_DELETE: self = .delete
      default: return nil
      }
    }
  }

  /// How the names of the tables begin that hold action items and their links.
  static let itemTables = "action_item"

  let table: String
  let operation: Operation
  /// The values of the primary key, in the order of the columns.
  let key: [DatabaseValue]
  /// The values before, by the names of the columns.
  let before: RowValues
  /// The values after.
  let after: RowValues

  /// The value that an inserted or a deleted row holds in a column.
  func value(_ column: String) -> DatabaseValue { after[column] ?? before[column] ?? .null }

  /// The text that an inserted or a deleted row holds in a column.
  func text(_ column: String) -> String { String.fromDatabaseValue(value(column)) ?? "" }

  /// Whether a column is among those that were written or taken away.
  func concerns(_ column: String) -> Bool { before[column] != nil || after[column] != nil }

  fileprivate init?(_ iterator: OpaquePointer?, _ columns: inout ColumnNames) throws {
    var name: UnsafePointer<CChar>?
    var count: Int32 = 0
    var code: Int32 = 0
    try Changeset.check(sqlite3changeset_op(iterator, &name, &count, &code, nil))
    guard let known = Operation(code) else { return nil }
    operation = known
    table = name.map { String(cString: $0) } ?? ""
    let names = try columns.names(of: table, count: Int(count))
    let (isThereBefore, isThereAfter) = (operation != .insert, operation != .delete)
    before = try RowChange.values(names, isThereBefore) {
      sqlite3changeset_old(iterator, $0, &$1)
    }
    after = try RowChange.values(names, isThereAfter) {
      sqlite3changeset_new(iterator, $0, &$1)
    }
    let held = isThereBefore ? before : after
    key = try RowChange.isKey(iterator).enumerated().compactMap { index, isKey in
      isKey ? held[names[index]] : nil
    }
  }

  private static func isKey(_ iterator: OpaquePointer?) throws -> [Bool] {
    var flags: UnsafeMutablePointer<UInt8>?
    var count: Int32 = 0
    try Changeset.check(sqlite3changeset_pk(iterator, &flags, &count))
    return (0..<Int(count)).map { flags?[$0] != 0 }
  }

  private static func values(
    _ names: [String], _ isThere: Bool,
    _ get: (Int32, inout OpaquePointer?) -> Int32
  ) throws -> RowValues {
    guard isThere else { return [:] }
    var values: RowValues = [:]
    for (index, name) in names.enumerated() {
      var value: OpaquePointer?
      try Changeset.check(get(Int32(index), &value))
      if let value { values[name] = DatabaseValue(of: value) }
    }
    return values
  }
}

/// The names of the columns of tables, in their order.
private struct ColumnNames {
  let db: Database
  private var known: [String: [String]] = [:]

  init(_ db: Database) { self.db = db }

  /// A table that has fewer columns by now than a changeset knows has no name for the rest.
  mutating func names(of table: String, count: Int) throws -> [String] {
    if let names = known[table] { return names }
    let columns = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table])
    let names = columns.prefix(count) + (columns.count..<max(count, columns.count)).map { "\($0)" }
    known[table] = Array(names)
    return Array(names)
  }
}

extension DatabaseValue {
  /// A value that SQLite hands out.
  fileprivate init(of value: OpaquePointer) {
    self =
      switch sqlite3_value_type(value) {
      case SQLITE_INTEGER: sqlite3_value_int64(value).databaseValue
      case SQLITE_FLOAT: sqlite3_value_double(value).databaseValue
      case SQLITE_TEXT:
        (sqlite3_value_text(value).map { String(cString: $0) } ?? "").databaseValue
      default: .null
      }
  }
}

extension Changeset {
  /// What it does, row by row.
  ///
  /// - Parameters:
  ///   - items: Of rows that belong to action items, only theirs; without it, all rows.
  ///   - db: Whose tables tell the names of the columns.
  func rowChanges(of items: Set<Int64>? = nil, _ db: Database) throws -> [RowChange] {
    var changes: [RowChange] = []
    var columns = ColumnNames(db)
    try forEachRow { iterator in
      if let items, let key = try Changeset.itemKey(iterator), !items.contains(key) { return }
      if let change = try RowChange(iterator, &columns) { changes.append(change) }
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

  /// The key of the action item that a row belongs to; nothing for another row.
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
