import Foundation
import Testing

/// Everything that the program switches on, with what switches it off again.
private let switches = [
  ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l"),
  ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?1006h", "\u{1B}[?1006l"),
  ("\u{1B}[?1004h", "\u{1B}[?1004l"), ("\u{1B}[22;2t", "\u{1B}[23;2t"),
  ("\u{1B}[?1h", "\u{1B}[?1l"),
]

extension Pty {
  /// Expects the driver's modes as they were, and everything that was switched on switched off again:
  /// alternate screen, paste, mouse, focus, title; and the cursor shown.
  func expectRestored(_ location: SourceLocation = #_sourceLocation) {
    #expect(modes == modesBefore, sourceLocation: location)
    for (begin, end) in switches {
      #expect(last(begin) != nil, "\(begin.debugDescription)", sourceLocation: location)
      #expect(
        (last(end) ?? -1) > (last(begin) ?? -1), "\(end.debugDescription)",
        sourceLocation: location)
    }
    let shown = max(last("\u{1B}[?25h") ?? -1, last("\u{1B}[?12l\u{1B}[?25h") ?? -1)
    #expect(shown > (last("\u{1B}[?25l") ?? -1), sourceLocation: location)
  }

  /// Where a sequence was written last.
  func last(_ sequence: String) -> Int? {
    let wanted = Array(sequence.utf8)
    return bytes.indices.reversed().first { bytes[$0...].starts(with: wanted) }
  }

  /// What was last put on the clipboard.
  var clipboard: String? {
    let copies = text.matches(of: /\e\]52;c;([A-Za-z0-9+\/=]*)\e\\/)
    return copies.last.flatMap { Data(base64Encoded: String($0.1)) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
