import Domain
import Glibc

/// The file of a store as the system sees it, before SQLite touches it.
struct StoreFile {
  enum Kind: Equatable {
    case missing
    case regular(size: Int64)
    case other
  }

  let path: String

  /// The folder that holds the file.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  var kind: Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno == EACCES ? .other : .missing }
    return status.st_mode & S_IFMT == S_IFREG ? .regular(size: Int64(status.st_size)) : .other
  }

  var isReadable: Bool { access(path, R_OK) == 0 }
  var isWritable: Bool { access(path, W_OK) == 0 }

  /// Whether the disk has less room than one page of SQLite.
  var isDiskFull: Bool {
    var status = statvfs()
    return statvfs(folder, &status) == 0 && UInt64(status.f_bavail) * UInt64(status.f_bsize) < 8192
  }

  /// Makes the folder, private to the user, with those above it.
  func makeFolder() throws(StoreFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      // On the way anything goes that leads on: `mkdir` in a closed folder says EACCES or EROFS even
      // for a folder that is there.
      let number = errno
      var status = stat()
      if stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
      if number == ENOSPC { throw .full(path: path) }
      throw .folderMissing(folder: folder)
    }
    guard StoreFile(path: folder + "/.").kind == .other else {
      throw .folderMissing(folder: folder)
    }
  }

  /// Makes an empty file that only the user can read; one that is there stays. For the store itself, which
  /// a person names; what the program names is a `NewFile`.
  func makeFile() throws(StoreFailure) {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFailure(errorNumber: errno, path: path) }
    close(descriptor)
  }

  /// Takes the file and what SQLite may have laid beside it away again.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// The path without symbolic links, beside which SQLite lays the log; the path itself when there is
  /// no file.
  var resolvedPath: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Gives the file another name; a file that had it is gone.
  func rename(to other: String) throws(StoreFailure) {
    guard Glibc.rename(path, other) == 0 else {
      throw StoreFailure(errorNumber: errno, path: other)
    }
  }

  /// Whether a write-ahead log with something in it lies beside the file.
  var hasLog: Bool {
    ["-wal", "-journal"].contains { suffix in
      guard case .regular(let size) = StoreFile(path: path + suffix).kind else { return false }
      return size > 0
    }
  }
}
