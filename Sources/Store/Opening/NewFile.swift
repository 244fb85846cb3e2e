import Domain
import Glibc

/// A file that did not exist before: whatever others plant in the folder, a symbolic link or a file of their
/// own, is never written to.
struct NewFile {
  let path: String
  private let descriptor: Int32

  /// A name beside a file that nothing has, hidden from whoever lists the folder.
  static func part(for path: String) -> String {
    let file = StoreFile(path: path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return "\(file.folder)/.\(name).part-\(getpid())-\(UInt32.random(in: 0 ... .max))"
  }

  /// Makes an empty file with the group and the permissions of another one; private to the user when that is
  /// not there, or its group cannot be given.
  ///
  /// - Throws: `StoreFailure.exists` when there is something of that name.
  init(_ path: String, like model: StoreFile) throws(StoreFailure) {
    self.path = path
    descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : StoreFailure(errorNumber: errno, path: path)
    }
    var status = stat()
    guard stat(model.path, &status) == 0 else { return }
    let isOwnersToGive = geteuid() == 0 ? status.st_uid : uid_t.max
    let isShared = fchown(descriptor, isOwnersToGive, status.st_gid) == 0
    fchmod(descriptor, status.st_mode & (isShared ? 0o666 : 0o600))
  }

  /// Whether the name still leads to this file.
  var hasItsName: Bool {
    var (own, named) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && lstat(path, &named) == 0 && own.st_ino == named.st_ino
      && own.st_dev == named.st_dev
  }

  /// Waits until the disk has all of it, and lets it go. Not before SQLite has: closing it would take away
  /// the locks that this process has on it.
  func finish() throws(StoreFailure) {
    let hasIt = fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    if !hasIt { throw StoreFailure(errorNumber: number, path: path) }
  }

  /// Lets it go and takes it away again.
  func discard() {
    close(descriptor)
    StoreFile(path: path).remove()
  }

  /// Copies a file into this one, to the end.
  func fill(from file: StoreFile) throws(StoreFailure) {
    let source = open(file.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard source >= 0 else { throw .notReadable(path: file.path) }
    defer { close(source) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(source, &bytes, bytes.count), count > 0 {
      guard write(descriptor, bytes, count) == count else {
        let number = errno
        close(descriptor)
        throw StoreFailure(errorNumber: number == 0 ? ENOSPC : number, path: path)
      }
    }
    try finish()
  }
}

extension StoreFile {
  /// Waits until the disk knows the names in the file's folder.
  func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
