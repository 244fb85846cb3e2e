/// One reading for every line of a group, such that they add up to the printed sub-total.
public struct ClosingCombination: Hashable, Sendable {
  /// The chosen reading of each line that has more than one.
  public let choices: [Code<BudgetLine>: AmountReading]

  /// Makes a combination.
  public init(choices: [Code<BudgetLine>: AmountReading]) { self.choices = choices }
}

extension BudgetFacts {
  /// Whether a group's combinations of readings are few enough to be tried (see below).
  public func hasListableCombinations(_ group: PlanGroup) -> Bool {
    let counts = lines(of: group.id).map { max(1, $0.figure.printed.readings.count) }
    let product = counts.reduce(1) { $0 > 100_000 ? $0 : $0 * $1 }
    return product <= 100_000
  }

  /// Every combination of readings with which a group's lines add up to its printed sub-total.
  ///
  /// All readings of probable and ambiguous amounts are tried. Combinations grow with the product of
  /// the numbers of readings; past 100,000 of them none is listed rather than some.
  public func closingCombinations(of group: PlanGroup) -> [ClosingCombination] {
    guard let printed = PrintedAmount(group.printedSubtotal).value else { return [] }
    let lines = lines(of: group.id)
    let doubtful = lines.filter { $0.figure.printed.readings.count > 1 }
    let settled = lines.filter { $0.figure.printed.readings.count == 1 }
    guard hasListableCombinations(group), !doubtful.isEmpty else { return [] }
    var partial: [(choices: [Code<BudgetLine>: AmountReading], total: Money)] = [
      ([:], settled.map(\.figure.range.low).reduce(.zero, +))
    ]
    for line in doubtful {
      partial = partial.flatMap { state in
        line.figure.printed.readings.map { reading in
          (
            state.choices.merging([line.id: reading]) { _, chosen in chosen },
            state.total + reading.value
          )
        }
      }
    }
    return partial.filter { $0.total == printed }.map { ClosingCombination(choices: $0.choices) }
  }
}
