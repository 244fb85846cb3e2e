import Foundation
import Store
import Synchronization

/// Takes the session's store away from the keyboard's thread for one errand after the other.
///
/// It starts its thread at the first errand.
final class StoreErrands: Sendable {
  private final class Errand: Sendable {
    let work: @Sendable () -> Void
    let isDone = DispatchSemaphore(value: 0)
    /// Whether the one who sent it waits for `isDone`.
    let isAwaited: Atomic<Bool>

    init(_ work: @escaping @Sendable () -> Void, isAwaited: Bool) {
      self.work = work
      self.isAwaited = Atomic(isAwaited)
    }
  }

  private struct State {
    var isStarted = false
    var errands: [Errand] = []
    var reading: Cancellation?
  }

  private let state = Mutex(State())
  private let workIsThere = DispatchSemaphore(value: 0)
  private let store: Store
  private let wake: @Sendable () -> Void

  /// - Parameter wake: Tells the loop that an errand is done; called on the errands' thread.
  init(with store: Store, wake: @escaping @Sendable () -> Void) {
    self.store = store
    self.wake = wake
  }

  /// Does an errand after those that were sent before, and waits for it for a while.
  func send(_ work: @escaping @Sendable () -> Void, waiting milliseconds: Int) {
    let errand = Errand(work, isAwaited: milliseconds > 0)
    start(errand)
    guard milliseconds > 0,
      errand.isDone.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut
    else { return }
    // Done in this very moment: nobody else will say so.
    if !errand.isAwaited.exchange(false, ordering: .acquiringAndReleasing) { errand.isDone.wait() }
  }

  /// Waits until everything that was sent is done.
  func finish() {
    guard state.withLock({ $0.isStarted }) else { return }
    let last = Errand({}, isAwaited: true)
    start(last)
    last.isDone.wait()
  }

  /// Stops the reading of the errand under way.
  func stopReading() { state.withLock { $0.reading }?.cancel() }

  private func start(_ errand: Errand) {
    let mustStart = state.withLock { state in
      state.errands.append(errand)
      defer { state.isStarted = true }
      return !state.isStarted
    }
    if mustStart { Thread.detachNewThread { self.run() } }
    workIsThere.signal()
  }

  private func run() {
    while true {
      workIsThere.wait()
      let reading = Cancellation()
      let errand = state.withLock { state in
        state.reading = reading
        return state.errands.removeFirst()
      }
      store.turn(while: { !reading.isCancelled }) { errand.work() }
      let isAwaited = errand.isAwaited.exchange(false, ordering: .acquiringAndReleasing)
      if isAwaited { errand.isDone.signal() } else { wake() }
    }
  }
}
