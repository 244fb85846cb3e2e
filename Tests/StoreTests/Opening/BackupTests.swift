import Domain
import Foundation
import Glibc
import Testing

@testable import Store

@Suite("Backups are sound, private and whole, or not there")
struct BackupTests {
  private let scratch: Scratch
  private let store: Store
  private var copy: String { scratch.folder + "/copy.baraza" }

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
  }

  private func titles(_ store: Store) throws -> [String] {
    try store.actionItems(ActionQuery(order: ActionOrder(sort: .number)), limit: 999)
      .map(\.content.title)
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: scratch.folder))
  }

  @Test("a copy is sound, has all that is committed, and leaves nothing beside it")
  func sound() throws {
    _ = try store.add(ActionItemContent(title: "im Log"), created: Sample.today)
    let before = try names()
    try store.backup(to: copy)
    #expect(try names().subtracting(before) == ["copy.baraza"])
    let opened = try scratch.copy(copy)
    #expect(try titles(opened) == titles(store))
    #expect(try opened.check().isEmpty)
  }

  @Test("a copy made while others write shows one moment, again and again")
  func whileOthersWrite() throws {
    let path = scratch.path
    let writer = Thread {
      do {
        let other = try Store.open(
          path: path, access: .editing, identity: Sample.identity("JP"))
        for number in 0..<200 {
          _ = try other.add(ActionItemContent(title: "\(number)"), created: Sample.today)
        }
      } catch { Issue.record(error) }
    }
    writer.start()
    for round in 0..<10 {
      let path = "\(copy)-\(round)"
      try store.backup(to: path)
      let opened = try scratch.copy(path)
      #expect(try opened.check().isEmpty)
      let changes = try opened.history(limit: 1000).count
      #expect(try titles(opened).count == 3 + changes - 1)
    }
    while !writer.isFinished { usleep(1000) }
  }

  @Test("a copy has the group and the permissions of the store")
  func permissions() throws {
    chmod(scratch.path, 0o640)
    if geteuid() == 0 { chown(scratch.path, 1234, 4321) }
    try store.backup(to: copy)
    var (mine, theirs) = (stat(), stat())
    #expect(stat(scratch.path, &mine) == 0 && stat(copy, &theirs) == 0)
    #expect(theirs.st_mode & 0o777 == 0o640)
    #expect(theirs.st_gid == mine.st_gid)
  }

  @Test("what is there stays, unless it is a file that is to be replaced")
  func exists() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(throws: StoreFailure.exists(path: copy)) { try store.backup(to: copy) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data("mine".utf8))
    try store.backup(to: copy, replacing: true)
    #expect(try titles(scratch.copy(copy)).count == 3)
  }

  @Test("the store itself, its log, a folder, a missing folder: each is said, and nothing is left")
  func badTargets() throws {
    let link = scratch.folder + "/link"
    #expect(symlink(scratch.path, link) == 0)
    let before = try names()
    let folder = scratch.folder
    for target in [scratch.path, link, scratch.path + "-wal", scratch.path + "-shm"] {
      #expect(throws: StoreFailure.sameFile(path: target)) {
        try store.backup(to: target, replacing: true)
      }
    }
    #expect(throws: StoreFailure.folder(path: folder)) {
      try store.backup(to: folder, replacing: true)
    }
    #expect(throws: StoreFailure.folderMissing(folder: folder + "/none")) {
      try store.backup(to: folder + "/none/copy")
    }
    #expect(try names() == before)
    #expect(try store.check().isEmpty)
  }

  @Test("a planted symbolic link is neither followed nor replaced", arguments: [false, true])
  func plantedLink(replacing: Bool) throws {
    let victim = scratch.folder + "/victim"
    #expect(symlink(victim, copy) == 0)
    #expect(throws: StoreFailure.exists(path: copy)) {
      try store.backup(to: copy, replacing: replacing)
    }
    #expect(!FileManager.default.fileExists(atPath: victim))
  }

  @Test("a link planted under the name of the backup before a load is not followed")
  func plantedBeforeLoad() throws {
    let victim = scratch.folder + "/victim"
    let name = scratch.path + ".before-load-\(Sample.instantStamp)"
    #expect(symlink(victim, name) == 0)
    var dossier = Sample.dossier
    dossier.stakeholders.append(Sample.body("NEW"))
    let summary = try store.load(dossier, folderName: "sample")
    #expect(summary.backup == name + "-2")
    #expect(!FileManager.default.fileExists(atPath: victim))
    #expect(try scratch.copy(name + "-2").stakeholders().count == 4)
  }

  @Test("a copy of a damaged store is refused, and nothing is left")
  func damaged() throws {
    try store.close()
    try scratch.damage(scratch.path)
    let store = try scratch.store(.readingOnly)
    #expect {
      try store.backup(to: copy)
    } throws: { error in
      if case StoreFailure.damaged = error { true } else { false }
    }
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(try names().allSatisfy { !$0.contains("part-") })
  }
}
