import GRDB
import Glibc
import Synchronization

/// How a session waits for another one's write.
///
/// SQLite's own way waits longer after each try, up to a tenth of a second. A session that has waited
/// long then looks seldom, and where several others write all the time it finds the lock taken until
/// its patience is over. Here every wait is short, and of random length, so that nobody is overtaken
/// again and again. Time in which the process itself was stopped (a lid that was closed, Ctrl-Z) is not
/// waiting: the other one may have been done long ago.
final class Waiting: Sendable {
  private static let microseconds: ClosedRange<UInt32> = 500...5000
  /// What lies between two tries counts for at most so long.
  private static let longestStep: Duration = .milliseconds(100)

  private struct State {
    var limit: Duration
    var last = SuspendingClock.now
    var waited = Duration.zero
  }

  /// How long in all before `SQLITE_BUSY`.
  let usual: Duration
  private let state: Mutex<State>

  init(_ usual: Duration) {
    self.usual = usual
    state = Mutex(State(limit: usual))
  }

  /// The same for a connection.
  var mode: Database.BusyMode {
    guard usual > .zero else { return .immediateError }
    return .callback { tries in
      guard self.isWorthWaiting(isFirst: tries == 0) else { return false }
      usleep(UInt32.random(in: Self.microseconds))
      return true
    }
  }

  /// Does work that waits for a shorter time than usual.
  func atMost<Answer, Failure: Error>(
    _ limit: Duration, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    state.withLock { $0.limit = min(limit, usual) }
    defer { state.withLock { $0.limit = usual } }
    return try work()
  }

  private func isWorthWaiting(isFirst: Bool) -> Bool {
    let now = SuspendingClock.now
    return state.withLock { state in
      let step = min(now - state.last, Self.longestStep)
      state.last = now
      state.waited = isFirst ? .zero : state.waited + step
      return state.waited < state.limit
    }
  }
}
