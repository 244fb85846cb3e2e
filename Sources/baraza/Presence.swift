import Domain
import Store

/// This session among those that have the store open: it writes itself in, and hears when one of the
/// others has written.
///
/// The kernel reports the write to the log before the commit can be seen, so a report is followed by
/// a few looks at growing distances (`Recheck`). Where files cannot be watched, the store is looked at
/// every quarter of a second.
struct Presence {
  private static let pollingInterval = 250
  /// How long after a failure the store is tried again.
  private static let retryInterval = 1000

  private let store: Store
  private let watch: StoreWatch?
  private var recheck = Recheck()
  private var nextLook: Int?

  init(store: Store) {
    self.store = store
    watch = StoreWatch(path: store.path)
  }

  /// How the others are followed.
  var following: Following { watch == nil ? .polling : .watching }

  /// Writes this session in, unless it may only read, and begins to listen.
  mutating func begin(listening listen: (Int32) -> Void) throws {
    if let watch { listen(watch.descriptor) } else { nextLook = Environment.steady }
    if !store.isReadOnly { try store.beginSession() }
  }

  /// Writes this session out.
  func end() {
    guard !store.isReadOnly else { return }
    // The process is ending; a session that could not write itself out is known by its dead process.
    _ = try? store.endSession()
  }

  /// Hears that a file of the store has been written.
  mutating func hear() {
    guard let events = watch?.drain(), !events.isEmpty else { return }
    // A commit that is told of can be seen: nothing needs to be waited for.
    if events != [.committed] { recheck.started() }
    nextLook = Environment.steady
  }

  /// Says when to look next, after a look.
  mutating func looked(at now: Int, hasFailed: Bool = false) {
    if let nextLook, nextLook > now, !hasFailed { return }
    if hasFailed {
      nextLook = now + Self.retryInterval
    } else if watch == nil {
      nextLook = now + Self.pollingInterval
    } else {
      nextLook = recheck.next().map { now + $0 }
    }
  }

  /// Milliseconds until the store is to be looked at again; nothing while all is quiet.
  func timeToNextLook(_ now: Int) -> Int? { nextLook.map { max(0, $0 - now) } }
}
