import CNcurses
import Glibc

/// Which characters the terminal understands, as far as the environment says.
enum CharacterEncoding {
  /// Everything.
  case utf8
  /// Nothing beyond ASCII can be relied on.
  case ascii

  /// Sets the locale for characters, and only for them: decimal commas in C functions would
  /// surprise everybody else in the process.
  ///
  /// A locale that the environment names but the system lacks is common on small systems; if its
  /// name says UTF-8, any UTF-8 locale serves.
  static func adopt() -> CharacterEncoding {
    if setlocale(LC_CTYPE, "") != nil { return baraza_is_utf8() ? .utf8 : .ascii }
    guard asksForUTF8, setlocale(LC_CTYPE, "C.UTF-8") != nil, baraza_is_utf8() else {
      return .ascii
    }
    return .utf8
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
