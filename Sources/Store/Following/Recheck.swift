/// When to look into a store after its files were written to.
///
/// The kernel says that the log is being written before what is written is committed, and how long
/// that takes depends on the disk. This program's own commits are told when they can be seen
/// (`StoreFileEvent.committed`). Of a program that does not tell, the commit is looked for: 2, 4, 8, 16…
/// milliseconds after the write, for about a second in all. Finding one does not end it, since the
/// writing that began it all may have been that of the next one.
///
/// *Use.* In every round of the loop: hand over what has happened, look into the store if `nextLook` has
/// come and say so with `looked`, then sleep until the new `nextLook`; for as long as it takes when that
/// is `nil`. All moments are milliseconds of one clock that never goes back.
public struct Recheck: Sendable {
  private static let waitsAfterWrite = [2, 2, 4, 8, 16, 32, 64, 128, 256, 512]
  private static let waitsAfterCommit = [12, 48, 192, 768]

  /// When to look next; `nil` when there is nothing to look for.
  public private(set) var nextLook: Int?
  private var waits: ArraySlice<Int> = []

  /// Makes one with nothing to look for.
  public init() {}

  /// Takes in what has happened, in its order.
  public mutating func happened(_ events: [StoreFileEvent], at now: Int) {
    for event in events {
      switch event {
      case .written: plan(Self.waitsAfterWrite[...], at: now)
      // What was written before was this commit. But another program may have begun to write in the
      // moment between the commit and its being told: a few looks remain for that.
      case .committed: plan([0] + Self.waitsAfterCommit, at: now)
      case .removed, .replaced: plan([0] + Self.waitsAfterWrite, at: now)
      }
    }
  }

  /// Says that the store has been looked into, for whatever reason.
  public mutating func looked(at now: Int) {
    guard let due = nextLook, due <= now else { return }
    nextLook = waits.popFirst().map { now + $0 }
  }

  /// Begins a new row of waits. A look that was to come sooner is not put off by it.
  private mutating func plan(_ row: ArraySlice<Int>, at now: Int) {
    waits = row
    guard let first = waits.popFirst() else { return }
    nextLook = min(nextLook ?? .max, now + first)
  }
}
