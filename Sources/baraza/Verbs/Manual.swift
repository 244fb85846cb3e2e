import ArgumentParser
import Domain
import Interface
import Wording

/// `baraza manual`: prints the documents that are made from the tables of verbs and commands, for
/// `script/docs`.
struct Manual: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: Help.words(
        fr: "Imprimer la page de manuel.", en: "Print the manual page."),
      shouldDisplay: false)
  }

  @OptionGroup var common: CommonOptions

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Le tableau des touches des fichiers LISEZMOI.", en: "The table of keys of the README."))
  var summary = false

  func run() throws {
    let wording = common.wording(for: nil)
    let reference = KeyReference(.standard, wording)
    if summary { return Console.printDocument(reference.summary + "\n") }
    Console.printDocument(try ManualPage(reference: reference, wording: wording).text)
  }
}
