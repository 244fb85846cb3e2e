import Glibc

/// What tells one process from every other that this machine has had: its number, when it began, and
/// the start of the machine from which that is counted. Numbers alone are used again.
public struct ProcessMark: Hashable, Sendable, Codable {
  let pid: Int64
  /// Clock ticks since the machine began, as `/proc` writes them; empty when it did not say.
  let started: String
  /// A random name of this run of the machine; empty when `/proc` did not say.
  let boot: String

  /// The mark of this process.
  static func own(_ system: ProcFolder = ProcFolder()) -> ProcessMark {
    ProcessMark(of: Int64(getpid()), system)
  }

  /// The mark of a process that has this number now.
  public init(of pid: Int32) { self.init(of: Int64(pid), ProcFolder()) }

  private init(of pid: Int64, _ system: ProcFolder) {
    self.init(pid: pid, started: system.process(pid)?.started ?? "", boot: system.boot ?? "")
  }

  init(pid: Int64, started: String, boot: String) {
    (self.pid, self.started, self.boot) = (pid, started, boot)
  }

  /// Whether that very process lives.
  public var lives: Bool { isAlive() }

  /// Whether that very process lives. A process whose parent has not yet taken note of its end does
  /// not.
  func isAlive(_ system: ProcFolder = ProcFolder()) -> Bool {
    guard let number = Int32(exactly: pid), number > 0 else { return false }
    if let running = system.boot, !boot.isEmpty, running != boot { return false }
    if let process = system.process(pid) {
      return !process.hasEnded && (started.isEmpty || process.started == started)
    }
    // `/proc` may hide the processes of other users; a signal that may not be sent finds them.
    return kill(number, 0) == 0 || errno == EPERM
  }
}

/// What the kernel says of processes.
struct ProcFolder {
  /// Another folder in tests.
  var path = "/proc"

  /// When a process began, and whether it has ended; nothing when there is none, or it is hidden.
  func process(_ pid: Int64) -> (started: String, hasEnded: Bool)? {
    // `5298 (name) S 5295 …`: the name may hold blanks and parentheses. State is the third field,
    // the beginning the twenty-second.
    guard let line = text("\(pid)/stat"), let name = line.lastIndex(of: ")") else { return nil }
    let fields = line[name...].dropFirst().split(separator: " ")
    guard fields.count > 19, let state = fields.first else { return nil }
    return (String(fields[19]), ["Z", "X"].contains(state))
  }

  /// The name of this run of the machine.
  var boot: String? {
    text("sys/kernel/random/boot_id").map { String($0.prefix { !$0.isNewline }) }
  }

  private func text(_ name: String) -> String? {
    let descriptor = open(path + "/" + name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
  }

  // MARK: Long files

  /// The lines of a file of `/proc` of any length; none where there is no such file.
  static func lines(of path: String) -> [Substring] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 16_384)
    while case let count = read(descriptor, &part, part.count), count > 0 {
      bytes += part.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
