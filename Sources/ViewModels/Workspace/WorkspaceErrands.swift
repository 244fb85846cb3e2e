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

  /// Writes something, then goes on.
  func send<Answer: Sendable>(
    _ work: @escaping @Sendable () throws -> Answer,
    then goOn: @escaping (Answer) throws -> Void
  ) {
    errands.send(.writing, work) { try goOn($0.get()) }
  }

  /// Writes what was typed, and forgets its draft if what came of it settles that; then goes on.
  func send<Answer: Sendable>(
    _ work: @escaping @Sendable () throws -> Answer,
    settling isSettled: @escaping @Sendable (Answer) -> Bool,
    then goOn: @escaping (Answer) throws -> Void
  ) {
    let (draft, forget) = (draft?.id, client.sharing.deleteDraft)
    errands.send(.writing) { () -> (Answer, (any Error)?) in
      let answer = try work()
      guard let draft, isSettled(answer) else { return (answer, nil) }
      // What was saved is saved, whatever becomes of the draft.
      do { try forget(draft) } catch { return (answer, error) }
      return (answer, nil)
    } then: { [self] result in
      let (answer, failure) = try result.get()
      if isSettled(answer) { (self.draft, draftDue) = (nil, nil) }
      try goOn(answer)
      if let failure { throw failure }
    }
  }

  /// What somebody waits for, in words, once it has taken a second.
  public var errandUnderWay: Span? {
    guard let since = errands.waitingSince else { return nil }
    let seconds = (client.clocks.steady() - since) / 1000
    return seconds > 0 ? Span(wording(Phrase.Message.underWay(seconds: seconds)), .muted) : nil
  }

  /// When those words change.
  var nextSecondOfErrand: Int? {
    errands.waitingSince.map { since in
      since + ((client.clocks.steady() - since) / 1000 + 1) * 1000
    }
  }
}
