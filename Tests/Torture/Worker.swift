import Driving
import Foundation
import Glibc

/// This program in another process, with its output on a pipe or in a file.
final class Worker {
  let id: pid_t
  private let pipe: Int32
  private var received = Data()
  private var status: Int32?

  /// - Parameters:
  ///   - arguments: What it is to do.
  ///   - variables: Added to the environment.
  init(_ arguments: [String], variables: [String: String] = [:]) throws {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Unproven("no pipe: \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    let surroundings = ProcessInfo.processInfo.environment.merging(variables) { _, new in new }
    let program = Worker.program
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = surroundings.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, nil, words, settings)
    close(ends[1])
    guard code == 0 else { throw Unproven("\(program) cannot be started: \(code)") }
    (self.id, pipe) = (id, ends[0])
  }

  deinit {
    signal(SIGKILL)
    if status == nil { waitpid(id, nil, 0) }
    close(pipe)
  }

  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path

  var isRunning: Bool {
    if status != nil { return false }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return true }
    self.status = status
    return false
  }

  func signal(_ number: Int32) {
    if isRunning { kill(id, number) }
  }

  /// Waits until it has written so many lines.
  func waitForLines(_ count: Int, within limit: Duration = .seconds(60)) throws {
    var time = TimeLeft(limit)
    while received.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      guard time.isAny(), isRunning else {
        throw Unproven("process \(id) says nothing")
      }
      take(wait: 50)
    }
  }

  /// Reads on for some time.
  func read(for time: Duration) {
    let deadline = SuspendingClock.now + time
    while case let left = deadline - SuspendingClock.now, left > .zero {
      take(wait: Int32(left / .milliseconds(1)))
    }
  }

  /// Kills it and gives everything that it had written.
  func killed() -> Data {
    signal(SIGKILL)
    while take(wait: -1) {}
    if status == nil { waitpid(id, nil, 0) }
    status = status ?? SIGKILL
    return received
  }

  /// Waits for its end.
  ///
  /// - Returns: Whether it ended well.
  func end(within limit: Duration) throws -> Bool {
    var time = TimeLeft(limit)
    while isRunning {
      guard time.isAny() else { throw Unproven("process \(id) does not end") }
      take(wait: 20)
    }
    while take(wait: 0) {}
    return status == 0
  }

  /// - Returns: Whether there may be more.
  @discardableResult
  private func take(wait: Int32) -> Bool {
    var entry = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, wait) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(pipe, &buffer, buffer.count)
    if count > 0 { received += buffer.prefix(count) } else if wait > 0 { usleep(1000) }
    return count > 0
  }
}

/// The file into which a session writes what was acknowledged.
final class Log {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Unproven("\(path): \(errno)") }
  }

  /// Standard output, which a parent reads.
  init() { (path, descriptor) = ("", 1) }

  deinit { if descriptor > 2 { close(descriptor) } }

  func write(_ entry: Entry) throws {
    let bytes = Array(try entry.line.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Unproven("the log cannot be written: \(errno)")
    }
  }

  static func read(_ path: String) throws -> [Entry] {
    try Entry.all(in: try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// How much has been written.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

/// A folder that is gone at the end.
final class Folder {
  let path: String

  init() throws {
    let parent = ProcessInfo.processInfo.environment["TORTURE_DIR"] ?? "/var/tmp"
    path = "\(parent)/baraza-torture-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      print("left behind: \(path)")
    }
  }
}

extension SuspendingClock {
  /// Milliseconds of a clock that nobody can set; the same in all processes.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
