import ArgumentParser
import Glibc

/// The program; each verb is one file in `Verbs`. Each says its own name, because the parser asks for all
/// of them at every start, and reading a name off its type takes a fifth of a start.
@main
struct Baraza: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "baraza",
      abstract: Help.words(
        fr: "La salle de réunion : qui fait quoi, où en est la chaîne, le budget, les actions.",
        en: "The meeting room: who does what, how far the chain is, the budget, the actions."),
      discussion: Help.words(
        fr: "Sans verbe, baraza ouvre la base à l’écran.",
        en: "Without a verb, baraza opens the store on the screen."),
      version: version,
      subcommands: [
        Open.self, Demo.self, Load.self, List.self, Export.self, About.self, Add.self, SetVerb.self,
        History.self,
        Undo.self, StationVerb.self, Check.self, Backup.self, Restore.self, Show.self, Keys.self,
        SettingsVerb.self, Generate.self, Manual.self,
      ],
      defaultSubcommand: Open.self)
  }

  /// Whether somebody asks for help without naming a verb. The options of `open`, the verb that need
  /// not be named, would otherwise make it the help of `open`.
  private static var asksForWholeHelp: Bool {
    let arguments = CommandLine.arguments.dropFirst()
    // The names of the verbs are slow to ask for; nobody waits for them who does not want help.
    guard arguments.contains(where: { ["--help", "-h"].contains($0) }) else { return false }
    let verbs = configuration.subcommands.map { $0._commandName } + ["help"]
    return !arguments.contains(where: verbs.contains)
  }

  /// Runs the verb. What the parser says repeats the arguments, so it passes the sanitiser, too.
  static func main() {
    Console.holdStandardStreams()
    SystemLimit.letWritesFail()
    if let limit = SystemLimit.makeDo() {
      Console.complain(limit[Help.language])
      Glibc.exit(ExitStatus.ioError.rawValue)
    }
    do {
      if asksForWholeHelp { throw CleanExit.helpRequest(self) }
      try refuseHelpOnNothing()
      var command = try parseAsRoot(Arguments.prepared(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      let said = code.isSuccess ? speech.help(text) : speech.complaint(text)
      Console.printLines(said, isComplaint: !code.isSuccess)
      Glibc.exit(code.rawValue)
    }
  }

  /// Says what the parser has to say.
  private static var speech: ParserSpeech {
    let words = Array(CommandLine.arguments.dropFirst())
    return ParserSpeech(
      language: Help.language,
      verbs: configuration.subcommands.filter { $0.configuration.shouldDisplay }
        .map { $0._commandName },
      words: words, options: { (try? Tool.described())?.verb(of: words)?.options ?? [] })
  }

  /// Refuses `help` on a verb that there is not; the parser would show the whole help.
  private static func refuseHelpOnNothing() throws {
    let words = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard words.first == "help", let verb = words.dropFirst().first else { return }
    guard !configuration.subcommands.contains(where: { $0._commandName == verb }) else { return }
    Console.complain(speech.unknownVerb(verb)[Help.language])
    throw ExitStatus.usage.code
  }
}
