import CNcurses
import Glibc
import Terminal

/// What terminfo says about a terminal.
enum TerminalDescription {
  /// Checks that `newterm` will succeed, because it gives no reasons.
  static func check() throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = environment("TERM") else { throw .termUnset }
    var status: Int32 = 0
    let result = setupterm(name, STDOUT_FILENO, &status)
    if status < 0 { throw .noTerminalDatabase }
    if status == 0 { throw .unknownTerminal(name: name) }
    // Success with an error is a printer; without cursor addressing there is no screen.
    if result != OK || string("cup") == nil { throw .tooDumb(name: name) }
  }

  /// The sequences of the keys; the arrows in the mode that `keypad` switches on.
  static func keySequences() -> [(bytes: [UInt8], key: Key)] {
    let functions = (1...12).map { ("kf\($0)", Key.function($0)) }
    return (keys + functions).compactMap { capability, key in
      string(capability).map { ($0, key) }
    }
  }

  private static let keys: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
    ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
  ]

  /// A string capability; nothing if the terminal lacks it.
  private static func string(_ capability: String) -> [UInt8]? {
    // An unknown name gives -1, an absent capability nothing.
    guard let value = tigetstr(capability), Int(bitPattern: value) != -1, value.pointee != 0
    else { return nil }
    return Array(String(cString: value).utf8)
  }
}
