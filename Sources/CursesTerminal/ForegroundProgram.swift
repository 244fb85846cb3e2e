import CNcurses
import Glibc
import Terminal

/// How another program ended.
public enum ProgramEnding: Hashable, Sendable {
  /// By itself, with a status; 127 if there is no such program, as shells have it.
  case exit(Int32)
  /// By a signal.
  case signal(Int32)
}

extension EventLoop {
  /// Lends the terminal to another program until it ends, then takes it back and queues `.resumed`.
  ///
  /// The program runs in our own job, so that the shell sees one thing: Ctrl-Z in it stops both, and
  /// `fg` goes on with both. Keys that send signals are its business; SIGTERM and SIGHUP are passed on
  /// to it, and end us when it has ended.
  ///
  /// - Parameter words: The program's path and its arguments.
  public func run(_ words: [String]) throws(TerminalFailure) -> ProgramEnding {
    let heard = try Signals.descriptor(for: [SIGCHLD, SIGTERM, SIGHUP])
    defer { close(heard) }
    screen.leave()
    defer {
      [SIGINT, SIGQUIT, SIGTSTP].forEach(Signals.forget)
      resume()
    }
    return end(of: try Self.start(words), heard)
  }

  private func end(of child: pid_t, _ heard: Int32) -> ProgramEnding {
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
      default: hear(heard, child)
      }
    }
  }

  private func hear(_ heard: Int32, _ child: pid_t) {
    _ = Poll.readable([heard], wait: nil)
    let signals = Signals.read(from: heard)
    for (number, meaning) in [(SIGTERM, TerminationSignal.terminate), (SIGHUP, .hangUp)]
    where signals.contains(number) {
      kill(child, number)
      queue.append(.terminate(meaning))
    }
  }
}

extension EventLoop {
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
