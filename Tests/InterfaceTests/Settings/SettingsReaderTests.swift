import Domain
import Interface
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

/// "Errors give file, line and column, and never stop the program: what is wrong is left out, the
/// rest holds."
@Suite("Settings: what is right holds, what is wrong is told with its place")
struct SettingsReaderTests {
  private let themes = ["dark", "light"]

  private func read(_ text: String) -> (settings: Settings, sentences: [String]) {
    let (settings, problems) = SettingsReader.read(text, file: "s.toml", themes: themes)
    return (settings, problems.map(\.sentence.en))
  }

  @Test("Every setting is read")
  func everything() {
    let (settings, sentences) = read(
      """
      language = "en"
      theme = "light"
      pane = "budget"
      date-format = "yyyy-mm-dd"
      mouse = true
      ascii = false
      [keys]
      mark-done = ["f2", "ctrl-space"]
      delete = "X"
      suspend = []
      """)
    #expect(sentences.isEmpty)
    #expect(settings.language == .english)
    #expect(settings.theme == "light")
    #expect(settings.pane == .budget)
    #expect(settings.dates == .iso)
    #expect(settings.usesMouse == true)
    #expect(settings.usesASCII == false)
    #expect(settings.keyMap.keys(for: .markDone) == [.function(2), .control(" ")])
    #expect(settings.keyMap.command(for: "X", in: .actions) == .delete)
    #expect(settings.keyMap.command(for: "x", in: .actions) == nil)
    #expect(settings.keyMap.keys(for: .suspend).isEmpty)
    #expect(settings.keyMap.keys(for: .undo) == ["u"])
  }

  @Test(
    "Each mistake has its line and column, and says what was meant",
    arguments: [
      ("tehme = \"dark\"", "s.toml:1:1: there is no setting “tehme”. Did you mean “theme”?"),
      ("\n  pane = \"budgte\"", "s.toml:2:3: “pane” cannot be “budgte”, but: "),
      (
        "theme = \"light\"\nmouse = \"yes\"",
        "s.toml:2:1: “mouse” cannot be “yes”, but: true, false."
      ),
      ("theme = \"drak\"", "Did you mean “dark”?"),
      ("[keys]\nmark-dnoe = \"d\"", "s.toml:2:1: there is no command “mark-dnoe”"),
      ("[keys]\nundo = [\"u\", \"crtl-r\"]", "s.toml:2:14: there is no key “crtl-r”"),
      ("[keys]\nundo = 3", "s.toml:2:1: “undo” needs keys in quotes"),
      ("keys = 3", "s.toml:1:1: “keys” needs keys in quotes"),
      ("theme = \"dark", "s.toml:1:"),
      ("[keys]\nedit = \"u\"", "s.toml:2:8: the key “u” is asked for by “edit” and “undo”"),
      (
        "[keys]\nundo = \"f2\"\nedit = \"f2\"",
        "s.toml:2:8: the key “f2” is asked for by “edit” and “undo”; “edit” keeps it."
      ),
      ("[keys]\npalette = []\nmenu = []", "s.toml:3:1: “palette” and “menu” have no key"),
    ])
  func mistakes(text: String, sentence: String) {
    let sentences = read(text).sentences
    #expect(sentences.count == 1, "\(sentences)")
    #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
  }

