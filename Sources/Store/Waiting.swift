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
enum Waiting {
  private static let microseconds: ClosedRange<UInt32> = 500...5000
  /// What lies between two tries counts for at most so long.
  private static let longestStep: Duration = .milliseconds(100)

  /// Waits for so long in all before `SQLITE_BUSY`.
  static func mode(for limit: Duration) -> Database.BusyMode {
    guard limit > .zero else { return .immediateError }
    let patience = Mutex((last: SuspendingClock.now, waited: Duration.zero))
    return .callback { tries in
      let now = SuspendingClock.now
      let waited = patience.withLock { patience in
        let step = min(now - patience.last, longestStep)
        patience = (now, tries == 0 ? .zero : patience.waited + step)
        return patience.waited
      }
      guard waited < limit else { return false }
      usleep(UInt32.random(in: microseconds))
      return true
    }
  }
}
