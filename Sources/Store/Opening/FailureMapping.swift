import Domain
import GRDB
import Glibc

/// A row that the schema's rules should have kept out.
struct UnreadableRow: Error {
  let table: String
  let detail: String
  /// What the row is called; nothing where only one can be meant.
  private(set) var name = ""

  init(table: String, detail: String) {
    (self.table, self.detail) = (table, detail)
  }

  /// The same with the name of the row.
  func named(_ name: String) -> UnreadableRow {
    var row = self
    row.name = name
    return row
  }
}

extension StoreFailure {
  /// What an error of SQLite, GRDB or this target means to a user.
  init(_ error: any Error, path: String, isReadOnly: Bool) {
    switch error {
    case let failure as StoreFailure: self = failure
    case let row as UnreadableRow:
      let place = row.name.isEmpty ? row.table : "\(row.table) \(row.name)"
      self = .damaged(path: path, detail: "\(place): \(row.detail)")
    case let error as DatabaseError:
      self.init(error, path: path, isReadOnly: isReadOnly)
    default: self = .other(path: path, detail: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String, isReadOnly: Bool) {
    let detail = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = isReadOnly ? .readOnly(path: path) : .notWritable(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_INTERRUPT: self = .interrupted
    case .SQLITE_CANTOPEN: self = StoreFailure(cannotOpen: path, detail: detail)
    case .SQLITE_PERM, .SQLITE_AUTH: self = .notReadable(path: path)
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH: self = .refused(detail: detail)
    case .SQLITE_IOERR where StoreFile(path: path).isDiskFull: self = .full(path: path)
    case .SQLITE_IOERR:
      // Its message is the same for all that can go wrong with a file.
      self = .other(path: path, detail: "\(detail) (\(error.extendedResultCode.rawValue))")
    default: self = .other(path: path, detail: detail)
    }
  }

  // SQLite says "unable to open" for a file that is gone, closed to us, or without room beside it.
  private init(cannotOpen path: String, detail: String) {
    let file = StoreFile(path: path)
    if file.kind == .missing {
      self = .notFound(path: path)
    } else if !file.isReadable {
      self = .notReadable(path: path)
    } else if file.isDiskFull {
      self = .full(path: path)
    } else {
      self = .other(path: path, detail: detail)
    }
  }

  /// What an error number of the system means for a path.
  init(errorNumber: Int32, path: String) {
    switch errorNumber {
    case ENOENT: self = .notFound(path: path)
    case EACCES, EPERM, EROFS: self = .notWritable(path: path)
    case ENOSPC, EDQUOT: self = .full(path: path)
    default: self = .other(path: path, detail: String(cString: strerror(errorNumber)))
    }
  }
}
