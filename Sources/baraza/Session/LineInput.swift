import Glibc

/// Standard input line by line, beside other descriptors that may have news.
struct LineInput {
  /// What came next.
  enum Event {
    /// A line, without its end; what is not UTF-8 has become U+FFFD.
    case line(String)
    /// A watched descriptor can be read.
    case wake
    /// The time is up.
    case timeout
    /// There are no more lines.
    case end
  }

  var watched: [Int32] = []
  private var bytes: [UInt8] = []
  /// How many of them have been looked through for the end of a line: a long one comes in many pieces.
  private var searched = 0
  private var isAtEnd = false

  /// Waits for the next event, so many milliseconds at most where there is a number.
  mutating func next(timeoutMilliseconds: Int?) -> Event {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          bytes.removeSubrange(...end)
          searched = 0
        }
        return .line(LineInput.text(bytes[..<end]))
      }
      searched = bytes.count
      if isAtEnd {
        guard !bytes.isEmpty else { return .end }
        defer { (bytes, searched) = ([], 0) }
        return .line(LineInput.text(bytes[...]))
      }
      var entries = ([STDIN_FILENO] + watched).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(
        &entries, nfds_t(entries.count), timeoutMilliseconds.map { Int32(clamping: $0) } ?? -1)
      if count == 0 { return .timeout }
      if count < 0 { continue }
      if entries.dropFirst().contains(where: { $0.revents != 0 }) { return .wake }
      take()
    }
  }

  private mutating func take() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer.prefix(count)
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix("\r") ? String(text.dropLast()) : text
  }
}
