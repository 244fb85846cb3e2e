import ArgumentParser
import CursesTerminal
import Domain
import Store
import Terminal
import ViewModels
import Wording

/// `baraza`: opens the store on the screen.
struct Open: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: Help.words(fr: "Ouvrir la base à l’écran.", en: "Open the store on the screen."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var screen: ScreenOptionGroup
  @OptionGroup var place: PlaceOptions

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Ouvrir en lecture seule : rien ne peut être changé.",
      en: "Open read-only: nothing can be changed."))
  var readOnly = false

  func run() throws {
    screen.prepareSignals()
    let store = try openAsking(place.answer)
    try TerminalProgram(common: common, options: screen, store: store).run()
  }

  /// Opens the store; where it stands elsewhere than it did, a person is asked which it is.
  private func openAsking(_ answer: PlaceAnswer?) throws -> Store {
    do {
      return try common.openAnyway(readOnly ? .readingOnly : .editing, answer: answer)
    } catch StoreFailure.movedOrCopied(let path, let isOlder) where PlaceQuestion.canAsk {
      let question = PlaceQuestion(
        path: path, isOlder: isOlder, wording: common.wording(for: nil))
      let given = screen.withoutSignals { question.ask() }
      guard let given else { throw ExitCode.success }
      return try openAsking(given)
    } catch {
      throw common.fail(error)
    }
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
      fr: "L’onglet : \(Pane.listed(before: "ou")).",
      en: "The tab: \(Pane.listed(before: "or"))."))
  var pane: Pane?

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: Help.text(
      fr: """
        Les couleurs, au plus : auto (NO_COLOR, CLICOLOR_FORCE, CLICOLOR, puis le terminal), always, \
        never, 256, 16 ou 8.
        """,
      en: """
        The most colours: auto (NO_COLOR, CLICOLOR_FORCE, CLICOLOR, then the terminal), always, never, \
        256, 16 or 8.
        """), completion: .list(ColourChoice.names))
  var colour: String?

  @Flag(
    name: .long,
    help: Help.text(
      fr: "N’afficher que des caractères ASCII (automatique sans locale UTF-8).",
      en: "Show ASCII characters only (automatic without a UTF-8 locale)."))
  var ascii = false

  @Flag(
    inversion: .prefixedNo,
    help: Help.text(
      fr: "La souris : cliquer, défiler. Maj et glisser sélectionnent du texte, comme d’ordinaire.",
      en: "The mouse: click, scroll. Shift and drag still select text."))
  var mouse: Bool?

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Ligne par ligne, sans écran : pour plages braille, lecteurs d’écran et tubes.",
      en: "Line by line, without a screen: for braille displays, screen readers and pipes."))
  var linear = false

  /// Refuses colours that nobody knows: the parser's own sentence would be English.
  func validate() throws {
    guard let colour, ColourChoice(name: colour) == nil else { return }
    let known = ColourChoice.names.joined(separator: ", ")
    Console.complain(Phrase.Program.unknownColours(colour, known: known)[Help.language])
    throw ExitStatus.usage.code
  }

  private var colourChoice: ColourChoice {
    colour.flatMap(ColourChoice.init(name:)) ?? .automatic
  }

  /// What the terminal is asked for.
  var screenOptions: ScreenOptions {
    let settings = OwnSettings.settings
    return ScreenOptions(
      mostColours: colourChoice.limit(environment: Environment.variable),
      isASCII: ascii || settings.usesASCII == true,
      reportsMouse: mouse ?? settings.usesMouse ?? true, reportsFocus: true,
      asksBackground: theme == nil && settings.theme == nil)
  }

  /// To be called before the store's own threads exist, or they would take the signals that the screen
  /// waits for. Without a screen signals do what they always do.
  func prepareSignals() {
    if !linear { Signals.block() }
  }

  /// Does something during which signals do what they always do, though they are blocked for the screen.
  func withoutSignals<Answer>(_ work: () -> Answer) -> Answer {
    guard !linear else { return work() }
    Signals.unblock()
    defer { Signals.block() }
    return work()
  }
}

extension Pane: ExpressibleByArgument {
  /// Takes the name of a pane.
  public init?(argument: String) { self.init(name: argument) }

  /// Its name.
  public var defaultValueDescription: String { name }

  /// The names of all, as a sentence lists them: `matrix, chain, budget or actions`.
  static func listed(before last: String) -> String {
    let names = allCases.map(\.name)
    return names.dropLast().joined(separator: ", ") + " \(last) " + (names.last ?? "")
  }

  /// The names of all panes.
  public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension ColourChoice {
  /// The values of `--colour`.
  fileprivate static let names = ["auto", "always", "never", "256", "16", "8"]
}
