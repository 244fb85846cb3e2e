import Domain
import Synchronization

/// What is being done to the store away from the keyboard (test: `ErrandsTests`).
///
/// Whatever writes waits for the disk, and now and then for another program; whatever reads many items
/// takes its time. So it is sent to a thread of its own, where one errand follows the other. The
/// keyboard waits for it for a moment, because most are done by then; after that the screen lives on
/// without the store, and what is to follow is done when the errand has come back.
public final class Errands {
  /// How long the keyboard waits, in milliseconds.
  private static let patience = 6
  /// How long a session that ends waits to be written out, in milliseconds.
  static let patienceAtTheEnd = 250

  /// What an errand is for.
  enum Kind {
    /// Somebody waits for what is read, and may give up waiting.
    case reading
    /// Somebody waits for what is written.
    case writing
    /// Nobody waits: what is being typed is kept or forgotten.
    case drafts
  }

  /// An errand that has not come back.
  private struct Pending {
    let kind: Kind
    /// Since when (steady milliseconds).
    let since: Int
    let isBack: () -> Bool
    let goOn: () throws -> Void
  }

  /// Hears why something failed.
  var complain: (StoreFailure) -> Void = { _ in }
  /// Carries out what follows from what has come back.
  var carryOut: ([Effect]) throws -> Void = { _ in }
  private let background: Background
  private var pending: [Pending] = []

  init(_ background: Background) { self.background = background }

  /// Whether the store is away: nothing can be read without waiting for it.
  var isStoreAway: Bool { !pending.isEmpty }

  /// Since when somebody has been waiting for an errand, if anybody is (steady milliseconds).
  var waitingSince: Int? { pending.first { $0.kind != .drafts }?.since }

  /// For how many seconds somebody has been waiting, once it is one.
  var secondsWaited: Int? {
    guard let since = waitingSince, background.steady() - since >= 1000 else { return nil }
    return (background.steady() - since) / 1000
  }

  /// Sends an errand, and goes on with what came of it.
  func send<Answer: Sendable>(
    _ kind: Kind, _ work: @escaping @Sendable () throws -> Answer,
    then goOn: @escaping (Result<Answer, any Error>) throws -> Void
  ) {
    let outcome = Outcome<Answer>()
    pending.append(
      Pending(
        kind: kind, since: background.steady(), isBack: { outcome.result != nil },
        goOn: { try outcome.result.map(goOn) }))
    background.send(kind == .drafts ? 0 : Self.patience) { outcome.result = Result(catching: work) }
    takeBack()
  }

  /// Goes on with what has come back, in the order in which it was sent.
  ///
  /// - Returns: Whether there was anything.
  @discardableResult
  func takeBack() -> Bool {
    var isAnyBack = false
    while let first = pending.first, first.isBack() {
      pending.removeFirst()
      isAnyBack = true
      do { try first.goOn() } catch { complain(StoreFailure(of: error)) }
    }
    return isAnyBack
  }

  /// Gives up waiting for what is being read.
  ///
  /// - Returns: Whether something was; what is being written goes on to its end.
  func stopReading() -> Bool {
    guard pending.first?.kind == .reading else { return false }
    background.stopErrand()
    return true
  }
}

/// What came of an errand, handed from thread to thread.
private final class Outcome<Answer: Sendable>: Sendable {
  private let value = Mutex<Result<Answer, any Error>?>(nil)

  var result: Result<Answer, any Error>? {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
