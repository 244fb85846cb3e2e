import CNcurses
import Glibc
import Terminal

/// The largest screen that is drawn. Terminals may claim 32,768 columns, and ncurses would keep every cell of
/// them; what lies beyond stays empty. No wall of screens comes near it.
enum ScreenLimit {
  static let columns = 1000
  static let rows = 500

  /// What is drawn of a size that a terminal claims.
  static func size(columns: Int, rows: Int) -> Size {
    Size(columns: min(columns, Self.columns), rows: min(rows, Self.rows))
  }

  /// Keeps ncurses from believing a larger terminal when it opens: it asks these variables first.
  static func apply() {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard baraza_window_size(STDOUT_FILENO, &rows, &columns) == 0,
      columns > Self.columns || rows > Self.rows
    else { return }
    let size = size(columns: Int(columns), rows: Int(rows))
    setenv("COLUMNS", String(size.columns), 1)
    setenv("LINES", String(size.rows), 1)
  }

  /// Takes the variables away again: the person's editor is to find the terminal as it is.
  static func lift() {
    unsetenv("COLUMNS")
    unsetenv("LINES")
  }
}
