/// Time that may be waited, of which only that counts in which this process runs.
///
/// A process that was stopped, on a machine that slept or stood still, has not waited: the other one may
/// be done as soon as both run on.
struct TimeLeft {
  /// What lies between two questions counts for at most so long.
  private static let longestStep: Duration = .milliseconds(100)

  private var last = SuspendingClock.now
  private var left: Duration

  init(_ limit: Duration) { left = limit }

  /// Takes off what has passed since the last question.
  ///
  /// - Returns: Whether any is left.
  mutating func isAny() -> Bool {
    let now = SuspendingClock.now
    left -= min(now - last, Self.longestStep)
    last = now
    return left > .zero
  }
}
