import Domain
import Synchronization

/// The rows that a store could not read in lists, so that it can be told that they are missing.
///
/// Requests note them where `current` is set, which `Store.translating` does for all that a store does.
final class LostRows: Sendable {
  /// Where the request that runs now notes what it loses.
  @TaskLocal static var current: LostRows?

  /// More are not told one by one; `check` looks at all of them.
  private static let most = 10_000

  private struct State {
    var known: Set<LostRow> = []
    var untold: [LostRow] = []
  }

  private let state = Mutex(State())

  func note(_ unreadable: UnreadableRow) {
    let row = LostRow(table: unreadable.table, name: unreadable.name)
    state.withLock { state in
      guard state.known.count < Self.most, state.known.insert(row).inserted else { return }
      state.untold.append(row)
    }
  }

  /// Those that have not been taken before, in the order in which they were met.
  func take() -> [LostRow] {
    state.withLock { state in
      defer { state.untold = [] }
      return state.untold
    }
  }
}
