import Driving
import Foundation
import Testing

/// Required: options of the command line win over variables, variables over the settings, the settings
/// over the surroundings.
@Suite("Who wins: option, variable, settings, surroundings")
struct PrecedenceTests {
  private static let settings = "config/baraza/settings.toml"

  private func place(_ settings: String, withDemoStore: Bool = false) throws -> Place {
    let place = try Place(withDemoStore: withDemoStore)
    try place.write(settings + "\n", to: Self.settings)
    return place
  }

  @Test(
    "each variable wins over the line of the settings, and an empty one does not",
    arguments: [
      ("language", "BARAZA_LANGUAGE", "fr", "en"), ("theme", "BARAZA_THEME", "light", "dark"),
      ("pane", "BARAZA_PANE", "chain", "budget"),
      ("date-format", "BARAZA_DATE_FORMAT", "d mmm yyyy", "yyyy-mm-dd"),
      ("mouse", "BARAZA_MOUSE", "true", "false"), ("ascii", "BARAZA_ASCII", "false", "true"),
    ])
  func variables(name: String, variable: String, settled: String, asked: String) throws {
    let isWord = settled != "true" && settled != "false"
    let place = try place("\(name) = \(isWord ? "\"\(settled)\"" : settled)")
    func value(_ variables: [String: String?]) throws -> [Substring] {
      try place.run("settings", environment: variables).lines.filter { $0.hasPrefix("\(name) = ") }
    }
    #expect(try value([:]) == ["\(name) = \(settled)"])
    #expect(try value([variable: ""]) == ["\(name) = \(settled)"])
    #expect(try value([variable: asked]) == ["\(name) = \(asked)"])
  }

  @Test("the language: option, variable, settings, locale")
  func language() throws {
    let place = try place("language = \"fr\"")
    let (locale, variable) = (["LANG": "en_GB.UTF-8"], ["BARAZA_LANGUAGE": "en"])
    func isFrench(_ options: [String], _ variables: [String: String?]) throws -> Bool {
      try place.run(["keys"] + options, environment: variables).output
        .contains("Annuler le dernier")
    }
    #expect(try isFrench([], locale))
    #expect(try !isFrench([], variable))
    #expect(try isFrench(["--language", "fr"], variable))
    try place.write("", to: Self.settings)
    #expect(try !isFrench([], locale))
  }

  @Test("the theme: option, variable, settings, dark")
  func theme() throws {
    let place = try place("", withDemoStore: true)
    for (name, colour) in [("one", "201"), ("two", "202"), ("three", "203")] {
      try place.write(
        "title_fr = \"T\"\ntitle_en = \"T\"\n[roles.plain]\nforeground = \(colour)\n",
        to: "config/baraza/themes/\(name).toml")
    }
    func colours(_ options: [String], _ variables: [String: String?]) throws -> [String] {
      let show = try place.run(
        ["show", "actions", "--format", "ansi"] + options, environment: variables)
      return ["201", "202", "203"].filter { show.output.contains("38;5;\($0)") }
    }
    #expect(try colours([], [:]) == [])
    #expect(try colours(["--theme", "three"], [:]) == ["203"])
    try place.write("theme = \"one\"\n", to: Self.settings)
    #expect(try colours([], [:]) == ["201"])
    #expect(try colours([], ["BARAZA_THEME": "two"]) == ["202"])
    #expect(try colours(["--theme", "three"], [:]) == ["203"])
    #expect(try colours(["--theme", "three"], ["BARAZA_THEME": "two"]) == ["203"])
  }

  @Test("the theme and the pane on the screen: the options win there, too")
  func onTheScreen() throws {
    let place = try place("theme = \"one\"\npane = \"chain\"", withDemoStore: true)
    for (name, colour) in [("one", "201"), ("two", "202")] {
      try place.write(
        "title_fr = \"T\"\ntitle_en = \"T\"\n[roles.plain]\nforeground = \(colour)\n",
        to: "config/baraza/themes/\(name).toml")
    }
    let pty = try Pty(
      place, ["--theme", "two", "--pane", "actions"], environment: ["BARAZA_PANE": "budget"])
    try pty.see("A-003")
    #expect(pty.text.contains("38;5;202") && !pty.text.contains("38;5;201"))
    pty.type("q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("the author: option, BARAZA_AUTHOR, USER, LOGNAME, the program itself")
  func author() throws {
    let place = try Place()
    let names = ["BARAZA_AUTHOR", "USER", "LOGNAME"]
    var variables: [String: String?] = [:]
    for name in names { variables.updateValue(name, forKey: name) }
    func add(_ options: [String]) throws {
      #expect(try place.run(["add", "x"] + options, environment: variables).status == 0)
    }
    try add(["--author", "option"])
    for name in names {
      try add([])
      variables[name] = .some(nil)
    }
    try add([])
    let expected = ["option"] + names + ["baraza"]
    let authors = try JSONRows(place.run("history", "--json")).rows
      .compactMap { $0["author"] as? String }
    #expect(Array(authors.prefix(expected.count).reversed()) == expected)
  }

  @Test("the store: option, XDG_DATA_HOME, HOME")
  func store() throws {
    let place = try Place()
    let home = place.folder + "/.local/share/baraza/baraza.sqlite"
    let asked = place.folder + "/asked.sqlite"
    for path in [home, asked] {
      #expect(try place.run("load", Checkout.demoData, "--store", path).status == 0)
    }
    #expect(try place.run("add", "de XDG").status == 0)
    #expect(try place.run("add", "de HOME", environment: ["XDG_DATA_HOME": nil]).status == 0)
    #expect(try place.run("add", "demandé", "--store", asked).status == 0)
    for (path, title) in [
      (place.store, "de XDG"), (home, "de HOME"), (asked, "demandé"),
    ] {
      let items = try JSONRows(place.run("list", "actions", "--json", "--store", path))
      #expect(items.rows.count == 33)
      #expect(try #require(items.row("number", "A-033"))["title"] as? String == title)
    }
  }
}
