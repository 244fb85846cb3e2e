import CSQLiteSession
import GRDB

/// A text as it stands in a column: a number, bytes, or what is no UTF-8 is none. SQLite and GRDB would make one
/// of anything.
struct StoredText: DatabaseValueConvertible, StatementColumnConvertible {
  let text: String

  var databaseValue: DatabaseValue { text.databaseValue }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    guard sqlite3_column_type(sqliteStatement, index) == SQLITE_TEXT,
      let start = sqlite3_column_text(sqliteStatement, index)
    else { return nil }
    let bytes = UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(sqliteStatement, index)))
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.text = text
  }

  private init(text: String) { self.text = text }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
    guard case .string(let text) = value.storage else { return nil }
    return StoredText(text: text)
  }
}

/// A whole number as it stands in a column: a text or a fraction is none. SQLite would make 0 of many things.
struct StoredInteger: DatabaseValueConvertible, StatementColumnConvertible {
  let number: Int64

  var databaseValue: DatabaseValue { number.databaseValue }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    guard sqlite3_column_type(sqliteStatement, index) == SQLITE_INTEGER else { return nil }
    number = sqlite3_column_int64(sqliteStatement, index)
  }

  private init(number: Int64) { self.number = number }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredInteger? {
    guard case .int64(let number) = value.storage else { return nil }
    return StoredInteger(number: number)
  }
}
