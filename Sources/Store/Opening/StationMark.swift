import Glibc

/// How many changes this user has seen a station record, kept beside the user's other state: eight bytes in
/// a file of the station's key.
///
/// A store that holds fewer is an earlier state of itself: a backup was put in its place. The number is
/// written after the commit, so it never says more than was committed, and it does not wait for the disk:
/// what a power cut takes of it makes it say less.
final class StationMark {
  private let descriptor: Int32
  private var last: Int64 = 0

  /// Opens the mark of a station, or nothing where none can be kept.
  ///
  /// - Parameters:
  ///   - station: The station's 31 bits.
  ///   - folder: The folder of the marks, which is made when missing.
  init?(of station: Int64, in folder: String) {
    let path = "\(folder)/\(station)"
    do { try StoreFile(path: path).makeFolder() } catch { return nil }
    // It does not wait: somebody may have put a pipe there.
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0, isRegular else { return nil }
    last = stored
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The highest number seen; zero when there was none.
  var count: Int64 { last }

  /// Notes a number that has been committed.
  func raise(to count: Int64) {
    guard count > last else { return }
    last = count
    var bytes = count.littleEndian
    _ = pwrite(descriptor, &bytes, MemoryLayout<Int64>.size, 0)
  }

  private var stored: Int64 {
    var bytes: Int64 = 0
    let size = MemoryLayout<Int64>.size
    guard pread(descriptor, &bytes, size, 0) == size else { return 0 }
    return max(0, Int64(littleEndian: bytes))
  }

  private var isRegular: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
