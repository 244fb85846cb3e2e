import ArgumentParser
import Domain
import Glibc
import Interchange
import Terminal
import Wording

/// Standard output and error. Whatever comes from a store or a file passes the sanitiser first.
enum Console {
  /// Writes a line that may hold text from outside.
  static func print(_ line: String) { write(SafeText(line).string + "\n", to: STDOUT_FILENO) }

  /// Writes text that is ours byte for byte: JSON, CSV, pictures.
  static func printExactly(_ text: String) { write(text, to: STDOUT_FILENO) }

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
      let line = padded.joined(separator: .spaces(2)).clipped(to: available).string
      printExactly(String(line.reversed().drop { $0 == " " }.reversed()) + "\n")
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
