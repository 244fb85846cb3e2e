import Domain
import Foundation
import Glibc
import Store
import Testing

@Suite("The kernel says when a store's files are written, go and come")
struct StoreWatchTests {
  let scratch: Scratch
  let store: Store
  let watch: StoreWatch

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    watch = try #require(StoreWatch(path: scratch.path))
  }

  private func add(in store: Store) throws {
    _ = try store.add(ActionItemContent(title: "x"), created: Sample.today)
  }

  /// Whether the loop would be woken within some milliseconds.
  private func isWoken(within milliseconds: Int32 = 60_000) -> Bool {
    var request = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) == 1
  }

  @Test("a commit of any program wakes the loop; one of this program says when it can be seen")
  func written() throws {
    #expect(!isWoken(within: 0))
    try add(in: store)
    #expect(isWoken())
    #expect(watch.drain() == [.written, .committed])
    #expect(!isWoken(within: 0))
    #expect(watch.drain() == [])
    try scratch.shell("UPDATE action_item SET note = 'shell'")
    #expect(isWoken())
    #expect(watch.drain().contains(.written))
  }

  @Test("what happened is told in its order: a write after a commit is another one")
  func order() throws {
    try add(in: store)
    try scratch.shell("UPDATE action_item SET note = 'shell'")
    #expect(watch.drain() == [.written, .committed, .written])
  }

  @Test("reading and other files of the folder wake nobody")
  func silence() throws {
    _ = try store.totals(today: Sample.today)
    try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.folder + "/other"))
    #expect(!watch.drain().contains(.written))
    #expect(watch.drain() == [])
  }

  @Test("a log that was deleted and made anew is followed")
  func newLog() throws {
    try store.close()
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "-wal"))
    #expect(!watch.drain().contains(.removed))
    let again = try scratch.store(.editing)
    _ = watch.drain()
    try add(in: again)
    #expect(isWoken())
    #expect(watch.drain() == [.written, .committed])
    try add(in: again)
    #expect(watch.drain() == [.written, .committed])
  }

  @Test("a log that does not exist yet is noticed when it comes")
  func noLog() throws {
    try store.close()
    let early = try #require(StoreWatch(path: scratch.path))
    try add(in: scratch.store(.editing))
    #expect(early.drain().contains(.written))
  }

  @Test("a store that is removed, moved away or replaced under us is told")
  func removed() throws {
    try FileManager.default.moveItem(atPath: scratch.path, toPath: scratch.path + ".away")
    #expect(isWoken())
    #expect(watch.drain() == [.removed])
    try FileManager.default.moveItem(atPath: scratch.path + ".away", toPath: scratch.path)
    #expect(watch.drain().contains(.replaced))
    try add(in: store)
    #expect(watch.drain() == [.written, .committed])
    #expect(unlink(scratch.path) == 0)
    #expect(watch.drain() == [.removed])
  }

  @Test("a folder that is removed with the store in it is told")
  func folderRemoved() throws {
    try FileManager.default.removeItem(atPath: scratch.folder)
    #expect(watch.drain().contains(.removed))
    try FileManager.default.createDirectory(
      atPath: scratch.folder, withIntermediateDirectories: false)
  }

  @Test("the log is found beside the file, not beside a symbolic link to it")
  func symbolicLink() throws {
    let other = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: other.path, withDestinationPath: scratch.path)
    let throughLink = try #require(StoreWatch(path: other.path))
    try add(in: store)
    #expect(throughLink.drain() == [.written, .committed])
  }

  @Test("the descriptor never blocks and is not left to children")
  func descriptor() {
    #expect(fcntl(watch.descriptor, F_GETFL) & O_NONBLOCK != 0)
    #expect(fcntl(watch.descriptor, F_GETFD) & FD_CLOEXEC != 0)
  }

  @Test("what cannot be watched gives no watch, and the store is to be asked again and again")
  func impossible() {
    #expect(StoreWatch(path: scratch.folder + "/nowhere/room.baraza") == nil)
    #expect(StoreWatch(path: ":memory:") == nil)
  }
}
