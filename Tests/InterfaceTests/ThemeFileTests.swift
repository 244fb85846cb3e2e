import Domain
import Foundation
import Interface
import Terminal
import Testing

/// DESIGN §5: "Status is never colour alone … Contrast is tested: 4.5:1 at least."
@Suite("Theme files: every theme that is shipped")
struct ThemeFileTests {
  static let files = themeFiles(in: Stage.folder + "/themes")

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
      file: Stage.folder + "/themes/\(kind.rawValue).toml")
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

  /// The light behind a part of a colour, 0 to 1.
  static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func luminance(_ colour: RGB) -> Double {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
      + 0.0722 * linear(colour.blue)
  }
}

/// How colours look to eyes without one kind of cone, by the matrices of Machado, Oliveira and
/// Fernandes (2009) for the strongest form.
enum ColourBlindness: String, CaseIterable {
  case protanopia, deuteranopia, tritanopia

  /// How far apart two strokes look (CIE76): 2 can just be told apart side by side.
  func distance(_ one: Style, _ other: Style) -> Double {
    let (a, b) = (lab(seen(one.foreground)), lab(seen(other.foreground)))
    return zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private func seen(_ colour: Colour) -> [Double] {
    guard case .indexed(let index) = colour else { return [1, 1, 1] }
    let rgb = XtermColours.rgb(index)
    let linear = [rgb.red, rgb.green, rgb.blue].map(Contrast.linear)
    return matrix.map { row in min(1, max(0, zip(row, linear).map(*).reduce(0, +))) }
  }

  private func lab(_ linear: [Double]) -> [Double] {
    let (r, g, b) = (linear[0], linear[1], linear[2])
    let parts = [
      (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
      0.2126 * r + 0.7152 * g + 0.0722 * b,
      (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }
}
