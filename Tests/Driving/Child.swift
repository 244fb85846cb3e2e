import Glibc

/// A process of the test's own, which ends with the test at the latest.
package final class Child {
  /// How a process ended.
  package enum Ending: Hashable {
    case exit(Int32)
    case signal(Int32)
  }

  /// What could not be done with a process.
  package enum Failure: Error {
    case cannotStart(String, errorNumber: Int32)
    case takesTooLong(pid_t)
  }

  /// Where the three standard streams lead.
  package enum Streams {
    /// To files.
    case files(input: String, output: String, errors: String)
    /// All to one terminal, which the process owns.
    case terminal(String)
  }

  package let id: pid_t
  private var ending: Ending?
  /// The processor's time that it took outside of the kernel, in microseconds; known when it has ended.
  package private(set) var work = 0

  package init(
    _ program: String, _ arguments: [String], environment: [String: String], streams: Streams
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    switch streams {
    case .files(let input, let output, let errors):
      let writing = O_WRONLY | O_CREAT | O_APPEND
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    case .terminal(let path):
      // The first terminal that a session leader opens becomes its own.
      flags |= Int32(Child.setsid)
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, &attributes, words, variables)
    guard code == 0 else { throw Failure.cannotStart(program, errorNumber: code) }
    self.id = id
  }

  deinit {
    kill(SIGKILL)
    if ending == nil { waitpid(id, nil, 0) }
  }

  /// How it has ended, if it has.
  package var endingSoFar: Ending? { isRunning ? nil : ending }

  /// Whether it still runs.
  package var isRunning: Bool {
    if ending != nil { return false }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(id, &status, WNOHANG, &usage) == id else { return true }
    work = usage.ru_utime.tv_sec * 1_000_000 + Int(usage.ru_utime.tv_usec)
    let signal = status & 0x7F
    ending = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    return false
  }

  /// Sends a signal, unless it has ended.
  package func kill(_ signal: Int32) {
    if isRunning { Glibc.kill(id, signal) }
  }

  /// Waits for the end; `meanwhile` is done again and again until then.
  package func end(
    within limit: Duration = Patience.limit * 2, meanwhile: () throws -> Void = {}
  ) throws -> Ending {
    var time = TimeLeft(limit)
    while isRunning {
      guard time.isAny() else { throw Failure.takesTooLong(id) }
      try meanwhile()
      usleep(2000)
    }
    return ending ?? .signal(0)
  }

  /// `POSIX_SPAWN_SETSID` of spawn.h.
  private static let setsid = 0x80
}
