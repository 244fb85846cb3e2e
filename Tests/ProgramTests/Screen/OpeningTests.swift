import Driving
import Testing

@Suite("The program on a terminal")
struct OpeningTests {
  @Test("it opens on the action items, in the language of the store")
  func opens() throws {
    let place = try Place()
    let room = try Room(place)
    try room.seeRow(with: "▌Actions▐")
    try room.see("32 actions · 27 ouvertes · 7 en retard")
    let lines = try room.lines()
    #expect(lines.count == 24)
    #expect(lines[0].contains("Plan opérationnel du Lualaba"))
    #expect(lines[0].contains("dim. 22/11/2026"))
    #expect(lines.contains { $0.hasPrefix("▶A-003") })
  }

  @Test("no count and no mark at the foot is cut for the number of sessions, at 80 columns")
  func statusLine() throws {
    let place = try Place()
    for room in [try Room(place), try Room(place)] {
      try room.see("32 actions · 27 ouvertes · 7 en retard ◊ illustratif 2 sessions · direct ")
    }
  }

  @Test(
    "a terminal shows what `show` draws",
    arguments: ["matrix", "chain", "budget", "actions", "indicators"])
  func sameAsShow(pane: String) throws {
    let place = try Place()
    for (columns, rows) in [(80, 24), (100, 37)] {
      let picture = try place.run("show", pane, "--size", "\(columns)x\(rows)").lines
        .map(String.init)
      let room = try Room(place, "--pane", pane, columns: columns, rows: rows)
      // The status line says besides that the program is live, which a picture is not.
      let status = rows - 2
      try room.wait(until: "the picture of \(pane)") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init)
        return lines.count == rows && lines.prefix(status) == picture.prefix(status)
          && lines.last == picture.last
      }
    }
  }

  @Test("every tab has its letter, its function key and its digit")
  func tabs() throws {
    let room = try Room(try Place())
    try room.see("▌Actions▐")
    let keys = [
      ("M-m", "▌Matrice▐"), ("M-c", "▌Chaîne▐"), ("M-b", "▌Budget▐"), ("M-a", "▌Actions▐"),
      ("F3", "▌Matrice▐"), ("F4", "▌Chaîne▐"), ("F6", "▌Budget▐"), ("F7", "▌Actions▐"),
      ("2", "▌Matrice▐"), ("3", "▌Chaîne▐"), ("4", "▌Budget▐"), ("5", "▌Actions▐"),
    ]
    for (key, tab) in keys {
      try room.press(key)
      try room.see(tab)
    }
  }

  @Test("Tab goes round the tabs, and Shift-Tab back")
  func tabKey() throws {
    let room = try Room(try Place(), "--pane", "matrix")
    try room.see("▌Matrice▐")
    for tab in ["▌Chaîne▐", "▌Budget▐", "▌Actions▐", "▌Indicateurs▐", "▌Matrice▐"] {
      try room.press("Tab")
      try room.see(tab)
    }
    for tab in ["▌Indicateurs▐", "▌Actions▐"] {
      try room.press("BTab")
      try room.see(tab)
    }
  }

  @Test("q and F10 quit with exit 0 and leave the screen", arguments: ["q", "F10", "C-c"])
  func quits(key: String) throws {
    let room = try Room(try Place())
    try room.see("A-003")
    try room.press(key)
    #expect(try room.end() == 0)
    #expect(try !room.screen().contains("A-003"))
  }

  @Test("Escape never quits, however often and wherever it is pressed")
  func escape() throws {
    let room = try Room(try Place())
    try room.see("▌Actions▐")
    for key in ["F3", "F4", "F6", "F7", "?", "s", "a", "/", "Enter", "x"] {
      try room.press(key)
      for _ in 0..<3 { try room.escape() }
    }
    try room.press("F3")
    try room.see("▌Matrice▐")
    #expect(!room.hasEnded)
  }

  @Test("L switches the language of the whole screen, and back")
  func language() throws {
    let room = try Room(try Place())
    try room.see("32 actions · 27 ouvertes")
    try room.press("L")
    try room.see("32 actions · 27 open")
    try room.seeRow(with: "Matrix", "Chain", "Budget", "▌Actions▐")
    try room.press("F3")
    try room.see("Coordinate FCLAM")
    try room.press("L")
    try room.see("Coordonner la LTEMA")
  }

  @Test("--language opens in that language", arguments: [("fr", "ouvertes"), ("en", "open")])
  func languageOption(language: String, word: String) throws {
    try Room(try Place(), "--language", language).see("32 actions · 27 \(word)")
  }

  @Test("T changes the colours and nothing else")
  func theme() throws {
    let place = try Place()
    let theme = "[roles.plain]\nforeground = 201\n"
    try place.write(theme, to: "config/baraza/themes/zz.toml")
    let pty = try Pty(place, ["--theme", "zz"])
    try pty.see("A-003")
    #expect(pty.text.contains("38;5;201"))
    pty.type("q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("a key that does nothing says so and names the help")
  func unknownKey() throws {
    let room = try Room(try Place())
    try room.see("A-003")
    try room.press("Q")
    try room.see("Cette touche ne fait rien ici. ? montre les touches.")
    try room.press("?")
    try room.see("Les touches")
    try room.see("Modifier l’action")
  }

  @Test("`baraza demo` opens the demonstration in a store of its own")
  func demo() throws {
    let place = try Place()
    _ = try place.run("add", "La vraie base")
    let room = try Room(place, "demo", "--data", Checkout.demoData)
    try room.see("32 actions · 27 ouvertes")
    try room.press("q")
    #expect(try room.end() == 0)
    let demo = place.folder + "/data/baraza/demo.sqlite"
    #expect(try JSONRows(place.run("list", "actions", "--json", "--store", demo)).rows.count == 32)
    #expect(try place.actions().rows.count == 33)
  }

  @Test("--read-only refuses every change and says why")
  func readOnly() throws {
    let place = try Place()
    let room = try Room(place, "--read-only")
    try room.see("lecture seule")
    for key in ["a", "e", "d", "x", "u"] {
      try room.press("Down", key)
      try room.see("Lecture seule : rien ne peut être modifié dans cette session.")
    }
  }
}
