import CSQLiteSession
import Domain
import GRDB

/// A first look at a file, through a connection that cannot write.
struct StoreProbe {
  let path: String

  /// The number of the last migration of the store.
  ///
  /// - Throws: `StoreFailure` when the file is no store, damaged, newer or closed to us.
  func version() throws -> Int { try look(at: try readableName()) }

  /// The name under which the file can be opened for reading.
  ///
  /// SQLite reads a store with a write-ahead log only with the log's index beside it. Whoever may not
  /// write the store makes none: it would be theirs, and lock out those who may write. With nothing in
  /// the log the file alone is read, as immutable; when a log appears, it is opened anew
  /// (`StorePlace.displacement`).
  func readableName() throws(StoreFailure) -> String {
    let file = StoreFile(path: path)
    if file.isWritable, StoreFile(path: file.folder).isWritable { return path }
    if SideFiles(of: path).canFollowLog { return path }
    guard !file.hasLog else { throw .notReadable(path: path) }
    return "file:" + URINames.escaped(path) + "?immutable=1"
  }

  /// Lets SQLite take back a transaction that a power cut ended before the store had its log: loading
  /// or migrating one for the first time. A connection that cannot write could not even read it.
  ///
  /// A journal that somebody is writing at this moment is left alone by SQLite itself, and whatever
  /// else is wrong shows when the file is looked at.
  func takeBackWhatWasCutOff() {
    guard case .regular(let size) = StoreFile(path: path + "-journal").kind, size > 0 else {
      return
    }
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &connection, flags, nil) == SQLITE_OK,
      baraza_defend(connection, 1, 0) == SQLITE_OK
    else { return }
    sqlite3_exec(connection, "SELECT 1 FROM sqlite_schema", nil, nil, nil)
  }

  /// Reads the header through SQLite's own descriptor: closing another one on the same file would take
  /// away the locks of every connection that this process has to it.
  private func checkHeader(of connection: OpaquePointer?) throws(StoreFailure) {
    var header = [UInt8](repeating: 0, count: 100)
    let length = Int(baraza_read_start(connection, &header, Int32(header.count)))
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAStore(path: path)
    }
    guard length == header.count else {
      throw .damaged(path: path, detail: "the header is cut off")
    }
  }

  private func look(at name: String) throws -> Int {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(name, &connection, flags, nil) == SQLITE_OK else {
      throw failure(connection)
    }
    sqlite3_busy_timeout(connection, 1000)
    try Defences.put(on: connection)
    try checkHeader(of: connection)
    guard try pragma("application_id", on: connection) == Migrations.applicationID else {
      throw StoreFailure.notAStore(path: path)
    }
    let version = try pragma("user_version", on: connection)
    guard version <= Migrations.latest else {
      throw StoreFailure.newer(path: path, storeVersion: version, programVersion: Migrations.latest)
    }
    return version
  }

  private func pragma(
    _ name: String, on connection: OpaquePointer?
  ) throws -> Int {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, "PRAGMA \(name)", -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW
    else { throw failure(connection) }
    return Int(sqlite3_column_int(statement, 0))
  }

  private func failure(_ connection: OpaquePointer?) -> any Error {
    let code = ResultCode(rawValue: sqlite3_extended_errcode(connection))
    if code == .SQLITE_IOERR_SHORT_READ { return DatabaseError(resultCode: code) }
    return known(connection)
  }

  private func known(_ connection: OpaquePointer?) -> StoreFailure {
    let detail = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
    switch sqlite3_errcode(connection) & 0xFF {
    case SQLITE_NOTADB: return .notAStore(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(path: path)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY: return .notReadable(path: path)
    default: return .other(path: path, detail: detail)
    }
  }
}

/// File names written as URIs (`file:/…?immutable=1`), which SQLite must be told to accept.
enum URINames {
  /// Asks SQLite to accept them, once and before it is used for anything else.
  static let areAllowed: Bool = baraza_allow_uri_names() == SQLITE_OK

  /// A path as it stands in a URI.
  static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        byte < 128 && (Character(Unicode.Scalar(byte)).isLetter || (45...57).contains(byte))
      guard !isPlain else { return String(Character(Unicode.Scalar(byte))) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
