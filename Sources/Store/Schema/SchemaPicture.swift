import CSQLiteSession
import Crypto
import Domain
import GRDB

/// One table, index, trigger or view, as SQLite keeps it.
struct SchemaPart: Hashable {
  let type: String
  let name: String
  let table: String
  let sql: String
}

/// Everything that a store's schema is made of, in the order of types and names.
struct SchemaPicture: Equatable {
  let parts: [SchemaPart]

  /// Reads it through a connection of SQLite's own.
  ///
  /// What SQLite adds by itself (statistics, the indexes of keys) is left out, and of the tables that the
  /// word index keeps only that they are there: another SQLite may make them otherwise.
  ///
  /// - Throws: The error of SQLite.
  init(_ connection: OpaquePointer?) throws {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    var parts: [SchemaPart] = []
    var code = sqlite3_prepare_v2(connection, Self.sql, -1, &statement, nil)
    if code == SQLITE_OK {
      code = sqlite3_step(statement)
      while code == SQLITE_ROW {
        parts.append(SchemaPart(statement))
        code = sqlite3_step(statement)
      }
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)))
    }
    self.parts = parts
  }

  private static let sql = """
    SELECT type, name, tbl_name,
      CASE WHEN type = 'table' AND name GLOB 'action_item_text_*' THEN '' ELSE sql END
    FROM sqlite_schema
    WHERE NOT (type IN ('table', 'index') AND name GLOB 'sqlite_*') ORDER BY type, name, sql
    """

  /// What a program that knows these migrations makes; slow, as it makes it.
  static func made(by migrations: some Sequence<Migration>) throws -> SchemaPicture {
    let queue = try DatabaseQueue(
      configuration: Connection.configuration(readOnly: false, Waiting(.zero)))
    try Migrations.run(
      Array(migrations), on: queue, at: Instant(milliseconds: 0), backup: { _ in })
    return try queue.read { db in try SchemaPicture(db.sqliteConnection) }
  }

  /// SHA-256 over all of it, in hexadecimal digits.
  var digest: String {
    var hasher = SHA256()
    for part in parts {
      for text in [part.type, part.name, part.table, part.sql] {
        var text = text + "\0"
        text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      }
    }
    return hasher.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// In what way this one is not what it should be.
  func faults(besides expected: SchemaPicture) -> [SchemaFault] {
    let should = Dictionary(grouping: expected.parts, by: \.key)
    let present = Dictionary(grouping: parts, by: \.key)
    let missing = expected.parts.filter { present[$0.key] == nil }.map { $0.fault(.missing) }
    let others = parts.compactMap { part -> SchemaFault? in
      guard let known = should[part.key] else { return part.fault(.foreign) }
      return known.contains(part) ? nil : part.fault(.altered)
    }
    return missing + others
  }
}

extension SchemaPart {
  fileprivate init(_ statement: OpaquePointer?) {
    let texts = (0..<4).map { column in
      sqlite3_column_text(statement, Int32(column)).map { String(cString: $0) } ?? ""
    }
    self.init(type: texts[0], name: texts[1], table: texts[2], sql: texts[3])
  }

  fileprivate var key: [String] { [type, name] }

  fileprivate func fault(_ problem: SchemaFault.Problem) -> SchemaFault {
    SchemaFault(part: SchemaFault.Part(rawValue: type) ?? .table, name: name, problem: problem)
  }
}

/// Compares the schema of stores with what the migrations make.
enum SchemaComparison {
  /// What is wrong with the schema of a store.
  ///
  /// A store of the present version is compared by its digest, which takes a fraction of a millisecond;
  /// only where that differs, or the store is older, is the right schema made to compare with.
  ///
  /// - Parameter db: A connection that shows one moment of it.
  /// - Returns: The faults, and the number of the last migration.
  static func faults(_ db: Database) throws -> (faults: [SchemaFault], version: Int) {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    return (try faults(of: db.sqliteConnection, version: version), version)
  }

  /// What is wrong with the schema of a store, given the number of its last migration.
  static func faults(of connection: OpaquePointer?, version: Int) throws -> [SchemaFault] {
    // A store that is about to be made holds nothing.
    if version == 0 { return [] }
    let picture = try SchemaPicture(connection)
    if version == Migrations.latest, picture.digest == SchemaDigest.latest { return [] }
    let known = Migrations.all.filter { $0.number <= version }
    return picture.faults(besides: try SchemaPicture.made(by: known))
  }
}
