import Glibc

/// Writes to the terminal beside ncurses, for what ncurses has no word for.
enum Output {
  /// Writes everything, or gives up silently if the terminal is gone.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
