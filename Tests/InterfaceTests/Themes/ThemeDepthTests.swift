import Domain
import Driving
import Foundation
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// "256-colour values with declared 16-, 8-colour and monochrome fall-backs in every theme file."
@Suite("Theme files: fewer colours")
struct ThemeDepthTests {
  static let statuses: [Role] = [.toDo, .underWay, .blocked, .done, .dropped, .unknown, .late]

  @Test(
    "Every colour is declared for 256, 16 and 8 colours, every role without any",
    arguments: ThemeFileTests.files)
  func declared(file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for table in text.components(separatedBy: "\n[roles.").dropFirst() {
      let lines = table.split(separator: "\n").map(String.init)
      #expect(lines.contains { $0.hasPrefix("monochrome = [") }, "\(table)")
      for line in lines where line.contains("ground = ") {
        #expect(line.contains(/= \[\d+, \d+, \d+\]$/), "\(line)")
      }
    }
  }

  /// 4.5:1 is asked of sixteen colours; eight have no such pairs on both systems, so 3:1, with which
  /// bold or large text can still be read.
  @Test(
    "Strokes stand out with 16 and 8 colours, as xterm and as the Linux console show them",
    arguments: ThemeFileTests.files, [ColourDepth.sixteen, .eight])
  func contrast(file: String, depth: ColourDepth) throws {
    let palette = try ThemeReader.read(file: file).palette.reduced(to: depth)
    for system in SystemColours.allCases {
      for role in Role.allCases {
        for style in ThemeDepthTests.seen(palette[role.ink]) {
          let contrast = Contrast.of(style, in: palette, on: system)
          #expect(contrast >= (depth == .sixteen ? 4.5 : 3), "\(role) has \(contrast) on \(system)")
        }
      }
    }
  }

  /// A style as terminals show it: some make bold strokes of the first eight colours brighter.
  private static func seen(_ style: Style) -> [Style] {
    guard style.attributes.contains(.bold), case .indexed(let index) = style.foreground, index < 8
    else { return [style] }
    return [style, Style(foreground: .indexed(index + 8), background: style.background)]
  }

  @Test(
    "What must be told apart side by side looks different at every depth",
    arguments: ThemeFileTests.files, [ColourDepth.full, .sixteen, .eight, .monochrome])
  func differ(file: String, depth: ColourDepth) throws {
    let palette = try ThemeReader.read(file: file).palette.reduced(to: depth)
    let pairs: [(Role, Role)] = [
      (.selection, .plain), (.selection, .selectedCell), (.activeTab, .tab), (.header, .plain),
      (.focusedField, .field), (.footerKey, .footerText), (.selection, .columnHeading),
      (.late, .toDo), (.blocked, .toDo), (.late, .done), (.changedByOther, .selection),
      (.changedByOther, .plain), (.marked, .plain), (.selection, .overlay),
    ]
    for (one, other) in pairs {
      #expect(palette[one.ink] != palette[other.ink], "\(one) \(other)")
    }
  }

  @Test(
    "With 16 colours too, who cannot tell some apart can tell under way, blocked, done and late apart",
    arguments: ColourBlindness.allCases)
  func statuses(kind: ColourBlindness) throws {
    let file = Checkout.folder + "/themes/\(kind.rawValue).toml"
    let palette = try ThemeReader.read(file: file).palette.reduced(to: .sixteen)
    let statuses: [Role] = [.underWay, .blocked, .done, .late]
    for system in SystemColours.allCases {
      for (index, one) in statuses.enumerated() {
        for other in statuses[(index + 1)...] {
          let distance = kind.distance(palette[one.ink], palette[other.ink], on: system)
          #expect(distance >= 20, "\(one) and \(other) are \(distance) apart on \(system)")
        }
      }
    }
  }

  @Test("Without any colour, statuses are told apart by their signs, and the selection by its own")
  func signs() throws {
    for signs in [
      ActionStatus.allCases.map { Phrase.Status.glyph($0) },
      LinkStatus.allCases.map { Phrase.Status.glyph($0) },
    ] {
      #expect(Set(signs).count == signs.count)
      // On a terminal without UTF-8 too.
      let plain = signs.map { ASCIIFallback.text(SafeText($0)).string }
      #expect(Set(plain).count == plain.count, "\(plain)")
    }
    let stage = try Stage()
    #expect(stage.lines.filter { $0.hasPrefix("▶") }.count == 1)
  }

  @Test("A status is a sign, its word and its colour, in every row", arguments: Language.allCases)
  func status(language: Language) throws {
    let stage = try Stage(.actions, language, columns: 128, rows: 80)
    let wording = Wording(language)
    for status in ActionStatus.allCases {
      let text = Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
      let runs = (0..<80).flatMap { stage.runs($0) }.filter { $0.text.trimmed == text }
      #expect(!runs.isEmpty, "\(text)")
      let roles: Set<Role> = [Role(Tone(status)), .selection]
      for run in runs { #expect(roles.contains(run.role), "\(text) in \(run.role)") }
    }
  }

  @Test("Nothing blinks: no role has such an attribute, and no theme file may ask for it")
  func blinking() {
    let all: Attributes = [.bold, .dim, .italic, .underline, .reverse]
    #expect(all.rawValue == 31)
    #expect(throws: ThemeProblem.self) {
      try ThemeReader.read("[roles.late]\nblink = true", name: "x", file: "x.toml")
    }
  }
}
