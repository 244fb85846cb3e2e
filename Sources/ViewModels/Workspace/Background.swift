import Domain

/// Where the work goes that takes longer than a person waits for a key.
///
/// A read is first tried where the keys are handled, for a few milliseconds. When that is not enough it
/// starts again on another connection, and its answer comes later; whatever is asked next for the same
/// purpose overtakes it (`Questions`). Writing, and reading that must not be overtaken, is sent away with
/// the store itself (`Errands`).
public struct Background {
  /// Any question to a store, and its answer.
  public typealias Work = @Sendable (WorkspaceClient) throws -> any Sendable

  /// Runs quick work; throws `StoreFailure.interrupted` when so many milliseconds are over.
  public var within: (_ milliseconds: Int, _ work: () throws -> Void) throws -> Void
  /// Starts long work; what is under way for the same purpose is stopped and forgotten.
  public var start: (BackgroundPurpose, @escaping Work) -> Void
  /// Stops and forgets what is under way for a purpose.
  public var stop: (BackgroundPurpose) -> Void
  /// Does an errand with the store on another thread, after those sent before, and waits for it for so
  /// many milliseconds at most.
  public var send: (_ milliseconds: Int, _ errand: @escaping @Sendable () -> Void) -> Void
  /// Stops the reading of the errand under way.
  public var stopErrand: () -> Void
  /// Milliseconds of the clock that never goes back, to say how long something takes.
  public var steady: () -> Int

  /// Makes it.
  public init(
    within: @escaping (Int, () throws -> Void) throws -> Void,
    start: @escaping (BackgroundPurpose, @escaping Work) -> Void,
    stop: @escaping (BackgroundPurpose) -> Void,
    send: @escaping (Int, @escaping @Sendable () -> Void) -> Void = { _, errand in errand() },
    stopErrand: @escaping () -> Void = {}, steady: @escaping () -> Int
  ) {
    self.within = within
    self.start = start
    self.stop = stop
    self.send = send
    self.stopErrand = stopErrand
    self.steady = steady
  }

  /// Without another thread everything is done at once, however long it takes.
  public static var none: Background {
    Background(
      within: { _, work in try work() }, start: { _, _ in }, stop: { _ in }, steady: { 0 })
  }
}

/// What a long read is for, by a name of its own: a later question for the same purpose overtakes the
/// one before.
public struct BackgroundPurpose: Hashable, Sendable {
  private let name: String

  /// Names a purpose: `actions.window`.
  init(_ name: String) { self.name = name }
}

/// What a long read has brought.
public struct BackgroundAnswer: Sendable {
  let purpose: BackgroundPurpose
  let result: Result<any Sendable, StoreFailure>

  /// An answer; an interrupted question never has one.
  public init(_ purpose: BackgroundPurpose, _ result: Result<any Sendable, StoreFailure>) {
    self.purpose = purpose
    self.result = result
  }
}
