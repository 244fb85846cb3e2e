import Domain
import Wording

/// How a session keeps up with the others: what it knows of them, which of their doings are still
/// news, and what must wait a moment because of them (test: `FollowerTests`).
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
  private(set) var marks = ChangeMarks()
  /// The list as it was shown last.
  var shown: (pane: Pane, table: TablePresentation)?
  /// What somebody else has just done, and until when it is told (steady milliseconds).
  private var told: (span: Span, until: Int)?
  /// Until when nothing destructive is done (steady milliseconds), and why.
  private var guarded: (until: Int, why: Bilingual)?

  // MARK: - What others have done

  /// Marks the cells that differ between two moments of a pane, and guards chosen rows that are not what
  /// they were.
  ///
  /// - Parameter chosen: The row that was selected before, and those chosen now, the selected one first.
  mutating func compare(
    _ before: TablePresentation, _ table: TablePresentation, in pane: Pane,
    after changes: [Change], chosen: (before: String?, now: [String]),
    _ surroundings: Surroundings
  ) {
    let clocks = surroundings.clocks
    let now = clocks.steady()
    let authors = NewsReport.authors(changes)
    let changed = marks.note(
      from: before, to: table, in: pane, author: { authors[$0] },
      until: clocks.shared(now + ChangeMarks.duration))
    let gone = chosen.before.flatMap { chosen.now.first == $0 ? nil : $0 }
    guard let row = gone ?? chosen.now.first(where: changed.contains) else { return }
    let author = authors[row] ?? surroundings.wording(Phrase.Form.somebody)
    guarded = (now + Self.guardDuration, Phrase.Sharing.justChanged(row, by: author))
  }

  /// Tells the news for a while.
  ///
  /// - Parameter words: What a pane says of a change, if it has words of its own.
  mutating func tell(
    _ changes: [Change], _ surroundings: Surroundings,
    words: (ChangeLabel) throws -> Bilingual?
  ) throws {
    let report = NewsReport(surroundings: surroundings)
    guard let sentence = try report.sentence(changes, words: words) else { return }
    let clocks = surroundings.clocks
    let end = clocks.shared(clocks.steady() + Self.newsDuration)
    told = (Span(surroundings.wording(sentence), .news), end)
  }

  /// What somebody else has just done.
  var news: Span? { told?.span }

  /// The next key takes the news away.
  mutating func forgetNews() { told = nil }

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

  // MARK: - How fresh the screen is

  /// How many sessions there are and how fresh the screen is; nothing where nobody is followed.
  func standing(_ surroundings: Surroundings) -> Span? {
    guard let following else { return nil }
    let (wording, clocks) = (surroundings.wording, surroundings.clocks)
    let time = { wording.moment(clocks.local($0), on: surroundings.today) }
    if let since = failingSince {
      return Span(wording(Phrase.Sharing.stale(since: time(since))), .error)
    }
    let text = Phrase.Sharing.standing(
      sessions: sessions, following: following, time: agreedAt.map(time) ?? "")
    return Span(wording(text), sessions > 1 ? .plain : .muted)
  }
}
