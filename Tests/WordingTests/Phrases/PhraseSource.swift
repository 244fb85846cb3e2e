import Domain

/// A text of the program as it stands in the code.
struct PhraseText: Hashable {
  /// The language of the label before it; nothing for texts of no language.
  let language: Language?
  /// The text, with what the code puts into it as `⟨name⟩`, or `⟨…⟩` for more than a name.
  let text: String
}

/// Finds the texts of a Swift file; those after a label `fr:` or `en:` are French or English.
///
/// A label counts up to the end of the brackets it stands in. Strings inside an interpolation are texts
/// of their own, in the same language, so that both ends of `? … : …` are seen.
struct PhraseSource {
  private var rest: Substring
  private var texts: [PhraseText] = []

  /// The texts of a file.
  static func texts(in source: String) -> [PhraseText] {
    var reader = PhraseSource(rest: source[...])
    reader.readCode(language: nil, isNested: false)
    return reader.texts
  }

  /// Reads code up to the bracket that closes it, and returns it.
  @discardableResult
  private mutating func readCode(language outer: Language?, isNested: Bool) -> String {
    var language = outer
    var code = ""
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
        continue
      }
      if let found = label(after: code.last) { language = found }
      rest.removeFirst()
      code.append(character)
      switch character {
      case "(", "[", "{": code += readCode(language: language, isNested: true)
      case ")", "]", "}": if isNested { return code }
      case "\"": readString(language: language)
      default: break
      }
    }
    return code
  }

  private func label(after before: Character?) -> Language? {
    if let before, before.isLetter || before.isNumber || before == "_" { return nil }
    return rest.hasPrefix("fr: ") || rest.hasPrefix("fr:\n")
      ? .french : rest.hasPrefix("en: ") || rest.hasPrefix("en:\n") ? .english : nil
  }

  /// Reads the rest of a string, whose first quote has been read.
  private mutating func readString(language: Language?) {
    let isLong = rest.hasPrefix("\"\"")
    if isLong { rest.removeFirst(2) }
    let end = isLong ? "\"\"\"" : "\""
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(end) {
      let character = rest.removeFirst()
      guard character == "\\", let escaped = rest.popFirst() else {
        text.append(character)
        continue
      }
      guard escaped == "(" else {
        text.append(escaped)
        continue
      }
      let code = readCode(language: language, isNested: true).dropLast()
      text += code.allSatisfy { $0.isLetter || $0 == "." } ? "⟨\(code)⟩" : "⟨…⟩"
    }
    rest = rest.dropFirst(end.count)
    texts.append(PhraseText(language: language, text: text))
  }
}
