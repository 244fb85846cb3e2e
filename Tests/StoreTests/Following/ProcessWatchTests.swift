import Foundation
import Glibc
import Testing

@testable import Store

@Suite("The kernel says when the processes of other sessions die")
struct ProcessWatchTests {
  let watch = ProcessWatch()

  private func isWoken(within milliseconds: Int32 = 60_000) throws -> Bool {
    var request = pollfd(
      fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) == 1
  }

  /// How many descriptors this process has open of these processes; tests beside this one have theirs.
  private func count(_ marks: ProcessMark...) throws -> Int {
    let folder = "/proc/self/fdinfo"
    let lines = try FileManager.default.contentsOfDirectory(atPath: folder).flatMap { name in
      // Other tests close descriptors while this one looks.
      (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))?
        .split(separator: "\n") ?? []
    }
    return lines.filter { line in marks.contains { line == "Pid:\t\($0.pid)" } }.count
  }

  @Test("a process that is killed wakes the loop, once, and its descriptor is closed")
  func killed() throws {
    let (one, two) = (try Sleeper(), try Sleeper())
    let marks = (try one.mark, try two.mark)
    #expect(watch.follow([marks.0, marks.1]).count == 2)
    #expect(try count(marks.0) == 1 && count(marks.1) == 1)
    #expect(try !isWoken(within: 0))
    #expect(!watch.takeLoss())
    one.kill()
    #expect(try isWoken())
    #expect(watch.hear())
    #expect(watch.takeLoss())
    #expect(try !isWoken(within: 0))
    #expect(!watch.hear() && !watch.takeLoss())
    #expect(try count(marks.0) == 0 && count(marks.1) == 1)
  }

  @Test("descriptors are kept in step, and none is left at the end")
  func inStep() throws {
    let (one, two) = (try Sleeper(), try Sleeper())
    let marks = (try one.mark, try two.mark)
    do {
      let other = ProcessWatch()
      for _ in 0..<3 { other.follow([marks.0, marks.1]) }
      #expect(try count(marks.0) == 1 && count(marks.1) == 1)
      other.follow([marks.1])
      #expect(try count(marks.0) == 0 && count(marks.1) == 1)
      one.kill()
      #expect(!other.hear() && !other.takeLoss())
    }
    #expect(try count(marks.0, marks.1) == 0)
  }

  @Test("a process that is dead already, or another one of its number, is not followed")
  func dead() throws {
    let sleeper = try Sleeper()
    let mark = try sleeper.mark
    let earlier = ProcessMark(pid: mark.pid, started: "1", boot: mark.boot)
    #expect(watch.follow([earlier]).isEmpty)
    sleeper.kill()
    #expect(watch.follow([mark]).isEmpty)
    #expect(try count(mark) == 0)
  }

  @Test("a process that has ended is dead, though its parent has not noted it and /proc is hidden")
  func zombie() throws {
    var child: pid_t = 0
    #expect(posix_spawn(&child, "/bin/true", nil, nil, [strdup("true"), nil], nil) == 0)
    var information = siginfo_t()
    #expect(waitid(P_PID, id_t(child), &information, WEXITED | WNOWAIT) == 0)
    let hidden = ProcessWatch(system: ProcFolder(path: "/nonexistent"))
    let mark = ProcessMark(pid: Int64(child), started: "", boot: "")
    #expect(mark.isAlive(ProcFolder(path: "/nonexistent")))
    #expect(hidden.follow([mark]).isEmpty)
    waitpid(child, nil, 0)
  }

  @Test("children get no descriptor")
  func children() throws {
    #expect(fcntl(try #require(watch.descriptor), F_GETFD) & FD_CLOEXEC != 0)
  }

  @Test("where the kernel does not tell, processes are asked after")
  func untold() throws {
    let sleeper = try Sleeper()
    let deaf = ProcessWatch(descriptor: nil)
    #expect(deaf.follow([try sleeper.mark]).count == 1)
    #expect(!deaf.hear() && !deaf.takeLoss())
    sleeper.kill()
    #expect(!deaf.hear())
    #expect(deaf.takeLoss())
    #expect(!deaf.takeLoss())
  }
}

/// A process that does nothing until it is killed.
final class Sleeper {
  private let process = Process()

  init() throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sleep", "600"]
    try process.run()
  }

  var mark: ProcessMark {
    get throws {
      let pid = Int64(process.processIdentifier)
      let started = try #require(ProcFolder().process(pid)?.started)
      return ProcessMark(pid: pid, started: started, boot: try #require(ProcFolder().boot))
    }
  }

  /// As `kill -9` does, and until it is dead.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  deinit { kill() }
}
