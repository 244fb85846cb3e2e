import Domain
import Foundation
import Interface
import Terminal
import Testing

/// DESIGN §5: "Status is never colour alone … Contrast is tested: 4.5:1 at least."
@Suite("Theme files: every theme that is shipped")
struct ThemeFileTests {
  static let files = themeFiles(in: Stage.folder + "/themes")

  @Test("Dark, light and monochrome are shipped")
  func shipped() {
    let names = Set(Self.files.map { URL(fileURLWithPath: $0).lastPathComponent })
    #expect(names.isSuperset(of: ["dark.toml", "light.toml", "monochrome.toml"]))
  }

  @Test("It reads without a problem and has a name in both languages", arguments: files)
  func reads(file: String) throws {
    let theme = try ThemeReader.read(file: file)
    #expect(!theme.title.fr.isEmpty && !theme.title.en.isEmpty)
    #expect(theme.title.fr != theme.name && theme.title.en != theme.name)
  }

  @Test("What is selected, active or has the focus looks unlike plain text", arguments: files)
  func standsOut(file: String) throws {
    let theme = try ThemeReader.read(file: file)
    let plain = theme.palette[Role.plain.ink]
    let roles: [Role] = [
      .selection, .selectedCell, .activeTab, .header, .columnHeading, .focusedField, .late,
      .blocked, .warning, .error, .marked, .chip, .overBudget, .strong, .heading, .footerKey,
      .overlayTitle,
    ]
    for role in roles { #expect(theme.palette[role.ink] != plain, "\(role)") }
  }

  @Test("What must be told apart side by side looks different", arguments: files)
  func differ(file: String) throws {
    let theme = try ThemeReader.read(file: file)
    let pairs: [(Role, Role)] = [
      (.selection, .selectedCell), (.activeTab, .tab), (.focusedField, .field),
      (.footerKey, .footerText), (.selection, .columnHeading),
    ]
    for (one, other) in pairs {
      #expect(theme.palette[one.ink] != theme.palette[other.ink], "\(one) \(other)")
    }
  }

  @Test("Every role has at least 4.5:1 between its strokes and its ground", arguments: files)
  func contrast(file: String) throws {
    let theme = try ThemeReader.read(file: file)
    for role in Role.allCases {
      let contrast = Contrast.of(theme.palette[role.ink], in: theme.palette)
      #expect(contrast >= 4.5, "\(role) has \(contrast)")
    }
  }

  @Test("Contrast is reckoned as WCAG 2 does")
  func reckoning() {
    let palette = Palette([])
    let extreme = Contrast.of(
      Style(foreground: .indexed(16), background: .indexed(231)), in: palette)
    #expect(abs(extreme - 21) < 0.001)
    // #767676 on white is the well-known grey at the limit; the table's nearest is darker or lighter.
    let below = Style(foreground: .indexed(244), background: .indexed(231))
    let above = Style(foreground: .indexed(243), background: .indexed(231))
    #expect(Contrast.of(below, in: palette) < 4.5)
    #expect(Contrast.of(above, in: palette) >= 4.5)
  }

  private static func themeFiles(in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".toml") }.sorted().map { folder + "/" + $0 }
  }
}

/// How well strokes stand out from their ground: 1 not at all, 21 black on white.
enum Contrast {
  static func of(_ style: Style, in palette: Palette) -> Double {
    let strokes = luminance(rgb(style.foreground) ?? palette.standardForeground)
    let ground = luminance(rgb(style.background) ?? palette.standardBackground)
    return (max(strokes, ground) + 0.05) / (min(strokes, ground) + 0.05)
  }

  private static func rgb(_ colour: Colour) -> RGB? {
    switch colour {
    case .standard: nil
    case .indexed(let index): XtermColours.rgb(index)
    }
  }

  private static func luminance(_ colour: RGB) -> Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
      + 0.0722 * linear(colour.blue)
  }
}
