import Driving
import Testing

@Suite("The language")
struct LanguageTests {
  private static let french = "Matrice"
  private static let english = "Matrix"

  @Test(
    "the option wins over the locale, the locale over the store, and the demonstration’s store is French",
    arguments: [
      (["LANG": "fr_FR.UTF-8"], [], french), (["LANG": "fr"], [], french),
      (["LANG": "en_GB.UTF-8"], [], english), (["LANG": nil], [], french),
      (["LANG": "C.UTF-8"], [], french), (["LANG": "sw_CD.UTF-8"], [], french),
      (["LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"], [], english),
      (["LANG": "en_GB.UTF-8"], ["--language", "fr"], french),
      (["LANG": "fr_FR.UTF-8"], ["--language", "en"], english),
    ] as [([String: String?], [String], String)])
  func rules(environment: [String: String?], options: [String], word: String) throws {
    let show = try Place().run(["show", "actions"] + options, environment: environment)
    #expect(show.status == 0)
    #expect(show.output.contains(word))
  }

  @Test("a store loaded in English speaks English where the locale says nothing")
  func englishStore() throws {
    let place = try Place(withDemoStore: false)
    #expect(try place.run("load", Checkout.demoData, "--language", "en").status == 0)
    #expect(try place.run("show", "actions").output.contains(Self.english))
  }

  @Test("a language that baraza does not speak is refused with exit 64")
  func unknownLanguage() throws {
    let show = try Place().run("show", "actions", "--language", "sw")
    #expect(show.status == 64)
    #expect(show.errors.contains("Possible: fr, en."))
  }

  @Test(
    "the help speaks the language of the locale, or the one asked for",
    arguments: [
      (["--help"], "fr_FR.UTF-8", "Ajouter une action"),
      (["--help"], "en_GB.UTF-8", "Add an action"),
      (["--help", "--language", "fr"], "en_GB.UTF-8", "Ajouter une action"),
      (["add", "--help", "--language", "fr"], "en_GB.UTF-8", "Ajouter une action"),
      (["add", "--help", "--language=en"], "fr_FR.UTF-8", "Add an action"),
    ])
  func help(arguments: [String], locale: String, sentence: String) throws {
    let help = try Place(withDemoStore: false).run(arguments, environment: ["LANG": locale])
    #expect(help.status == 0)
    #expect(help.output.contains(sentence))
  }
}
