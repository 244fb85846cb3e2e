import ArgumentParser
import CursesTerminal
import Domain
import Glibc
import Interchange
import Interface
import Terminal
import Wording

/// `baraza keys`: what every key does, with one's own settings.
struct Keys: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keys",
      abstract: Help.words(
        fr: "Montrer ce que fait chaque touche, selon vos réglages.",
        en: "Show what every key does, according to your settings."))
  }

  @OptionGroup var common: CommonOptions

  @Flag(name: .long, help: Help.text(fr: "En Markdown.", en: "As Markdown."))
  var markdown = false

  @Flag(name: .long, help: Help.text(fr: "En JSON.", en: "As JSON."))
  var json = false

  @Flag(
    name: .customLong("try"),
    help: Help.text(
      fr: "Essayer : montrer ce que le terminal envoie pour chaque touche actionnée.",
      en: "Try out: show what the terminal sends for each key that is pressed."))
  var isTrial = false

  func validate() throws {
    if [markdown, json, isTrial].count(where: \.self) > 1 {
      throw ValidationError(
        Help.words(
          fr: "Choisissez une seule option de --markdown, --json et --try.",
          en: "Choose only one of --markdown, --json and --try."))
    }
  }

  func run() throws {
    let wording = common.wording(for: nil)
    let keyMap = OwnSettings.keyMap
    if isTrial { return try KeyTrialProgram(common: common).run(keyMap, wording) }
    let reference = KeyReference(keyMap, wording)
    if markdown { return Console.printDocument(reference.markdown) }
    let context = ListingContext(wording: wording, today: Environment.today)
    let rows = reference.places.flatMap { place in
      place.lines.map { line in
        ListedKeys(
          place: place.name, placeTitle: place.title, command: line.command,
          notations: line.notations, keys: line.keys, effect: line.text)
      }
    }
    guard json else { return Console.printTable(Listing.keys.table(of: rows, in: context)) }
    Listing.keys.write(rows, as: .json, in: context, to: Console.printDocument)
  }
}

/// Shows on the whole screen what comes from the keyboard.
struct KeyTrialProgram {
  let common: CommonOptions

  func run(_ keyMap: KeyMap, _ wording: Wording) throws {
    Signals.block()
    do {
      let screen = try CursesScreen(
        options: ScreenOptions(
          mostColours: ColourChoice.automatic.limit(environment: Environment.variable)))
      let loop = try EventLoop(screen: screen, mailbox: Mailbox())
      loop.keepsBytes = true
      let ending = follow(KeyTrial(keyMap, wording), screen: screen, loop: loop)
      screen.leave()
      if let ending { throw ExitCode(ending.exitStatus) }
    } catch TerminalFailure.notATerminal {
      throw common.fail(Phrase.Trial.wantsTerminal, .usage)
    } catch let failure as TerminalFailure {
      throw common.fail(failure.sentence, .unavailable)
    }
  }

  /// - Returns: The signal that ended it, or nothing when the person did.
  private func follow(
    _ trial: KeyTrial, screen: CursesScreen, loop: EventLoop
  ) -> TerminationSignal? {
    var trial = trial
    let theme = Theme.fallback
    while !trial.isOver {
      screen.present(trial.frame(size: screen.size), palette: theme.palette)
      switch loop.next() {
      case .key(let key): trial.note(loop.takeBytes(), key)
      case .paste, .mouse, .focus: trial.note(loop.takeBytes(), nil)
      case .terminate(let signal): return signal
      case .timeout, .resize, .resumed, .wake, .answer, .burst: break
      }
    }
    return nil
  }
}
