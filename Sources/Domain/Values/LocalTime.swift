/// A moment by the clock on the wall.
public struct LocalTime: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// Hours since midnight, 0 to 23.
  public let hour: Int
  /// Minutes of the hour, 0 to 59.
  public let minute: Int

  /// Makes a local time.
  public init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// A moment where the clock on the wall shows UTC.
  public static func utc(_ moment: Instant) -> LocalTime {
    let minutes = Int(moment.milliseconds / 60_000)
    let ofDay = (minutes % 1440 + 1440) % 1440
    return LocalTime(
      day: Day(ordinal: (minutes - ofDay) / 1440), hour: ofDay / 60, minute: ofDay % 60)
  }
}
