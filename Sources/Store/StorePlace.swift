import Domain
import Glibc

/// One file as the system knows it, whatever it is called.
struct FileMark: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  /// The file that has this name now; nothing if there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }

  /// A file as `/proc/locks` names it: `fe:00:1234567`.
  fileprivate init?(lock text: Substring) {
    let parts = text.split(separator: ":")
    guard parts.count == 3, let major = UInt64(parts[0], radix: 16),
      let minor = UInt64(parts[1], radix: 16), let inode = UInt64(parts[2])
    else { return nil }
    // How the C library puts the two parts of a device's number together.
    device = (major & 0xFFF) << 8 | (major & ~0xFFF) << 32 | minor & 0xFF | (minor & ~0xFF) << 12
    self.inode = inode
  }
}

/// What is wrong with the names of an open store's files.
enum Displacement: Error {
  /// The file itself was deleted, moved away or replaced by another one.
  case file
  /// The file is there, but its log or the log's index is not the one that is open.
  case log
}

/// The three files of an open store: the file, its write-ahead log and the log's index (`-shm`).
///
/// An open file that is deleted lives on without a name, and SQLite writes into it as if nothing were
/// amiss: every commit succeeds, and is gone when the last session ends. So before each write, after
/// each commit and at each look, the names are compared with the files that are open; that takes three
/// questions to the system, some microseconds in all.
struct StorePlace {
  /// The file's own path: SQLite lays the log beside the file, not beside a symbolic link to it.
  let path: String
  private let file: FileMark?
  private let log: FileMark?
  private let index: FileMark?

  /// The files that have these names now: those that a connection has just opened. Nothing for a store
  /// that has no file.
  init?(of path: String) {
    guard path != ":memory:" else { return nil }
    self.path = StoreFile(path: path).resolvedPath
    file = FileMark(self.path)
    log = FileMark(self.path + "-wal")
    index = FileMark(self.path + "-shm")
  }

  /// What is wrong, if anything.
  var displacement: Displacement? {
    if FileMark(path) != file { return .file }
    // A file on a disk that cannot be written may be read without a log.
    guard log != nil else { return nil }
    return FileMark(path + "-wal") == log && isIndexOurs ? nil : .log
  }

  /// Throws what is wrong.
  func confirm() throws(Displacement) {
    if let displacement { throw displacement }
  }

  /// Whether the log's index still has its name.
  var isIndexOurs: Bool { FileMark(path + "-shm") == index }

  /// Whether nobody can have begun another log: its index would have its name.
  var isIndexOursOrGone: Bool { [nil, index].contains(FileMark(path + "-shm")) }

  /// Whether there is a log at all under its name.
  var hasLog: Bool { FileMark(path + "-wal") != nil }

  /// Where a copy of what is open goes when the file is gone, by how many changes it holds: all
  /// sessions find the same name, and one copy serves them all.
  func rescueCopy(as changes: Int64) -> String { "\(path).rescue-\(changes)" }
}

/// Who holds the files of a store that is about to be opened, as far as the kernel tells.
///
/// Every connection to a store holds a lock on the file and another on the log's index for as long as
/// it is open. Where one of the names has none of the locks, or the log is missing, it is because
/// somebody deleted or replaced a file under a session that is open. Opening it then would mix two
/// logs, or the log of one file with another file; SQLite cannot tell.
struct StoreHolders {
  private let path: String
  /// Where the kernel lists all locks; another file in tests.
  private let locks: String

  init(of path: String, locks: String = "/proc/locks") {
    self.path = StoreFile(path: path).resolvedPath
    self.locks = locks
  }

  enum Finding {
    case inOrder
    /// The file is held by sessions without their log: they will lay it down again.
    case logMissing
    /// The log belongs to sessions that hold another file, or one that is gone.
    case fileDisplaced
  }

  var finding: Finding {
    let file = FileMark(path)
    let index = FileMark(path + "-shm")
    guard file != nil || index != nil else { return .inOrder }
    let held = heldFiles
    let isFileHeld = file.map(held.contains) ?? false
    let isIndexHeld = index.map(held.contains) ?? false
    if isIndexHeld, !isFileHeld { return .fileDisplaced }
    let isWhole = isIndexHeld && FileMark(path + "-wal") != nil
    return isFileHeld && !isWhole ? .logMissing : .inOrder
  }

  /// Waits until all is in order, for as long as one waits for another program's write.
  func settle(within time: Duration) throws(StoreFailure) {
    let deadline = SuspendingClock.now + time
    while true {
      let finding = finding
      guard finding != .inOrder else { return }
      guard SuspendingClock.now < deadline else {
        throw finding == .logMissing ? .locked(path: path) : .detached(path: path, copy: nil)
      }
      usleep(5000)
    }
  }

  /// The files on which anybody holds a lock; none where the kernel does not say.
  private var heldFiles: Set<FileMark> {
    Set(
      ProcFolder.lines(of: locks).lazy.filter { $0.contains("POSIX") }.flatMap { line in
        line.split(separator: " ").compactMap { FileMark(lock: $0) }
      })
  }
}
