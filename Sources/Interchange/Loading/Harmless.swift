/// Makes texts from files fit to stand in a sentence on a terminal.
enum Harmless {
  /// The longest text quoted, in characters; enough to find the cell by.
  static let longest = 40

  /// The text with a dot for every character that is none to look at, cut when it is long.
  static func text(_ raw: String, longest: Int = longest) -> String {
    let shown = raw.unicodeScalars.prefix(longest).map { isHarmful($0) ? "·" : Character($0) }
    return String(shown) + (raw.unicodeScalars.count > longest ? "…" : "")
  }

  /// Whether a scalar is a control, a line end, a direction mark or otherwise unseen.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      true
    default:
      false
    }
  }
}
