import CProcess
import CSQLiteSession
import Domain
import GRDB
import Glibc

/// A copy of a store as of one moment, while others may write: SQLite copies it page by page into a new file
/// that gets its name only when all of it is on the disk.
struct SoundCopy {
  /// Where the copy is to be.
  let target: String
  /// Whose group and permissions it gets.
  let model: StoreFile
  /// Whether something of that name is replaced.
  var replaces = false
  /// Whether the copy is looked through before it gets its name.
  var isProved = false

  /// Copies what a connection shows.
  ///
  /// - Throws: `StoreFailure` and nothing is left of it: `exists`, `folder`, `folderMissing`, `notWritable`,
  ///   `full`, or what is wrong with the source.
  func write(from source: OpaquePointer?) throws {
    try confirmTarget()
    let part = NewFile.part(for: StoreFile(path: target).kind == .missing ? target : resolved)
    do { try SoundCopy.fill(part, like: model, from: source) } catch StoreFailure.full {
      throw StoreFailure.full(path: target)
    }
    do {
      if isProved { try SoundCopy.prove(part) }
      try publish(part)
    } catch {
      StoreFile(path: part).remove()
      throw error
    }
    StoreFile(path: target).syncFolder()
  }

  private var resolved: String { StoreFile(path: target).resolvedPath }

  private func confirmTarget() throws(StoreFailure) {
    let file = StoreFile(path: target)
    var status = stat()
    if lstat(target, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw .folder(path: target) }
      if !replaces { throw .exists(path: target) }
      if status.st_mode & S_IFMT != S_IFREG { throw .exists(path: target) }
    }
    guard StoreFile(path: file.folder + "/.").kind == .other else {
      throw .folderMissing(folder: file.folder)
    }
    guard StoreFile(path: file.folder).isWritable else { throw .notWritable(path: file.folder) }
  }

  private func publish(_ part: String) throws(StoreFailure) {
    if replaces { return try StoreFile(path: part).rename(to: target) }
    let number = baraza_rename_anew(part, target)
    guard number == 0 else {
      throw number == EEXIST
        ? .exists(path: target) : StoreFailure(errorNumber: number, path: target)
    }
  }

  // MARK: - Copying

  /// Makes a new file and copies into it; when that fails the file is gone.
  static func fill(_ part: String, like model: StoreFile, from source: OpaquePointer?) throws {
    let file = try NewFile(part, like: model)
    do {
      try fill(file, from: source)
      try file.finish()
    } catch {
      file.discard()
      throw StoreFailure(error, path: part, isReadOnly: false)
    }
  }

  private static func fill(_ file: NewFile, from source: OpaquePointer?) throws {
    var copy: OpaquePointer?
    defer { sqlite3_close_v2(copy) }
    // Nothing is read from the copy through this connection, and the file is synced at the end.
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX
    try confirm(sqlite3_open_v2(file.path, &copy, flags, nil), copy)
    let settings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
    try confirm(sqlite3_exec(copy, settings, nil, nil, nil), copy)
    guard file.hasItsName else { throw StoreFailure.exists(path: file.path) }
    guard let backup = sqlite3_backup_init(copy, "main", source, "main") else {
      return try confirm(sqlite3_errcode(copy), copy)
    }
    var code: Int32
    var time = TimeLeft(.seconds(5))
    repeat {
      code = sqlite3_backup_step(backup, -1)
      guard [SQLITE_BUSY, SQLITE_LOCKED].contains(code), time.isAny() else {
        break
      }
      usleep(5000)
    } while true
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { return try confirm(code == SQLITE_OK ? end : code, copy) }
    try confirm(end, copy)
  }

  private static func confirm(_ code: Int32, _ connection: OpaquePointer?) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }

  /// Throws when SQLite finds something wrong in a copy.
  static func prove(_ path: String) throws {
    let queue = try DatabaseQueue(
      path: "file:" + URINames.escaped(path) + "?immutable=1",
      configuration: Connection.configuration(readOnly: true, Waiting(.zero)))
    let problem = try queue.read { db in
      try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
    }
    if let problem, problem != "ok" { throw StoreFailure.damaged(path: path, detail: problem) }
  }
}

/// A connection that can only read a store, whatever its version, for copying it.
struct SourceConnection {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    _ = URINames.areAllowed
    try SideFiles(of: path).confirm()
    queue = try DatabaseQueue(
      path: try StoreProbe(path: path).readableName(),
      configuration: Connection.configuration(readOnly: true, Waiting(.seconds(5))))
  }

  /// Copies what is committed.
  func copy(_ copying: (OpaquePointer?) throws -> Void) throws {
    try queue.inDatabase { db in try copying(db.sqliteConnection) }
    try queue.close()
  }
}
