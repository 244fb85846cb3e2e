import ArgumentParser
import CursesTerminal
import Domain
import Store
import ViewModels
import Wording

/// `baraza`: opens the store on the screen.
struct Open: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Help.words(fr: "Ouvrir la base à l’écran.", en: "Open the store on the screen."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var screen: ScreenOptionGroup

  @Flag(
    name: .long,
    help: Help.text(fr: "Lire sans rien pouvoir changer.", en: "Read without changing anything."))
  var readOnly = false

  func run() throws {
    screen.prepareSignals()
    let store = try common.open(readOnly ? .readingOnly : .editing)
    try TerminalProgram(common: common, options: screen, store: store).run()
  }
}

/// The options of everything that draws.
struct ScreenOptionGroup: ParsableArguments {
  @Option(
    name: .long,
    help: Help.text(
      fr: "Le thème : dark, light, monochrome…", en: "The theme: dark, light, monochrome…"))
  var theme: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "L’onglet : matrix, chain, budget ou actions.",
      en: "The tab: matrix, chain, budget or actions."))
  var pane: Pane?

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Ligne par ligne, sans écran : pour plages braille, lecteurs d’écran et tubes.",
      en: "Line by line, without a screen: for braille displays, screen readers and pipes."))
  var linear = false

  /// To be called before the store's own threads exist, or they would take the signals that the screen
  /// waits for. Without a screen signals do what they always do.
  func prepareSignals() {
    if !linear { Signals.block() }
  }
}

extension Pane: ExpressibleByArgument {}
