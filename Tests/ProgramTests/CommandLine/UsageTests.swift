import Driving
import Testing

@Suite("The command line")
struct UsageTests {
  @Test("--help names every verb")
  func help() throws {
    let help = try Place(withDemoStore: false).run("--help")
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for verb in ["open", "demo", "load", "list", "add", "set", "undo", "check", "show"] {
      #expect(help.output.contains("\n  \(verb) "), "\(verb)")
    }
  }

  @Test(
    "every verb explains itself",
    arguments: [
      "open", "demo", "load", "list", "add", "set", "undo", "check", "show",
    ])
  func verbHelp(verb: String) throws {
    let help = try Place(withDemoStore: false).run(verb, "--help", "--language", "fr")
    #expect(help.status == 0)
    #expect(help.output.contains("--store"))
    #expect(help.output.contains("Le fichier de la base"))
  }

  @Test("--version prints a version")
  func version() throws {
    let version = try Place(withDemoStore: false).run("--version")
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(
    "unknown verbs, unknown options and missing arguments exit 64",
    arguments: [
      ["dance"], ["--dance"], ["add"], ["load"], ["show"], ["set"], ["show", "kitchen"],
      ["list", "actions", "--dance"], ["check", "too", "much"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Place().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(
    "a bad --colour is one sentence in the person’s language, for every verb that takes one",
    arguments: [["open"], ["demo"], []])
  func colour(verb: [String]) throws {
    let place = try Place()
    for (language, sentence) in [
      ("fr", "--colour : « mauve » n’est pas un choix de couleurs. Possible : "),
      ("en", "--colour: “mauve” is not a choice of colours. Possible: "),
    ] {
      for option in ["--colour", "--color"] {
        let outcome = try place.run(verb + ["--language", language, option, "mauve"])
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "baraza: \(sentence)auto, always, never, 256, 16, 8.\n")
      }
    }
  }

  @Test("--store works from any place, relative or whole")
  func storeOption() throws {
    let place = try Place(withDemoStore: false)
    let whole = place.folder + "/other.sqlite"
    #expect(try place.run("load", Checkout.demoData, "--store", whole).status == 0)
    #expect(try JSONRows(place.run("list", "chain", "--json", "--store", whole)).rows.count == 7)
    let room = try Room(place, columns: 100, rows: 20, shell: true)
    try room.type("cd '\(place.folder)'; '\(Executable.baraza)' list chain --store other.sqlite")
    try room.press("Enter")
    try room.seeRow(with: "L7", "Réinsertion")
    #expect(try place.run("list", "chain").status == 66)
  }

  @Test("a relative XDG folder is ignored, as its rules say")
  func relativeXDG() throws {
    let place = try Place()
    let list = try place.run("list", "chain", environment: ["XDG_DATA_HOME": "data"])
    #expect(list.status == 66)
    #expect(list.errors.contains(place.folder + "/.local/share/baraza/baraza.sqlite"))
  }
}
