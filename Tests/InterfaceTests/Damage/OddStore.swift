import Foundation
import GRDB
import Store

/// A store in a file into which other programs have written what its schema forbids: a value of another
/// type, too large a number, bytes that are no text. The schema itself is as it should be.
struct OddStore {
  /// What stands where it should not, as SQL.
  static let values = [
    "NULL", "x'FF00FE'", "'abc'", "1.5e300", "-9223372036854775808", "9223372036854775807",
    "replace(hex(zeroblob(50000)), '00', 'ab')", "CAST(x'C328FF61' AS TEXT)",
  ]

  /// A column of a table.
  struct Place: Hashable, Sendable {
    let table: String
    let column: String
  }

  /// Every column of every table, those behind the word index too.
  let places: [Place]
  private let bytes: Data
  private let schema: [Row]

  /// Makes a store without rules out of one with data in it.
  init(of path: String) throws {
    let queue = try DatabaseQueue(path: path)
    let (places, schema) = try queue.write { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%'
          """)
      let places = try tables.flatMap { table in
        try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
          .map { Place(table: table, column: $0) }
      }
      let schema = try Row.fetchAll(
        db,
        sql: """
          SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema
          WHERE type = 'trigger' OR (type = 'table' AND sql LIKE '%STRICT%')
          """)
      return (places, schema)
    }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(sql: "DELETE FROM sqlite_schema WHERE type = 'trigger'")
      // A few rows of each table are enough, and read sooner.
      for place in places where place.column == "id" {
        _ = try? db.execute(
          sql:
            "DELETE FROM \"\(place.table)\" WHERE id NOT IN (SELECT id FROM \"\(place.table)\" LIMIT 8)"
        )
      }
      for row in schema where row["type"] == "table" {
        try db.execute(
          sql: "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
          arguments: [Self.withoutRules(row["sql"]), row["name"] as String])
      }
      try db.execute(sql: "PRAGMA writable_schema = RESET; PRAGMA journal_mode = DELETE")
      // Else whoever means to write is asked whether the file was moved.
      try db.execute(sql: "UPDATE station SET machine = NULL, file = NULL")
    }
    try queue.close()
    bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    (self.places, self.schema) = (places, schema)
  }

  private static func withoutRules(_ sql: String) -> String {
    sql.replacing(#/(IS )?\bNOT NULL\b/#) { $0.1 == nil ? "" : "IS NOT NULL" }
      .replacing(" STRICT, WITHOUT", with: " WITHOUT")
      .replacing(" STRICT", with: "").replacing(#/\bTEXT\b/#, with: "BLOB")
      .replacing(#/\bINTEGER\b(?! *PRIMARY)/#, with: "BLOB")
  }

  /// Writes the store to a path with an odd value in each column of some tables: each in a row of its own as far
  /// as there are rows, or each in all rows.
  ///
  /// - Parameter turn: Which value comes first.
  /// - Returns: How many columns hold one: SQLite itself keeps some from some places.
  func write(tables: [String], turn: Int, everywhere: Bool, path: String) throws -> Int {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      var turn = turn
      let odd = try tables.reduce(0) { odd, table in
        turn += 1
        return try odd + write(table, turn, everywhere, db)
      }
      try restoreSchema(db)
      return odd
    }
  }

  private func write(_ table: String, _ turn: Int, _ everywhere: Bool, _ db: Database) throws -> Int
  {
    let columns = places.filter { $0.table == table }.map(\.column)
    return try columns.enumerated().count { index, column in
      let value = Self.values[(turn + index) % Self.values.count]
      let row = try everywhere ? "TRUE" : Self.row(index, of: table, columns, db)
      let update = "UPDATE \"\(table)\" SET \"\(column)\" = \(value) WHERE \(row)"
      do { try db.execute(sql: update) } catch is DatabaseError { return false }
      return db.changesCount > 0
    }
  }

  /// The condition that a row is the one of a number, counted round and round.
  private static func row(
    _ number: Int, of table: String, _ columns: [String], _ db: Database
  ) throws -> String {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0
    let all = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      (\(all)) IS (SELECT \(all) FROM "\(table)" LIMIT 1 OFFSET \(count == 0 ? 0 : number % count))
      """
  }

  private func restoreSchema(_ db: Database) throws {
    try db.execute(sql: "PRAGMA writable_schema = ON")
    for row in schema {
      if row["type"] == "table" {
        try db.execute(
          sql: "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
          arguments: [row["sql"] as String, row["name"] as String])
      } else {
        try db.execute(
          sql:
            "INSERT INTO sqlite_schema(type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)",
          arguments: StatementArguments(Array(row.databaseValues)))
      }
    }
    try db.execute(sql: "PRAGMA writable_schema = RESET")
  }
}
