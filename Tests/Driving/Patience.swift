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
    var time = TimeLeft()
    while try !condition() {
      guard time.isAny() else { throw failure() }
      usleep(5000)
    }
  }

  /// Does again, on a fresh start, what proves something only if the machine was quick enough meanwhile.
  ///
  /// - Parameter attempt: Says whether it was quick enough, and looks at nothing if it was not.
  /// - Returns: Whether it ever was.
  package static func again(_ attempt: () throws -> Bool) throws -> Bool {
    var time = TimeLeft()
    repeat { if try attempt() { return true } } while time.isAny()
    return false
  }
}

/// Time that a test waits at most, of which only that counts in which its process runs: a machine that stands
/// still for a minute has shown nothing about the program.
package struct TimeLeft {
  /// What lies between two questions counts for at most so long.
  private static let longestStep: Duration = .seconds(1)

  private var last = ContinuousClock.now
  private var left: Duration

  package init(_ limit: Duration = Patience.limit) { left = limit }

  /// Takes off what has passed since the last question.
  ///
  /// - Returns: Whether any is left.
  package mutating func isAny() -> Bool {
    let now = ContinuousClock.now
    left -= min(now - last, Self.longestStep)
    last = now
    return left > .zero
  }
}
