import Domain
import Wording

// MARK: - Following the others

extension Workspace {
  /// Begins to follow what other sessions commit.
  public func startFollowing(_ following: Following) throws {
    follower.following = following
    follower.agreedAt = client.clocks.now()
    follower.sessions = try client.sharing.sessions().count
  }

  /// Takes over what others have committed since the last time.
  ///
  /// A commit that touches nothing on the screen costs one look at the store's version: nothing is
  /// read, and there is nothing to draw. While the store is away nothing is taken over; what has
  /// happened then is news afterwards.
  ///
  /// - Returns: Whether there is something to draw.
  public func follow() throws -> Bool {
    guard !errands.isStoreAway else { return false }
    do {
      let news = try client.sharing.news()
      let wasFailing = follower.failingSince != nil
      follower.failingSince = nil
      guard !news.topics.isEmpty else { return wasFailing }
      let isPaneNew = try takeOver(news)
      let isDialogueNew = try tellDialogues(news)
      return isPaneNew || isDialogueNew || wasFailing
    } catch {
      // Whatever was missed is read whole when the store can be read again.
      invalidate()
      follower.failingSince = follower.failingSince ?? follower.agreedAt ?? client.clocks.now()
      throw error
    }
  }

  private func takeOver(_ news: StoreNews) throws -> Bool {
    let topics = news.topics
    let isPresenceNew = topics.contains(.sessions)
    if isPresenceNew { follower.sessions = try client.sharing.sessions().count }
    if topics.contains(.facts) { isRegisterStale = true }
    let concerned = panes.filter { !type(of: $0).topics.isDisjoint(with: topics) }
      .map { type(of: $0).face.pane }
    stale.formUnion(concerned)
    for other in concerned where other != pane { model(of: other).invalidate() }
    follower.agreedAt = client.clocks.now()
    guard concerned.contains(pane) else {
      return isPresenceNew || companion.map(concerned.contains) ?? false
    }
    try showAnew(news)
    return true
  }

  /// Reads the pane again and marks what has changed in it.
  private func showAnew(_ news: StoreNews) throws {
    let before = follower.shown.flatMap { $0.pane == pane ? $0.table : nil } ?? unmarkedTable
    let records = front as? any RecordPane
    let selected = records?.chosenRows.first
    try records?.follow(news)
    try prepare()
    let now = client.clocks.steady()
    let authors = NewsReport.authors(news.changes)
    let changed = follower.marks.note(
      from: before, to: unmarkedTable, in: pane, author: { authors[$0] },
      until: client.clocks.shared(now + ChangeMarks.duration))
    if let records, let row = touched(records, selected, changed) {
      let author = authors[row] ?? wording(Phrase.Form.somebody)
      follower.guardSelection(Phrase.Sharing.justChanged(row, by: author), now: now)
    }
    let report = NewsReport(surroundings: surroundings) { [self] label in
      for case let pane as any RecordPane in panes {
        if let words = try pane.words(for: label) { return words }
      }
      return nil
    }
    if let told = try report.sentence(news.changes) {
      let end = client.clocks.shared(now + Follower.newsDuration)
      follower.tell(Span(wording(told), .news), until: end)
    }
  }

  /// A chosen row that is not what it was: the selected one, or a marked one in sight.
  private func touched(
    _ pane: any RecordPane, _ before: String?, _ changed: Set<String>
  ) -> String? {
    if let before, pane.chosenRows.first != before { return before }
    return pane.chosenRows.first(where: changed.contains)
  }

  // MARK: - What is shown

  /// How many sessions there are and how fresh the screen is; nothing where nobody is followed.
  public var standing: Span? {
    guard let following = follower.following else { return nil }
    if let since = follower.failingSince {
      return Span(wording(Phrase.Sharing.stale(since: time(since))), .error)
    }
    let text = Phrase.Sharing.standing(
      sessions: follower.sessions, following: following, time: follower.agreedAt.map(time) ?? "")
    return Span(wording(text), follower.sessions > 1 ? .plain : .muted)
  }

  /// What somebody else has just done.
  public var news: Span? { follower.news }

  private func time(_ moment: Instant) -> String {
    wording.moment(client.clocks.local(moment), on: today)
  }
}
