import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Several sessions, read-only places and full disks")
struct SharingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func fill() throws -> Store {
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    return store
  }

  /// Mounts a file system that is gone with the closure; false where tests may not mount.
  private func mounted(_ options: String, _ work: (String) throws -> Void) throws -> Bool {
    let place = scratch.folder + "/mount"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    guard try run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place) == 0 else { return false }
    defer {
      do { _ = try run("umount", place) } catch { print("still mounted: \(place)") }
    }
    try work(place)
    return true
  }

  private func fillUp(_ place: String, leaving rest: Int) throws {
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: place)
    let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    try Data(count: max(0, free - rest)).write(to: URL(fileURLWithPath: place + "/ballast"))
  }

  private func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("a commit of another session or program is noticed, once; one's own is not")
  func foreignChanges() throws {
    let mine = try fill()
    let theirs = try scratch.store(author: "JP")
    #expect(try mine.news() == StoreNews())
    _ = try mine.add(ActionItemContent(title: "mien"), created: Sample.today)
    #expect(try mine.news() == StoreNews())
    #expect(try !theirs.news().topics.isEmpty)
    _ = try theirs.add(ActionItemContent(title: "sien"), created: Sample.today)
    #expect(try !mine.news().topics.isEmpty)
    #expect(try mine.news() == StoreNews())
    try scratch.shell("UPDATE action_item SET note = 'shell' WHERE ordinal = 1")
    #expect(try !mine.news().topics.isEmpty)
    let query = ActionQuery(text: "shell")
    #expect(try mine.actionItems(query, from: .first, limit: 5).map(\.number.ordinal) == [1])
    #expect(try mine.check().isEmpty)
  }

  @Test("an item written by another program has its number reserved")
  func shellItem() throws {
    let store = try fill()
    try scratch.shell(
      """
      INSERT INTO action_item(station, ordinal, title, status, created)
      VALUES ('A', 50, 'du shell', 'to-do', '2026-11-22')
      """)
    let next = try store.add(ActionItemContent(title: "après"), created: Sample.today)
    #expect(next.number.ordinal == 51)
    #expect(try store.totals(today: Sample.today).open == 4)
  }

  @Test("what was committed is there for a session that opens while the first one still runs")
  func committedIsThere() throws {
    let first = try fill()
    let item = try first.add(ActionItemContent(title: "gardé"), created: Sample.today)
    let second = try scratch.store(.editing, author: "JP")
    #expect(try second.actionItem(item.id) == item)
    #expect(try second.check().isEmpty)
  }

  @Test("what was committed survives the loss of the process: file and log are enough")
  func survivesTheProcess() throws {
    let store = try fill()
    let item = try store.add(ActionItemContent(title: "gardé"), created: Sample.today)
    let copy = scratch.folder + "/after.baraza"
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: scratch.path + suffix, toPath: copy + suffix)
    }
    let after = try scratch.copy(copy)
    #expect(try after.actionItem(item.id) == item)
    #expect(try after.check().isEmpty)
  }

  @Test("a store that another program keeps locked says so, for writing only")
  func locked() throws {
    let store = try fill()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", scratch.path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE; SELECT 'ready';\n".utf8))
    _ = output.fileHandleForReading.availableData
    #expect(throws: StoreFailure.locked(path: scratch.path)) {
      try store.add(ActionItemContent(title: "x"), created: Sample.today)
    }
    #expect(try store.totals(today: Sample.today).all == 3)
    input.fileHandleForWriting.write(Data("ROLLBACK;\n".utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(try store.add(ActionItemContent(title: "x"), created: Sample.today).number.ordinal == 4)
  }

  @Test("a read-only session reads, and SQLite refuses every write")
  func readOnly() throws {
    try fill().close()
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    let store = try scratch.store(.readingOnly)
    #expect(store.isReadOnly)
    #expect(try store.totals(today: Sample.today).all == 3)
    let item = try #require(try store.actionItems(ActionQuery(), from: .first, limit: 1).first)
    let failure = StoreFailure.readOnly(path: scratch.path)
    #expect(throws: failure) {
      try store.add(ActionItemContent(title: "x"), created: Sample.today)
    }
    #expect(throws: failure) { try store.delete(item.id) }
    #expect(throws: failure) { try store.undo() }
    #expect(throws: failure) { try store.load(Sample.dossier, folderName: "x") }
    #expect(throws: failure) { try store.setSetting("language", to: "en") }
    let draft = Draft(id: "d", form: .newItem, base: nil, typed: [:])
    #expect(throws: failure) { try store.save(draft) }
    #expect(throws: failure) { try store.adopt(draft) }
    #expect(throws: failure) { try store.deleteDraft("d") }
    #expect(throws: failure) { try store.redo() }
    #expect(throws: failure) { try store.undo(RowKey(rawValue: 1)) }
    try store.beginSession()
    #expect(try store.openSessions().isEmpty)
    try store.endSession()
    #expect(try store.check().isEmpty)
    try store.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
  }

  @Test("it is SQLite that refuses a read-only session, table by table, not only this program")
  func readOnlyBySQLite() throws {
    try fill().close()
    let store = try scratch.store(.readingOnly)
    for sql in [
      "INSERT INTO draft VALUES ('d', 's', 'KM', 0, '{}')", "DELETE FROM draft",
      "INSERT INTO session VALUES ('s', 'KM', 0, 1, '', '')", "DELETE FROM session",
      "UPDATE pulse SET beats = 0", "DELETE FROM change_subject", "DELETE FROM named_view",
      "UPDATE action_item SET created = '2026-01-01'", "PRAGMA user_version = 9",
    ] {
      #expect("\(sql)") {
        try store.queue.inDatabase { db in try db.execute(sql: sql) }
      } throws: { error in
        (error as? DatabaseError)?.resultCode == .SQLITE_READONLY
      }
    }
  }

  @Test("a read-only session follows what others write")
  func readOnlyFollows() throws {
    let writer = try fill()
    let reader = try scratch.store(.readingOnly, author: "mur")
    _ = try writer.add(ActionItemContent(title: "neuf"), created: Sample.today)
    try writer.beginSession()
    try scratch.store(author: "mur", session: "old")
      .save(Draft(id: "d", form: .newItem, base: nil, typed: [:]))
    let news = try reader.news()
    #expect(news.topics == [.items, .sessions] && news.changes.count == 1)
    #expect(try reader.totals(today: Sample.today).all == 4)
    #expect(try reader.openSessions().map(\.author) == ["KM"])
    #expect(try reader.orphanedDrafts().map(\.draft.id) == ["d"])
    #expect(try reader.history(limit: 9).map(\.kind) == [.done, .loaded])
    #expect(try reader.record(try #require(try reader.changes(limit: 1).first).id) != nil)
  }

  @Test("a store on read-only media can be read; editing it says that it cannot be written")
  func readOnlyMedia() throws {
    try fill().close()
    let isMounted = try mounted("size=4m") { place in
      let path = place + "/salle n°1?.baraza"
      try FileManager.default.copyItem(atPath: scratch.path, toPath: path)
      #expect(try run("mount", "-o", "remount,ro", place) == 0)
      do {
        let store = try Store.open(
          path: path, access: .readingOnly, identity: Sample.identity())
        #expect(try store.totals(today: Sample.today).all == 3)
        #expect(try store.matrix().functions.count == 1)
        try store.close()
      }
      for access in [StoreAccess.editing, .creating] {
        #expect(throws: StoreFailure.notWritable(path: path)) {
          try Store.open(path: path, access: access, identity: Sample.identity())
        }
      }
      #expect(throws: StoreFailure.self) {
        try Store.open(
          path: place + "/other.baraza", access: .creating, identity: Sample.identity())
      }
    }
    if !isMounted { try readOnlyFolder() }
  }

  /// The same for a user who may not mount: a folder and a file that may not be written.
  private func readOnlyFolder() throws {
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o400], ofItemAtPath: scratch.path)
    try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: scratch.folder)
    #expect(try scratch.store(.readingOnly).totals(today: Sample.today).all == 3)
    #expect(throws: StoreFailure.notWritable(path: scratch.path)) { try scratch.store(.editing) }
    try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.folder)
  }

  @Test("a full disk says so, and nothing is half written")
  func fullDisk() throws {
    let isMounted = try mounted("size=1m") { place in
      let path = place + "/room.baraza"
      let store = try Store.open(path: path, access: .creating, identity: Sample.identity())
      _ = try store.load(Sample.dossier, folderName: "sample")
      let note = String(repeating: "é ", count: 4000)
      var saved = 0
      #expect(throws: StoreFailure.full(path: path)) {
        while saved < 1000 {
          _ = try store.add(
            ActionItemContent(title: "n° \(saved)", note: note), created: Sample.today)
          saved += 1
        }
      }
      #expect(try store.totals(today: Sample.today).all == 3 + saved)
      #expect(try store.changes(limit: 2000).count == 1 + saved)
      try store.close()
      let again = try Store.open(path: path, access: .readingOnly, identity: Sample.identity())
      #expect(try again.totals(today: Sample.today).all == 3 + saved)
      #expect(try again.check().isEmpty)
      try again.close()
    }
    if !isMounted { print("not root: the full disk was not tried") }
  }

  @Test("a load without room for the copy made before it changes nothing and leaves no piece")
  func noRoomForTheCopy() throws {
    let isMounted = try mounted("size=8m") { place in
      let path = place + "/room.baraza"
      let store = try Store.open(path: path, access: .creating, identity: Sample.identity())
      _ = try store.load(Sample.dossier, folderName: "sample")
      var dossier = Sample.dossier
      dossier.stakeholders.append(Sample.body("NEW"))
      try fillUp(place, leaving: 150_000)
      #expect(throws: StoreFailure.full(path: path)) {
        try store.load(dossier, folderName: "second")
      }
      #expect(try store.stakeholders().count == 4)
      let files = try FileManager.default.contentsOfDirectory(atPath: place)
      #expect(!files.contains { $0.contains("before-load") })
      try store.close()
    }
    if !isMounted { print("not root: the full disk was not tried") }
  }

  @Test("the store is copied to a new file, and never over an old one")
  func backup() throws {
    let store = try fill()
    let path = scratch.folder + "/copie.baraza"
    try store.backup(to: path)
    let copy = try scratch.copy(path)
    #expect(try copy.budget() == store.budget())
    #expect(try copy.check().isEmpty)
    #expect(throws: StoreFailure.self) { try store.backup(to: path) }
  }

  @Test("eight sessions that create the same store at once all find it")
  func createdTogether() async throws {
    let path = scratch.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<8 {
        group.addTask {
          let store = try Store.open(
            path: path, access: .creating, identity: Sample.identity("\(index)"))
          _ = try store.add(ActionItemContent(title: "\(index)"), created: Sample.today)
        }
      }
      try await group.waitForAll()
    }
    #expect(try scratch.store().totals(today: Sample.today).all == 8)
    #expect(try scratch.store().check().isEmpty)
  }
}
