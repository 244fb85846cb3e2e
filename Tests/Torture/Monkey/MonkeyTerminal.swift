import Driving
import Glibc

/// The real program on a pseudo-terminal of its own; everything that it writes is read by the grammar.
final class MonkeyTerminal {
  private let terminal: PseudoTerminal
  private let program: Child
  private(set) var grammar = OutputGrammar()
  /// What was written last, for whoever looks for the cause of a stray.
  private(set) var recent: [UInt8] = []

  /// Starts a program with an environment of its own on a terminal of 80x24.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    terminal = try PseudoTerminal()
    _ = fcntl(terminal.personsEnd, F_SETFL, O_NONBLOCK)
    // What is typed while no program listens must not come back as if a program had written it.
    var modes = termios()
    tcgetattr(terminal.programsEnd, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal.programsEnd, TCSANOW, &modes)
    self.program = try Child(
      program, arguments, environment: environment, streams: .terminal(terminal.path))
  }

  // MARK: - Doing

  /// How the program has ended, if it has.
  func whetherEnded() -> Child.Ending? { program.endingSoFar }

  func signal(_ number: Int32) { program.kill(number) }

  func resize(columns: UInt16, rows: UInt16) { terminal.resize(columns: columns, rows: rows) }

  /// Types bytes; reads meanwhile, so that neither waits for the other.
  func type(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)[...]
    var time = TimeLeft()
    while !rest.isEmpty, whetherEnded() == nil {
      let count = rest.withUnsafeBytes { write(terminal.personsEnd, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count <= 0 { try listen(for: 5) }
      guard time.isAny() else { throw Unproven("the program reads nothing") }
    }
  }

  /// Waits until something comes, and reads it.
  ///
  /// - Returns: Whether anything came in time.
  func hears(within milliseconds: Int32) throws -> Bool {
    var entry = pollfd(fd: terminal.personsEnd, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return false }
    return try listen(for: 2) > 0
  }

  /// Reads what comes until nothing has come for some milliseconds.
  ///
  /// - Returns: How many bytes came.
  @discardableResult
  func listen(for milliseconds: Int32) throws -> Int {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var total = 0
    var entry = pollfd(fd: terminal.personsEnd, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, milliseconds) > 0 {
      let count = read(terminal.personsEnd, &buffer, buffer.count)
      guard count > 0 else { break }
      total += count
      recent = (recent + buffer.prefix(count)).suffix(400)
      try grammar.read(buffer.prefix(count))
    }
    return total
  }

  /// The most memory it has used, in megabytes.
  var peakMemory: Int {
    guard let file = fopen("/proc/\(program.id)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return (Int(text.filter(\.isNumber)) ?? 0) / 1024 }
    }
    return 0
  }
}
