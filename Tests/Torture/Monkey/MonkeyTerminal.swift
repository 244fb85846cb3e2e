import Glibc

/// The real program on a pseudo-terminal of its own; everything that it writes is read by the grammar.
final class MonkeyTerminal {
  /// How the program ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let id: pid_t
  private let control: Int32
  private var ending: Ending?
  private(set) var grammar = OutputGrammar()
  /// What was written last, for whoever looks for the cause of a stray.
  private(set) var recent: [UInt8] = []

  /// Starts a program with an environment of its own on a terminal of 80x24.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var (control, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&control, &terminal, &name, nil, &size) == 0 else {
      throw Unproven("no terminal: \(errno)")
    }
    defer { close(terminal) }
    for descriptor in [control, terminal] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(control, F_SETFL, O_NONBLOCK)
    // What is typed while no program listens must not come back as if a program had written it.
    var modes = termios()
    tcgetattr(terminal, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSANOW, &modes)
    self.control = control
    let path = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    id = try MonkeyTerminal.spawn([program] + arguments, on: path, environment)
  }

  deinit {
    if ending == nil {
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    close(control)
  }

  private static func spawn(
    _ words: [String], on terminal: String, _ environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // `POSIX_SPAWN_SETSID` of spawn.h.
    posix_spawnattr_setflags(&attributes, 0x80)
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Unproven("\(words[0]) cannot be started: \(code)") }
    return id
  }

  // MARK: - Doing

  /// How the program has ended, if it has.
  func whetherEnded() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    return ending
  }

  func signal(_ number: Int32) {
    if whetherEnded() == nil { kill(id, number) }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(control, UInt(TIOCSWINSZ), &size)
  }

  /// Types bytes; reads meanwhile, so that neither waits for the other.
  func type(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)[...]
    let deadline = SuspendingClock.now + .seconds(20)
    while !rest.isEmpty, whetherEnded() == nil {
      let count = rest.withUnsafeBytes { write(control, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count <= 0 { try listen(for: 5) }
      guard SuspendingClock.now < deadline else { throw Unproven("the program reads nothing") }
    }
  }

  /// Waits until something comes, and reads it.
  ///
  /// - Returns: Whether anything came in time.
  func hears(within milliseconds: Int32) throws -> Bool {
    var entry = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
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
    var entry = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, milliseconds) > 0 {
      let count = read(control, &buffer, buffer.count)
      guard count > 0 else { break }
      total += count
      recent = (recent + buffer.prefix(count)).suffix(400)
      try grammar.read(buffer.prefix(count))
    }
    return total
  }

  /// The most memory it has used, in megabytes.
  var peakMemory: Int {
    guard let file = fopen("/proc/\(id)/status", "r") else { return 0 }
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
