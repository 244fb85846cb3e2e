import Foundation
import Glibc
import Testing

/// Other users of the machine are tried with their numbers, for which one must be root.
@Suite(
  "A store in a folder of several users",
  .enabled(if: geteuid() == 0 && Executable.find("setpriv") != nil, "only root can be several"))
struct SeveralUsersTests {
  private let place: Place
  private let store: String
  private let owner: uid_t = 1501
  private let stranger: uid_t = 1502

  /// A store of one user, in a folder where everybody may write.
  init() throws {
    place = try Place(withDemoStore: false)
    chmod(place.folder, 0o755)
    let folder = place.folder + "/commun"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    chmod(folder, 0o777)
    store = folder + "/baraza.sqlite"
    try DemoStore.bytes.get().write(to: URL(fileURLWithPath: store))
    chown(store, owner, owner)
    chmod(store, 0o644)
  }

  private func words(_ user: UInt32, _ arguments: [String]) -> [String] {
    ["--reuid=\(user)", "--regid=\(user)", "--clear-groups", Executable.baraza] + arguments
      + ["--store", store, "--language", "en"]
  }

  private func run(as user: UInt32, _ arguments: String...) throws -> Place.Outcome {
    let setpriv = try #require(Executable.find("setpriv"))
    return try place.run(
      program: setpriv, words(user, arguments), environment: ["HOME": "/nonexistent"])
  }

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: place.folder + "/commun"
      ).sorted()
    }
  }

  @Test("whoever may only read it leaves nothing behind, and the owner writes on")
  func readerLeavesNothing() throws {
    for words in [["list", "actions"], ["check"]] {
      let read = try place.run(
        program: #require(Executable.find("setpriv")), self.words(stranger, words),
        environment: ["HOME": "/nonexistent"])
      #expect(read.status == 0, "\(read.errors)")
    }
    #expect(try names == ["baraza.sqlite"])
    #expect(try run(as: stranger, "add", "x").status == 77)
    #expect(try names == ["baraza.sqlite"])
    let add = try run(as: owner, "add", "x")
    #expect(add.status == 0, "\(add.errors)")
  }

  @Test("a session that only reads sees what the owner writes meanwhile")
  func readerFollows() throws {
    let room = try Room(place, columns: 120, shell: true)
    let program = words(stranger, ["--read-only"]).joined(separator: " ")
    try room.type("HOME=/nonexistent setpriv \(program)")
    try room.press("Enter")
    try room.see("A-003")
    #expect(try names == ["baraza.sqlite"])
    for title in ["Premier mot", "Second mot"] {
      let add = try run(as: owner, "add", title, "--due", "2026-01-01")
      #expect(add.status == 0, "\(add.errors)")
      try room.see(title)
    }
    try room.press("q")
  }

  @Test("what a stranger has left in the way is put right by the next who may write")
  func mended() throws {
    for suffix in ["-wal", "-shm"] {
      try Data().write(to: URL(fileURLWithPath: store + suffix))
      chown(store + suffix, stranger, stranger)
      chmod(store + suffix, 0o644)
    }
    let add = try run(as: owner, "add", "x")
    #expect(add.status == 0, "\(add.errors)")
    #expect(try run(as: owner, "check").status == 0)
  }

  @Test(
    "a log of a stranger that holds something is kept, and put right",
    .enabled(if: Sqlite.isInstalled))
  func mendedWithContent() throws {
    let folder = place.folder + "/commun"
    // Both of a group may write; the stranger dies with commits in a log that is only theirs.
    chmod(store, 0o666)
    let statements = try place.write(
      """
      PRAGMA wal_autocheckpoint = 0;
      UPDATE action_item SET note = 'im Log' WHERE ordinal = 1;
      .shell kill -9 $PPID
      """, to: "statements.sql")
    _ = try place.run(
      program: #require(Executable.find("setpriv")),
      [
        "--reuid=\(stranger)", "--regid=\(stranger)", "--clear-groups", "sh", "-c",
        "umask 022; exec sqlite3 -batch \(store) < \(statements)",
      ])
    chmod(store, 0o644)
    for suffix in ["-wal", "-shm"] { chmod(store + suffix, 0o644) }
    try #require(FileManager.default.fileExists(atPath: folder + "/baraza.sqlite-wal"))
    let add = try run(as: owner, "add", "x")
    #expect(add.status == 0, "\(add.errors)")
    let list = try run(as: owner, "list", "actions", "--json")
    #expect(list.output.contains("im Log"))
  }
}
