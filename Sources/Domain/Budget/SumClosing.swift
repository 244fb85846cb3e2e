/// Lines, and the total that is printed beside them: what could make the one add up to the other.
///
/// It is a question about the print alone; what a meeting adopted plays no part. There is none where the
/// printed total or one of the lines cannot be read, or is no amount of any plan (see `greatest`).
public struct SumClosing: Hashable, Sendable {
  /// How much is tried and listed.
  public struct Bounds: Sendable {
    /// So many ways of each kind are listed, and that there are more.
    public var ways = 50
    /// So many lines at most are left out, or counted twice.
    public var lines = 4
    /// So many steps at most for each kind.
    public var steps = 2_000_000

    /// What the screen shows.
    public init() {}
  }

  /// Everything that was found.
  public struct Answer: Hashable, Sendable {
    /// The sum of the likeliest readings minus what is printed.
    public var gap = Money.zero
    /// Readings of the lines.
    public var readings = Closings<ClosingCombination>()
    /// Whole lines left out.
    public var omitted = Closings<LineSet>()
    /// Whole lines counted twice.
    public var doubled = Closings<LineSet>()
    /// One line off by a slip that none of its readings is.
    public var slips = Closings<AmountSlip>()

    /// Nothing found yet.
    public init(gap: Money = .zero) { self.gap = gap }
  }

  /// A line with its readings in cents, the likeliest first.
  private struct Part: Hashable {
    let id: Code<BudgetLine>
    let readings: [AmountReading]
    var value: Int64 { readings.first?.value.minorUnits ?? 0 }
    var differences: [Int64] { readings.dropFirst().map { $0.value.minorUnits - value } }
  }

  /// Amounts past a million millions of dollars are no amounts of a plan; their sums could overflow.
  private static let greatest = Int64(100_000_000_000_000)
  /// More lines than this no plan has.
  private static let mostLines = 10_000

  private let parts: [Part]
  private let printed: Int64

  /// The question for some lines and what is printed as their total; none where something in it cannot
  /// be read.
  public init?(_ lines: [BudgetLine], printed: String) {
    guard let total = PrintedAmount(printed).value, total.minorUnits <= Self.greatest,
      !lines.isEmpty, lines.count <= Self.mostLines
    else { return nil }
    parts = lines.map { line in
      let amount = line.figure.printed
      return Part(id: line.id, readings: amount.currency == .usDollar ? amount.readings : [])
    }
    guard
      parts.allSatisfy({ part in
        !part.readings.isEmpty && part.readings.allSatisfy { $0.value.minorUnits <= Self.greatest }
      })
    else { return nil }
    self.printed = total.minorUnits
  }

  /// Whether some line has more than one reading.
  public var isInDoubt: Bool { parts.contains { $0.readings.count > 1 } }

  private var gap: Int64 { parts.map(\.value).reduce(0, +) - printed }

  /// Looks for everything.
  ///
  /// - Parameter goesOn: Asked now and then; when it says no, the answer is what was found so far, and
  ///   says that it is not all.
  public func answer(
    within bounds: Bounds = Bounds(), while goesOn: @escaping () -> Bool = { true }
  ) -> Answer {
    var answer = Answer(gap: Money(minorUnits: gap))
    answer.readings = readings(bounds, goesOn)
    guard gap != 0 else { return answer }
    answer.omitted = sets(parts.map { [-$0.value] }, bounds, goesOn)
    answer.doubled = sets(parts.map { [$0.value] }, bounds, goesOn)
    let slips = parts.flatMap(slips)
    answer.slips = Closings(
      Array(slips.prefix(bounds.ways)), end: slips.count > bounds.ways ? .more : .all)
    return answer
  }

  // MARK: - Readings

  private func readings(
    _ bounds: Bounds, _ goesOn: @escaping () -> Bool
  ) -> Closings<ClosingCombination> {
    let doubtful = parts.filter { $0.readings.count > 1 }
    guard !doubtful.isEmpty else { return Closings() }
    var search = SumSearch(
      doubtful.map(\.differences), target: -gap, mostChanges: doubtful.count,
      mostWays: bounds.ways, steps: bounds.steps, goesOn: goesOn)
    let end = search.run()
    let likeliest = Dictionary(
      doubtful.compactMap { part in part.readings.first.map { (part.id, $0) } }
    ) { first, _ in first }
    let found = search.ways.map { changes in
      var choices = likeliest
      for change in changes {
        let part = doubtful[change.place]
        choices[part.id] = part.readings[change.way + 1]
      }
      return ClosingCombination(choices: choices, unlikely: changes.map { doubtful[$0.place].id })
    }
    return Closings(found, end: Closings.End(end))
  }

  // MARK: - Whole lines

  private func sets(
    _ differences: [[Int64]], _ bounds: Bounds, _ goesOn: @escaping () -> Bool
  ) -> Closings<LineSet> {
    // A line of nothing changes no sum, and would double every set.
    let places = differences.indices.filter { differences[$0] != [0] }
    var search = SumSearch(
      places.map { differences[$0] }, target: -gap, mostChanges: bounds.lines,
      mostWays: bounds.ways, steps: bounds.steps, goesOn: goesOn)
    let end = search.run()
    let found = search.ways.map { changes in LineSet(changes.map { parts[places[$0.place]].id }) }
    return Closings(found, end: Closings.End(end))
  }

  // MARK: - Slips

  private func slips(of part: Part) -> [AmountSlip] {
    let instead = part.value - gap
    let isReading = part.readings.contains { $0.value.minorUnits == instead }
    guard part.value > 0, instead > 0, instead <= Self.greatest, !isReading else { return [] }
    return DigitSlip.kinds(from: part.value, to: instead).map { kind in
      AmountSlip(
        line: part.id, read: Money(minorUnits: part.value), instead: Money(minorUnits: instead),
        kind: kind)
    }
  }
}

extension Closings.End {
  fileprivate init(_ end: SumSearch.End) {
    switch end {
    case .whole: self = .all
    case .more: self = .more
    case .bounded(let changes): self = .upTo(lines: max(0, changes))
    }
  }
}

extension BudgetFacts {
  /// What could make a group add up; nothing where that cannot be asked.
  public func closing(of group: PlanGroup) -> SumClosing? {
    SumClosing(lines(of: group.id), printed: group.printedSubtotal)
  }

  /// What could make all lines of a plan add up to its printed total.
  public func closing(of plan: Plan) -> SumClosing? {
    SumClosing(lines.filter { $0.plan == plan.id }, printed: plan.printedTotal)
  }
}
