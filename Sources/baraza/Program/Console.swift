import ArgumentParser
import Domain
import Glibc
import Interchange
import Terminal
import Wording

/// Standard output and error. Lines are `SafeText`, which only the sanitiser makes; the rest is
/// documents (JSON, CSV, pictures), whose writers escape what does harm.
///
/// What cannot be written to standard output is said on standard error, and the program ends with 74; a
/// verb that has changed something says with `report` what it did all the same. What cannot be written to
/// standard error is nobody's to hear, and what was begun goes on.
enum Console {
  /// Writes a line.
  static func print(_ line: SafeText) { put(line.string + "\n") }

  /// Writes a line that may hold text from outside.
  static func print(_ line: String) { print(SafeText(line)) }

  /// Writes a document byte for byte: JSON, CSV, a picture. Its writer has seen to it that nothing in it
  /// does harm.
  static func printDocument(_ text: String) { put(text) }

  /// Writes a sentence about something that went wrong.
  static func complain(_ sentence: String) {
    tell("baraza: " + SafeText(sentence).string + "\n")
  }

  /// Writes a sentence for the person at the keyboard that is no result.
  static func remark(_ sentence: String) {
    tell(SafeText(sentence).string + "\n")
  }

  /// Writes a text of several lines, that may hold text from outside, where it belongs.
  static func printLines(_ text: String, isComplaint: Bool) {
    guard !text.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let harmless = lines.map { SafeText($0).string }.joined(separator: "\n")
    if isComplaint { tell(harmless + "\n") } else { put(harmless + "\n") }
  }
}

// MARK: - Writing

extension Console {
  /// Writes the line of a verb that has changed something. If it cannot be written, what was done is said
  /// on standard error: whoever hears nothing does it again.
  ///
  /// - Parameter deed: What was done, where the line itself does not say it.
  static func report(_ line: String, deed: String? = nil, in wording: Wording) throws {
    guard let reason = deliver(line) else { return }
    complain(deed ?? line)
    complain(wording(Phrase.Program.doneNotPrinted(line, reason: reason)))
    throw ExitStatus.ioError.code
  }

  /// Writes a line, and leaves it to the caller to say so if that fails.
  ///
  /// - Returns: Why it could not be written, if it could not.
  static func deliver(_ line: String) -> String? {
    // A reader that is gone must not end the program before it has said so.
    signal(SIGPIPE, SIG_IGN)
    let code = write(SafeText(line).string + "\n", to: STDOUT_FILENO)
    return code == 0 ? nil : reason(code)
  }

  /// Makes sure that nothing the program opens can take the place of a standard stream that its caller has
  /// closed, where what is printed would go into it.
  static func holdStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest number is free, so this is it; what is written to it fails, as it would have before.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// A closed pipe ends the program quietly, as with other tools.
  private static func put(_ text: String) {
    let code = write(text, to: STDOUT_FILENO)
    guard code != 0 else { return }
    if code == EPIPE { exit(0) }
    complain(Phrase.Program.notPrinted(reason: reason(code))[Help.language])
    exit(ExitStatus.ioError.rawValue)
  }

  private static func tell(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Why the system refuses something (`errno`), in words.
  static func reason(_ code: Int32) -> String {
    Phrase.Program.systemReason(code)?[Help.language] ?? String(cString: strerror(code))
  }

  /// - Returns: Why not everything could be written (`errno`), or 0.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count == 0 ? EIO : errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}

extension Console {
  /// Prints a table: on a terminal cut to its width, else whole.
  static func printTable(_ table: ListingTable) {
    let cells = table.rows.map { $0.map { SafeText($0) } }
    let titles = table.columns.map { SafeText($0.title) }
    let widths = titles.indices.map { column in
      max(titles[column].width, cells.map { $0[column].width }.max() ?? 0)
    }
    let available = terminalWidth ?? .max
    let alignments = table.columns.map { TextAlignment($0.alignment) }
    for row in [titles] + cells {
      let padded = row.indices.map { row[$0].padded(to: widths[$0], alignment: alignments[$0]) }
      let line = padded.joined(separator: .spaces(2)).clipped(to: available)
      print(line.trimmingEnd())
    }
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension TextAlignment {
  fileprivate init(_ alignment: ListingAlignment) {
    self =
      switch alignment {
      case .leading: .left
      case .trailing: .right
      }
  }
}
