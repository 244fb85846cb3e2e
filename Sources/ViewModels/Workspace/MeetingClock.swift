import Domain
import Wording

/// The time on the wall while a meeting is held: on the day of a sitting the head of the screen shows it, and
/// only then the program wakes once a minute (test: `MeetingClockTests`).
struct MeetingClock {
  /// The minute that was shown last, in minutes since the beginning of time.
  private(set) var shown: Int64 = 0

  /// Whether there is a sitting today.
  static func isRunning(_ surroundings: Surroundings) -> Bool {
    surroundings.register.meetings.contains { $0.day == surroundings.today }
  }

  /// The time in hours and minutes; nothing where no meeting is held.
  static func text(_ surroundings: Surroundings) -> String? {
    guard isRunning(surroundings) else { return nil }
    let time = surroundings.clocks.local(surroundings.clocks.now())
    return surroundings.wording.time(time)
  }

  /// How long after the full minute the screen follows, in milliseconds: who wakes too early must wake twice.
  private static let margin = 50

  /// When the next minute begins, in steady milliseconds; nothing where no meeting is held.
  static func nextMinute(_ surroundings: Surroundings) -> Int? {
    guard isRunning(surroundings) else { return nil }
    let clocks = surroundings.clocks
    return clocks.steady() + Int(60_000 - clocks.now().milliseconds % 60_000) + margin
  }

  /// Takes note of the time.
  ///
  /// - Returns: Whether another minute is to be shown.
  mutating func tick(_ surroundings: Surroundings) -> Bool {
    guard Self.isRunning(surroundings) else { return false }
    let minute = surroundings.clocks.now().milliseconds / 60_000
    defer { shown = minute }
    return minute != shown
  }
}
