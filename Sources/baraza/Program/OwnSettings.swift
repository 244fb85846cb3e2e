import Domain
import Foundation
import Interface
import Wording

/// The settings of the person who runs the program: `settings.toml`, and the variables that win over
/// it. Read once; options of the command line are not among them.
enum OwnSettings {
  /// The file.
  static let file = Environment.configurationFolder + "/settings.toml"

  /// Whether there is one.
  static var exists: Bool { FileManager.default.fileExists(atPath: file) }

  /// What holds of them.
  static var settings: Settings { read.settings }

  /// The keys as they change them.
  static let keyMap = settings.keyMap

  /// What is wrong with them.
  static var problems: [SettingsProblem] { read.problems }

  /// What is wrong with the file of the theme that they name, if anything is.
  static let themeProblem = settings.theme.flatMap { ThemeShelf().problem(of: $0) }

  /// What is wrong with them, for a line of the screen; nothing if nothing is. Folders are left out:
  /// there is not much room.
  static var summary: Bilingual? {
    let sentences =
      problems.map(\.shortened.sentence) + [themeProblem?.shortened.sentence].compactMap(\.self)
    guard let first = sentences.first else { return nil }
    return sentences.count == 1 ? first : Phrase.Settings.several(first, count: sentences.count)
  }

  private static let read: (settings: Settings, problems: [SettingsProblem]) = {
    let themes = ThemeShelf().names
    var (settings, problems) = SettingsReader.read(file: file, themes: themes)
    problems += SettingsReader.adopt(Environment.variable, into: &settings, themes: themes)
    return (settings, problems)
  }()
}
