/// A style with its colours resolved for a picture, where no terminal decides about them.
struct PictureStyle: Hashable {
  let foreground: RGB
  let background: RGB
  let attributes: Attributes

  init(_ ink: Ink, in palette: Palette) {
    let style = palette[ink]
    let stroke = Self.rgb(style.foreground, palette.standardForeground)
    let behind = Self.rgb(style.background, palette.standardBackground)
    let isReversed = style.attributes.contains(.reverse)
    foreground = isReversed ? behind : stroke
    background = isReversed ? stroke : behind
    attributes = style.attributes
  }

  private static func rgb(_ colour: Colour, _ standard: RGB) -> RGB {
    switch colour {
    case .standard: standard
    case .indexed(let index): XtermColours.rgb(index)
    }
  }
}

/// What XML and HTML ask of text.
enum Markup {
  /// The text with the signs of markup written out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
