import Foundation
import Testing

/// With the real program in a real terminal.
@Suite("Narrowing and changing many by the keyboard")
struct NarrowingTests {
  @Test("filter, mark three, set them done with a preview, and undo all of it with one key")
  func bulk() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    try room.press("f", "Down", "Enter")
    try room.see("7 trouvées [en retard]")
    try room.press("Space", "Space", "Space")
    try room.see("◆ 3 marquées · 7 trouvées [en retard]")
    try room.press("b", "Enter")
    try room.see("Changer 3 actions · statut")
    try room.press("Enter")
    try room.see("À changer : 3")
    try room.seeRow(with: "A-004", "◐ en cours → ● fait")
    try room.press("Enter")
    try room.see("3 changées : statut → ● fait. u : annuler.")
    for number in ["A-003", "A-004", "A-005"] {
      #expect(try place.actions().row("number", number)?["status"] as? String == "done")
    }
    try room.lose("A-004")
    try room.press("u")
    try room.see("Annulé : 3 actions, statut.")
    try room.press("Home")
    try room.seeRow(with: "A-004", "◐ en cours")
    #expect(try place.actions().row("number", "A-005")?["status"] as? String == "blocked")
    try room.escape(from: "[en retard]")
    try room.escape(from: "marquées")
  }

  @Test("a view saved in one session is in the open menu of another, and shows the same there")
  func views() throws {
    let place = try Place()
    let (one, two) = (try Room(place), try Room(place, "--language", "en"))
    for room in [one, two] { try room.see("▶A-003") }
    try two.press("o")
    try two.see("Late, by owner")
    try one.press("f", "Enter")
    try one.see("[ouvertes]")
    try one.press("r", "Down", "Enter")
    try one.see("── A.F.A. ──")
    try one.press("w")
    try one.type("Lundi")
    try one.press("Enter")
    try one.see("Vue « Lundi » gardée pour toutes les sessions.")
    try two.see("Lundi")
    try two.press("End", "Enter")
    try two.see("Lundi · 27 found [open]")
    try two.see("── A.F.A. ──")
  }

  @Test("a bulk change is on the screens of others at once, and so is its undo")
  func bulkElsewhere() throws {
    let place = try Place()
    let (one, two) = (try Room(place), try Room(place, "--language", "en"))
    for room in [one, two] { try room.see("▶A-003") }
    try two.press("f", "Down", "Enter")
    try two.see("7 found [late]")
    try one.press("v", "Down", "Down", "v", "b", "Enter", "Enter")
    try one.see("◐ en cours → ● fait")
    try one.press("Enter")
    try one.see("3 changées : statut → ● fait.")
    try two.see("3 actions, status (essai, ")
    try two.see("4 found [late]")
    try one.press("u")
    try two.see("7 found [late]")
  }

  @Test("among thousands of items a filter finds what another session adds meanwhile")
  func thousands() throws {
    let place = try Place()
    #expect(try place.run("generate", "4000", "--seed", "7").status == 0)
    let (one, two) = (try Room(place), try Room(place))
    for room in [one, two] { try room.see("4 032 actions") }
    try one.press("/")
    try one.see("Entrée garder")
    try one.type("rassembler zzz")
    try one.see("Rien ne correspond au filtre.")
    try two.press("a")
    try two.see("Nouvelle action")
    try two.type("Rassembler ZZZ et le reste")
    try two.press("Enter")
    try one.see("Rassembler ZZZ et le reste")
    try one.press("Enter")
    try one.see("1 trouvée")
    try one.escape(from: "1 trouvée")
    try one.press("V")
    try one.see("Plus de 1 000 actions : rien n’est marqué.")
  }
}
