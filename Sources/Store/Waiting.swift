import GRDB
import Glibc
import Synchronization

/// How a session waits for another one's write.
///
/// SQLite's own way waits longer after each try, up to a tenth of a second. A session that has waited
/// long then looks seldom, and where several others write all the time it finds the lock taken until
/// its patience is over. Here every wait is short, and of random length, so that nobody is overtaken
/// again and again.
enum Waiting {
  private static let microseconds: ClosedRange<UInt32> = 500...5000

  /// Waits for so long in all before `SQLITE_BUSY`.
  static func mode(for limit: Duration) -> Database.BusyMode {
    guard limit > .zero else { return .immediateError }
    let begun = Mutex(SuspendingClock.now)
    return .callback { tries in
      let now = SuspendingClock.now
      let since = begun.withLock { begun in
        if tries == 0 { begun = now }
        return now - begun
      }
      guard since < limit else { return false }
      usleep(UInt32.random(in: microseconds))
      return true
    }
  }
}
