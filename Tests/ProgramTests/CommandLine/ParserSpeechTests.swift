import Driving
import Foundation
import Testing

/// "Every sentence in the person's language, the argument parser's too."
@Suite("What is said of words that make no sense")
struct ParserSpeechTests {
  private static let cases: [(words: [String], fr: String, en: String)] = [
    (["--foo"], "Option inconnue : --foo.", "Unknown option: --foo."),
    (["list", "actions", "--jsno"], "Vouliez-vous dire « --json » ?", "Did you mean “--json”?"),
    (["-x"], "Option inconnue : -x.", "Unknown option: -x."),
    (
      ["lst"], "« lst » n’est pas un verbe de baraza. Vouliez-vous dire « list » ?",
      "“lst” is not a verb of baraza. Did you mean “list”?"
    ),
    (["lst", "actions"], "Vouliez-vous dire « list » ?", "Did you mean “list”?"),
    (["help", "chek"], "Vouliez-vous dire « check » ?", "Did you mean “check”?"),
    (["dance"], "Les verbes : open, demo, load", "The verbs: open, demo, load"),
    (["list"], "Il manque <subject>.", "<subject> is missing."),
    (["list", "--foo"], "Option inconnue : --foo.", "Unknown option: --foo."),
    (["list", "--foo=3", "--json"], "Option inconnue : --foo.", "Unknown option: --foo."),
    (["list", "--jsno"], "Vouliez-vous dire « --json » ?", "Did you mean “--json”?"),
    (["list", "--json"], "Il manque <subject>.", "<subject> is missing."),
    (["show", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["load", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["backup", "-z"], "Option inconnue : -z.", "Unknown option: -z."),
    (["restore", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["generate", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["undo", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["keys", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["add", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["set", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["set", "entry", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["history", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["station", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["check", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["demo", "--bar"], "Option inconnue : --bar.", "Unknown option: --bar."),
    (["load"], "Il manque <folder>.", "<folder> is missing."),
    (["load", "a", "b"], "Un mot de trop : « b ».", "There is one word too many: “b”."),
    (["check", "too", "much"], "2 mots de trop : « too much ».", "2 words too many: “too much”."),
    (
      ["list", "actoins"],
      "« actoins » ne convient pas à <subject>. Vouliez-vous dire « actions » ? Possible : actions, budget",
      "“actoins” does not suit <subject>. Did you mean “actions”? Possible: actions, budget"
    ),
    (
      ["show", "matrix", "--format", "pdf"], "Possible : text, ansi, svg, html.",
      "Possible: text, ansi, svg, html."
    ),
    (["undo", "x"], "« x » ne convient pas à <change>.", "“x” does not suit <change>."),
    (
      ["list", "actions", "--store"], "Il manque une valeur à --store <store>.",
      "--store <store> needs a value."
    ),
    (
      ["list", "actions", "--json=3"], "--json ne prend pas de valeur, et « 3 » en est une.",
      "--json takes no value, and “3” is one."
    ),
    (
      ["list", "actions", "--json", "--csv"], "--json ou --csv, pas les deux.",
      "--json or --csv, not both."
    ),
    (["list", "actions", "--csv=ods"], "--csv=ods : inconnu.", "--csv=ods: unknown."),
    (["--generate-completion-script=powershell"], "Pas de complétions", "No completions"),
  ]

  /// Words of the parser, in English and of no other language.
  private static let english = [
    "Error:", "Usage:", "See '", "for more information", "Unexpected", "unexpected", "Missing",
    "Unknown",
    "invalid", "Please", "Did you mean", "Help:", "subcommand",
  ]

  @Test("in the person’s language, with exit 64", arguments: cases.indices)
  func complaint(index: Int) throws {
    let (words, french, english) = Self.cases[index]
    let place = try Place()
    for (locale, sentence) in [("fr_FR.UTF-8", french), ("en_GB.UTF-8", english)] {
      let outcome = try place.run(words, environment: ["LANG": locale])
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("baraza: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      guard locale.hasPrefix("fr") else { continue }
      for word in Self.english {
        #expect(!outcome.errors.contains(word), "\(word) in \(outcome.errors)")
      }
    }
  }

  @Test(
    "the help’s frame is of the person’s language, for the program and every verb",
    arguments: [
      [], ["open"], ["demo"], ["load"], ["list"], ["add"], ["add", "action"], ["add", "entry"],
      ["set"],
      ["history"], ["undo"], ["station"], ["check"], ["backup"], ["restore"], ["show"], ["keys"],
      ["settings"], ["generate"],
    ])
  func help(verb: [String]) throws {
    let place = try Place(withDemoStore: false)
    let french = try place.run(verb + ["--help"], environment: ["LANG": "fr_FR.UTF-8"])
    #expect(french.status == 0)
    #expect(french.output.contains("USAGE : baraza"))
    #expect(french.output.contains("OPTIONS :") && french.output.contains("Montrer cette aide."))
    for word in [
      "OVERVIEW", "USAGE:", "OPTIONS:", "ARGUMENTS:", "SUBCOMMANDS", "Show ", "See ", "(default",
      "(values", "subcommand",
    ] {
      #expect(!french.output.contains(word), "\(word) in \(french.output)")
    }
    let english = try place.run(verb + ["--help"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.output.contains("USAGE: baraza") && !english.output.contains("USAGE :"))
  }

  @Test("a ~ that the shell has left alone is the home, for every path")
  func home() throws {
    let place = try Place()
    let folder = place.folder
    #expect(try place.run("list", "chain", "--store=~/data/baraza/baraza.sqlite").status == 0)
    #expect(try place.run("backup", "~/copie.sqlite").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/copie.sqlite"))
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder + "/fichiers")
    #expect(try place.run("load", "~/fichiers", "--store=~/autre.sqlite").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/autre.sqlite"))
    #expect(try place.run("restore", "~/copie.sqlite", "--store=~/troisieme.sqlite").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/troisieme.sqlite"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!left.contains("~"))
    #expect(!FileManager.default.fileExists(atPath: "~"))
  }

  @Test(
    "a limit of the shell that is reached is named",
    arguments: [("-n 5", "ulimit -n"), ("-f 8", "ulimit -f")])
  func limits(limit: String, named: String) throws {
    let place = try Place()
    for (language, word) in [("fr", "limite"), ("en", "limit")] {
      let script = "ulimit \(limit); exec '\(Executable.baraza)' \"$@\""
      let verb = named == "ulimit -n" ? ["list", "chain"] : ["add", "Réunir"]
      let outcome = try place.run(
        program: "/bin/sh", ["-c", script, "sh"] + verb + ["--language", language])
      #expect(outcome.status == 74, "\(outcome.errors)")
      #expect(outcome.errors.contains(named) && outcome.errors.contains(word), "\(outcome.errors)")
    }
    #expect(try place.run("check").status == 0)
    #expect(try !place.actions().texts("title").contains("Réunir"))
  }

  @Test("who has no screen is told of --linear", arguments: [nil, "vt-rien", "dumb"] as [String?])
  func withoutScreen(term: String?) throws {
    let place = try Place()
    let shell = term.map { "export TERM=\($0)" } ?? "unset TERM"
    let room = try Room(place, columns: 100, rows: 10, shell: true)
    try room.type("\(shell); '\(Executable.baraza)' --language fr; echo \"fini $?\"")
    try room.press("Enter")
    try room.see("fini 69")
    try room.see("baraza --linear")
    #expect(try place.run("--language", "fr").errors.contains("baraza --linear"))
  }
}
