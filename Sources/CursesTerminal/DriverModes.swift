import Glibc

/// How the terminal's driver treats input and output, as it was when the program started.
struct DriverModes {
  private(set) var modes: termios

  /// The modes now; nothing if the terminal does not say.
  static func current() -> DriverModes? {
    var modes = termios()
    return tcgetattr(STDIN_FILENO, &modes) == 0 ? DriverModes(modes: modes) : nil
  }

  /// Puts the modes back at once, without waiting for output that may never leave.
  func restore() {
    var modes = modes
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }
}
