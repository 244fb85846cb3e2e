/// A grid as text with colours, for showing a screen with `cat` or `less -R`.
public enum GridANSI {
  /// The rows, each ended by a newline and each standing for itself. The only escape sequences are
  /// those that choose colours and attributes (`ESC [ … m`).
  public static func export(_ grid: Grid, palette: Palette) -> String {
    (0..<grid.size.rows).map { line(grid.row($0), palette) }.joined()
  }

  private static func line(_ cells: ArraySlice<Cell>, _ palette: Palette) -> String {
    var text = ""
    var current = Style.standard
    for cell in cells where !cell.text.isEmpty {
      let style = palette[cell.ink]
      if style != current { text += selection(style) }
      current = style
      text += cell.text
    }
    return text + (current == .standard ? "\n" : "\u{1B}[0m\n")
  }

  /// The sequence that chooses a style, whatever was chosen before.
  private static func selection(_ style: Style) -> String {
    var codes = ["0"]
    for (attribute, code) in attributeCodes where style.attributes.contains(attribute) {
      codes.append(code)
    }
    if case .indexed(let index) = style.foreground { codes.append("38;5;\(index)") }
    if case .indexed(let index) = style.background { codes.append("48;5;\(index)") }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static let attributeCodes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]
}
