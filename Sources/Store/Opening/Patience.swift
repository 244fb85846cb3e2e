import CSQLiteSession
import Domain
import GRDB
import Synchronization

// MARK: - Requests that can be stopped

extension Store {
  /// Keeps the store to this thread until the work is done.
  ///
  /// - Parameters:
  ///   - isWanted: Asked again and again while a request reads, which stops with
  ///     `StoreFailure.interrupted` as soon as the answer is no. Writing is never stopped.
  ///   - work: The requests.
  /// - Throws: whatever `work` throws.
  public func turn<Answer>(
    while isWanted: @escaping () -> Bool, _ work: () throws -> Answer
  ) rethrows -> Answer {
    try door.withLock {
      let outer = patience
      patience = { isWanted() && outer?() ?? true }
      defer { patience = outer }
      return try work()
    }
  }

  /// Runs requests that together may take only so long.
  ///
  /// - Parameters:
  ///   - milliseconds: How long, on a clock that nobody can set.
  ///   - work: The requests.
  /// - Throws: `StoreFailure.interrupted` when the time is over, and whatever `work` throws.
  public func reading<Answer>(
    within milliseconds: Int, _ work: () throws -> Answer
  ) throws -> Answer {
    let deadline = SuspendingClock.now + .milliseconds(milliseconds)
    return try turn(while: { SuspendingClock.now < deadline }, work)
  }

  /// Runs a request for as long as there is patience.
  ///
  /// SQLite asks every so many steps of its machine, and counts them on from row to row; so a request
  /// that looks at many rows in Swift is stopped too.
  func patiently<Answer>(
    _ db: Database, _ request: (Database) throws -> Answer
  ) throws -> Answer {
    guard let patience else { return try request(db) }
    guard patience() else { throw StoreFailure.interrupted }
    let hasEnded: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { store in
      guard let store else { return 0 }
      let patience = Unmanaged<Store>.fromOpaque(store).takeUnretainedValue().patience
      return patience?() ?? true ? 0 : 1
    }
    let store = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(db.sqliteConnection, Store.stepsBetweenAsking, hasEnded, store)
    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    return try request(db)
  }

  /// Some ten to a hundred microseconds.
  private static let stepsBetweenAsking: Int32 = 2000
}

/// Tells a reader on another thread that nobody waits for its answer any more:
/// `store.turn(while: { !cancellation.isCancelled }) { … }`.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Makes one that has not been called.
  public init() {}

  /// Whether it has been called.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Stops the reader; from any thread, and for good.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}
