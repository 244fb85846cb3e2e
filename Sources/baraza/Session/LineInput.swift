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
  private var isAtEnd = false

  /// Waits for the next event, so many milliseconds at most.
  mutating func next(timeoutMilliseconds: Int) -> Event {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(LineInput.text(bytes[..<end]))
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = [] }
        return .line(LineInput.text(bytes[...]))
      }
      var entries = ([STDIN_FILENO] + watched).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&entries, nfds_t(entries.count), Int32(clamping: timeoutMilliseconds))
      if count == 0 { return .timeout }
      if count < 0 { continue }
      if entries.dropFirst().contains(where: { $0.revents != 0 }) { return .wake }
      take()
    }
  }

  private mutating func take() {
    var buffer = [UInt8](repeating: 0, count: 4096)
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
