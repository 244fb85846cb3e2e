import Testing

/// "A newcomer can say from the screen alone why group 1 does not add up and what the meeting would have to
/// decide."
@Suite("The budget at the terminal: from a sum that does not close to what a meeting settled")
struct SettlingStoryTests {
  @Test("group 1 says what would close it; a cell is settled, settled again, and that taken back")
  func story() throws {
    let place = try Place()
    let room = try Room(place, "--pane", "budget")
    try room.resize(columns: 128, rows: 48)
    try room.see("3 combinaisons ferment le groupe 1.")
    try room.see("La somme fermerait aussi")
    try settle("B1.3a", down: 1, "La séance lit 500 000.", room)
    try room.see("Tranché · montant B1.3a = 500 000")
    try room.see("500 000 · séance 12 · « La séance lit 500 000. »")
    // The message stands in the foot until the next key.
    try room.press("Down", "Up")
    try room.see("encore 2 lues")
    try settle("B1.3a", down: 2, "Après l’original : 150 000.", room)
    try room.see("150 000 · séance 12 · « Après l’original : 150 000. »")
    try room.see("Remplacé")
    try room.press("u")
    try room.lose("Remplacé")
    try room.see("500 000 · séance 12 · « La séance lit 500 000. »")
    let rows = try JSONRows(place.run("list", "settlements", "--json"))
    #expect(rows.texts("decision") == ["La séance lit 500 000."])
    #expect(rows.texts("subject") == ["B1.3a"])
  }

  /// Finds a line, chooses its amount and a reading, and gives the decision and the sitting.
  private func settle(_ line: String, down: Int, _ decision: String, _ room: Room) throws {
    try room.press("/")
    try room.see("Entrée garder")
    try room.type(line)
    try room.press("Enter")
    // A letter that comes in one burst with a search is none for the list: its foot is waited for.
    try room.see("r trancher")
    try room.see("── \(line) · ")
    try room.press("r")
    try room.see("Trancher quoi ?")
    try room.press("Enter")
    try room.see("Autre valeur…")
    for _ in 0..<down { try room.press("Down") }
    try room.press("Enter")
    try room.see("Décision")
    try room.type(decision)
    try room.press("Tab")
    try room.type("12")
    try room.press("Enter")
    try room.lose("Trancher ·")
  }

  @Test("the layer of the sums is changed with one key, and the heading says which it is")
  func layer() throws {
    let room = try Room(try Place(), "--pane", "budget")
    try room.see("Ligne (Σ rapproché)")
    try room.press("v")
    try room.see("Ligne (Σ imprimé)")
    try room.press("v")
    try room.see("Ligne (Σ interprété)")
    try room.press("v")
    try room.see("Ligne (Σ rapproché)")
  }

  @Test("a session that only reads is refused with one sentence")
  func readOnly() throws {
    let place = try Place()
    let room = try Room(place, "--pane", "budget", "--read-only")
    try room.see("Ligne (Σ rapproché)")
    try room.press("r")
    try room.see("lecture seule")
    #expect(try !room.screen().contains("Autre valeur…"))
  }
}
