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
        Open.self, Demo.self, Load.self, List.self, Add.self, SetVerb.self, History.self,
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
    do {
      if asksForWholeHelp { throw CleanExit.helpRequest(self) }
      var command = try parseAsRoot(Arguments.prepared(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      let code = exitCode(for: error)
      Console.printLines(fullMessage(for: error), isComplaint: !code.isSuccess)
      Glibc.exit(code.rawValue)
    }
  }
}
