/// How work grows with the data it is done on.
public enum Work {
  /// How much faster than its data work grows between three sizes: 1 where ten times the data takes ten
  /// times the work, 10 where it takes a hundred times. What every size takes alike is left out of account.
  ///
  /// - Parameter counts: The work at each size, in any unit, the smallest first.
  public static func growth(_ counts: [(size: Int, work: Int)]) -> Double {
    guard counts.count == 3 else { return .infinity }
    let step = perSize(from: counts[0], to: counts[1])
    let next = perSize(from: counts[1], to: counts[2])
    // Where the smaller step is lost in what every size takes, the larger one is held against that.
    return next / max(step, Double(counts[0].work) / Double(counts[2].size), 1)
  }

  private static func perSize(
    from small: (size: Int, work: Int), to large: (size: Int, work: Int)
  ) -> Double {
    Double(large.work - small.work) / Double(large.size - small.size)
  }
}
