import Testing

@Suite("The list on a terminal")
struct ActionListTests {
  @Test("the list narrows with every letter typed, accents and case aside")
  func filterWhileTyping() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press("/")
    try room.see("Chercher")
    try room.type("EPARGNE")
    try room.seeRow(with: "▶A-026")
    try room.lose(" A-004 ")
    try room.seeRow(with: "Chercher EPARGNE", "Entrée garder", "Échap tout montrer")
    try room.press("Enter")
    try room.lose("Entrée garder")
    try room.see("1 trouvée [« EPARGNE »]")
    try room.escape()
    try room.see("32 actions · 27 ouvertes")
    try room.see("▶A-026")
  }

  @Test("Escape while typing a filter shows everything again")
  func filterGivenUp() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press("/")
    try room.see("Entrée garder")
    try room.type("zzzz")
    try room.see("Rien ne correspond au filtre.")
    try room.escape()
    try room.see("A-003")
  }

  @Test("f Enter shows open items, f Down Enter late ones; Backspace takes out the last chip")
  func statusFilter() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press("f", "Enter")
    try room.see("27 trouvées [ouvertes]")
    try room.press("f", "Down", "Enter")
    try room.see("7 trouvées [en retard] [ouvertes]")
    try room.press("BSpace")
    try room.see("7 trouvées [en retard]")
    try room.lose("[ouvertes]")
    try room.press("BSpace")
    try room.see("32 actions · 27 ouvertes")
  }

  @Test("s sorts by any column, and again turns the order round")
  func sort() throws {
    let room = try Room(try Place())
    try room.see("Retard▲")
    try room.press("s")
    try room.see("Trier par")
    try room.press("i")
    try room.see("Action ▲")
    try room.press("Home")
    try room.seeRow(with: "▶A-008", "Cartographier")
    try room.press("s")
    try room.press("i")
    try room.see("Action ▼")
    try room.press("Home")
    try room.seeRow(with: "▶A-014", "Vérifier")
    try room.press("s")
    try room.press("n")
    try room.see("N° ▲")
  }

  @Test("the cursor goes to the ends and by pages, and no further")
  func moving() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press("G")
    // Closed items stand after all open ones; nothing is below the last.
    try room.seeRow(with: "▶A-018", "abandonné")
    try room.lose("▼")
    try room.press("Down", "NPage")
    try room.press("g")
    try room.see("▶A-003")
    try room.press("Up", "PPage", "k")
    try room.press("j")
    try room.see("▶A-004")
    try room.press("NPage")
    try room.lose("▶A-004")
    try room.press("PPage")
    try room.see("A-003 ")
  }

  @Test("Enter opens the details over the whole screen, with the note, and Escape closes them")
  func details() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press("Down", "Down", "Enter")
    try room.see("Devis reçu, l’imprimeur attend")
    try room.lose("▶A-005")
    try room.escape()
    try room.see("▶A-005")
  }

  @Test("s on the chain records a status with a short note")
  func linkStatus() throws {
    let place = try Place()
    let room = try Room(place, "--pane", "chain")
    try room.seeRow(with: "▶1 Sensibilisation", "● fait")
    try room.press("t")
    try room.see("Sensibilisation · Kolwezi")
    try room.see("Entrée enregistrer")
    // From done, right: unknown, not started, under way, blocked.
    try room.press("Right", "Right", "Right", "Right")
    try room.see("■ bloqué")
    try room.type("Radio en panne")
    try room.press("Enter")
    try room.see("Sensibilisation, Kolwezi : bloqué.")
    try room.seeRow(with: "▶1 Sensibilisation", "■ bloqué")
    let link = try #require(
      try JSONRows(place.run("list", "chain", "--json")).row("id", "L1"))
    let territories = try #require(link["territories"] as? [[String: Any]])
    let kolwezi = try #require(territories.first { $0["territory"] as? String == "KOL" })
    #expect(kolwezi["status"] as? String == "blocked")
    #expect(kolwezi["note"] as? String == "Radio en panne")
    #expect(kolwezi["day"] as? String == "2026-11-22")
    #expect(kolwezi["illustrative"] as? Bool == false)
    try room.press("u")
    try room.seeRow(with: "▶1 Sensibilisation", "● fait")
  }
}
