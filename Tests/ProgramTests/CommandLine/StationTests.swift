import Testing

@Suite("baraza station")
struct StationTests {
  @Test("a station says its letters, its name and its key, in both languages")
  func shown() throws {
    let place = try Place()
    let before = try place.run("station", "--language", "fr")
    #expect(before.lines.prefix(2) == ["Lettres : A", "Nom : (sans nom)"])
    let named = try place.run(
      "station", "--letters", "kol", "--name", "Kolwezi", "--language", "en")
    #expect(named.status == 0)
    #expect(named.lines.prefix(2) == ["Letters: KOL", "Name: Kolwezi"])
    #expect(try place.run("add", "Une", "--language", "en").output.contains("KOL-001"))
    let again = try place.run("station", "--letters", "K", "--language", "fr")
    #expect(
      again.lines.last
        == "Les numéros déjà donnés restent, jusqu’à KOL-001 ; les nouveaux continueront avec K-002."
    )
  }

  @Test("letters that are none are refused with exit 64, and nothing is changed")
  func unfit() throws {
    let place = try Place()
    let refused = try place.run("station", "--letters", "ÉCOLE", "--language", "fr")
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains("« ÉCOLE » : les lettres d’une station sont une à quatre, de A à Z."))
    #expect(try place.run("station", "--language", "fr").lines.first == "Lettres : A")
  }
}
