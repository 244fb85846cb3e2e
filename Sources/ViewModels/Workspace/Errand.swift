import Domain

/// Something to be read or written away from the keyboard, and what follows.
public struct Errand {
  /// Sends it; `settle` wraps what is written, so that its draft goes with it.
  let start: (Errands, DraftKeeper) -> Void

  /// Reads, then goes on.
  static func reading<Answer: Sendable>(
    _ work: @escaping @Sendable () throws -> Answer,
    then goOn: @escaping (Answer) throws -> [Effect]
  ) -> Errand {
    Errand { errands, _ in
      errands.send(.reading, work) { try errands.carryOut(goOn($0.get())) }
    }
  }

  /// Writes, then goes on.
  static func writing<Answer: Sendable>(
    _ work: @escaping @Sendable () throws -> Answer,
    then goOn: @escaping (Answer) throws -> [Effect]
  ) -> Errand {
    Errand { errands, _ in
      errands.send(.writing, work) { try errands.carryOut(goOn($0.get())) }
    }
  }

  /// Writes what was typed, and forgets its draft if what came of it settles that; then goes on.
  static func writing<Answer: Sendable>(
    _ work: @escaping @Sendable () throws -> Answer,
    settling isSettled: @escaping @Sendable (Answer) -> Bool,
    then goOn: @escaping (Answer) throws -> [Effect]
  ) -> Errand {
    Errand { errands, drafts in
      let forget = drafts.forgetting()
      errands.send(.writing) { () -> (Answer, (any Error)?) in
        let answer = try work()
        guard isSettled(answer) else { return (answer, nil) }
        // What was saved is saved, whatever becomes of the draft.
        do { try forget() } catch { return (answer, error) }
        return (answer, nil)
      } then: { result in
        let (answer, failure) = try result.get()
        if isSettled(answer) { drafts.settled() }
        try errands.carryOut(goOn(answer))
        if let failure { throw failure }
      }
    }
  }
}
