import CursesTerminal

/// Tells a session that another day has begun, or may have: at midnight, after the machine has slept over it,
/// and when somebody has set the clock. Where the system has no such timer, it is asked how long to wait.
struct DayWatch {
  private let timer = WallTimer()

  /// Begins to listen.
  func begin(listening listen: (Int32) -> Void) {
    guard let timer else { return }
    timer.wait(until: Environment.nextMidnight)
    listen(timer.descriptor)
  }

  /// Hears what the timer has to say, and waits for the next midnight.
  ///
  /// - Returns: Whether the day is to be looked at.
  func hear() -> Bool {
    guard let timer, timer.hear() else { return false }
    timer.wait(until: Environment.nextMidnight)
    return true
  }

  /// Milliseconds until the day is to be looked at; nothing where the timer says so.
  var timeToNextLook: Int? { timer == nil ? Environment.millisecondsUntilTomorrow : nil }
}
