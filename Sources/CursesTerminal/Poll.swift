import Glibc

/// Waits for file descriptors.
enum Poll {
  /// Those that have something to read or are at their end; none after `wait` milliseconds, which
  /// is for ever if there is no number.
  static func readable(_ descriptors: [Int32], wait: Int?) -> Set<Int32> {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = wait.map { Int32(clamping: $0) } ?? -1
    guard poll(&entries, nfds_t(entries.count), limit) > 0 else { return [] }
    return Set(entries.lazy.filter { $0.revents != 0 }.map(\.fd))
  }
}

/// The time since the computer started, in milliseconds.
enum Clock {
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
