import Glibc

/// How tests wait: for the thing itself, never for a time in which it is likely to have happened.
///
/// A busy machine may take a hundred times as long as a quiet one, so that the limit is only there to end what
/// will never happen.
package enum Patience {
  /// What is not there after so long does not come.
  package static let limit: Duration = .seconds(60)

  /// Waits until something is so.
  ///
  /// - Throws: The failure, made when the limit has passed; whatever the condition throws.
  package static func wait(
    orThrow failure: @autoclosure () -> any Error, until condition: () throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while try !condition() {
      guard ContinuousClock.now < deadline else { throw failure() }
      usleep(5000)
    }
  }

  /// Does again, on a fresh start, what proves something only if the machine was quick enough meanwhile.
  ///
  /// - Parameter attempt: Says whether it was quick enough, and looks at nothing if it was not.
  /// - Returns: Whether it ever was.
  package static func again(_ attempt: () throws -> Bool) throws -> Bool {
    let deadline = ContinuousClock.now + limit
    repeat { if try attempt() { return true } } while ContinuousClock.now < deadline
    return false
  }
}
