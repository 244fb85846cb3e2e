import CNcurses
import Glibc
import Terminal

/// What terminfo says about a terminal.
enum TerminalDescription {
  /// The name under which ncurses opens the terminal, once it is sure that it will: ncurses gives no
  /// reasons.
  static func name() throws(TerminalFailure) -> String {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = environment("TERM") else { throw .termUnset }
    var status: Int32 = 0
    let result = setupterm(name, STDOUT_FILENO, &status)
    if status < 0 { throw .noTerminalDatabase }
    if status == 0 { throw .unknownTerminal(name: name) }
    // Success with an error is a printer; without cursor addressing there is no screen.
    if result != OK || string("cup") == nil { throw .tooDumb(name: name) }
    return relativeWithColours(of: name) ?? name
  }

  /// Many terminals call themselves by a name that promises 8 colours, and say in `COLORTERM` that
  /// they have millions.
  private static func relativeWithColours(of name: String) -> String? {
    guard let promise = environment("COLORTERM"), ["truecolor", "24bit"].contains(promise),
      (8..<256).contains(tigetnum("colors"))
    else { return nil }
    let relative = name + "-256color"
    var status: Int32 = 0
    return setupterm(relative, STDOUT_FILENO, &status) == OK ? relative : nil
  }

  /// Whether the terminal speaks xterm's language beyond what terminfo describes: its mouse tells. The
  /// Linux console borrows only that.
  static var speaksXterm: Bool { string("kmous") != nil && !isLinuxConsole }

  /// Whether the terminal is the screen of the computer itself, without a window.
  static var isLinuxConsole: Bool {
    environment("TERM").map { $0 == "linux" || $0.hasPrefix("linux-") } ?? false
  }

  /// What brings the terminal back to the shell's state when ncurses cannot do it any more.
  static var farewell: String {
    let capabilities = ["sgr0", "rmkx", "cnorm", "rmcup"].compactMap(string)
    let text = capabilities.map { String(decoding: $0, as: UTF8.self) }.joined()
    // Few terminals ask for delays, `$<5>`; the rest need not wait for the expression to be made.
    let undelayed =
      text.utf8.contains(UInt8(ascii: "$")) ? text.replacing(/\$<[^>]*>/, with: "") : text
    // Without another screen to go back to, what the shell writes begins on a line of its own.
    return undelayed + (string("rmcup") == nil ? "\r\n" : "")
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
