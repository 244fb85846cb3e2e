/// A piece of XML, or of HTML that is well-formed XML: a text, or an element with what is in it.
///
/// What has no place in XML, and what shows nothing or turns the direction (controls, direction marks),
/// becomes U+FFFD; everything else stays exactly as it is.
indirect enum Markup {
  /// A text.
  case text(String)
  /// An element.
  case element(String, [(name: String, value: String)], [Markup])

  /// An element with attributes and contents.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ contents: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { ($0.key, $0.value) }, contents)
  }

  /// An element with a text in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// An element with a text in it and nothing said of it.
  static func tag(_ name: String, _ text: String) -> Markup { tag(name, [:], text) }

  /// An element whose contents stand in lines of their own; for elements in which blanks mean nothing.
  static func lines(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ contents: [Markup]
  ) -> Markup {
    tag(name, attributes, [.text("\n")] + contents.flatMap { [$0, .text("\n")] })
  }

  /// The same with nothing said of the element.
  static func lines(_ name: String, _ contents: [Markup]) -> Markup { lines(name, [:], contents) }

  /// The piece as text.
  var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Elements of HTML that have no end of their own.
  private static let void: Set<String> = ["meta", "br", "hr", "col"]

  private func write(to text: inout String) {
    switch self {
    case .text(let content): Self.escape(content, inAttribute: false, to: &text)
    case .element(let name, let attributes, let contents):
      text += "<" + name
      for (key, value) in attributes {
        text += " \(key)=\""
        Self.escape(value, inAttribute: true, to: &text)
        text += "\""
      }
      guard !Self.void.contains(name) else {
        text += "/>"
        return
      }
      text += ">"
      for content in contents { content.write(to: &text) }
      text += "</\(name)>"
    }
  }

  private static func escape(_ content: String, inAttribute: Bool, to text: inout String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where inAttribute: text += "&quot;"
      case "\n": text += inAttribute ? "&#10;" : "\n"
      case _ where Harmless.isHarmful(scalar): text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
