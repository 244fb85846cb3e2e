import Domain

/// What is asked of the store in the background, and what is to follow (test: `QuestionsTests`).
///
/// Any pane can ask anything. A question that is asked again for the same purpose overtakes the one
/// before: that one's answer never arrives.
public final class Questions {
  /// How long a question may keep the keyboard waiting, in milliseconds.
  static let patience = 4

  private let background: Background
  private var pending: [BackgroundPurpose: Pending] = [:]

  /// A question that has not been answered.
  private struct Pending {
    /// Since when somebody has been waiting for the answer, if anybody is (steady milliseconds).
    let since: Int?
    let goOn: (Result<any Sendable, StoreFailure>) throws -> Void
  }

  init(_ background: Background) { self.background = background }

  /// Since when somebody has been waiting for an answer, if anybody is.
  var waitingSince: Int? { pending.values.compactMap(\.since).min() }

  /// Milliseconds of the clock that never goes back.
  var steady: Int { background.steady() }

  /// Tries work where the keys are handled; throws `StoreFailure.interrupted` if it takes long.
  func within(_ milliseconds: Int = Questions.patience, _ work: () throws -> Void) throws {
    try background.within(milliseconds, work)
  }

  /// Asks on another connection, and goes on with the answer.
  ///
  /// - Parameter isAwaited: Whether the screen says for how long somebody has been waiting.
  func ask<Answer: Sendable>(
    _ purpose: BackgroundPurpose, isAwaited: Bool = false,
    _ work: @escaping @Sendable (WorkspaceClient) throws -> Answer,
    then goOn: @escaping (Result<Answer, StoreFailure>) throws -> Void
  ) {
    pending[purpose] = Pending(since: isAwaited ? steady : nil) { result in
      switch result {
      case .success(let value): if let answer = value as? Answer { try goOn(.success(answer)) }
      case .failure(let failure): try goOn(.failure(failure))
      }
    }
    background.start(purpose, work)
  }

  /// Gives up a question.
  func stop(_ purpose: BackgroundPurpose) {
    pending[purpose] = nil
    background.stop(purpose)
  }

  /// Goes on with answers that have come. One that fails does not keep the others from arriving.
  func take(_ answers: [BackgroundAnswer]) throws {
    var failure: (any Error)?
    for answer in answers {
      do { try pending.removeValue(forKey: answer.purpose)?.goOn(answer.result) } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