  @Test("Several mistakes come in the order of the file, and everything else holds")
  func theRestHolds() {
    let (settings, sentences) = read(
      """
      language = "de"
      theme = "light"
      this is no TOML
      pane = "chain"
      [keys]
      undo = ["f2", "nokey"]
      redo = "nokey"
      add = "f11"
      """)
    #expect(
      sentences.map { String($0.prefix(8)) } == ["s.toml:1", "s.toml:3", "s.toml:6", "s.toml:7"])
    #expect(settings.language == nil)
    #expect(settings.theme == "light")
    #expect(settings.pane == .chain)
    #expect(settings.keyMap.keys(for: .undo) == [.function(2)])
    #expect(settings.keyMap.keys(for: .redo) == [.control("r")])
    #expect(settings.keyMap.keys(for: .add) == [.function(11)])
  }

  @Test("A key that was taken over is no longer named for the command that lost it")
  func takenOver() {
    let map = read("[keys]\nedit = \"u\"").settings.keyMap
    #expect(map.command(for: "u", in: .actions) == .edit)
    #expect(map.keys(for: .undo).isEmpty)
    // A key may be free in one pane and taken in another: both keep it.
    #expect(KeyMap.standard.command(for: "s", in: .actions) == .sort)
    #expect(KeyMap.standard.command(for: "v", in: .actions) == .markRange)
    #expect(KeyMap.standard.command(for: "v", in: .matrix) == .level)
  }

  @Test("Without a key for palette and menus, the menus keep F9")
  func alwaysAWay() {
    let map = read("[keys]\npalette = []\nmenu = []").settings.keyMap
    #expect(map.command(for: .function(9), in: .actions) == .menu)
  }

  @Test("A variable wins over the file, and a wrong one is told by its name")
  func environment() {
    var settings = read("language = \"fr\"\ntheme = \"light\"").settings
    let variables = ["BARAZA_LANGUAGE": "en", "BARAZA_THEME": "lihgt", "BARAZA_ASCII": "true"]
    let problems = SettingsReader.adopt({ variables[$0] }, into: &settings, themes: themes)
    #expect(settings.language == .english)
    #expect(settings.theme == "light")
    #expect(settings.usesASCII == true)
    #expect(problems.map(\.sentence.en).first?.hasPrefix("BARAZA_THEME: “theme” cannot be") == true)
    #expect(problems.count == 1)
  }

  @Test(
    "The example is right as it stands and with every comment taken away",
    arguments: Language.allCases)
  func example(language: Language) {
    let text = SettingsExample.text(Wording(language), themes: themes)
    #expect(read(text).settings == Settings())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") ? String(line.dropFirst()) : String(line)
    }
    let (settings, sentences) = read(lines.joined(separator: "\n"))
    #expect(sentences.isEmpty, "\(sentences)")
    #expect(settings.keys.count == Command.allCases.count)
    for command in Command.allCases {
      #expect(settings.keyMap.keys(for: command) == KeyMap.standard.keys(for: command))
    }
    for name in SettingName.allCases { #expect(name.value(in: settings) != nil, "\(name)") }
  }

  @Test(
    "Help, footer and palette name the keys that hold, and a command without one is still there")
  func onTheScreen() throws {
    let map = read("[keys]\nundo = []\nadd = \"f8\"").settings.keyMap
    let stage = try Stage(.actions, keyMap: map)
    #expect(stage.footerLine.hasPrefix(" F8 ajouter"))
    try stage.press(":")
    try stage.type("annuler le dernier")
    let row = try stage.row(with: "▶ Annuler le dernier changement")
    #expect(!stage.lines[row].contains(" u "))
    try stage.press("enter")
    #expect(stage.statusLine.contains("ne s’annule pas"))
    try stage.press("u")
    #expect(stage.statusLine.contains("Cette touche ne fait rien ici."))
  }
}

@Suite("Dates in words have room on every screen")
struct DateStyleScreenTests {
  @Test("No date is cut", arguments: DateStyle.allCases)
  func whole(style: DateStyle) throws {
    let store = try Stage.filledStore()
    for language in Language.allCases {
      let wording = Wording(language, dates: style)
      let workspace = try Workspace(
        client: .wired(to: store, clock: HandClock(Stage.instant)), wording: wording,
        today: Stage.today)
      let grid = try ScreenPainter().frame(of: workspace, size: Size(columns: 80, rows: 24))
      let day = try #require(workspace.actions.selected?.content.due)
      #expect(Screen(grid: grid).selectedLine.contains(wording.date(day)))
    }
  }
}

@Suite("Trying keys: what a key is to the program")
struct KeyTrialTests {
  @Test("Bytes, name, notation, and what it does in each pane")
  func meaning() {
    var trial = KeyTrial(.standard, Wording(.french))
    trial.note([0x73], "s")
    trial.note([0x1B, 0x5B, 0x41], .up)
    trial.note([0x1B, 0x5B, 0x39, 0x39, 0x7E], nil)
    let text = Screen(grid: trial.frame(size: Size(columns: 80, rows: 24))).text
    for line in [
      "73   s   \"s\"", "Actions, Indicateurs : Trier par une ou plusieurs colonnes",
      "Matrice, Chaîne, Budget : ne fait rien",
      "1b 5b 41   ↑   \"up\"", "Partout : Ligne précédente",
      "1b 5b 39 39 7e   aucune touche que baraza connaisse",
    ] { #expect(text.contains(line), "\(text)") }
    #expect(!trial.isOver)
  }

  @Test("q, Ctrl-C and Escape twice end it, one Escape does not")
  func ending() {
    for keys in [["q"], [.control("c")], [.escape, .escape]] as [[Key]] {
      var trial = KeyTrial(.standard, Wording(.english))
      for key in keys {
        #expect(!trial.isOver)
        trial.note([], key)
      }
      #expect(trial.isOver)
    }
    var trial = KeyTrial(.standard, Wording(.english))
    for key in [.escape, "x", .escape] as [Key] { trial.note([], key) }
    #expect(!trial.isOver)
  }
}
