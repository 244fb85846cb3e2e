import Domain

/// Where the work goes that takes longer than a person waits for a key.
///
/// A read of the list is first tried where the keys are handled, for a few milliseconds. When that is
/// not enough it starts again on another connection, and its answer comes later; whatever is asked next
/// overtakes it. Writing, and reading that must not be overtaken, is sent away with the store itself
/// (`Errands`).
public struct Background {
  /// What a read brings.
  public typealias Work = @Sendable (ActionsClient) throws -> BackgroundAnswer

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

/// What a long read is for.
public enum BackgroundPurpose: CaseIterable, Hashable, Sendable {
  /// The rows that can be seen.
  case window
  /// How many items the filters find.
  case count
  /// How many of them stand under each heading.
  case tallies
  /// The items in the open range.
  case range
}

/// What a long read has brought.
public enum BackgroundAnswer: Sendable {
  case window(ActionsWindowReading)
  case count(ActionCount)
  case tallies([ActionGroupTally])
  case range(RangeReading)
  /// It failed; an interrupted one never answers.
  case failed(StoreFailure)
}

/// A window that was read elsewhere.
public struct ActionsWindowReading: Sendable {
  let window: ActionsWindow
}
