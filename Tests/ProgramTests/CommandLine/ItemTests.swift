import Foundation
import Testing

@Suite("baraza add, set and undo")
struct ItemTests {
  @Test("an item is added with its owner by letters and its due date in words")
  func add() throws {
    let place = try Place()
    let add = try place.run(
      "add", "Recenser les ménages", "--owner", "minla", "--due", "vendredi", "--note", "Urgent")
    #expect(add.status == 0)
    #expect(add.output == "A-033\n")
    let item = try #require(try place.actions().row("number", "A-033"))
    #expect(item["title"] as? String == "Recenser les ménages")
    #expect(item["owner"] as? String == "MINLAB")
    #expect(item["due"] as? String == "2026-11-27")
    #expect(item["status"] as? String == "to-do")
    #expect(item["note"] as? String == "Urgent")
    #expect(item["created"] as? String == "2026-11-22")
    #expect(item["illustrative"] as? Bool == false)
  }

  @Test(
    "due dates are read as people type them, in either language",
    arguments: [
      ("15/12", "2026-12-15"), ("15/12/2026", "2026-12-15"), ("2026-12-15", "2026-12-15"),
      ("+7j", "2026-11-29"), ("+7d", "2026-11-29"), ("vendredi", "2026-11-27"),
      ("friday", "2026-11-27"), ("demain", "2026-11-23"), ("tomorrow", "2026-11-23"),
    ])
  func dueDates(words: String, iso: String) throws {
    let place = try Place()
    let add = try place.run("add", "Recenser", "--due", words)
    #expect(add.status == 0, "\(add.errors)")
    #expect(try place.actions().row("number", "A-033")?["due"] as? String == iso)
  }

  @Test(
    "what cannot be meant is refused with exit 64 and adds nothing",
    arguments: [
      (["--owner", "min"], "MINMINES (Mines, préside CISTEMA), MINLAB ("),
      (["--owner", "zzz"], "zzz"),
      (["--due", "un jour"], "un jour"), (["--due", "31/02"], "n’existe pas"),
      (["--due", "2099-01-01"], "dix ans"), (["--status", "presque"], "presque"),
      (["--nothing"], "--nothing"),
    ])
  func refusedOptions(options: [String], said: String) throws {
    let place = try Place()
    let add = try place.run(["add", "Recenser", "--language", "fr"] + options)
    #expect(add.status == 64)
    #expect(add.output.isEmpty)
    #expect(add.errors.contains(said), "\(add.errors)")
    #expect(try place.actions().rows.count == 32)
  }

  @Test(
    "an item without a title is refused with a sentence, not with the schema’s words",
    arguments: ["", "   ", "\t"])
  func noTitle(title: String) throws {
    let place = try Place()
    for arguments in [["add", title], ["set", "A-003", "--title", title]] {
      let outcome = try place.run(arguments + ["--language", "fr"])
      #expect(outcome.status == 64)
      #expect(outcome.errors == "baraza: Dites en une ligne ce qui est promis.\n")
    }
    #expect(try place.actions().rows.count == 32)
  }

  @Test(
    "a title or a note that is too long is refused with a sentence, not with the schema’s words")
  func tooLong() throws {
    let place = try Place()
    let title = String(repeating: "é", count: 301)
    let note = String(repeating: "é", count: 10_001)
    for arguments in [["add", title], ["add", "Recenser", "--note", note]] {
      let outcome = try place.run(arguments + ["--language", "fr"])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(arguments.count == 2 ? "300" : "10 000"), "\(outcome.errors)")
      #expect(!outcome.errors.contains("constraint"))
    }
    #expect(try place.actions().rows.count == 32)
    #expect(try place.run("add", String(repeating: "é", count: 300)).status == 0)
  }

  @Test("set changes the named fields and no other")
  func set() throws {
    let place = try Place()
    let before = try #require(try place.actions().row("number", "A-003"))
    let set = try place.run(
      "set", "a-3", "--status", "done", "--note", "Reçu", "--language", "fr")
    #expect(set.status == 0)
    #expect(set.output == "A-003 enregistrée.\n")
    let after = try #require(try place.actions().row("number", "A-003"))
    #expect(after["status"] as? String == "done")
    #expect(after["note"] as? String == "Reçu")
    #expect(after["closed"] as? String == "2026-11-22")
    for key in ["title", "owner", "due", "meeting", "created"] {
      #expect(after[key] as? String == before[key] as? String, "\(key)")
    }
  }

  @Test("an empty owner or due date takes it away")
  func clearing() throws {
    let place = try Place()
    #expect(try place.run("set", "A-003", "--owner", "", "--due", "").status == 0)
    let item = try #require(try place.actions().row("number", "A-003"))
    #expect(item["owner"] is NSNull)
    #expect(item["due"] is NSNull)
  }

  @Test(
    "set refuses what it cannot do",
    arguments: [
      (["A-999", "--status", "done"], 66, "A-999"), (["99", "--status", "done"], 64, "99"),
      (["A-003"], 64, "--title"), (["A-003", "--due", "31/02"], 64, "31/02"),
      (["A-003", "--owner", "min"], 64, "MINLAB"),
    ] as [([String], Int32, String)])
  func setRefused(arguments: [String], status: Int32, said: String) throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    let set = try place.run(["set"] + arguments)
    #expect(set.status == status)
    #expect(set.errors.contains(said), "\(set.errors)")
    #expect(try place.run("list", "actions", "--json").output == before)
  }

  @Test("undo takes back the last changes one by one, and a load not at all")
  func undo() throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    #expect(try place.run("add", "Recenser").status == 0)
    #expect(try place.run("set", "A-033", "--status", "done").status == 0)
    #expect(try place.run("undo", "--language", "fr").output == "Annulé : A-033, statut.\n")
    #expect(try place.actions().row("number", "A-033")?["status"] as? String == "to-do")
    #expect(try place.run("undo", "--language", "fr").output == "Annulé : ajout de A-033.\n")
    #expect(try place.run("list", "actions", "--json").output == before)
    let refused = try place.run("undo", "--language", "en")
    #expect(refused.status == 77)
    #expect(refused.errors.contains("cannot be undone"))
    #expect(try place.run("list", "actions", "--json").output == before)
  }

  @Test("a number is never given again")
  func numbersForLife() throws {
    let place = try Place()
    #expect(try place.run("add", "Recenser").output == "A-033\n")
    #expect(try place.run("undo").status == 0)
    #expect(try place.run("add", "Former").output == "A-034\n")
  }

  @Test("an English sentence holds no French quotation marks")
  func englishQuotes() throws {
    let add = try Place().run("add", "Survey", "--due", "some day", "--language", "en")
    #expect(
      add.errors
        == "baraza: --due “some day”: "
        + "Not understood. Try 15/12, 15 December, +7d, Friday or end of month.\n")
  }
}
