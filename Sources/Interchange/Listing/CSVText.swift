/// Writes listing values as the text of CSV cells.
///
/// RFC 4180 has no place for control characters, our own loader refuses them, and a listing may be
/// looked at on a terminal: they become U+FFFD, and so does what is invisible or
/// turns the direction. Line ends stay, tabs and carriage returns become their pictures, and a text that
/// a spreadsheet would execute is guarded (`SpreadsheetGuard`). JSON keeps everything, escaped.
struct CSVText {
  let style: CSVStyle

  func of(_ value: ListingValue) -> String {
    switch value {
    case .list(let values): guarded(values.map(plain).joined(separator: "; "))
    case .record(let fields):
      guarded(fields.map(word).filter { !$0.isEmpty }.joined(separator: " "))
    case .text(let text): guarded(harmless(text))
    case .absent, .integer, .money, .day, .flag: plain(value)
    }
  }

  /// A value as it stands among others in one cell.
  private func plain(_ value: ListingValue) -> String {
    switch value {
    case .absent: ""
    case .text(let text): harmless(text)
    case .integer(let number): String(number)
    case .money(let money): DecimalText.of(money, mark: style.decimalMark)
    case .day(let day): day.iso
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): values.map(plain).joined(separator: "; ")
    case .record(let fields): fields.map(word).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// A field beside others, without its key; a flag is its key, or nothing.
  private func word(_ field: ListingField) -> String {
    if case .flag(let isSet) = field.value { return isSet ? field.key : "" }
    return plain(field.value)
  }

  private func guarded(_ text: String) -> String {
    SpreadsheetGuard.guarded(text, in: style.separator)
  }

  private func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.isDangerous) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          Self.isDangerous(scalar) ? SpreadsheetGuard.pictured(scalar) ?? "\u{FFFD}" : scalar
        }))
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && Harmless.isHarmful(scalar)
  }
}
