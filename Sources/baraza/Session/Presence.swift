import Domain
import Store

/// The presence of others on the store, as this session hears of it: that one of them has written, or has
/// died.
///
/// What the kernel reports of the store's files says when to look (`Recheck`), and it reports the death
/// of other sessions' processes. Where files cannot be watched, the store is looked at every quarter of a
/// second.
struct Presence {
  private static let pollingInterval = 250
  /// How long after a failure the store is tried again.
  private static let retryInterval = 1000

  private let store: Store
  private let watch: StoreWatch?
  private var recheck = Recheck()
  /// A look besides those of `recheck`.
  private var otherLook: Int?

  init(store: Store) {
    self.store = store
    watch = StoreWatch(path: store.path)
  }

  /// How the others are followed.
  var following: Following { watch == nil ? .polling : .watching }

  /// Begins to listen.
  mutating func begin(listening listen: (Int32) -> Void) {
    if let watch { listen(watch.descriptor) } else { otherLook = Environment.steady }
    if let deaths = store.followSessions() { listen(deaths) }
  }

  /// Looks again soon: for a while nobody could.
  mutating func lookAgain() { otherLook = Environment.steady }

  /// Hears that a file of the store has been written, or that another session has died.
  mutating func hear() {
    let now = Environment.steady
    if let watch { recheck.happened(watch.drain(), at: now) }
    if store.hearSessions() { otherLook = now }
  }

  /// Says that the store has been looked into.
  mutating func looked(at now: Int, hasFailed: Bool = false) {
    recheck.looked(at: now)
    if hasFailed {
      otherLook = now + Self.retryInterval
    } else if let due = otherLook, due <= now {
      otherLook = watch == nil ? now + Self.pollingInterval : nil
    }
  }

  /// Milliseconds until the store is to be looked at again; nothing while all is quiet.
  func timeToNextLook(_ now: Int) -> Int? {
    [recheck.nextLook, otherLook].compactMap(\.self).min().map { max(0, $0 - now) }
  }

  /// Whether the store is to be looked at now.
  var isLookDue: Bool { timeToNextLook(Environment.steady) == 0 }
}
