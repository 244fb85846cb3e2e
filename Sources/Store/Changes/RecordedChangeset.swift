import CSQLiteSession
import Domain
import Foundation
import GRDB

/// What a recorded change did, read whole and in the shapes that the tables have today.
struct RecordedChangeset {
  let content: ParsedChangeset
  private let schemas: RecordedSchemas

  /// Reads a stored record.
  ///
  /// - Parameters:
  ///   - bytes: The record.
  ///   - schema: The number of the schema under which it was made.
  ///   - db: The store, whose rows may say what an older record lacks.
  ///   - schemas: What tables looked like when.
  /// - Throws: `ChangeProblem` where it cannot be read, or cannot be brought up to date.
  init(
    _ bytes: Data, schema: Int, _ db: Database, schemas: RecordedSchemas? = nil
  ) throws {
    let schemas = try schemas ?? RecordedSchemas.current.get()
    guard !bytes.isEmpty else { throw ChangeProblem.empty }
    let parsed: ParsedChangeset
    do { parsed = try ChangesetParser.parse(bytes) } catch { throw ChangeProblem.damaged(error) }
    self.init(try schemas.upToDate(parsed, schema: schema, db), schemas)
  }

  private init(_ content: ParsedChangeset, _ schemas: RecordedSchemas) {
    self.content = content
    self.schemas = schemas
  }

  /// What takes it back.
  var inverted: RecordedChangeset { RecordedChangeset(content.inverted, schemas) }

  // MARK: Telling

  /// What it does, row by row.
  ///
  /// - Parameter items: Of rows that belong to action items, only theirs; without it, all rows.
  func rowChanges(of items: Set<Int64>? = nil) -> [RowChange] {
    content.tables.flatMap { table -> [RowChange] in
      guard let shape = schemas.shape(of: table.name) else { return [] }
      return table.rows.lazy.filter { row in
        guard let items, let key = Self.itemKey(row, in: table) else { return true }
        return items.contains(key)
      }.map { RowChange($0, in: table, shape) }
    }
  }

  /// The keys of the action items that it changes.
  var itemKeys: Set<Int64> {
    Set(content.tables.flatMap { table in table.rows.compactMap { Self.itemKey($0, in: table) } })
  }

  /// The key of the action item that a row belongs to; nothing for another row.
  private static func itemKey(_ row: ParsedChangeset.Row, in table: ParsedChangeset.Table) -> Int64?
  {
    guard table.name.hasPrefix(RowChange.itemTables),
      case .integer(let key) = row.key(table.key).first
    else { return nil }
    return key
  }

  // MARK: Applying

  /// Applies it, all or nothing. Whoever calls this compares what was noted meanwhile with `content`.
  ///
  /// - Returns: Whether it could be: every value it would overwrite is still the one it knows.
  /// - Throws: `ChangeProblem.foreignTable` where a table of the store has not the shape that the program
  ///   gives it; nothing is applied then.
  func apply(to db: Database) throws -> Bool {
    for table in content.tables {
      guard let shape = try TableShape.of(table.name, db), shape == schemas.shape(of: table.name)
      else { throw ChangeProblem.foreignTable(table.name) }
    }
    // Any difference between the store and what the changeset expects to find ends it.
    let abort: @convention(c) (UnsafeMutableRawPointer?, Int32, OpaquePointer?) -> Int32 = {
      _, _, _ in SQLITE_CHANGESET_ABORT
    }
    var bytes = content.serialised
    let code = bytes.withUnsafeMutableBytes { buffer in
      sqlite3changeset_apply(
        db.sqliteConnection, Int32(buffer.count), buffer.baseAddress, nil, abort, nil)
    }
    // A row that other rows have come to refer to is no conflict of its own but breaks their rule.
    if code == SQLITE_ABORT || code & 0xFF == SQLITE_CONSTRAINT { return false }
    guard code == SQLITE_OK else {
      let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    return true
  }
}

extension ChangeRow {
  /// What the change did to the data tables.
  ///
  /// - Throws: `ChangeProblem` where that cannot be read.
  func changeset(_ db: Database) throws -> RecordedChangeset {
    if let problem { throw problem }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT changeset, schema FROM change WHERE key = ?"),
      arguments: [key])
    guard let row else { throw ChangeProblem.unreadableRow }
    var reader = RowReader(row, of: "change")
    let (bytes, schema) = (reader.optionalData(), reader.int())
    guard reader.isWhole, let bytes else { throw ChangeProblem.unreadableRow }
    return try RecordedChangeset(bytes, schema: schema, db)
  }
}
