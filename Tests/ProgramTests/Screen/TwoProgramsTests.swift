import Glibc
import Testing

/// Real programs on one real file, followed without a key.
@Suite("Several programs on one store")
struct TwoProgramsTests {
  @Test("what one adds the other shows at once, and says who it was")
  func adding() throws {
    let place = try Place()
    let (one, two) = (try Room(place), try Room(place))
    for room in [one, two] { try room.see("2 sessions · direct") }
    try one.press("a")
    try one.see("Nouvelle action")
    try one.type("Vu par les deux")
    try one.press("Tab", "Tab")
    try one.type("16/10/2026")
    try one.press("Enter")
    try one.see("A-033 ajoutée.")
    try two.see("A-033 ajoutée (essai, ")
    try two.see("Vu par les deux")
    try two.press("Down")
    try two.see("33 actions · 28 ouvertes")
  }

  @Test("what the command line changes is marked with who")
  func commandLine() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("1 session · direct")
    let set = try place.run("set", "A-004", "--status", "blocked", "--author", "Ilunga")
    #expect(set.status == 0)
    var (isMarked, isTold) = (false, false)
    try room.wait(until: "the mark and the news") { screen in
      isMarked = isMarked || screen.contains("◂ Ilunga")
      isTold = isTold || screen.contains("A-004 bloqué (Ilunga, ")
      return isMarked && isTold
    }
    // The mark and the news go by themselves.
    try room.see("32 actions")
    try room.lose("◂ Ilunga")
  }

  @Test("what the sqlite3 shell writes is on the screen as well")
  func shell() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("1 session · direct")
    try Sqlite.run(
      "UPDATE action_item SET title = 'Depuis le shell' WHERE ordinal = 5", on: place.store,
      in: place)
    try room.see("Depuis le shell")
  }

  @Test("a program that is killed is no longer counted at once, without a key")
  func presence() throws {
    let place = try Place()
    let one = try Room(place)
    try one.see("1 session")
    let two = try Room(place)
    try one.see("2 sessions")
    try two.cutPower()
    try one.see("1 session")
    let three = try Room(place)
    try three.see("2 sessions")
    try one.see("2 sessions")
    // One that may only read follows the others, too, and nobody needs to write for that.
    let reader = try Room(place, "--read-only")
    try reader.see("2 sessions")
    try three.cutPower()
    try reader.see("1 session")
    try one.see("1 session")
    let four = try Room(place)
    try one.see("2 sessions")
    try four.press("q")
    try one.see("1 session")
  }

  @Test("two people edit different fields of one item: both edits are kept, and the merge is told")
  func differentFields() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("e")
    try room.see("Modifier A-003")
    #expect(try place.run("set", "A-003", "--note", "Par l’autre").status == 0)
    try room.see("vient d’enregistrer : note. Votre texte est gardé.")
    try room.press("C-u")
    try room.type("Par moi")
    try room.press("Enter")
    try room.see("A-003 enregistrée ; essai, ")
    let item = try #require(try place.actions().row("number", "A-003"))
    #expect(item["title"] as? String == "Par moi")
    #expect(item["note"] as? String == "Par l’autre")
  }

  @Test("two people edit the same field: base, mine and theirs are shown, and a key decides")
  func sameField() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("e")
    try room.see("Modifier A-003")
    let set = try place.run("set", "A-003", "--title", "Par l’autre", "--author", "Ilunga")
    #expect(set.status == 0)
    try room.press("C-u")
    try room.type("Par moi")
    try room.press("Enter")
    try room.see("A-003 · Action · deux modifications")
    for text in ["la mienne", "Par moi", "Ilunga, ", "Par l’autre", "plus tard"] {
      try room.see(text)
    }
    try room.press("Escape")
    try room.see("votre texte est gardé")
    try room.press("Enter")
    try room.see("deux modifications")
    try room.press("m")
    try room.see("A-003 enregistrée.")
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == "Par moi")
  }

  @Test("an item deleted elsewhere leaves a ghost, and is not edited back to life")
  func deletedElsewhere() throws {
    let place = try Place()
    let (one, two) = (try Room(place), try Room(place))
    for room in [one, two] { try room.see("2 sessions") }
    try two.press("x")
    try two.see("Supprimer A-003 «")
    try two.press("o")
    try two.see("A-003 supprimée.")
    try one.see("▶A-003")
    try one.see("✗ supprimée par essai")
    try one.press("d")
    try one.see("Cette action n’est plus là")
    try one.press("Down")
    try one.see("▶A-004")
    #expect(try !place.actions().texts("number").contains("A-003"))
  }

  @Test("half-typed text outlives kill -9, and is offered on its record")
  func draft() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("e")
    try room.see("Modifier A-003")
    try room.press("C-u")
    try room.type("À moitié")
    try room.see("À moitié")
    try place.waitForDraft(holding: "moitié")
    try room.cutPower()
    let again = try Room(place)
    try again.see("Brouillon retrouvé · A-003")
    try again.see("À moitié")
    try again.press("Enter")
    try again.see("Modifier A-003")
    try again.press("Enter")
    try again.see("A-003 enregistrée.")
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == "À moitié")
    try again.press("q")
    let last = try Room(place)
    try last.see("1 session · direct")
    #expect(try !last.screen().contains("Brouillon"))
  }

  @Test("the history shows old → new and undoes what somebody else did")
  func history() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("1 session")
    let set = try place.run("set", "A-003", "--note", "vu", "--author", "Ilunga")
    #expect(set.status == 0)
    try room.press("H")
    try room.see("Historique de A-003")
    try room.see("note : Version imprimable")
    try room.see("→ vu")
    try room.press("u")
    try room.see("Annulé : A-003, note.")
    try room.see("(annulé)")
    let note = try place.actions().row("number", "A-003")?["note"] as? String
    #expect(note?.hasPrefix("Version imprimable") == true)
  }

  @Test("a read-only session follows, and its editing keys say why they are off")
  func readOnly() throws {
    let place = try Place()
    let room = try Room(place, "--read-only")
    try room.see("lecture seule")
    #expect(try place.run("add", "Pendant la lecture", "--due", "2026-10-01").status == 0)
    try room.see("Pendant la lecture")
    for key in ["a", "e", "d", "x", "u"] {
      try room.press(key)
      try room.see("Lecture seule : rien ne peut être modifié dans cette session.")
      try room.press("Down")
    }
    #expect(try place.actions().rows.count == 33)
  }
}
