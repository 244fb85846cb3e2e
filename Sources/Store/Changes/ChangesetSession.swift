import CSQLiteSession
import Foundation
import GRDB

/// SQLite's notes of what happens to the recorded tables from now on.
struct ChangesetSession {
  private let session: OpaquePointer?

  init(_ db: Database) throws {
    var session: OpaquePointer?
    try Self.check(sqlite3session_create(db.sqliteConnection, "main", &session))
    self.session = session
    for table in StoreTables.recorded { try Self.check(sqlite3session_attach(session, table)) }
  }

  /// What happened so far, as bytes to be stored; none where nothing did.
  func changeset() throws -> Data {
    var size: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(session, &size, &bytes)
    defer { sqlite3_free(bytes) }
    try Self.check(code)
    return bytes.map { Data(bytes: $0, count: Int(size)) } ?? Data()
  }

  /// Stops taking notes; must be called before the connection closes.
  func end() { sqlite3session_delete(session) }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
