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
      let texts = ["fr", "en"].map { row.paragraph("\(name)_\($0)", longest: 300) }
      guard let french = texts[0], let english = texts[1] else { return nil }
      return Bilingual(fr: french, en: english)
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

  /// One line that may be empty.
  static func text(_ name: String, longest: Int = longestText) -> Column {
    Column(name) { row in
      row.cell(name).flatMap { row.oneLine($0.word, longest: longest, at: name) }
    }
  }

  /// A note, which may be long and may have several lines.
  static func note(_ name: String) -> Column {
    Column(name) { $0.text(name, longest: ActionItemContent.longestNote) }
  }
}

/// The longest text of a column for which nothing else is said, in characters; the store's own limit
/// for such columns.
private let longestText = 200

extension RowCells {
  /// A text that must be there, without blanks at its ends.
  fileprivate func line(_ column: String, longest: Int) -> String? {
    required(column) { oneLine($0, longest: longest, at: column) }
  }

  /// A text that is one line everywhere else, and must be one here.
  fileprivate func oneLine(_ text: String, longest: Int, at column: String) -> String? {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}": return refuse(.lineBreak, at: column)
      case "\t": return refuse(.controlCharacter, at: column)
      default: continue
      }
    }
    return fitting(text, longest: longest, at: column)
  }

  /// A text that must be there and may have several lines, without blanks at its ends.
  fileprivate func paragraph(_ column: String, longest: Int) -> String? {
    required(column) { fitting($0, longest: longest, at: column) }
  }

  /// A text as it is; may be empty.
  fileprivate func text(_ column: String, longest: Int) -> String? {
    cell(column).flatMap {
      fitting(SpreadsheetGuard.unpictured($0.text), longest: longest, at: column)
    }
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
