import Domain

extension Column where Value == Bilingual {
  /// A name in both languages, at most 80 characters each: `label_fr`, `label_en`.
  static func label(_ name: String, longest: Int = 80) -> Column {
    Column("\(name)_fr", "\(name)_en") { row in
      let french = row.line("\(name)_fr", longest: longest)
      let english = row.line("\(name)_en", longest: longest)
      guard let french, let english else { return nil }
      return Bilingual(fr: french, en: english)
    }
  }

  /// A name for narrow columns in both languages, at most 24 characters each.
  static func short(_ name: String) -> Column { label(name, longest: 24) }

  /// A text in both languages or in neither.
  static func optionalLabel(_ name: String) -> Column {
    Column("\(name)_fr", "\(name)_en") { row in
      if row.word("\(name)_fr").isEmpty, row.word("\(name)_en").isEmpty {
        return Bilingual(same: "")
      }
      return label(name, longest: 300).read(row)
    }
  }
}

extension Column where Value == String {
  /// Anything exactly as printed in a document, blanks included; may be empty.
  static func printed(_ name: String, longest: Int = longestText) -> Column {
    Column(name) { $0.text(name, longest: longest) }
  }

  /// One line that must be there.
  static func line(_ name: String, longest: Int = longestText) -> Column {
    Column(name) { $0.line(name, longest: longest) }
  }

  /// A text that may be empty and may have several lines.
  static func text(_ name: String, longest: Int = longestText) -> Column {
    Column(name) { $0.text(name, longest: longest) }
  }

  /// A note, which may be long.
  static func note(_ name: String) -> Column {
    text(name, longest: ActionItemContent.longestNote)
  }
}

/// The longest text of a column for which nothing else is said, in characters; the store's own limit
/// for such columns.
private let longestText = 200

extension RowCells {
  /// A text that must be there, without blanks at its ends.
  fileprivate func line(_ column: String, longest: Int) -> String? {
    required(column) { fitting($0, longest: longest, at: column) }
  }

  /// A text as it is; may be empty.
  fileprivate func text(_ column: String, longest: Int) -> String? {
    cell(column).flatMap { fitting($0.text, longest: longest, at: column) }
  }

  /// The text when it is short enough, its lines ending with LF whatever the file's do.
  private func fitting(_ raw: String, longest: Int, at column: String) -> String? {
    let hasCarriageReturns = raw.utf8.contains(.carriageReturn)
    let text = hasCarriageReturns ? String(raw.map { $0 == "\r\n" ? "\n" : $0 }) : raw
    // Characters are counted as the store counts them, which is as Unicode scalars. They are never
    // more than the bytes, and those are counted at once.
    if text.utf8.count <= longest { return text }
    let count = text.unicodeScalars.count
    return count <= longest
      ? text : refuse(.textTooLong(count: count, limit: longest), at: column)
  }
}
