import ArgumentParser
import Domain
import Interface
import Wording

/// `baraza settings`: what is settled, and what is wrong with it.
struct SettingsVerb: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settings",
      abstract: Help.words(
        fr: "Montrer vos réglages et leurs erreurs.",
        en: "Show your settings and what is wrong with them."))
  }

  @OptionGroup var common: CommonOptions

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Imprimer un fichier de réglages à compléter.",
      en: "Print a settings file to start from."))
  var example = false

  func run() throws {
    let wording = common.wording(for: nil)
    if example {
      return Console.printDocument(SettingsExample.text(wording, themes: ThemeShelf().names))
    }
    let (settings, problems) = (OwnSettings.settings, OwnSettings.problems)
    Console.print(wording(Phrase.Settings.file(OwnSettings.file, exists: OwnSettings.exists)))
    for name in SettingName.allCases {
      let value = name.value(in: settings) ?? wording(Phrase.Settings.open)
      Console.print("\(name.rawValue) = \(value)")
    }
    for (command, keys) in settings.keys.sorted(by: { $0.key.name < $1.key.name }) {
      Console.print("keys.\(command.name) = \(keys.map(\.notation).joined(separator: " "))")
    }
    let theme = OwnSettings.themeProblem.map(\.sentence)
    let sentences = problems.map(\.sentence) + [theme].compactMap(\.self)
    for sentence in sentences { Console.complain(wording(sentence)) }
    if !sentences.isEmpty { throw ExitStatus.configuration.code }
  }
}
