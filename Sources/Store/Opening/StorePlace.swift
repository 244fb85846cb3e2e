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
    self.init(status)
  }

  fileprivate init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }

  /// No file at all.
  fileprivate static let none = FileMark(device: 0, inode: 0)

  private init(device: UInt64, inode: UInt64) { (self.device, self.inode) = (device, inode) }

  /// A file as `/proc/locks` names it: `fe:00:1234567`.
  init?(lock text: Substring) {
    let parts = text.split(separator: ":")
    guard parts.count == 3, let major = UInt64(parts[0], radix: 16),
      let minor = UInt64(parts[1], radix: 16), let inode = UInt64(parts[2])
    else { return nil }
    // How the C library puts the two parts of a device's number together.
    device = (major & 0xFFF) << 8 | (major & ~0xFFF) << 32 | minor & 0xFF | (minor & ~0xFF) << 12
    self.inode = inode
  }
}

/// When a file was last written, and how long it was then.
struct FileStamp: Hashable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int

  /// Nothing if there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    size = Int(status.st_size)
  }
}

/// How the files of a store were before a connection opened them.
struct FilesBefore {
  /// The logs that this process had open.
  let logs: OpenFiles
  /// Whether there was a log under its name.
  let hadLog: Bool
  let stamp: FileStamp?

  init(of path: String) {
    let path = StoreFile(path: path).resolvedPath
    logs = OpenFiles(of: path + "-wal")
    hadLog = FileMark(path + "-wal") != nil
    stamp = FileStamp(path)
  }
}

/// What is wrong with the names of an open store's files.
enum Displacement: Error {
  /// The file itself was deleted, moved away or replaced by another one.
  case file
  /// The file is there, but its log or the log's index is not the one that is open.
  case log
}

/// What this process has open under a name, even when the name is gone.
struct OpenFiles {
  private let marks: [Int32: FileMark]

  init(of path: String) {
    let names = [path, path + " (deleted)"]
    var marks: [Int32: FileMark] = [:]
    for descriptor in OpenFiles.descriptors where names.contains(OpenFiles.name(of: descriptor)) {
      marks[descriptor] = FileMark(descriptor: descriptor)
    }
    self.marks = marks
  }

  /// The file that was opened after another moment. Nothing when that cannot be told; `FileMark.none`
  /// when there were several.
  func opened(since earlier: OpenFiles) -> FileMark? {
    let new = Set(marks.filter { earlier.marks[$0.key] != $0.value }.values)
    return new.count > 1 ? FileMark.none : new.first
  }

  /// Any of them; a process has a log's index open once.
  var any: FileMark? { marks.values.first }

  private static var descriptors: [Int32] {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var numbers: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
      if let number = Int32(name) { numbers.append(number) }
    }
    return numbers
  }

  private static func name(of descriptor: Int32) -> String {
    withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX) + 16, alignment: 1) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let text = start.assumingMemoryBound(to: CChar.self)
      let length = readlink("/proc/self/fd/\(descriptor)", text, buffer.count)
      return String(decoding: buffer[..<max(0, length)], as: UTF8.self)
    }
  }
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
  /// Whether there may be no log: whoever cannot write the file may read it without one, until there is.
  private let mayLackLog: Bool
  /// The file as it was before it was read: without a log nothing else tells that somebody has written.
  private let stamp: FileStamp?

  /// The files that a connection has just opened. A log is looked for among the files that are open:
  /// its name could lead to another one by now.
  ///
  /// - Parameters:
  ///   - path: The store's path.
  ///   - before: How the files were before the connection, which must have read since: SQLite opens the log
  ///     with the first reading.
  ///   - isReadOnly: Whether the connection is.
  init(of path: String, before: FilesBefore, isReadOnly: Bool) {
    mayLackLog = isReadOnly
    self.path = StoreFile(path: path).resolvedPath
    file = FileMark(self.path)
    // A log that has come since is none that a connection without one has open.
    let mayBeOurs = !isReadOnly || before.hadLog
    log =
      OpenFiles(of: self.path + "-wal").opened(since: before.logs)
      ?? (mayBeOurs ? FileMark(self.path + "-wal") : nil)
    index = OpenFiles(of: self.path + "-shm").any ?? FileMark(self.path + "-shm")
    stamp = before.stamp
  }

  /// What is wrong, if anything.
  var displacement: Displacement? {
    if FileMark(path) != file { return .file }
    guard let log else { return mayLackLog && isFileAsRead ? nil : .log }
    return FileMark(path + "-wal") == log && isIndexOurs ? nil : .log
  }

  /// Throws what is wrong.
  func confirm() throws(Displacement) {
    if let displacement { throw displacement }
  }

  /// Tells all who watch the log that a commit can be seen now: the kernel has reported the writing
  /// before, and how long the disk takes nobody knows. A new time of change on the log is such a sign.
  func tellOfCommit() { utimensat(AT_FDCWD, path + "-wal", nil, 0) }

  /// Whether the log's index still has its name.
  var isIndexOurs: Bool { FileMark(path + "-shm") == index }

  /// Whether nobody can have begun another log: its index would have its name.
  var isIndexOursOrGone: Bool { [nil, index].contains(FileMark(path + "-shm")) }

  /// Whether there is no log, and nobody has had one and brought it into the file since it was opened.
  var isFileAsRead: Bool { !hasLog && FileStamp(path) == stamp }

  /// Whether there is a log at all under its name.
  var hasLog: Bool { FileMark(path + "-wal") != nil }

  /// Where a copy of what is open goes when the file is gone, by how many changes it holds: all
  /// sessions find the same name, and one copy serves them all.
  func rescueCopy(as changes: Int64) -> String { "\(path).rescue-\(changes)" }
}
