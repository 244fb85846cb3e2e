import Domain
import Glibc

/// The files that SQLite lays beside a store: the write-ahead log, its index, and the journal of a store that
/// has no log yet.
struct SideFiles {
  /// The store's own path, without symbolic links.
  private let path: String

  init(of path: String) { self.path = StoreFile(path: path).resolvedPath }

  /// Throws when one of them is a pipe, a device or a symbolic link: SQLite would wait for ever, or write
  /// where somebody else wants it.
  func confirm() throws(StoreFailure) {
    for suffix in ["-journal", "-wal", "-shm"] {
      var status = stat()
      guard lstat(path + suffix, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { continue }
      throw .sideFile(path: path + suffix)
    }
  }

  /// Whether the log and its index are both there to be read.
  var canFollowLog: Bool {
    StoreFile(path: path + "-wal").isReadable && StoreFile(path: path + "-shm").isReadable
  }

  /// Puts right what somebody who may not write the store has left: a log, or its index, that whoever may
  /// write it cannot. What the log holds stays.
  ///
  /// - Throws: `StoreFailure.notWritable` for the file that cannot be put right, because somebody has it open
  ///   or because the folder belongs to others.
  func mend() throws(StoreFailure) {
    let (log, index) = (StoreFile(path: path + "-wal"), StoreFile(path: path + "-shm"))
    let closed = [log, index].filter { $0.kind != .missing && !$0.isWritable }
    guard let first = closed.first else { return }
    guard !StoreHolders(of: path).isHeld else { throw .notWritable(path: first.path) }
    if closed.contains(where: { $0.path == log.path }) { try takeOver(log) }
    // It only repeats what the log says, and is made anew from it.
    guard index.kind == .missing || unlink(index.path) == 0 else {
      throw .notWritable(path: index.path)
    }
  }

  private func takeOver(_ log: StoreFile) throws(StoreFailure) {
    if log.kind == .regular(size: 0) {
      guard unlink(log.path) == 0 else { throw .notWritable(path: log.path) }
      return
    }
    guard log.isReadable else { throw .notWritable(path: log.path) }
    let part = NewFile.part(for: log.path)
    do {
      try NewFile(part, like: StoreFile(path: path)).fill(from: log)
      try StoreFile(path: part).rename(to: log.path)
    } catch {
      unlink(part)
      throw error
    }
  }

  /// Gives files that this session has made to the group of the store, so that the others of the group can
  /// write them too. Where that is not allowed, the next writer mends it.
  func share() {
    var store = stat()
    guard stat(path, &store) == 0 else { return }
    for suffix in ["-wal", "-shm"] {
      var status = stat()
      guard lstat(path + suffix, &status) == 0, status.st_uid == geteuid(),
        status.st_gid != store.st_gid
      else { continue }
      _ = lchown(path + suffix, uid_t.max, store.st_gid)
    }
  }
}
