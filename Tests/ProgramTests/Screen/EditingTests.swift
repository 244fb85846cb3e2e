import Foundation
import Testing

@Suite("Action items by the keyboard")
struct EditingTests {
  @Test("an item is added with its owner by letters and its due date in words")
  func add() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("A-003")
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("Réparer le forage de Lubudi")
    try room.press("Tab")
    try room.type("minla")
    try room.see("MINLAB")
    try room.press("Tab")
    try room.type("vendredi")
    try room.see("ven. 27/11/2026 · dans 5 j")
    try room.press("Enter")
    try room.see("A-033 ajoutée.")
    try room.seeRow(with: "▶A-033", "27/11/2026", "à faire", "Travail", "Réparer le forage")
    try room.press("Down")
    try room.see("33 actions · 28 ouvertes")
    let item = try #require(try place.actions().row("number", "A-033"))
    #expect(item["title"] as? String == "Réparer le forage de Lubudi")
    #expect(item["owner"] as? String == "MINLAB")
    #expect(item["due"] as? String == "2026-11-27")
    #expect(try place.run("list", "actions").output.contains("Réparer le forage de Lubudi"))
  }

  @Test(
    "an item can be added from every tab", arguments: ["matrix", "chain", "budget", "indicators"])
  func addAnywhere(pane: String) throws {
    let place = try Place()
    let room = try Room(place, "--pane", pane)
    try room.see("▌")
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("Depuis ailleurs")
    try room.press("Enter")
    try room.see("A-033 ajoutée.")
    #expect(try place.actions().row("number", "A-033")?["title"] as? String == "Depuis ailleurs")
  }

  @Test("a due date that cannot be read is said under its field at once, and is not saved")
  func unreadableDueDate() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("A-003")
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("Former")
    try room.press("Tab", "Tab")
    try room.type("un jour")
    try room.see("Illisible. Essayez 15/12, 15 décembre, +7j, vendredi")
    let lines = try room.lines()
    let field = try #require(lines.firstIndex { $0.contains("un jour") })
    #expect(lines[field + 1].contains("! Illisible."))
    try room.press("Enter")
    try room.see("Nouvelle action")
    try room.press("C-u")
    try room.type("31/02")
    try room.see("Ce jour n’existe pas.")
    try room.press("C-u")
    try room.type("+7j")
    try room.see("dim. 29/11/2026")
    try room.press("Enter")
    try room.see("A-033 ajoutée.")
    #expect(try place.actions().row("number", "A-033")?["due"] as? String == "2026-11-29")
  }

  @Test("a field is edited, and only that one changes")
  func edit() throws {
    let place = try Place()
    let before = try #require(try place.actions().row("number", "A-003"))
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("e")
    try room.see("Modifier A-003")
    try room.press("C-u")
    try room.type("Autre intitulé")
    try room.press("Enter")
    try room.see("A-003 enregistrée.")
    try room.seeRow(with: "▶A-003", "Autre intitulé")
    let after = try #require(try place.actions().row("number", "A-003"))
    #expect(after["title"] as? String == "Autre intitulé")
    for key in ["owner", "due", "status", "created", "closed"] {
      #expect(after[key] as? String == before[key] as? String, "\(key)")
    }
  }

  @Test("Escape leaves a form; what was typed is given up only at the second one")
  func giveUp() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("Presque")
    try room.escape()
    try room.see("Pas enregistré.")
    try room.see("Presque")
    try room.escape(from: "Presque")
    #expect(try place.actions().rows.count == 32)
  }

  @Test(
    "a form that nobody has typed into complains of nothing, and Escape leaves it at once",
    arguments: [("a", "Nouvelle action"), ("e", "Modifier A-003")])
  func leaveUntouchedForm(key: String, title: String) throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press(key)
    try room.see(title)
    #expect(try !room.screen().contains("! Dites en une ligne"))
    try room.escape(from: title)
  }

  @Test("d marks an item done and goes to the next; u takes it back and Ctrl-R does it again")
  func doneUndoRedo() throws {
    let place = try Place()
    func status() throws -> String? {
      try place.actions().row("number", "A-003")?["status"] as? String
    }
    let room = try Room(place)
    try room.see("▶A-003")
    try room.seeRow(with: "▶A-003", "en cours")
    try room.press("d")
    try room.see("A-003 faite.")
    try room.see("▶A-004")
    #expect(try status() == "done")
    try room.press("u")
    try room.see("Annulé : A-003, statut.")
    try room.seeRow(with: "A-003", "◐ en cours")
    #expect(try status() == "under-way")
    try room.press("C-r")
    try room.see("Rétabli : A-003, statut.")
    #expect(try status() == "done")
  }

  @Test("t and a letter give a status, and the cursor stays where it is")
  func statusInTwoKeys() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("t")
    try room.see("Statut de A-003")
    try room.press("b")
    try room.see("A-003 bloquée.")
    try room.seeRow(with: "▶A-003", "■ bloqué")
    #expect(try place.actions().row("number", "A-003")?["status"] as? String == "blocked")
  }

  @Test("x asks; n keeps the item", arguments: ["n", "Escape", "Enter", "x"])
  func deleteKept(key: String) throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("x")
    try room.see("Supprimer A-003 «")
    try room.press(key)
    try room.lose("Supprimer A-003 «")
    #expect(try place.actions().rows.count == 32)
  }

  @Test("x asks; o or y deletes the item, and u brings it back", arguments: ["o", "y"])
  func delete(key: String) throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("x")
    try room.see("Supprimer A-003 «")
    try room.press(key)
    try room.see("A-003 supprimée. u : annuler.")
    try room.seeRow(with: "▶A-004")
    #expect(try !place.actions().texts("number").contains("A-003"))
    try room.press("u")
    try room.see("Annulé : suppression de A-003.")
    #expect(try place.actions().rows.count == 32)
  }

  @Test("text pasted into a field is typed, and pasted elsewhere does nothing")
  func paste() throws {
    let place = try Place()
    let pty = try Pty(place, [])
    try pty.see("A-003")
    pty.type("\u{1B}[200~xoq\u{1B}[201~")
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.type("\u{1B}[200~Collé q é\u{1B}[201~\r")
    try pty.see("A-033")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    let items = try place.actions()
    #expect(items.rows.count == 33)
    #expect(items.row("number", "A-033")?["title"] as? String == "Collé q é")
  }
}
