import CNcurses
import Glibc

/// Wakes the event loop from any thread. It carries nothing: put the message where the main thread
/// finds it, then wake. Many wake-ups before the loop looks become one.
public final class Mailbox: Sendable {
  let descriptor: Int32

  /// Makes one that nobody has woken yet.
  public init() throws(TerminalFailure) {
    descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    if descriptor < 0 { throw .noDescriptor(code: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Makes the loop return `.wake`.
  public func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Forgets the wake-ups so far.
  func empty() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
  }
}
