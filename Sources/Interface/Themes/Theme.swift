import Domain
import Terminal

/// How every role looks.
public struct Theme: Hashable, Sendable {
  /// The name of its file without the ending.
  public let name: String
  /// What it is called.
  public let title: Bilingual
  /// What it is for, in a few words; empty where nobody says.
  public let purpose: Bilingual
  /// The looks, in the order of `Role.allCases`.
  public let palette: Palette

  /// Makes a theme; a role without a look of its own looks like plain text.
  public init(
    name: String, title: Bilingual, purpose: Bilingual = Bilingual(same: ""),
    looks: [Role: Look], foreground: RGB, background: RGB
  ) {
    self.name = name
    self.title = title
    self.purpose = purpose
    let plain = looks[.plain] ?? Look(.standard)
    palette = Palette(
      looks: Role.allCases.map { looks[$0] ?? plain },
      standardForeground: foreground, standardBackground: background)
  }

  /// What is used when no theme file can be read: attributes only, the terminal's own colours.
  public static let fallback = Theme(
    name: "monochrome", title: Bilingual(fr: "Monochrome", en: "Monochrome"),
    looks: fallbackLooks, foreground: RGB(red: 229, green: 229, blue: 229),
    background: RGB(red: 0, green: 0, blue: 0))

  private static let fallbackLooks: [Role: Look] = {
    let bold: [Role] = [
      .strong, .heading, .late, .blocked, .marked, .chip, .warning, .error, .total, .footerKey,
      .overlayTitle,
    ]
    let others: [Role: Attributes] = [
      .header: .reverse, .selection: .reverse, .activeTab: [.bold, .reverse],
      .columnHeading: [.bold, .underline], .selectedCell: [.bold, .underline],
      .focusedField: .underline,
    ]
    let attributes = bold.reduce(into: others) { $0[$1] = .bold }
    return attributes.mapValues { Look(Style(attributes: $0)) }
  }()
}
