import GRDB

/// A piece of SQL with its arguments.
struct SQLPiece {
  var sql: String
  var arguments: [(any DatabaseValueConvertible)?] = []

  /// Conditions that must all hold; `TRUE` when there are none.
  static func all(_ pieces: [SQLPiece]) -> SQLPiece {
    pieces.isEmpty ? SQLPiece(sql: "TRUE") : joined(pieces, by: " AND ")
  }

  /// Conditions of which one must hold.
  static func any(_ pieces: [SQLPiece]) -> SQLPiece {
    SQLPiece(sql: "(") + joined(pieces, by: " OR ") + SQLPiece(sql: ")")
  }

  /// A row value.
  static func row(_ pieces: [SQLPiece]) -> SQLPiece {
    SQLPiece(sql: "(") + joined(pieces, by: ", ") + SQLPiece(sql: ")")
  }

  /// One piece after the other.
  static func + (first: SQLPiece, second: SQLPiece) -> SQLPiece {
    SQLPiece(sql: first.sql + second.sql, arguments: first.arguments + second.arguments)
  }

  private static func joined(_ pieces: [SQLPiece], by separator: String) -> SQLPiece {
    SQLPiece(
      sql: pieces.map(\.sql).joined(separator: separator),
      arguments: pieces.flatMap(\.arguments))
  }
}
