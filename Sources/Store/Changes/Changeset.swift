import CSQLiteSession
import Foundation
import GRDB

/// What a transaction did to the data tables, row by row, before and after, as SQLite writes it.
struct Changeset {
  let data: Data

  /// The changeset that takes this one back.
  func inverted() throws -> Changeset {
    var size: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = data.withUnsafeBytes { buffer in
      sqlite3changeset_invert(Int32(buffer.count), buffer.baseAddress, &size, &bytes)
    }
    return try Changeset(taking: bytes, size: size, code: code)
  }

  /// Applies it, all or nothing.
  ///
  /// - Returns: Whether it could be: every value it would overwrite is still the one it knows.
  func apply(to db: Database) throws -> Bool {
    // Any difference between the store and what the changeset expects to find ends it.
    let abort: @convention(c) (UnsafeMutableRawPointer?, Int32, OpaquePointer?) -> Int32 = {
      _, _, _ in SQLITE_CHANGESET_ABORT
    }
    let code = data.withUnsafeBytes { buffer in
      sqlite3changeset_apply(
        db.sqliteConnection, Int32(buffer.count),
        UnsafeMutableRawPointer(mutating: buffer.baseAddress), nil, abort, nil)
    }
    // A row that other rows have come to refer to is no conflict of its own but breaks their rule.
    if code == SQLITE_ABORT || code & 0xFF == SQLITE_CONSTRAINT { return false }
    guard code == SQLITE_OK else {
      let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    return true
  }

  /// Whether it changes nothing.
  var isEmpty: Bool { data.isEmpty }

  /// Whether SQLite can read it to its end.
  var isReadable: Bool {
    data.withUnsafeBytes { buffer in
      var iterator: OpaquePointer?
      let bytes = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
      guard sqlite3changeset_start(&iterator, Int32(buffer.count), bytes) == SQLITE_OK else {
        return false
      }
      while sqlite3changeset_next(iterator) == SQLITE_ROW {}
      return sqlite3changeset_finalize(iterator) == SQLITE_OK
    }
  }

  init(data: Data) { self.data = data }

  /// Takes over what SQLite has allocated.
  init(taking bytes: UnsafeMutableRawPointer?, size: Int32, code: Int32) throws {
    defer { sqlite3_free(bytes) }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    data = bytes.map { Data(bytes: $0, count: Int(size)) } ?? Data()
  }
}

/// SQLite's notes of what happens to the recorded tables from now on.
struct ChangesetSession {
  private let session: OpaquePointer?

  init(_ db: Database) throws {
    var session: OpaquePointer?
    try Changeset.check(sqlite3session_create(db.sqliteConnection, "main", &session))
    self.session = session
    for table in StoreTables.recorded {
      try Changeset.check(sqlite3session_attach(session, table))
    }
  }

  /// What happened so far.
  func changeset() throws -> Changeset {
    var size: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(session, &size, &bytes)
    return try Changeset(taking: bytes, size: size, code: code)
  }

  /// Stops taking notes; must be called before the connection closes.
  func end() { sqlite3session_delete(session) }
}
