import ArgumentParser
import Domain
import Interchange
import Store
import ViewModels
import Wiring
import Wording

/// `baraza about STAKEHOLDER`: everything about one stakeholder, as the page on the screen has it.
struct About: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "about",
      abstract: Help.words(
        fr: "Tout dire sur un acteur : actions, lettres, maillons, lignes budgétaires.",
        en: "Tell everything about a stakeholder: actions, letters, links, budget lines."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(
      fr: "L’acteur : sigle ou nom.", en: "The stakeholder: its code or its name."))
  var stakeholder: String

  func run() throws {
    try common.withStore(.readingOnly) { store, wording in
      let register = try store.names()
      let found = try meant(in: register, wording)
      let client = Wiring.client(of: store, author: Environment.author, isReadOnly: true)
      let facts = try StakeholderReader(client).facts(of: found, on: Environment.today)
      let page = StakeholderPage(facts, wording)
      Console.print(page.title)
      for line in page.lines { print(line) }
    }
  }

  private func print(_ line: StakeholderPage.Line) {
    let text = line.text.map(\.text).joined()
    if line.isHeading {
      Console.print("")
      Console.print(text)
    } else {
      let value = line.value.text
      Console.print("  " + text + (value.isEmpty ? "" : "  [\(value)]"))
    }
  }

  private func meant(in register: Register, _ wording: Wording) throws -> Stakeholder {
    switch register.reading(of: stakeholder, language: wording.language) {
    case .certain(let found): return found
    case .several(let matches):
      let names = matches.prefix(5).map { "\($0.id) (\(wording($0.short)))" }
        .joined(separator: ", ")
      throw common.fail(Phrase.Program.ambiguousOwner(stakeholder, matches: names), .usage)
    case .unknown(let near):
      throw common.fail(Phrase.Form.unknownOwner(stakeholder, near: near), .usage)
    }
  }
}
