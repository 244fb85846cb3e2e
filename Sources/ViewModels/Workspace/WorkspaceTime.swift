import Domain
import Wording

// MARK: - What happens by itself: errands that come back, the clock, the others

extension Workspace {
  /// Whether keys have to wait, because what they mean depends on what is being done. What is being
  /// typed never waits for its own draft.
  public var keepsKeysWaiting: Bool {
    errands.waitingSince != nil || errands.isStoreAway && inputMode != .typing
  }

  /// Goes on with what has come back.
  ///
  /// - Returns: Whether anything had, so that there is something to draw.
  public func takeErrands() -> Bool { errands.takeBack() }

  /// Gives up waiting for what is being read.
  ///
  /// - Returns: Whether something was; what is being written goes on to its end.
  public func stopReading() -> Bool { errands.stopReading() }

  /// Takes what was read in the background.
  public func take(_ answers: [BackgroundAnswer]) {
    do { try questions.take(answers) } catch { report(StoreFailure(of: error)) }
  }

  /// Takes what the person's own editor has made of a note.
  ///
  /// - Parameter file: Where the text is, for the person if it cannot be kept whole.
  /// - Returns: Whether the text is safe, so that the file is not needed any more.
  @discardableResult
  public func take(_ edited: EditedNote, of edit: NoteEdit, file: String = "") -> Bool {
    NoteReturn(workspace: self, edit: edit, file: file).take(edited)
  }

  // MARK: - The clock

  /// When something on the screen changes by itself, in steady milliseconds.
  public var nextDeadline: Int? {
    [
      follower.nextExpiry, drafts.deadline, errands.isStoreAway ? nil : follower.entryDue,
      nextSecond(since: questions.waitingSince), nextSecond(since: errands.waitingSince),
      MeetingClock.nextMinute(surroundings),
    ].compactMap(\.self).min()
  }

  private func nextSecond(since start: Int?) -> Int? {
    start.map { $0 + ((client.clocks.steady() - $0) / 1000 + 1) * 1000 }
  }

  /// The time on the wall, while a meeting is held.
  public var meetingTime: String? { MeetingClock.text(surroundings) }

  /// Does what is due by the clock.
  ///
  /// - Returns: Whether there is something to draw.
  public func tick() -> Bool {
    let now = client.clocks.steady()
    drafts.keepIfDue(draftContent, now: now)
    let hasExpired = follower.expire(now: now)
    let isEntryDue = follower.entryDue.map { $0 <= now } ?? false
    if isEntryDue, !errands.isStoreAway { enter() }
    let isNewMinute = meetingClock.tick(surroundings)
    return hasExpired || isEntryDue || isNewMinute || questions.waitingSince != nil
      || errandUnderWay != nil
  }

  /// Keeps what is being typed at once: the program may end any moment.
  ///
  /// - Returns: Whether nothing would be lost.
  @discardableResult
  public func keepDraft() -> Bool { drafts.keep(draftContent) }

  // MARK: - Coming and going

  /// Writes this session in among those that have the store open, and offers what sessions that are gone
  /// were typing; done once, at the start, and again and again until it succeeds.
  public func enter() {
    errands.send(.writing, client.sharing.enter) { [self] result in
      let isFirst = follower.entryDue == nil
      follower.entryDue = client.clocks.steady() + Follower.entryInterval
      do { try result.get() } catch {
        if isFirst { throw error }
        return
      }
      follower.entryDue = nil
      follower.sessions = try client.sharing.sessions().count
      try offerDrafts()
    }
  }

  /// Offers what sessions that are gone were typing.
  func offerDrafts() throws {
    guard !client.isReadOnly else { return }
    let dialogue = try DraftsDialogue(
      try client.sharing.orphanedDrafts(), sharing: client.sharing,
      shelf: DraftShelf(shelf: shelf), surroundings)
    if let dialogue { open(dialogue) }
  }

  /// Writes this session out. Nobody waits for that for long: a session that could not write itself out is
  /// known by its dead process.
  public func leave() {
    let leave = client.sharing.leave
    client.background.send(Errands.patienceAtTheEnd) { _ = try? leave() }
  }

  // MARK: - The others

  /// Begins to follow what other sessions commit.
  public func startFollowing(_ following: Following) throws {
    follower.following = following
    follower.agreedAt = client.clocks.now()
    follower.sessions = try client.sharing.sessions().count
  }

  /// Takes over what others have committed since the last time.
  ///
  /// - Returns: Whether there is something to draw.
  public func follow() throws -> Bool { try NewsDesk(workspace: self).follow() }
}
