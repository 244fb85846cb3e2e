import CNcurses
import Glibc
import Terminal

/// How another program ended.
public enum ProgramEnding: Hashable, Sendable {
  /// By itself, with a status; 127 if there is no such program, as shells have it.
  case exit(Int32)
  /// By a signal.
  case signal(Int32)
  /// Not at all: we are asked to end, and it goes on all the same.
  case running
}

extension EventLoop {
  /// Lends the terminal to another program until it ends, then takes it back and queues `.resumed`.
  ///
  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - started: Told the number of its process.
  public func run(
    _ words: [String], started: (pid_t) -> Void = { _ in }
  ) throws(TerminalFailure) -> ProgramEnding {
    screen.leave()
    defer { resume() }
    return try ForegroundProgram.run(words, started: started) { queue.append(.terminate($0)) }
  }
}

/// Another program that has our terminal until it ends.
///
/// It runs in our own job, so that the shell sees one thing: Ctrl-Z in it stops both, and `fg` goes on
/// with both. Keys that send signals are its business.
public enum ForegroundProgram {
  private static let its = [SIGINT, SIGQUIT, SIGTSTP]
  /// How long a program that we have asked to end is waited for, in milliseconds. Whoever shuts the
  /// machine down does not wait for ever either.
  private static let patience = 3000

  /// Runs a program on a terminal that has no screen on it now.
  ///
  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - started: Told the number of its process.
  ///   - note: Told when SIGTERM or SIGHUP has come. It is passed on to the program, and is to end us
  ///     when that has ended, or does not end soon.
  public static func run(
    _ words: [String], started: (pid_t) -> Void = { _ in },
    termination note: (TerminationSignal) -> Void
  ) throws(TerminalFailure) -> ProgramEnding {
    let ours = [SIGCHLD, SIGTERM, SIGHUP]
    var (blocked, before) = (Signals.set(of: ours + its), sigset_t())
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer {
      (its + [SIGCHLD]).forEach(Signals.forget)
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    let heard = try Signals.descriptor(for: ours)
    defer { close(heard) }
    let child = try start(words)
    started(child)
    return end(of: child, heard, note)
  }

  private static func end(
    of child: pid_t, _ heard: Int32, _ note: (TerminationSignal) -> Void
  ) -> ProgramEnding {
    var deadline: Int?
    while true {
      var status: Int32 = 0
      switch waitpid(child, &status, WNOHANG | WUNTRACED) {
      case child where status & 0xFF == 0x7F:
        // It has stopped itself, and the shell waits for us to do the same.
        Signals.stopJob()
        Signals.forget(SIGCONT)
      case child:
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
      default:
        if let deadline, Clock.now >= deadline { return .running }
        let wait = deadline.map { max(0, $0 - Clock.now) }
        if hear(heard, child, wait: wait, note) { deadline = deadline ?? Clock.now + patience }
      }
    }
  }

  /// - Returns: Whether we are asked to end.
  private static func hear(
    _ heard: Int32, _ child: pid_t, wait: Int?, _ note: (TerminationSignal) -> Void
  ) -> Bool {
    _ = Poll.readable([heard], wait: wait)
    let signals = Signals.read(from: heard)
    for (number, meaning) in [(SIGTERM, TerminationSignal.terminate), (SIGHUP, .hangUp)]
    where signals.contains(number) {
      kill(child, number)
      note(meaning)
    }
    return !signals.isDisjoint(with: [SIGTERM, SIGHUP])
  }

  /// Starts a program with the signals as a shell starts it: none blocked, none ignored.
  private static func start(_ words: [String]) throws(TerminalFailure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = Signals.set(of: [])
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = Signals.set(of: Signals.noticed + [SIGPIPE, SIGCHLD])
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], nil, &attributes, arguments, baraza_environment())
    if code != 0 { throw .cannotStart(program: words[0], code: code) }
    return child
  }
}
