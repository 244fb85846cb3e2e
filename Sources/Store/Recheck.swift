/// When to look into a store again after its files were written to.
///
/// The kernel says that the log is being written before what is written is committed, and how long
/// that takes depends on the disk: so a session looks at once, and then after 1, 1, 2, 4… milliseconds,
/// for about a second in all. Finding a commit does not end it, since the writing that began it all may
/// have been that of the next one.
///
/// *Use.* On `.written`: `started()`. In every round of the loop: look into the store, then sleep for
/// at most `next()` milliseconds; for as long as it takes when that is `nil`.
public struct Recheck: Sendable {
  private static let waits = [1, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
  private var left: ArraySlice<Int> = []

  /// Makes one with nothing to look for.
  public init() {}

  /// Something was written just now: look again and again, beginning with short waits.
  public mutating func started() { left = Recheck.waits[...] }

  /// Milliseconds until the next look; `nil` when there is nothing to look for any more.
  public mutating func next() -> Int? { left.popFirst() }
}
