import Domain
import Foundation
import GRDB
import Glibc
import Testing

@testable import Store

@Suite("Files of an open store that lose their names")
struct PlaceTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func add(_ title: String, to store: Store) throws -> ActionItem {
    try store.add(ActionItemContent(title: title), created: Sample.today)
  }

  private func titles(_ store: Store) throws -> [String] {
    try store.actionItems(ActionQuery(order: ActionOrder(sort: .number)), limit: 100)
      .map(\.content.title)
  }

  private func delete(_ suffixes: String...) {
    for suffix in suffixes { unlink(scratch.path + suffix) }
  }

  /// What a write is refused with.
  private func refusal(_ store: Store) -> StoreFailure? {
    do {
      _ = try add("zu spät", to: store)
      return nil
    } catch {
      return error as? StoreFailure
    }
  }

  // MARK: The file

  @Test("no write is acknowledged into a deleted file; a copy of what was open lies beside it")
  func deleted() throws {
    let store = try scratch.store()
    _ = try add("eins", to: store)
    delete("")
    guard case .detached(scratch.path, let copy?) = refusal(store) else {
      Issue.record("acknowledged, or without a copy")
      return
    }
    #expect(throws: StoreFailure.self) { try store.news() }
    #expect(try titles(store) == ["eins"])
    let rescued = try scratch.copy(copy, .moved)
    #expect(try titles(rescued) == ["eins"])
    #expect(try rescued.check().isEmpty)
  }

  @Test("sessions that lose the same file make one copy")
  func oneCopy() throws {
    let (mine, theirs) = (try scratch.store(), try scratch.store(author: "JP"))
    _ = try add("eins", to: mine)
    delete("")
    let copies = [refusal(mine), refusal(theirs), refusal(mine)]
    #expect(Set(copies).count == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(
      names.count { $0.contains("rescue") && !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") } == 1)
  }

  @Test("when the very file is moved back, the session goes on")
  func movedBack() throws {
    let store = try scratch.store()
    let aside = scratch.folder + "/aside"
    #expect(rename(scratch.path, aside) == 0)
    #expect(refusal(store) != nil)
    #expect(rename(aside, scratch.path) == 0)
    _ = try add("wieder da", to: store)
    #expect(try store.news().topics.isEmpty)
    #expect(try titles(store) == ["wieder da"])
  }

  @Test(
    "another store under the name is neither written nor opened while the first one's log is there")
  func replaced() throws {
    let store = try scratch.store()
    let other = scratch.folder + "/other"
    try Store.open(path: other, access: .creating, identity: Sample.identity()).close()
    #expect(rename(scratch.path, scratch.folder + "/aside") == 0)
    #expect(rename(other, scratch.path) == 0)
    #expect(refusal(store) != nil)
    #expect(throws: StoreFailure.detached(path: scratch.path, copy: nil)) {
      try scratch.store(.editing)
    }
    try store.close()
    let moved = PlaceKnowledge(answer: .moved)
    #expect(try titles(try scratch.store(.editing, place: moved)).isEmpty)
  }

  // MARK: The log

  @Test(
    "a deleted log loses no commit of either session, whichever writes or looks first",
    arguments: [["-wal"], ["-shm"], ["-wal", "-shm"]], [true, false])
  func logDeleted(suffixes: [String], mineFirst: Bool) throws {
    let (mine, theirs) = (try scratch.store(), try scratch.store(author: "JP"))
    let first = mineFirst ? mine : theirs
    let second = mineFirst ? theirs : mine
    var expected: [String] = []
    for round in 1...3 {
      _ = try add("vorher \(round)", to: theirs)
      for suffix in suffixes { delete(suffix) }
      // Both connections are this process's own, which holds the index only once: the one that opens
      // anew first finds it still held by the other, and waits until that one has let it go.
      if suffixes.contains("-shm") { try second.close() }
      _ = try add("nachher \(round)", to: first)
      expected += ["vorher \(round)", "nachher \(round)"]
      if suffixes.contains("-shm") { break }
      _ = try second.news()
      #expect(try titles(second) == expected)
      _ = try add("danach \(round)", to: second)
      expected.append("danach \(round)")
    }
    #expect(try titles(first) == expected)
    #expect(try first.check().isEmpty)
    let later = try scratch.store(author: "AB")
    #expect(try titles(later) == expected)
  }

  @Test("a commit that was made into a log just deleted is in the file before it is acknowledged")
  func committedIntoDeletedLog() throws {
    let store = try scratch.store()
    let path = scratch.path
    try store.writing { db in
      try db.execute(sql: "INSERT INTO setting(name, value) VALUES ('probe', 'ja')")
      unlink(path + "-wal")
    }
    // Read past the session's own connection, as the next one would if this were killed now.
    #expect(try scratch.shell("SELECT value FROM setting WHERE name = 'probe'") == "ja")
  }

  @Test("a reader goes on with the log it has, and takes the next one when there is one")
  func reader() throws {
    let writer = try scratch.store()
    _ = try add("eins", to: writer)
    let reader = try scratch.store(.readingOnly, author: "wall")
    delete("-wal")
    #expect(try reader.news().topics.isEmpty)
    #expect(try titles(reader) == ["eins"])
    _ = try add("zwei", to: writer)
    #expect(try reader.news().topics.contains(.items))
    #expect(try titles(reader) == ["eins", "zwei"])
  }

  // MARK: Locks

  @Test("opening a second store in this process leaves the first one's locks alone")
  func locksStay() throws {
    let mine = try scratch.store()
    try scratch.store(author: "background").close()
    // The shell would delete the log on leaving if it believed to be the last one.
    try scratch.shell("SELECT count(*) FROM action_item")
    #expect(FileManager.default.fileExists(atPath: scratch.path + "-wal"))
    _ = try add("eins", to: mine)
    #expect(try scratch.shell("SELECT title FROM action_item") == "eins")
  }

  @Test("who holds which file is asked of the kernel, and takes no lock away")
  func kernelAnswers() throws {
    let mine = try scratch.store()
    let holders = StoreHolders(of: scratch.path)
    #expect(holders.finding == .inOrder)
    // The shell would delete the log on leaving if it believed to be the last one.
    try scratch.shell("SELECT count(*) FROM action_item")
    #expect(FileManager.default.fileExists(atPath: scratch.path + "-wal"))
    delete("-wal", "-shm")
    #expect(holders.finding == .logMissing)
    try mine.close()
    #expect(holders.finding == .inOrder)
  }

  @Test("where the kernel does not answer, its list of locks does")
  func holders() throws {
    let path = scratch.folder + "/held"
    for suffix in ["", "-shm"] {
      #expect(FileManager.default.createFile(atPath: path + suffix, contents: Data()))
    }
    let locks = scratch.folder + "/locks"
    func finding(holding suffixes: [String]) throws -> StoreHolders.Finding {
      let lines = suffixes.enumerated().map { index, suffix in
        var status = stat()
        #expect(stat(path + suffix, &status) == 0)
        let (major, minor) = (status.st_dev >> 8 & 0xFFF, status.st_dev & 0xFF)
        let device = String(format: "%02x:%02x", Int(major), Int(minor))
        return "\(index): POSIX  ADVISORY  READ 12 \(device):\(status.st_ino) 128 128"
      }
      try lines.joined(separator: "\n").write(toFile: locks, atomically: false, encoding: .utf8)
      return StoreHolders(of: path, list: locks).finding
    }
    #expect(try finding(holding: []) == .inOrder)
    #expect(try finding(holding: ["", "-shm"]) == .logMissing)
    #expect(try finding(holding: ["-shm"]) == .fileDisplaced)
    #expect(FileManager.default.createFile(atPath: path + "-wal", contents: Data()))
    #expect(try finding(holding: ["", "-shm"]) == .inOrder)
    #expect(try finding(holding: [""]) == .logMissing)
    #expect(StoreHolders(of: path, list: "/no/such/file").finding == .inOrder)
  }
}
