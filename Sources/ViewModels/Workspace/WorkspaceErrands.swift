import Domain
import Wording

// MARK: - What is done to the store away from the keyboard

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

  /// What somebody waits for, in words, once it has taken a second.
  public var errandUnderWay: Span? {
    guard let since = errands.waitingSince else { return nil }
    let seconds = (client.clocks.steady() - since) / 1000
    return seconds > 0 ? Span(wording(Phrase.Message.underWay(seconds: seconds)), .muted) : nil
  }

  /// When something on the screen changes by itself, in steady milliseconds.
  public var nextDeadline: Int? {
    [
      follower.nextExpiry, drafts.deadline, errands.isStoreAway ? nil : follower.entryDue,
      nextSecond(since: questions.waitingSince), nextSecond(since: errands.waitingSince),
    ].compactMap(\.self).min()
  }

  private func nextSecond(since start: Int?) -> Int? {
    start.map { $0 + ((client.clocks.steady() - $0) / 1000 + 1) * 1000 }
  }

  /// Does what is due by the clock.
  ///
  /// - Returns: Whether there is something to draw.
  public func tick() -> Bool {
    let now = client.clocks.steady()
    drafts.keepIfDue(draftContent, now: now)
    let hasExpired = follower.expire(now: now)
    let hasTriedToEnter = enterIfDue(now)
    return hasExpired || hasTriedToEnter || questions.waitingSince != nil || errandUnderWay != nil
  }

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

  /// Tries once more, if it is time.
  ///
  /// - Returns: Whether it did.
  private func enterIfDue(_ now: Int) -> Bool {
    guard let due = follower.entryDue, due <= now, !errands.isStoreAway else { return false }
    enter()
    return true
  }

  /// Writes this session out. Nobody waits for that for long: a session that could not write itself out is
  /// known by its dead process.
  public func leave() {
    let leave = client.sharing.leave
    client.background.send(Self.patienceAtTheEnd) { _ = try? leave() }
  }

  private static let patienceAtTheEnd = 250
}
