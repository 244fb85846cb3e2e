import CSQLiteSession
import Domain
import GRDB

/// The word index of the action items: compared with them, and made anew from them where it is wrong. It holds
/// nothing that does not follow from the items, so no backup is made before.
struct WordIndex {
  let store: Store

  init(of store: Store) { self.store = store }

  /// What was found, and done.
  func check() throws -> [StoreFault] {
    guard try isWrong() else { return [] }
    guard try mend(), try !isWrong() else { return [.wordIndexWrong] }
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
      return try store.queue.inDatabase { db in try mend(db.sqliteConnection) }
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
    let repairs = others.isEmpty ? try repairs(of: faults) : []
    var code = repairs.isEmpty ? SQLITE_ERROR : SQLITE_OK
    for repair in repairs where code == SQLITE_OK {
      code = sqlite3_exec(connection, repair, nil, nil, nil)
    }
    if code == SQLITE_OK { code = sqlite3_exec(connection, "COMMIT", nil, nil, nil) }
    if code != SQLITE_OK { sqlite3_exec(connection, "ROLLBACK", nil, nil, nil) }
    return code == SQLITE_OK
  }

  private static let name = "action_item_text"

  /// The statements that bring back what is missing of the index, and fill it.
  private func repairs(of faults: [SchemaFault]) throws -> [String] {
    let missing = faults.filter { $0.problem == .missing && $0.part == .table }.map(\.name)
    let rebuild = ["INSERT INTO \(Self.name)(\(Self.name)) VALUES ('rebuild')"]
    guard missing.contains(where: { $0.hasPrefix(Self.name) }) else { return rebuild }
    let tables = try Self.statements()
    // The index itself makes its tables, where they are not there.
    guard !missing.contains(Self.name) else {
      let rests = tables.keys.filter { $0 != Self.name }.map { "DROP TABLE IF EXISTS \($0)" }
      return rests + [tables[Self.name]].compactMap(\.self) + rebuild
    }
    return missing.compactMap { tables[$0] } + rebuild
  }

  /// How the tables of the index are made, by their names.
  private static func statements() throws -> [String: String] {
    let queue = try DatabaseQueue(
      configuration: Store.configuration(readOnly: false, Waiting(.zero)))
    try Migrations.run(on: queue, at: Instant(milliseconds: 0), backup: { _ in })
    return try queue.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name GLOB ?",
        arguments: [name + "*"])
      return try rows.reduce(into: [:]) { result, row in
        var reader = RowReader(row, of: "sqlite_schema")
        result[reader.text()] = reader.text()
        try reader.finish()
      }
    }
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
