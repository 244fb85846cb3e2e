import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

@Suite("Follower: what others do is marked, told, and looked at before anything is taken away")
struct FollowerTests {
  private let clock = HandClock(Instant(milliseconds: 36_000_000))

  private var surroundings: Surroundings {
    Surroundings(wording: Wording(.french), clocks: clock.clocks)
  }

  private func table(_ titles: [(id: String, title: String)]) -> TablePresentation {
    TablePresentation(
      columns: [.init(title: "Titre", width: 20)],
      rows: titles.map { .init(id: $0.id, cells: [Span($0.title)]) })
  }

  private func edit(_ ordinal: Int, by author: String = "PB") -> Change {
    Change(
      id: RowKey(rawValue: Int64(ordinal)), at: clock.instant, author: author, session: "s",
      label: .editedItem(ActionNumber(station: "A", ordinal: ordinal), fields: [.title]))
  }

  /// A follower that has seen one of two rows become another.
  private func followed(
    selected before: String? = nil, chosen now: [String] = []
  ) -> (follower: Follower, table: TablePresentation) {
    var follower = Follower()
    let after = table([("A-001", "Une"), ("A-002", "Autrement")])
    follower.compare(
      table([("A-001", "Une"), ("A-002", "Deux")]), after, in: .actions, after: [edit(2)],
      chosen: (before, now), surroundings)
    return (follower, after)
  }

  @Test("Cells that differ are marked for three seconds, with who changed the row")
  func marking() {
    var (follower, table) = followed()
    let marked = follower.marks.marked(table, in: .actions)
    #expect(marked.rows.map { $0.cells[0].tone } == [.plain, .changedByOther])
    #expect(marked.rows.map(\.changedBy) == [nil, "PB"])
    #expect(follower.marks.marked(table, in: .chain) == table)
    let end = clock.steady + ChangeMarks.duration
    #expect(follower.nextExpiry == end)
    let hasExpired = [end - 1, end].map { follower.expire(now: $0) }
    #expect(hasExpired == [false, true])
    #expect(follower.marks.marked(table, in: .actions) == table)
    #expect(follower.nextExpiry == nil)
  }

  @Test("Nothing destructive is done for 700 milliseconds after a chosen row was changed")
  func guarding() {
    let (follower, _) = followed(selected: "A-002", chosen: ["A-002"])
    let why = Phrase.Sharing.justChanged("A-002", by: "PB")
    #expect(follower.reasonToWait(clock.steady) == why)
    #expect(follower.reasonToWait(clock.steady + 699) == why)
    #expect(follower.reasonToWait(clock.steady + 700) == nil)
  }

  @Test("A marked row counts as chosen; another row does not make anybody wait")
  func chosen() {
    let marked = followed(selected: "A-001", chosen: ["A-001", "A-002"]).follower
    #expect(marked.reasonToWait(clock.steady) != nil)
    let other = followed(selected: "A-001", chosen: ["A-001"]).follower
    #expect(other.reasonToWait(clock.steady) == nil)
    #expect(Follower().reasonToWait(clock.steady) == nil)
  }

  @Test("A selected row that is gone is named, though another has taken its place")
  func gone() {
    let (follower, _) = followed(selected: "A-007", chosen: ["A-001"])
    let somebody = surroundings.wording(Phrase.Form.somebody)
    #expect(
      follower.reasonToWait(clock.steady) == Phrase.Sharing.justChanged("A-007", by: somebody))
  }

  @Test("News are told for six seconds, in the words of the pane they are about")
  func news() throws {
    var follower = Follower()
    try follower.tell([], surroundings) { _ in nil }
    #expect(follower.news == nil)
    let words = Bilingual(fr: "A-002 bloqué", en: "A-002 blocked")
    try follower.tell([edit(1), edit(2)], surroundings) { _ in words }
    #expect(follower.news?.text.hasPrefix("⟳ A-002 bloqué (PB, ") == true)
    #expect(follower.news?.text.hasSuffix("+1") == true)
    #expect(follower.news?.tone == .news)
    let end = clock.steady + 6000
    #expect(follower.nextExpiry == end)
    let hasExpired = [end - 1, end].map { follower.expire(now: $0) }
    #expect(hasExpired == [false, true])
    #expect(follower.news == nil)
  }

  @Test("Without words of a pane the change itself is named; a key takes the news away")
  func plainNews() throws {
    var follower = Follower()
    try follower.tell([edit(2)], surroundings) { _ in nil }
    let name = surroundings.wording(Phrase.Changes.name(edit(2).label))
    #expect(follower.news?.text.contains(name) == true)
    follower.forgetNews()
    #expect(follower.news == nil)
    #expect(follower.nextExpiry == nil)
  }

  @Test("How many there are and how fresh the screen is; nothing where nobody is followed")
  func standing() throws {
    var follower = Follower()
    #expect(follower.standing(surroundings) == nil)
    follower.following = .watching
    follower.agreedAt = clock.instant
    #expect(follower.standing(surroundings)?.tone == .muted)
    follower.sessions = 3
    let text = Phrase.Sharing.standing(sessions: 3, following: .watching, time: "10:00")
    #expect(follower.standing(surroundings) == Span(surroundings.wording(text), .plain))
    follower.failingSince = clock.instant
    #expect(follower.standing(surroundings)?.tone == .error)
    #expect(follower.standing(surroundings)?.text.contains("10:00") == true)
  }
}
