/// Writes listing values as the text of CSV cells.
///
/// RFC 4180 has no place for control characters, our own loader refuses them, and a listing may be
/// looked at on a terminal: they become U+FFFD, and so does what is invisible or
/// turns the direction. Line ends stay; JSON keeps everything, escaped.
enum CSVText {
  static func of(_ value: ListingValue) -> String {
    switch value {
    case .absent: ""
    case .text(let text): harmless(text)
    case .integer(let number): String(number)
    case .money(let money): DecimalText.of(money)
    case .day(let day): day.iso
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): values.map(of).joined(separator: "; ")
    case .record(let fields): fields.map(word).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// A field beside others, without its key; a flag is its key, or nothing.
  private static func word(_ field: ListingField) -> String {
    if case .flag(let isSet) = field.value { return isSet ? field.key : "" }
    return of(field.value)
  }

  private static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isDangerous($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && Harmless.isHarmful(scalar)
  }
}
