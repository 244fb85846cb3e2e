import CSQLiteSession
import Domain
import GRDB

/// The word index of the action items: compared with them, and made anew from them where it is wrong. It holds
/// nothing that does not follow from the items, so no backup is made before.
struct WordIndex {
  let store: Store

  init(of store: Store) { self.store = store }

  /// What was found, and done.
  ///
  /// - Parameter mayMend: Whether it may be made anew.
  func check(mayMend: Bool) throws -> [StoreFault] {
    guard try isWrong() else { return [] }
    guard mayMend, try mend(), try !isWrong() else { return [.wordIndexWrong] }
    return [.wordIndexRebuilt]
  }

  // MARK: Looking

  /// The index compares itself only through a statement that counts as writing; so a private copy on the disk
  /// is asked, and nobody waits meanwhile.
  private func isWrong() throws -> Bool {
    var copy: OpaquePointer?
    defer { sqlite3_close_v2(copy) }
    try confirm(sqlite3_open_v2("", &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil), copy)
    try store.queue.inDatabase { db in
      guard let backup = sqlite3_backup_init(copy, "main", db.sqliteConnection, "main") else {
        return try confirm(sqlite3_errcode(copy), copy)
      }
      sqlite3_backup_step(backup, -1)
      try confirm(sqlite3_backup_finish(backup), copy)
    }
    try Defences.put(on: copy)
    let question =
      "INSERT INTO action_item_text(action_item_text, rank) VALUES ('integrity-check', 1)"
    let code = sqlite3_exec(copy, question, nil, nil, nil)
    switch code & 0xFF {
    case SQLITE_OK: return false
    // Damage, or a table of the index that is not there.
    case SQLITE_CORRUPT, SQLITE_ERROR: return true
    default: throw error(code, copy)
    }
  }

  // MARK: Mending

  /// - Returns: Whether it could be made anew.
  private func mend() throws -> Bool {
    if store.path == ":memory:" {
      return try store.queue.inDatabase { db in
        try Defences.put(on: db.sqliteConnection, isDefensive: false, trustsSchema: true)
        let isMended = try mend(db.sqliteConnection)
        try Defences.put(on: db.sqliteConnection, trustsSchema: true)
        return isMended
      }
    }
    let file = StoreFile(path: store.path)
    guard file.isWritable, StoreFile(path: file.folder).isWritable else { return false }
    var connection: OpaquePointer?
    defer { sqlite3_close_v2(connection) }
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    try confirm(sqlite3_open_v2(store.path, &connection, flags, nil), connection)
    sqlite3_busy_timeout(connection, 5000)
    // The tables of the index are SQLite's own, and may have to be made.
    try Defences.put(on: connection, isDefensive: false)
    return try mend(connection)
  }

  private func mend(_ connection: OpaquePointer?) throws -> Bool {
    try confirm(sqlite3_exec(connection, "PRAGMA synchronous = FULL", nil, nil, nil), connection)
    try confirm(sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil), connection)
    // What is foreign would run.
    let faults = try SchemaComparison.faults(of: connection, version: Migrations.latest)
    let others = faults.filter { !$0.name.hasPrefix(Self.name) && $0.forbidsWriting }
    let repairs = others.isEmpty ? try Self.repairs() : []
    var code = repairs.isEmpty ? SQLITE_ERROR : SQLITE_OK
    for repair in repairs where code == SQLITE_OK {
      code = sqlite3_exec(connection, repair, nil, nil, nil)
    }
    if code == SQLITE_OK { code = sqlite3_exec(connection, "COMMIT", nil, nil, nil) }
    if code != SQLITE_OK { sqlite3_exec(connection, "ROLLBACK", nil, nil, nil) }
    return code == SQLITE_OK
  }

  static let name = "action_item_text"

  /// The statements that take the index out, whatever is left of it, and make it anew. A table whose own
  /// tables are damaged cannot be dropped, only forgotten.
  private static func repairs() throws -> [String] {
    let parts = ["data", "idx", "docsize", "config", "content"]
    return [
      "PRAGMA writable_schema = ON",
      "DELETE FROM sqlite_schema WHERE type = 'table' AND name = '\(name)'",
      "PRAGMA writable_schema = RESET",
    ] + parts.map { "DROP TABLE IF EXISTS \(name)_\($0)" }
      + [try statement(), "INSERT INTO \(name)(\(name)) VALUES ('rebuild')"]
  }

  /// How the index is made.
  private static func statement() throws -> String {
    let picture = try SchemaPicture.made(by: Migrations.all)
    guard let part = picture.parts.first(where: { $0.type == "table" && $0.name == name }) else {
      throw UnreadableRow(table: name, detail: "no migration makes it")
    }
    return part.sql
  }

  // MARK: Errors

  private func confirm(_ code: Int32, _ connection: OpaquePointer?) throws {
    if code != SQLITE_OK { throw error(code, connection) }
  }

  private func error(_ code: Int32, _ connection: OpaquePointer?) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }
}
