import Glibc

/// A terminal without a screen: what a program writes to it is read at the other end.
package final class PseudoTerminal {
  /// No pseudo-terminal could be had.
  package struct Failure: Error {
    package let errorNumber: Int32
  }

  /// The end of whoever plays the person.
  package let personsEnd: Int32
  /// The program's end; held open, so that its modes outlive the program.
  package let programsEnd: Int32
  /// Where the program opens its end.
  package let path: String

  /// Makes one of a size.
  package init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var (control, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&control, &terminal, &name, nil, &size) == 0 else {
      throw Failure(errorNumber: errno)
    }
    for descriptor in [control, terminal] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (personsEnd, programsEnd) = (control, terminal)
    path = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    close(programsEnd)
    close(personsEnd)
  }

  /// Changes the size; the program hears of it.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(personsEnd, UInt(TIOCSWINSZ), &size)
  }
}
