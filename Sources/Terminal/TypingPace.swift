/// Tells text that comes all at once from typing, for terminals that do not bracket what is pasted.
///
/// A person's keys come one by one; over a slow line two or three may come together. More different letters
/// in one read than that, or letters that follow each other faster than fingers can, are a burst: they are
/// handed over together, so that whoever reads commands can leave them alone. A key that types nothing
/// (an arrow, Ctrl and a letter) comes from a keyboard, and so does whatever comes with it. A key that
/// repeats counts once, however fast.
///
/// It reads no clock. The legal order of calls is `gather` for the events of each read, with its time.
public struct TypingPace: Sendable {
  /// The most different letters that may come together and be keys.
  public static let mostLetters = 3
  /// Letters that are farther apart than this are typed, in milliseconds: the quickest fingers need
  /// twice as long, and the slowest lines a tenth of it.
  public static let shortestGap = 12
  /// A burst ends when nothing has come for so long, in milliseconds.
  public static let pause = 40

  private var letters = 0
  private var last: Key?
  private var lastAt: Int?
  private var isBurst = false

  /// Makes one for a keyboard that has sent nothing yet.
  public init() {}

  /// Takes the events of one read and gives them back, with what belongs to a burst in one event.
  ///
  /// - Parameter now: When they were read, in milliseconds of a clock that never goes back.
  public mutating func gather(_ events: [TerminalEvent], at now: Int) -> [TerminalEvent] {
    let keys = events.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard !keys.isEmpty else { return events }
    guard keys.allSatisfy(\.isText) else {
      self = TypingPace()
      return events
    }
    settle(at: now)
    count(keys)
    lastAt = now
    guard isBurst else { return events }
    let others = events.filter { if case .key = $0 { false } else { true } }
    return others + [.burst(keys)]
  }

  /// Forgets what came too long ago to belong to what comes now.
  private mutating func settle(at now: Int) {
    let gap = lastAt.map { now - $0 } ?? .max
    if gap >= (isBurst ? Self.pause : Self.shortestGap) { self = TypingPace() }
  }

  private mutating func count(_ keys: [Key]) {
    for key in keys {
      if case .character = key, key != last { letters += 1 }
      last = key
    }
    isBurst = isBurst || letters > Self.mostLetters
  }
}

extension Key {
  /// Whether text can hold it.
  fileprivate var isText: Bool {
    switch self {
    case .character, .enter, .tab: true
    case .escape, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function, .control, .alt:
      false
    }
  }
}
