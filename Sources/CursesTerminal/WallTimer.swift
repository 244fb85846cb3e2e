import CNcurses
import Glibc

/// Tells when a moment of the clock on the wall has come, also where the machine slept meanwhile, and when
/// somebody sets that clock: then what was waited for is another moment. It costs nothing while it waits.
///
/// The legal order is: `wait(until:)`, then `hear()` whenever the descriptor can be read, then again.
public final class WallTimer {
  /// Becomes readable when there is something to hear.
  public let descriptor: Int32

  /// Makes a timer; nothing where the system has none.
  public init?() {
    descriptor = baraza_wall_timer()
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Waits for a moment, in seconds since 1970.
  public func wait(until seconds: Int) {
    _ = baraza_set_wall_timer(descriptor, Int64(seconds))
  }

  /// - Returns: Whether the moment has come, or the clock was set.
  public func hear() -> Bool {
    var count: UInt64 = 0
    let size = MemoryLayout<UInt64>.size
    return read(descriptor, &count, size) == size || errno == ECANCELED
  }
}
