import Domain
import Foundation
import Glibc
import Testing

@testable import Store

@Suite("A session is there for as long as its process lives")
struct SessionTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
  }

  private func write(_ id: String, _ process: ProcessMark, author: String = "JP") throws {
    try scratch.shell(
      """
      INSERT INTO session VALUES
        ('\(id)', '\(author)', 5, \(process.pid), '\(process.started)', '\(process.boot)')
      """)
  }

  @Test("sessions write themselves in and out, and others see both")
  func inAndOut() throws {
    let other = try scratch.store(author: "JP", at: Instant(milliseconds: 7))
    try store.beginSession()
    try other.beginSession()
    let expected = [
      OpenSession(id: "s-JP", author: "JP", opened: Instant(milliseconds: 7)),
      OpenSession(id: "s-KM", author: "KM", opened: Sample.instant),
    ]
    #expect(try store.openSessions() == expected)
    #expect(try store.news().topics == [.sessions])
    try store.beginSession()
    #expect(try other.openSessions() == expected)
    try other.endSession()
    #expect(try store.openSessions().map(\.id) == ["s-KM"])
    #expect(try store.news().topics == [.sessions])
  }

  @Test("a process killed with -9 is not counted any more, and swept out by the next to come or go")
  func killed() throws {
    let process = try Sleeper()
    try write("victim", try process.mark)
    #expect(try store.openSessions().map(\.id) == ["victim"])
    process.kill()
    #expect(try store.openSessions().isEmpty)
    #expect(try scratch.shell("SELECT count(*) FROM session") == "1")
    try store.beginSession()
    #expect(try scratch.shell("SELECT id FROM session") == "s-KM")
    try write("victim", ProcessMark(pid: 1, started: "", boot: "another start of the machine"))
    try store.endSession()
    #expect(try scratch.shell("SELECT count(*) FROM session") == "0")
  }

  @Test("the death of a session that is followed is news, though nobody writes")
  func followed() throws {
    let process = try Sleeper()
    try write("victim", try process.mark)
    _ = try store.news()
    var request = pollfd(
      fd: try #require(store.followSessions()), events: Int16(POLLIN), revents: 0)
    #expect(try store.openSessions().map(\.id) == ["victim"])
    #expect(try store.news().topics.isEmpty)
    process.kill()
    #expect(poll(&request, 1, 60_000) == 1)
    #expect(store.hearSessions())
    #expect(try store.news().topics == [.sessions])
    #expect(try store.openSessions().isEmpty)
    #expect(try store.news().topics.isEmpty)
    #expect(poll(&request, 1, 0) == 0)
    #expect(try scratch.shell("SELECT count(*) FROM session") == "1")
  }

  @Test("another process of the same number is not it, now or before the machine started anew")
  func otherProcess() throws {
    let own = ProcessMark.own()
    #expect(own.isAlive())
    #expect(!ProcessMark(pid: own.pid, started: "1", boot: own.boot).isAlive())
    #expect(!ProcessMark(pid: own.pid, started: own.started, boot: "other").isAlive())
    for pid in [0, -1, Int64.max] {
      #expect(!ProcessMark(pid: pid, started: "", boot: own.boot).isAlive())
    }
  }

  @Test("a process that has ended counts as gone before its parent takes note, whatever its name")
  func zombie() throws {
    let folder = scratch.folder + "/proc/77"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let fields = (4...24).map(String.init).joined(separator: " ")
    for (state, isAlive) in [("S", true), ("Z", false), ("X", false)] {
      try Data("77 (a) b (c) \(state) \(fields)\n".utf8).write(
        to: URL(fileURLWithPath: folder + "/stat"))
      let system = ProcFolder(path: scratch.folder + "/proc")
      #expect(ProcessMark(pid: 77, started: "22", boot: "").isAlive(system) == isAlive)
      #expect(!ProcessMark(pid: 77, started: "23", boot: "").isAlive(system))
    }
  }

  @Test("where /proc hides the processes of other users, a signal that may not be sent finds them")
  func hidden() throws {
    let nothing = ProcFolder(path: scratch.folder + "/none")
    #expect(ProcessMark.own().isAlive(nothing))
    #expect(ProcessMark(pid: 1, started: "", boot: "").isAlive(nothing))
    let process = try Sleeper()
    let mark = try process.mark
    process.kill()
    #expect(!mark.isAlive(nothing))
  }
}
