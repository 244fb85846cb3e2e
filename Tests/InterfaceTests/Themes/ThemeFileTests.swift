import Domain
import Driving
import Foundation
import Interface
import Terminal
import Testing

/// Required: "Status is never colour alone … Contrast is tested: 4.5:1 at least."
@Suite("Theme files: every theme that is shipped")
struct ThemeFileTests {
  static let files = themeFiles(in: Checkout.folder + "/themes")

  @Test("Desk, projector, colour-blind, high-contrast and monochrome themes are shipped")
  func shipped() {
    let names = Self.files.map { Self.name(of: $0) }
    #expect(
      names == [
        "dark", "deuteranopia", "high-contrast", "light", "monochrome", "projector-dark",
        "projector-light", "protanopia", "tritanopia",
      ])
  }

  private static func name(of file: String) -> String {
    URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
  }

  @Test("For a projector and for the highest contrast it is 7:1", arguments: files)
  func farContrast(file: String) throws {
    let name = Self.name(of: file)
    guard name.hasPrefix("projector") || name == "high-contrast" else { return }
    let theme = try ThemeReader.read(file: file)
    for role in Role.allCases {
      let contrast = Contrast.of(theme.palette[role.ink], in: theme.palette)
      #expect(contrast >= 7, "\(role) has \(contrast)")
    }
  }

  @Test(
    "Who cannot tell some colours apart can tell the statuses apart",
    arguments: ColourBlindness.allCases)
  func statuses(kind: ColourBlindness) throws {
    let theme = try ThemeReader.read(
      file: Checkout.folder + "/themes/\(kind.rawValue).toml")
    let statuses: [Role] = [.toDo, .underWay, .blocked, .done, .dropped, .unknown, .late]
    for (index, one) in statuses.enumerated() {
      for other in statuses[(index + 1)...] {
        let distance = kind.distance(theme.palette[one.ink], theme.palette[other.ink])
        #expect(distance >= 20, "\(one) and \(other) are \(distance) apart")
      }
    }
  }

  @Test("It reads without a problem and has a name in both languages", arguments: files)
  func reads(file: String) throws {
    let theme = try ThemeReader.read(file: file)
    #expect(!theme.title.fr.isEmpty && !theme.title.en.isEmpty)
    #expect(theme.title.fr != theme.name && theme.title.en != theme.name)
    #expect(!theme.purpose.fr.isEmpty && !theme.purpose.en.isEmpty)
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

  /// What names things without being what one reads first: grey in most themes.
  private static let labels: [Role] = [.muted, .footerText, .columnHeading, .citation, .tab]

  @Test(
    "Grey labels can still be read with a tenth of the projector's light on the screen",
    arguments: files)
  func washedOut(file: String) throws {
    let theme = try ThemeReader.read(file: file)
    let least = Self.name(of: file).hasPrefix("projector") ? 5.0 : 4.0
    for role in Self.labels {
      let contrast = Contrast.of(theme.palette[role.ink], in: theme.palette, under: 0.1)
      #expect(contrast >= least, "\(role) has \(contrast)")
    }
  }

  @Test("The light that falls on the screen takes contrast away, from dark grounds most")
  func daylight() {
    let palette = Palette([])
    let onBlack = Style(foreground: .indexed(247), background: .indexed(16))
    let onWhite = Style(foreground: .indexed(240), background: .indexed(231))
    let (dark, light) = (
      Contrast.of(onBlack, in: palette, under: 0.1), Contrast.of(onWhite, in: palette, under: 0.1)
    )
    #expect(Contrast.of(onBlack, in: palette) > Contrast.of(onWhite, in: palette))
    #expect(dark < light)
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
