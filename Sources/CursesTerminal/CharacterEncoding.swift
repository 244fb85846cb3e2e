import CNcurses
import Glibc
import Terminal

/// Which characters the terminal shows, as far as anybody says.
enum CharacterEncoding: Equatable {
  /// Everything.
  case utf8
  /// Nothing beyond ASCII can be relied on.
  case ascii
  /// What the font of the Linux console holds.
  case font(Set<Unicode.Scalar>)

  /// Sets the locale for characters, and only for them: decimal commas in C functions would
  /// surprise everybody else in the process.
  ///
  /// A locale that the environment names but the system lacks is common on small systems; if its
  /// name says UTF-8, any UTF-8 locale serves.
  static func adopt(isASCII: Bool) -> CharacterEncoding {
    if setlocale(LC_CTYPE, "") == nil, asksForUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    guard baraza_is_utf8(), !isASCII else { return .ascii }
    return TerminalDescription.isLinuxConsole ? .font(ConsoleFont.signs) : .utf8
  }

  /// The cell as it can be shown.
  func shown(_ cell: Cell) -> Cell {
    switch self {
    case .utf8: return cell
    case .ascii: return ASCIIFallback.cell(cell)
    case .font(let signs):
      let isThere =
        !cell.isContinuation && cell.scalars.allSatisfy { $0.isASCII || signs.contains($0) }
      return isThere ? cell : ASCIIFallback.cell(cell)
    }
  }

  /// The first of the three variables that is set decides.
  private static var asksForUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? ""
    let lower = name.lowercased()
    return lower.hasSuffix("utf-8") || lower.hasSuffix("utf8")
      || lower.contains("utf-8@") || lower.contains("utf8@")
  }
}

/// An environment variable that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
