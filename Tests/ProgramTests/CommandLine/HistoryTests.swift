import Foundation
import Testing

@Suite("baraza history and baraza undo")
struct HistoryTests {
  private let place: Place

  init() throws {
    place = try Place()
    for (field, value, author) in [
      ("--status", "blocked", "Ilunga"), ("--due", "2026-12-15", "Mukendi"),
      ("--title", "Autre chose", "Ilunga"),
    ] {
      #expect(try place.run("set", "A-003", field, value, "--author", author).status == 0)
    }
  }

  private func history(_ arguments: String...) throws -> [[String: Any]] {
    let run = try place.run(["history"] + arguments + ["--json"])
    #expect(run.status == 0)
    let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(rows as? [[String: Any]])
  }

  private func item(_ number: String) throws -> [String: Any] {
    try #require(try place.actions().row("number", number))
  }

  @Test("an item's history lists every value, old and new, with who and when, the newest first")
  func ofItem() throws {
    let rows = try history("A-003")
    #expect(rows.map { $0["author"] as? String } == ["Ilunga", "Mukendi", "Ilunga"])
    let edits = rows.compactMap { ($0["edits"] as? [[String: Any]])?.first }
    #expect(edits.map { $0["field"] as? String } == ["title", "due", "status"])
    #expect(edits.map { $0["after"] as? String } == ["Autre chose", "2026-12-15", "blocked"])
    #expect(edits[2]["before"] as? String == "under-way")
    #expect(edits.allSatisfy { $0["subject"] as? String == "A-003" })
    #expect(rows.allSatisfy { ($0["at"] as? String)?.hasSuffix("Z") == true })
    #expect(Set(rows.compactMap { $0["session"] as? String }).count == 3)
  }

  @Test("the store's history has the load too, and people read a table")
  func ofStore() throws {
    #expect(try history().map { $0["kind"] as? String } == ["do", "do", "do", "load"])
    let table = try place.run("history", "a-3")
    #expect(table.output.contains("Ilunga"))
    #expect(table.output.contains("statut : ◐ en cours → ■ bloqué"))
  }

  @Test("one change is undone by its number, and the others stay")
  func undoOne() throws {
    let number = try #require(try history("A-003")[1]["number"] as? Int)
    let undo = try place.run("undo", String(number))
    #expect(undo.status == 0)
    #expect(undo.output == "Annulé : A-003, échéance.\n")
    #expect(try item("A-003")["due"] as? String == "2026-10-16")
    #expect(try item("A-003")["title"] as? String == "Autre chose")
    #expect(try history("A-003").map { $0["undone"] as? Bool } == [false, false, true, false])
    #expect(try place.run("undo", String(number)).output == "Ce changement est déjà annulé.\n")
  }

  @Test("an undo over somebody's later words is refused with exit 75, and says what stands there")
  func overtaken() throws {
    #expect(try place.run("set", "A-003", "--status", "done", "--author", "Kasongo").status == 0)
    let number = try #require(try history("A-003")[3]["number"] as? Int)
    let undo = try place.run("undo", String(number))
    #expect(undo.status == 75)
    #expect(undo.errors.contains("A-003 statut : ● fait (≠ ■ bloqué)"))
    #expect(undo.errors.contains("Kasongo"))
    #expect(try item("A-003")["status"] as? String == "done")
  }

  @Test("unknown numbers are sentences: 66 for what is not there, 64 for what is no number")
  func unknown() throws {
    for (arguments, status) in [
      (["undo", "4711"], 66), (["history", "A-999"], 66), (["history", "douze"], 64),
      (["undo", "douze"], 64),
    ] {
      let run = try place.run(arguments)
      #expect(run.status == Int32(status), "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
    }
  }

  @Test("a deleted item keeps its history")
  func deleted() throws {
    let room = try Room(place)
    try room.see("1 session")
    try room.press("/")
    try room.see("Entrée garder")
    try room.type("Autre chose")
    try room.press("Enter")
    try room.see("a ajouter")
    try room.press("x")
    try room.see("Supprimer A-003 «")
    try room.press("o")
    try room.see("A-003 supprimée.")
    #expect(try history("A-003").count == 4)
  }
}
