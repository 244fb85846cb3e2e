import Driving
import Testing

extension Work {
  /// Expects that work grows hardly faster than what it is done on.
  ///
  /// The processor's time of a program is more on a machine that does other things at once, and never less than
  /// its work takes: so what grows too fast is measured again, and the least of each size counts.
  ///
  /// - Parameters:
  ///   - limit: What `growth` stays below.
  ///   - sizes: Three sizes, the smallest first.
  ///   - work: Does it at a size and gives the processor's time in microseconds.
  static func expectNoFaster(
    than limit: Double, _ sizes: [Int], _ what: String, _ work: (Int) throws -> Int
  ) throws {
    var least: [(size: Int, work: Int)] = []
    for _ in 1...8 {
      let counts = try sizes.map { (size: $0, work: try work($0)) }
      least = least.isEmpty ? counts : zip(least, counts).map { ($0.size, min($0.work, $1.work)) }
      if growth(least) < limit { return }
    }
    Issue.record("\(what): \(least.map(\.work)) µs at \(sizes)")
  }
}
