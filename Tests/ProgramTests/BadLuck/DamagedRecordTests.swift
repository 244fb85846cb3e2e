import CSQLiteSession
import Foundation
import Testing

@Suite("A recorded change whose bytes are damaged", .timeLimit(.minutes(10)))
struct DamagedRecordTests {
  private let place: Place
  private let number: String

  /// The demonstration, an item edited, and that record made one that SQLite's own reader never comes
  /// back from.
  init() throws {
    place = try Place()
    #expect(try place.run("set", "A-003", "--title", "t").status == 0)
    let rows = try JSONRows(place.run("history", "--json"))
    number = String(try #require(rows.rows.first?["number"] as? Int))
    try Self.forge("UPDATE change SET changeset = x'54' WHERE kind = 'do'", in: place.store)
  }

  /// Changes the list of changes, which only a program can that takes its trigger away.
  private static func forge(_ sql: String, in store: String) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    try #require(sqlite3_open(store, &connection) == SQLITE_OK)
    let trigger = "change_is_never_edited"
    let statements = """
      BEGIN; DROP TRIGGER \(trigger); \(sql);
      CREATE TRIGGER \(trigger) BEFORE UPDATE ON change
      BEGIN SELECT RAISE(ABORT, 'a recorded change is never edited'); END; COMMIT;
      """
    try #require(sqlite3_exec(connection, statements, nil, nil, nil) == SQLITE_OK)
  }

  private func run(_ arguments: String...) throws -> Place.Outcome {
    try place.run(arguments + ["--language", "en"])
  }

  @Test("check names it and why, goes on, and ends 74")
  func check() throws {
    let check = try run("check")
    #expect(check.status == 74)
    #expect(check.lines.first == "change \(number) cannot be read (byte 1, cut short)")
    #expect(check.lines.contains { $0.contains("B1.3a") }, "what comes after it is told as well")
    #expect(!check.output.contains("The store is sound."))
  }

  @Test("history shows it as unreadable, and the rest, to people and as JSON")
  func history() throws {
    let table = try run("history")
    #expect(table.status == 0)
    #expect(table.output.contains("A-003, action; cannot be read (byte 1, cut short)"))
    #expect(table.output.contains("loading"))
    let rows = try JSONRows(place.run("history", "--json"))
    #expect(rows.texts("problem") == ["damaged"])
    #expect(rows.texts("kind") == ["do", "load"])
  }

  @Test("undo refuses it with one sentence and exit 65, and lets others write at once")
  func undo() throws {
    for arguments in [["undo", number], ["undo"]] {
      let undo = try place.run(arguments + ["--language", "en"])
      #expect(undo.status == 65)
      #expect(
        undo.errors.hasSuffix(
          "Change \(number) can be neither undone nor redone (byte 1, cut short); nothing was changed.\n"
        ))
      #expect(undo.errors.split(separator: "\n").count == 1)
      #expect(undo.output.isEmpty)
    }
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == "t")
    #expect(try run("set", "A-003", "--title", "u").status == 0)
    #expect(try run("undo").status == 0)
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == "t")
  }

  @Test("on the screen the history opens, names it, and undo there says the sentence")
  func onTheScreen() throws {
    let room = try Room(place, columns: 150)
    try room.see("A-003")
    try room.press("U")
    try room.see("illisible")
    try room.see("octet 1, fin prématurée")
    try room.press("u")
    try room.see("ne peut être ni annulé ni rétabli")
  }
}
