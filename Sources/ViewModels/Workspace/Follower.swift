import Domain
import Wording

/// How a session keeps up with the others: what it knows of them, what of their doing is still news, and
/// what must wait a moment because of it (test: `FollowerTests`).
struct Follower {
  /// How long a piece of news is told, in milliseconds.
  static let newsDuration = 6000
  /// How long no destructive key acts after somebody else has changed the row under the cursor.
  static let guardDuration = 700
  /// How long until this session tries once more to write itself in.
  static let entryInterval = 2000

  /// How it learns of their commits; nothing where it does not (pictures).
  var following: Following?
  /// Sessions that have the store open, this one included.
  var sessions = 1
  /// When the screen last agreed with the store.
  var agreedAt: Instant?
  /// Since when the store could not be read again.
  var failingSince: Instant?
  /// When this session tries once more to write itself in, which has failed (steady milliseconds).
  var entryDue: Int?
  /// The cells that others have just changed.
  var marks = ChangeMarks()
  /// The list as it was shown last.
  var shown: (pane: Pane, table: TablePresentation)?
  /// What somebody else has just done, and until when it is told (steady milliseconds).
  private var told: (span: Span, until: Int)?
  /// Until when nothing destructive is done (steady milliseconds), and why.
  private var guarded: (until: Int, why: Bilingual)?

  /// What somebody else has just done.
  var news: Span? { told?.span }

  /// Tells a piece of news for a while.
  mutating func tell(_ news: Span, until end: Int) { told = (news, end) }

  /// The next key takes the news away.
  mutating func forgetNews() { told = nil }

  /// For a moment nothing destructive is done.
  mutating func guardSelection(_ why: Bilingual, now: Int) {
    guarded = (now + Self.guardDuration, why)
  }

  /// Why a destructive command waits a moment, if it must.
  func reasonToWait(_ now: Int) -> Bilingual? {
    guarded.flatMap { now < $0.until ? $0.why : nil }
  }

  /// When the next of its marks and news goes out.
  var nextExpiry: Int? { [marks.nextExpiry, told?.until].compactMap(\.self).min() }

  /// Takes out what has been shown long enough.
  ///
  /// - Returns: Whether there was anything.
  mutating func expire(now: Int) -> Bool {
    guard let due = nextExpiry, due <= now else { return false }
    marks.expire(now: now)
    if let told, told.until <= now { self.told = nil }
    return true
  }
}
