import Domain
import Foundation
import Glibc
import Testing

@testable import Store

@Suite("What lies beside a store")
struct SideFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try store.close()
  }

  @Test(
    "a pipe, a folder or a symbolic link in the way is said at once",
    .timeLimit(.minutes(10)), arguments: ["-journal", "-wal", "-shm"])
  func notRegular(suffix: String) throws {
    let path = scratch.path + suffix
    let obstacles: [() -> Int32] = [
      { mkfifo(path, 0o600) }, { mkdir(path, 0o700) }, { symlink("/dev/null", path) },
      { symlink(scratch.folder + "/nothing", path) },
    ]
    for obstacle in obstacles {
      #expect(obstacle() == 0)
      for access in [StoreAccess.editing, .readingOnly, .creating] {
        #expect(throws: StoreFailure.sideFile(path: path)) { try scratch.store(access) }
      }
      #expect(throws: StoreFailure.sideFile(path: path)) {
        try Store.restore(scratch.path, to: scratch.folder + "/other", at: Sample.instant)
      }
      #expect(remove(path) == 0)
    }
    #expect(try scratch.store(.editing).check().isEmpty)
  }

  @Test("a first load that was cut off leaves an empty file, which is said, and loading goes on")
  func cutOffFirstLoad() throws {
    let path = scratch.folder + "/new.baraza"
    // What is left of a first transaction that died while its pages were being written.
    try Data(contentsOf: URL(fileURLWithPath: scratch.path)).prefix(8192)
      .write(to: URL(fileURLWithPath: path))
    try cutOffJournal(pages: 0).write(to: URL(fileURLWithPath: path + "-journal"))
    #expect(throws: StoreFailure.empty(path: path)) {
      try Store.open(path: path, access: .editing, identity: Sample.identity())
    }
    let store = try Store.open(path: path, access: .creating, identity: Sample.identity())
    #expect(try store.load(Sample.dossier, folderName: "sample").added > 0)
    #expect(try store.check().isEmpty)
  }

  /// The head of a rollback journal of a database that had this many pages
  /// (https://sqlite.org/fileformat.html#the_rollback_journal).
  private func cutOffJournal(pages: UInt32) -> Data {
    var head = Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
    for number in [0, 1, pages, 512, 4096] as [UInt32] {
      withUnsafeBytes(of: number.bigEndian) { head.append(contentsOf: $0) }
    }
    return head + Data(count: 512 - head.count)
  }

  // MARK: Of several users

  static let isRoot = geteuid() == 0

  @Test(
    "a log that a stranger has left is put right by the next writer, with what it holds",
    .enabled(if: !isRoot, "permissions do not bind root; ProgramTests tries it with real users"))
  func leftByAStranger() throws {
    for suffix in ["-wal", "-shm"] {
      try Data().write(to: URL(fileURLWithPath: scratch.path + suffix))
      chmod(scratch.path + suffix, 0o444)
    }
    let store = try scratch.store(.editing)
    _ = try store.add(ActionItemContent(title: "x"), created: Sample.today)
    #expect(try store.check().isEmpty)
  }
}
