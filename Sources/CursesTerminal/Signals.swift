import CNcurses
import Glibc

/// The signals a screen program must notice. They are blocked and read from a file descriptor, so
/// that no code ever runs in the middle of other code.
public enum Signals {
  static let noticed = [SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT]

  /// Blocks the signals for this thread and all that it starts: call it before anything starts a
  /// thread. Doing it again changes nothing. Writing to a pipe without a reader becomes an error
  /// instead of the end of the process. The end of a child is blocked, too: a thread that let it through
  /// would take it away from the one that waits for it.
  public static func block() {
    var set = set(of: noticed + [SIGCHLD])
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets the signals do what they always do again, for a while in which nobody reads them.
  public static func unblock() {
    var set = set(of: noticed)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Takes out the handlers that ncurses installs; they could never run anyway while blocked, but
  /// stopping needs the system's own treatment.
  static func restoreDefaults() {
    for number in [SIGINT, SIGTERM, SIGTSTP, SIGWINCH] { signal(number, SIG_DFL) }
  }

  /// A file descriptor from which blocked signals are read.
  static func descriptor(for numbers: [Int32] = noticed) throws(TerminalFailure) -> Int32 {
    var set = set(of: numbers)
    let descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    if descriptor < 0 { throw .noDescriptor(code: errno) }
    return descriptor
  }

  /// The signals that have come in, each once.
  static func read(from descriptor: Int32) -> Set<Int32> {
    var numbers: Set<Int32> = []
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while Glibc.read(descriptor, &information, size) == size {
      numbers.insert(Int32(information.ssi_signo))
    }
    return numbers
  }

  /// Stops the whole job, as Ctrl-Z does, and returns when it goes on; at once where there is no
  /// shell that could continue it.
  static func stopJob() {
    var set = set(of: [SIGTSTP])
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Takes a blocked signal away before it is read.
  static func forget(_ number: Int32) {
    var set = set(of: [number])
    var now = timespec()
    sigtimedwait(&set, nil, &now)
  }

  static func set(of numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }
}
