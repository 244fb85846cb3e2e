import Driving
import Foundation
import Testing

@Suite("A store that is not as it should be")
struct DamagedStoreTests {
  /// The verbs that read or write a store.
  private static let verbs = [
    ["list", "actions", "--json"], ["show", "actions"], ["check"], ["add", "Recenser"],
    ["set", "A-001", "--status", "done"], ["undo"], ["load", Checkout.demoData],
  ]

  @Test(
    "a file that is no store is refused with one sentence, exit 65, and not touched",
    arguments: [
      "Procès-verbal de la séance 12\n", String(repeating: "SQLite format 2\0", count: 99),
    ])
  func notAStore(content: String) throws {
    try expectRefused(
      try Place(), bytes: Data(content.utf8), status: 65, saying: "not a baraza store")
  }

  @Test(
    "a database that another program made is refused, exit 65, and not touched",
    .enabled(if: Sqlite.isInstalled, "sqlite3 is not installed"))
  func foreignDatabase() throws {
    let place = try Place(withDemoStore: false)
    let path = place.folder + "/other.sqlite"
    try Sqlite.run(
      "CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES ('Ilunga');", on: path,
      in: place)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try expectRefused(place, bytes: bytes, status: 65, saying: "not a baraza store")
  }

  @Test(
    "a store cut short, as a stick pulled too early leaves it, is refused, exit 74",
    arguments: [50, 99, 512, 4096, 20_000])
  func truncated(length: Int) throws {
    let place = try Place()
    let bytes = try DemoStore.bytes.get().prefix(length)
    try expectRefused(place, bytes: Data(bytes), status: 74, saying: "damaged")
  }

  @Test("a store whose first page was overwritten is refused, exit 74")
  func overwritten() throws {
    let place = try Place()
    var bytes = try DemoStore.bytes.get()
    bytes.replaceSubrange(100..<4096, with: repeatElement(0xA5, count: 3996))
    try expectRefused(place, bytes: bytes, status: 74, saying: "damaged")
  }

  @Test(
    "a store from a newer program is refused, exit 69, both versions are named, nothing is written",
    .enabled(if: Sqlite.isInstalled, "sqlite3 is not installed"))
  func newer() throws {
    let place = try Place()
    try Sqlite.run(
      "PRAGMA journal_mode = DELETE; PRAGMA user_version = 9999;", on: place.store, in: place)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.store))
    try expectRefused(place, bytes: bytes, status: 69, saying: "version 9999")
  }

  @Test("an empty file is no store for reading, and becomes one by loading")
  func emptyFile() throws {
    let place = try Place(withDemoStore: false)
    try Data().write(to: URL(fileURLWithPath: place.store))
    #expect(try place.run("list", "actions").status == 65)
    #expect(try place.run("load", Checkout.demoData).status == 0)
    #expect(try place.actions().rows.count == 32)
  }

  @Test("a store is private to its user", arguments: ["baraza.sqlite"])
  func permissions(name: String) throws {
    let place = try Place(withDemoStore: false)
    #expect(try place.run("load", Checkout.demoData).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: place.store)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test("the screen does not open on a store that cannot be read; the sentence stands in the shell")
  func onTheScreen() throws {
    let place = try Place(withDemoStore: false)
    try place.write("not a store", to: "data/baraza/baraza.sqlite")
    let room = try Room(place, columns: 200, shell: true)
    try room.type("'\(Executable.baraza)' --language en; echo code $?")
    try room.press("Enter")
    try room.seeRow(with: place.store, "not a baraza store")
    try room.see("code 65")
  }

  private func expectRefused(
    _ place: Place, bytes: Data, status: Int32, saying words: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    try bytes.write(to: URL(fileURLWithPath: place.store))
    for verb in Self.verbs {
      let outcome = try place.run(verb + ["--language", "en"])
      #expect(outcome.status == status, "\(verb): \(outcome.errors)", sourceLocation: location)
      #expect(outcome.output.isEmpty, "\(verb)", sourceLocation: location)
      #expect(
        outcome.errors.contains(place.store), "\(verb): \(outcome.errors)", sourceLocation: location
      )
      #expect(
        outcome.errors.contains(words), "\(verb): \(outcome.errors)", sourceLocation: location)
      #expect(
        outcome.errors.split(separator: "\n").count == 1, "\(verb): \(outcome.errors)",
        sourceLocation: location)
    }
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: place.store)) == bytes, sourceLocation: location)
    let folder = URL(fileURLWithPath: place.store).deletingLastPathComponent().path
    // SQLite leaves its shared memory and an empty log where it has looked; nothing of ours is in them.
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      Set(beside).isSubset(of: ["baraza.sqlite", "baraza.sqlite-shm", "baraza.sqlite-wal"]),
      sourceLocation: location)
    let log = FileManager.default.contents(atPath: place.store + "-wal") ?? Data()
    #expect(log.isEmpty, sourceLocation: location)
  }
}
