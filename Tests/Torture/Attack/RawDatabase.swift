import CSQLiteSession

/// A store as another program sees it, without our rules.
final class RawDatabase {
  private var connection: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open(path, &connection) == SQLITE_OK else {
      throw Unproven("cannot open \(path)")
    }
  }

  deinit { close() }

  /// Closes it, and writes what is in its log into the file.
  func close() {
    sqlite3_close(connection)
    connection = nil
  }

  /// Executes statements; that SQLite refuses one is no matter.
  func tryOut(_ sql: String) { sqlite3_exec(connection, sql, nil, nil, nil) }

  /// The rows of a query as texts.
  func rows(_ sql: String) throws -> [[String]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Unproven("cannot ask: \(sql)")
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[String]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
        })
    }
    return rows
  }
}
