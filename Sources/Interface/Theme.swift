import Domain
import Terminal

/// How every role looks.
public struct Theme: Hashable, Sendable {
  /// The name of its file without the ending.
  public let name: String
  /// What it is called.
  public let title: Bilingual
  /// The looks, in the order of `Role.allCases`.
  public let palette: Palette

  /// Makes a theme; a role without a look of its own looks like plain text.
  public init(
    name: String, title: Bilingual, styles: [Role: Style], foreground: RGB, background: RGB
  ) {
    self.name = name
    self.title = title
    let plain = styles[.plain] ?? .standard
    palette = Palette(
      Role.allCases.map { styles[$0] ?? plain },
      standardForeground: foreground, standardBackground: background)
  }

  /// What is used when no theme file can be read: attributes only, the terminal's own colours.
  public static let fallback = Theme(
    name: "monochrome", title: Bilingual(fr: "Monochrome", en: "Monochrome"),
    styles: [
      .strong: Style(attributes: .bold), .heading: Style(attributes: .bold),
      .late: Style(attributes: .bold), .blocked: Style(attributes: .bold),
      .marked: Style(attributes: .bold), .chip: Style(attributes: .bold),
      .warning: Style(attributes: .bold), .error: Style(attributes: .bold),
      .header: Style(attributes: .reverse), .activeTab: Style(attributes: [.bold, .reverse]),
      .columnHeading: Style(attributes: [.bold, .underline]),
      .selection: Style(attributes: .reverse),
      .selectedCell: Style(attributes: [.bold, .underline]),
      .total: Style(attributes: .bold), .footerKey: Style(attributes: .bold),
      .focusedField: Style(attributes: .underline), .overlayTitle: Style(attributes: .bold),
    ], foreground: RGB(red: 229, green: 229, blue: 229), background: RGB(red: 0, green: 0, blue: 0))
}
