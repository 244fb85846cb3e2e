import Driving
import Foundation
import Testing

/// Required: "one unreadable row costs that row, not the page", told in the person's language.
@Suite(
  "A row that cannot be read, in the program",
  .enabled(if: Sqlite.isInstalled, "sqlite3 is not installed"))
struct LostRowTests {
  private static let item =
    "UPDATE action_item SET title = CAST(x'41FF' AS TEXT) WHERE ordinal = 4;"
  private static let source =
    "UPDATE funding_source SET name_fr = CAST(x'C3' AS TEXT) WHERE id = (SELECT min(id) FROM funding_source);"

  /// A store in which some rows hold bytes that are no text.
  private static func place(_ damage: String = item + source) throws -> Place {
    let place = try Place()
    try Sqlite.run(damage, on: place.store, in: place)
    return place
  }

  @Test(
    "a list prints every other row, says which is missing, and ends 74",
    arguments: [
      ("fr", "Une ligne de la base ne se lit pas et manque ici : action_item A-004."),
      ("en", "A row of the store cannot be read and is missing here: action_item A-004."),
    ])
  func list(language: String, sentence: String) throws {
    let place = try Self.place(Self.item)
    for form in [["--json"], ["--csv"], []] {
      let list = try place.run(
        ["list", "actions"] + form + ["--language", language])
      #expect(list.status == 74)
      #expect(list.errors.contains(sentence), "\(list.errors)")
      #expect(list.errors.split(separator: "\n").count == 1)
      #expect(list.output.contains("A-003") && list.output.contains("A-032"))
      #expect(!list.output.contains("A-004"))
    }
    let other = try place.run("list", "chain", "--language", language)
    #expect(other.status == 0 && other.errors.isEmpty)
    try Sqlite.run(Self.source, on: place.store, in: place)
    let budget = try place.run("show", "budget", "--language", language)
    #expect(budget.status == 74 && budget.output.contains("▌Budget▐"))
    #expect(budget.errors.contains("funding_source"), "\(budget.errors)")
  }

  @Test("a change is made and ends 0; the check names table and row in both languages")
  func change() throws {
    let place = try Self.place()
    #expect(try place.run("add", "x").status == 0)
    #expect(try place.run("set", "A-005", "--title", "y").status == 0)
    for (language, sentence) in [
      ("fr", "action_item A-004 : cette ligne ne se lit pas"),
      ("en", "action_item A-004: this row cannot be read"),
    ] {
      let check = try place.run("check", "--language", language)
      #expect(check.status == 74)
      #expect(check.output.contains(sentence), "\(check.output)")
      #expect(check.output.contains("funding_source "))
      #expect(check.errors.isEmpty, "\(check.errors)")
    }
  }

  @Test("the screen shows the others, and says so once")
  func screen() throws {
    let room = try Room(try Self.place(), "--language", "fr", columns: 160, rows: 30)
    try room.see("2 lignes de la base ne se lisent pas et manquent ici : ")
    try room.see("A-003")
    try room.press("Down")
    try room.see("▶A-005")
    try room.lose("ne se lisent pas")
    #expect(try !room.screen().contains("A-004"))
  }
}
