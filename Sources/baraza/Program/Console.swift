import ArgumentParser
import Domain
import Glibc
import Interchange
import Terminal
import Wording

/// Standard output and error. Lines are `SafeText`, which only the sanitiser makes; the rest is
/// documents (JSON, CSV, pictures), whose writers escape what does harm.
enum Console {
  /// Writes a line.
  static func print(_ line: SafeText) { write(line.string + "\n", to: STDOUT_FILENO) }

  /// Writes a line that may hold text from outside.
  static func print(_ line: String) { print(SafeText(line)) }

  /// Writes a document byte for byte: JSON, CSV, a picture. Its writer has seen to it that nothing in it
  /// does harm.
  static func printDocument(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a sentence about something that went wrong.
  static func complain(_ sentence: String) {
    write("baraza: " + SafeText(sentence).string + "\n", to: STDERR_FILENO)
  }

  /// Writes a sentence for the person at the keyboard that is no result.
  static func remark(_ sentence: String) {
    write(SafeText(sentence).string + "\n", to: STDERR_FILENO)
  }

  /// Writes a text of several lines, that may hold text from outside, where it belongs.
  static func printLines(_ text: String, isComplaint: Bool) {
    guard !text.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let harmless = lines.map { SafeText($0).string }.joined(separator: "\n")
    write(harmless + "\n", to: isComplaint ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// A closed pipe ends the program quietly, as with other tools.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { exit(errno == EPIPE ? 0 : ExitStatus.ioError.rawValue) }
      rest = rest.dropFirst(count)
    }
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
