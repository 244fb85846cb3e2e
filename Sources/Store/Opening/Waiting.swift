import GRDB
import Glibc
import Synchronization

/// How a session waits for another one's write.
///
/// SQLite's own way waits longer after each try, up to a tenth of a second. A session that has waited
/// long then looks seldom, and where several others write all the time it finds the lock taken until
/// its patience is over. Here every wait is short, and of random length, so that nobody is overtaken
/// again and again.
final class Waiting: Sendable {
  private static let microseconds: ClosedRange<UInt32> = 500...5000

  private struct State {
    var limit: Duration
    var time: TimeLeft
    /// Whether the last wait was given up.
    var isOver = false
  }

  /// How long in all before `SQLITE_BUSY`.
  let usual: Duration
  private let state: Mutex<State>

  init(_ usual: Duration) {
    self.usual = usual
    state = Mutex(State(limit: usual, time: TimeLeft(usual)))
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

  /// Whether the last wait took all the time there was.
  var isOver: Bool { state.withLock { $0.isOver } }

  private func isWorthWaiting(isFirst: Bool) -> Bool {
    state.withLock { state in
      if isFirst { state.time = TimeLeft(state.limit) }
      state.isOver = !state.time.isAny()
      return !state.isOver
    }
  }
}
