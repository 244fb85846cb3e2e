import CursesTerminal
import Domain
import Foundation
import Store
import Synchronization
import ViewModels
import Wiring

/// Reads what takes long on a thread and a connection of its own, so that keys are never kept waiting.
///
/// It starts its thread at the first long read; most sessions never have one. A job is overtaken by
/// the next one for the same purpose: its read is stopped, and its answer is never delivered.
final class BackgroundReader: Sendable {
  private struct Job: Sendable {
    let purpose: BackgroundPurpose
    let cancellation: Cancellation
    let work: Background.Work
  }

  private struct State {
    var isStarted = false
    var jobs: [Job] = []
    var current: [BackgroundPurpose: Cancellation] = [:]
    var answers: [(cancellation: Cancellation, answer: BackgroundAnswer)] = []
  }

  private let state = Mutex(State())
  private let workIsThere = DispatchSemaphore(value: 0)
  private let openStore: @Sendable () throws -> Store
  private let wake: @Sendable () -> Void

  /// - Parameters:
  ///   - openStore: Opens a connection of its own; called on the reader's thread.
  ///   - wake: Tells the loop that an answer is there; called on the reader's thread.
  init(
    openStore: @escaping @Sendable () throws -> Store, wake: @escaping @Sendable () -> Void
  ) {
    self.openStore = openStore
    self.wake = wake
  }

  /// Starts a job in the place of the one for the same purpose.
  func start(_ purpose: BackgroundPurpose, _ work: @escaping Background.Work) {
    let job = Job(purpose: purpose, cancellation: Cancellation(), work: work)
    let mustStart = state.withLock { state in
      state.current[purpose]?.cancel()
      state.current[purpose] = job.cancellation
      state.jobs.removeAll { $0.purpose == purpose }
      state.jobs.append(job)
      defer { state.isStarted = true }
      return !state.isStarted
    }
    if mustStart { Thread.detachNewThread { self.run() } }
    workIsThere.signal()
  }

  /// Stops the job for a purpose, if there is one.
  func stop(_ purpose: BackgroundPurpose) {
    state.withLock { state in
      state.current[purpose]?.cancel()
      state.current[purpose] = nil
      state.jobs.removeAll { $0.purpose == purpose }
    }
  }

  /// The answers that have come, without those that nobody waits for any more.
  func takeAnswers() -> [BackgroundAnswer] {
    state.withLock { state in
      defer { state.answers = [] }
      return state.answers.filter { !$0.cancellation.isCancelled }.map(\.answer)
    }
  }

  // MARK: - The thread

  private func run() {
    var store: Store?
    while true {
      workIsThere.wait()
      guard let job = state.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) else {
        continue
      }
      deliver(answer(to: job, on: &store), of: job)
    }
  }

  private func answer(to job: Job, on store: inout Store?) -> BackgroundAnswer? {
    do {
      let open = try store ?? openStore()
      store = open
      return try open.turn(while: { !job.cancellation.isCancelled }) {
        BackgroundAnswer(
          job.purpose,
          .success(try job.work(Wiring.client(of: open, author: "", isReadOnly: true))))
      }
    } catch StoreFailure.interrupted {
      return nil
    } catch {
      // The next job begins with a fresh connection.
      store = nil
      return BackgroundAnswer(job.purpose, .failure(StoreFailure(of: error)))
    }
  }

  private func deliver(_ answer: BackgroundAnswer?, of job: Job) {
    guard let answer, !job.cancellation.isCancelled else { return }
    state.withLock { $0.answers.append((job.cancellation, answer)) }
    wake()
  }
}
