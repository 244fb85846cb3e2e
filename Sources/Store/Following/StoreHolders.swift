import CSQLiteSession
import Domain
import Glibc

/// Who holds the files of a store that is about to be opened, as far as the kernel tells.
///
/// Every connection to a store holds a lock on the file and another on the log's index for as long as
/// it is open. Where one of the names has none of the locks, or the log is missing, it is because
/// somebody deleted or replaced a file under a session that is open. Opening it then would mix two
/// logs, or the log of one file with another file; SQLite cannot tell.
struct StoreHolders {
  private let path: String
  /// What tests put in the place of the kernel's list of locks; the kernel is then asked nothing else.
  private let list: String?

  init(of path: String, list: String? = nil) {
    self.path = StoreFile(path: path).resolvedPath
    self.list = list
  }

  enum Finding {
    case inOrder
    /// The file is held by sessions without their log: they will lay it down again.
    case logMissing
    /// The log belongs to sessions that hold another file, or one that is gone.
    case fileDisplaced
  }

  /// Whether anybody has the store open.
  var isHeld: Bool {
    [path, path + "-shm"].contains { name in FileMark(name).map { isHeld($0, name) } ?? false }
  }

  var finding: Finding {
    let file = FileMark(path)
    let index = FileMark(path + "-shm")
    let isFileHeld = file.map { isHeld($0, path) } ?? false
    let isIndexHeld = index.map { isHeld($0, path + "-shm") } ?? false
    if isIndexHeld, !isFileHeld { return .fileDisplaced }
    let isWhole = isIndexHeld && FileMark(path + "-wal") != nil
    return isFileHeld && !isWhole ? .logMissing : .inOrder
  }

  /// Waits until all is in order, for as long as one waits for another program's write.
  func settle(within time: Duration) throws(StoreFailure) {
    var time = TimeLeft(time)
    while true {
      let finding = finding
      guard finding != .inOrder else { return }
      guard time.isAny() else {
        throw finding == .logMissing ? .locked(path: path) : .detached(path: path, copy: nil)
      }
      usleep(5000)
    }
  }

  /// Whether anybody holds a lock on a file. The kernel is asked for this file alone, where it lets
  /// itself be asked: to list all locks takes it ten milliseconds, as it brings every processor to rest.
  private func isHeld(_ file: FileMark, _ name: String) -> Bool {
    if list == nil, case .regular = StoreFile(path: name).kind {
      let answer = baraza_is_locked(name)
      if answer >= 0 { return answer > 0 }
    }
    return listedFiles.contains(file)
  }

  /// The files that are locked, from the list; none where there is no list.
  private var listedFiles: Set<FileMark> {
    Set(
      ProcFolder.lines(of: list ?? "/proc/locks").lazy.filter { $0.contains("POSIX") }
        .flatMap { line in line.split(separator: " ").compactMap { FileMark(lock: $0) } })
  }
}
