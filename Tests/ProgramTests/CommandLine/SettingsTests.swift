import Testing

@Suite("Settings of one’s own, in the real program")
struct SettingsTests {
  private static let file = "config/baraza/settings.toml"

  private func place(_ settings: String) throws -> Place {
    let place = try Place()
    try place.write(settings, to: Self.file)
    return place
  }

  @Test("language, theme, pane, dates and keys hold on the screen")
  func hold() throws {
    let place = try place(
      """
      language = "en"
      pane = "actions"
      date-format = "yyyy-mm-dd"
      [keys]
      quit = "Q"

      """)
    let pty = try Pty(place, [], environment: ["LANG": "fr_FR.UTF-8"])
    try pty.see("2026-10-16")
    try pty.see("add")
    pty.type("q")
    try pty.see("That key does nothing here")
    pty.type("Q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("a mistake is said in the status line at the start, others are counted, and nothing stops")
  func mistakes() throws {
    let place = try place("tehme = \"dark\"\npane = \"kitchen\"\n")
    let room = try Room(place, "--language", "en", columns: 160)
    try room.see(
      "2 mistakes (baraza settings lists them all): settings.toml:1:1: there is no setting")
    try room.press("Down")
    try room.lose("tehme")
    try room.see("A-004")
  }

  @Test("baraza settings says every mistake with its place and ends with 78")
  func told() throws {
    let place = try place("tehme = \"dark\"\npane = \"kitchen\"\nlanguage = \"en\"\n")
    let told = try place.run("settings")
    #expect(told.status == 78)
    #expect(told.errors.split(separator: "\n").count == 2)
    #expect(told.errors.contains("\(place.folder)/\(Self.file):1:1: there is no setting"))
    #expect(told.output.contains("language = en\n"))
  }

  @Test("a mistake in the theme that the settings name is said in both places")
  func brokenTheme() throws {
    let place = try place("theme = \"mine\"\nlanguage = \"en\"\n")
    try place.write("[tones]\ntext = \"#zzz\"\n", to: "config/baraza/themes/mine.toml")
    let told = try place.run("settings")
    #expect(told.status == 78)
    #expect(told.errors.contains("\(place.folder)/config/baraza/themes/mine.toml:1:1: "))
    let room = try Room(place, columns: 160)
    try room.see("mine.toml:1:1: ")
    try room.see("A-004")
  }

  @Test("baraza keys shows one’s own keys, as JSON too")
  func keys() throws {
    let place = try place("[keys]\nundo = [\"f2\"]\n")
    let rows = try JSONRows(place.run("keys", "--json")).rows
    let undo = try #require(rows.first { $0["command"] as? String == "undo" })
    #expect(undo["keys"] as? [String] == ["f2"])
    #expect(rows.contains { $0["place"] as? String == "conflict" })
    #expect(try place.run("keys", "--json", "--markdown").status == 64)
  }
}

@Suite("Trying keys out")
struct KeyTrialTests {
  @Test("it shows bytes, name and effect in each pane, and leaves the terminal in order")
  func trial() throws {
    let pty = try Pty(try Place(), ["keys", "--try", "--language", "fr"])
    try pty.see("Appuyez sur des touches")
    pty.type("s")
    try pty.see("73")
    try pty.see("Trier par une ou plusieurs colonnes")
    pty.type("\u{1B}[A")
    try pty.see("1b 5b 41")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(pty.modes == pty.modesBefore)
  }

  @Test("Escape twice and Ctrl-C end it", arguments: ["\u{1B}\u{1B}", "\u{3}"])
  func ending(keys: String) throws {
    let pty = try Pty(try Place(), ["keys", "--try", "--language", "fr"])
    try pty.see("Appuyez sur des touches")
    pty.type(keys)
    #expect(try pty.end() == .exit(0))
    #expect(pty.modes == pty.modesBefore)
  }

  @Test("without a terminal it says so, exit 64")
  func noTerminal() throws {
    let trial = try Place(withDemoStore: false).run("keys", "--try", "--language", "en", input: "q")
    #expect(trial.status == 64)
    #expect(trial.errors == "baraza: “baraza keys --try” reads keys: run it in a terminal.\n")
  }
}
