import Testing

@Suite("Two programs on one store")
struct TwoProgramsTests {
  @Test("what one adds the other shows after its next key")
  func adding() throws {
    let place = try Place()
    let (one, two) = (try Room(place), try Room(place))
    for room in [one, two] { try room.see("▶A-003") }
    try one.press("a")
    try one.type("Vu par les deux")
    try one.press("Tab", "Tab")
    try one.type("16/10/2026")
    try one.press("Enter")
    try one.see("A-033 ajoutée.")
    try two.press("Down")
    try two.see("33 actions · 28 ouvertes")
    try two.see("Vu par les deux")
  }

  @Test("what the command line adds shows after the next key")
  func commandLine() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("32 actions")
    #expect(try place.run("add", "Par la ligne de commande").status == 0)
    try room.press("Down")
    try room.see("33 actions · 28 ouvertes")
    try room.see("▶A-004")
  }

  @Test("two people edit different fields of one item, and both edits are kept")
  func differentFields() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("e")
    try room.see("Modifier A-003")
    #expect(try place.run("set", "A-003", "--note", "Par l’autre").status == 0)
    try room.press("C-u")
    try room.type("Par moi")
    try room.press("Enter")
    try room.see("A-003 enregistrée.")
    let item = try #require(try place.actions().row("number", "A-003"))
    #expect(item["title"] as? String == "Par moi")
    #expect(item["note"] as? String == "Par l’autre")
  }

  @Test("two people edit the same field: the second is told who, and Enter keeps his words")
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
    try room.see("Changé entre-temps par Ilunga")
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == "Par l’autre")
    try room.press("Enter")
    try room.see("A-003 enregistrée.")
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == "Par moi")
  }

  @Test("an item deleted elsewhere is not edited back to life")
  func deletedElsewhere() throws {
    let place = try Place()
    let (one, two) = (try Room(place), try Room(place))
    for room in [one, two] { try room.see("▶A-003") }
    try one.press("e")
    try one.see("Modifier A-003")
    try two.press("x", "o")
    try two.see("A-003 supprimée.")
    try one.type(" encore")
    try one.press("Enter")
    try one.see("A-003 a été supprimée par quelqu’un d’autre.")
    #expect(try !place.actions().texts("number").contains("A-003"))
  }
}
