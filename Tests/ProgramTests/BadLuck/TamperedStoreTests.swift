import Driving
import Foundation
import Glibc
import Testing

@Suite("A store that others have had their hands in", .enabled(if: Sqlite.isInstalled))
struct TamperedStoreTests {
  private static let sneaking = """
    CREATE TRIGGER sneaking AFTER UPDATE ON action_item BEGIN DELETE FROM draft; END;
    """

  @Test("a foreign trigger: verbs that write refuse with its name, exit 65; reading goes on")
  func foreignTrigger() throws {
    let place = try Place()
    try Sqlite.run(Self.sneaking, on: place.store, in: place)
    for verb in [["add", "x"], ["set", "A-001", "--status", "done"], ["undo"]] {
      let outcome = try place.run(verb + ["--language", "en"])
      #expect(outcome.status == 65, "\(verb): \(outcome.errors)")
      #expect(outcome.errors.contains("trigger “sneaking” (foreign to baraza)"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.output.isEmpty)
    }
    #expect(try place.actions().rows.count == 32)
    let check = try place.run("check", "--language", "fr")
    #expect(check.status == 74)
    #expect(check.lines.contains("déclencheur « sneaking » (étranger à baraza)"))
  }

  @Test("on the screen a foreign trigger is named, and nothing can be changed")
  func onTheScreen() throws {
    let place = try Place()
    try Sqlite.run(Self.sneaking, on: place.store, in: place)
    let room = try Room(place, "--language", "en", columns: 200)
    try room.see("sneaking")
    try room.press("a")
    try room.see("Read only: nothing")
    try room.press("q")
    let linear = try place.run(["--linear", "--language", "en"], input: "")
    #expect(linear.status == 0)
    #expect(linear.errors.contains("trigger “sneaking”"))
  }

  @Test(
    "the check tells what is missing, and makes the word index anew",
    arguments: [
      ("DELETE FROM action_item_text_data;", "word index", true),
      ("DROP TRIGGER action_item_counted;", "trigger “action_item_counted” (missing)", false),
      ("DROP INDEX action_item_by_due;", "index “action_item_by_due” (missing)", false),
      ("UPDATE budget_line SET printed_amount = 'x' WHERE id = 'B2.1';", "B2.1, “x”", true),
    ])
  func checkTells(sql: String, words: String, isSoundThen: Bool) throws {
    let place = try Place()
    try Sqlite.run(sql, on: place.store, in: place)
    let first = try place.run("check", "--language", "en")
    #expect(first.output.contains(words), "\(first.output)")
    #expect(first.status == (sql.hasPrefix("UPDATE") ? 0 : 74))
    #expect(try place.run("check").status == (isSoundThen ? 0 : 74))
  }

  @Test(
    "a pipe in the way of one of the store's files keeps no verb waiting",
    .timeLimit(.minutes(10)), arguments: ["-journal", "-wal", "-shm"])
  func pipe(suffix: String) throws {
    let place = try Place()
    let path = place.store + suffix
    #expect(mkfifo(path, 0o600) == 0)
    for verb in [["list", "actions"], ["add", "x"], ["check"], ["backup", place.folder + "/b"]] {
      let outcome = try place.run(verb + ["--language", "en"])
      #expect(outcome.status == 65, "\(verb): \(outcome.errors)")
      #expect(outcome.errors.contains("\(path): this is not a regular file"), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    unlink(path)
    #expect(try place.run("add", "x").status == 0)
  }

  @Test("a first load that is killed can be repeated, and is not said to be no store")
  func killedFirstLoad() throws {
    for microseconds in stride(from: UInt32(0), through: 300_000, by: 30_000) {
      let place = try Place(withDemoStore: false)
      let killed = try place.start(["load", Checkout.demoData])
      usleep(microseconds)
      killed.process.kill(SIGKILL)
      _ = try killed.process.end()
      let list = try place.run("list", "actions", "--language", "en")
      #expect(!list.errors.contains("not a baraza store"), "\(list.errors)")
      #expect(try place.run("load", Checkout.demoData).status == 0)
      #expect(try place.actions().rows.count == 32)
    }
  }

}
