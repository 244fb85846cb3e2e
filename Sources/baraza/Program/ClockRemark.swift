import Domain
import Store
import Wording

extension Store {
  /// How far clocks may go back without a word, in milliseconds: they are put right by a little now and then.
  private static let tolerance: Int64 = 5 * 60_000

  /// What to say before anything is dated, where the clock is earlier than this store's last change.
  func clockRemark(in wording: Wording) -> Bilingual? {
    let now = Environment.now
    guard let latest = try? latestMoment(),
      latest.milliseconds - Self.tolerance > now.milliseconds
    else { return nil }
    func said(_ moment: Instant) -> String {
      let local = LocalTime(
        day: Environment.day(of: moment), clockOf: Environment.local(time: moment))
      return "\(wording.date(local.day)) \(wording.time(local))"
    }
    return Phrase.Clocks.isBehind(now: said(now), latest: said(latest))
  }
}

extension LocalTime {
  /// The clock of one moment on a day of its own: `BARAZA_TODAY` holds the day still, and a wrong clock is
  /// about the true one.
  fileprivate init(day: Day, clockOf time: LocalTime) {
    self.init(day: day, hour: time.hour, minute: time.minute)
  }
}
