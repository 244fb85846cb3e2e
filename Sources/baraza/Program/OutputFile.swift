import Foundation
import Glibc

/// A file that a verb writes for people: it has its name only when all of it is on the disk, and whatever had
/// the name before stays until then (test: `OutputFileTests`).
///
/// The text is written to a file beside it, which is then renamed. A symbolic link stays one. What is no
/// ordinary file (a pipe, a terminal, `/dev/null`) cannot be renamed to, and is written to as it is.
struct OutputFile {
  /// Why a file could not be written.
  struct Failure: Error {
    /// What the system says (`errno`).
    let number: Int32
    /// Whether the file could not even be begun, so that its place is at fault.
    let isPlace: Bool
  }

  private let path: String

  init(_ path: String) { self.path = path }

  /// Writes a text.
  ///
  /// - Throws: `Failure`; then nothing of it is left.
  func write(_ text: String) throws(Failure) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    switch isThere ? status.st_mode & S_IFMT : S_IFREG {
    case S_IFREG: try replace(with: text, mode: isThere ? status.st_mode & 0o7777 : nil)
    case S_IFDIR: throw Failure(number: EISDIR, isPlace: true)
    default: try writeThrough(text)
    }
  }

  private func writeThrough(_ text: String) throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(number: errno, isPlace: true) }
    defer { close(descriptor) }
    try Self.write(text, to: descriptor)
  }

  /// - Parameter mode: The permissions of the file that is there.
  private func replace(with text: String, mode: mode_t?) throws(Failure) {
    let target = resolved
    let part = "\(target).\(UUID().uuidString.prefix(8)).part"
    let descriptor = open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(number: errno, isPlace: true) }
    do throws(Failure) {
      defer { close(descriptor) }
      if let mode { fchmod(descriptor, mode) }
      try Self.write(text, to: descriptor)
      // Some disks say only here that they are full.
      guard fsync(descriptor) == 0 else { throw Failure(number: errno, isPlace: false) }
      guard rename(part, target) == 0 else { throw Failure(number: errno, isPlace: true) }
    } catch {
      unlink(part)
      throw error
    }
    keepName(of: target)
  }

  /// The path without symbolic links; the path itself where there is no file yet.
  private var resolved: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The new name must outlive a power cut, too. A folder that cannot be synchronised is none of our failures.
  private func keepName(of target: String) {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(number: count == 0 ? EIO : errno, isPlace: false) }
      rest = rest.dropFirst(count)
    }
  }
}

extension ExitStatus {
  init(_ failure: OutputFile.Failure) {
    self =
      switch failure.number {
      case EACCES, EPERM, EROFS: .noPermission
      case ENOSPC, EDQUOT: .ioError
      default: failure.isPlace ? .cannotCreate : .ioError
      }
  }
}
