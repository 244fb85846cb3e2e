/// The figures of a line, an action, a group or a plan: the three layers, what counts of them, and
/// actual money beside them (tests: `BudgetFiguresTests`, `BudgetAgreementTests`).
///
/// This is the only arithmetic on the budget; the screen, the listings and the findings read it.
/// The layers never change one another: `reading` is what the printed amounts can mean, whatever was
/// adopted. What has to be *one* amount (what remains, a gap, a share) is reckoned from `counted`: of
/// each line the adopted value, where a meeting adopted one, else what can be read. It says which.
///
/// Example: `1.500.00$US` reads 1,500 to 1,500,000. With 300,000 adopted it counts 300,000 from the
/// layer *reconciled*, and the sum of its group, with other cells in doubt, is *mixed*.
public struct BudgetFigures: Hashable, Sendable {
  /// First layer: exactly as printed; empty where nothing is.
  public private(set) var printed = ""
  /// Second layer: what the print can mean.
  public private(set) var reading = BudgetReading.nothing
  /// Third layer: what a meeting adopted.
  public private(set) var settlement = BudgetSettlement.notNeeded
  /// What counts; nothing where there is no line, or one that can neither be read nor is settled.
  public private(set) var counted: CountedAmount?
  /// The total printed beside a sum of lines, when it can be read.
  public private(set) var printedTotal: Money?
  /// Committed and disbursed.
  public private(set) var spending = Spending()
  /// The greater of committed and disbursed, line by line.
  ///
  /// It is added up over the lines, so that a column of remainders adds up too.
  public private(set) var engaged = Money.zero
  /// Lines whose amount cannot be read; no sum of readings can count them.
  public private(set) var unreadableLines = 0
  /// Lines that nobody has settled.
  public private(set) var unsettled = UnsettledLines()

  /// The figures of a row about which nothing is known.
  public init() {}

  /// What is left of what counts.
  public var remaining: MoneyRange? { counted.map { $0.range - engaged } }

  /// What counts minus the printed total, where one is printed; the print alone has no gap.
  public var gap: MoneyRange? {
    guard let counted, let printedTotal, counted.layer != .printed else { return nil }
    return counted.range - printedTotal
  }

  /// What is left over all listed readings, where probable ones are held in `remaining`.
  public var widestRemaining: MoneyRange? {
    counted.flatMap { $0.holdsProbable ? $0.widest - engaged : nil }
  }

  /// Whether a probable reading is held in what counts.
  public var holdsProbable: Bool { counted?.holdsProbable ?? false }

  /// More is committed than the most that counts.
  public var isOvercommitted: Bool {
    counted.map { spending.committed > $0.range.high } ?? false
  }

  /// More is paid than was committed, or than the most that counts.
  public var isOverspent: Bool {
    spending.disbursed > spending.committed
      || counted.map { spending.disbursed > $0.range.high } ?? false
  }

  /// Either of both.
  public var isOverBudget: Bool { isOvercommitted || isOverspent }
}

// MARK: - A line

extension BudgetFigures {
  /// The figures of a line.
  ///
  /// - Parameter layer: Of which layer the sums are made.
  public init(of line: BudgetLine, spending: Spending, layer: SumLayer = .reconciled) {
    let amount = line.figure.printed
    printed = amount.text
    reading = BudgetReading(amount)
    if let adopted = line.figure.reconciled {
      settlement = .settled(adopted)
    } else if amount.confidence != .certain {
      settlement = .unsettled
      unsettled = UnsettledLines(amount.confidence)
    }
    counted = line.figure.counted(in: layer)
    self.spending = spending
    engaged = max(spending.committed, spending.disbursed)
    unreadableLines = reading == .unreadable ? 1 : 0
  }
}

extension BudgetFigure {
  /// What counts: the adopted value, else what can be read.
  public var counted: CountedAmount? { counted(in: .reconciled) }

  /// What counts in a layer. Of the print alone an amount counts that is certain; of the readings, what
  /// can be read, whatever was adopted; of what was adopted, that, and what can be read where nothing was.
  public func counted(in layer: SumLayer) -> CountedAmount? {
    switch layer {
    case .printed:
      guard printed.confidence == .certain, let value = printed.value else { return nil }
      return CountedAmount(range: MoneyRange(exactly: value), layer: .printed)
    case .interpreted: return interpreted
    case .reconciled: return adopted ?? interpreted
    }
  }

  private var adopted: CountedAmount? {
    reconciled.map { CountedAmount(range: MoneyRange(exactly: $0), layer: .reconciled) }
  }

  private var interpreted: CountedAmount? {
    printed.range.map {
      CountedAmount(range: $0, layer: .interpreted, widest: printed.widestRange)
    }
  }
}

extension BudgetReading {
  /// What one printed amount can mean.
  fileprivate init(_ amount: PrintedAmount) {
    self =
      switch (amount.confidence, amount.value, amount.range) {
      case (.certain, let value?, _): .amount(value)
      case (.probable, let value?, _): .probable(value)
      case (.ambiguous, _, let range?): .ambiguous(range, count: amount.readings.count)
      case (.absent, _, _), (.certain, _, _), (.probable, _, _), (.ambiguous, _, _): .unreadable
      }
  }

  /// What a line counts for in a sum of readings.
  fileprivate var lineRange: MoneyRange? {
    switch self {
    case .amount(let money), .probable(let money): MoneyRange(exactly: money)
    case .ambiguous(let range, _): range
    case .nothing, .unreadable, .sum, .partial, .balance: nil
    }
  }

  fileprivate var isProbable: Bool {
    switch self {
    case .probable: true
    case .nothing, .unreadable, .amount, .ambiguous, .sum, .partial, .balance: false
    }
  }
}

// MARK: - A sum of lines

extension BudgetFigures {
  /// The figures of a sum of lines, with the total printed beside it or an empty text.
  ///
  /// - Parameters:
  ///   - adopted: What a meeting adopted for that total, which its lines need not add up to.
  ///   - layer: Of which layer the sum is made.
  public init(
    sumOf lines: [BudgetFigures], printed: String, adopted: Money? = nil,
    layer: SumLayer = .reconciled
  ) {
    self.printed = printed
    printedTotal = PrintedAmount(printed).value
    unreadableLines = lines.map(\.unreadableLines).reduce(0, +)
    spending = lines.map(\.spending).reduce(Spending(), +)
    engaged = lines.map(\.engaged).reduce(.zero, +)
    unsettled = lines.map(\.unsettled).reduce(UnsettledLines(), +)
    if let adopted { settlement = .settled(adopted) }
    guard !lines.isEmpty || printedTotal != nil else { return }
    reading = Self.reading(of: lines, unreadable: unreadableLines, printed: printedTotal)
    counted = layer == .printed ? Self.printedSum(of: lines, printedTotal) : Self.counted(of: lines)
    if adopted == nil { settlement = Self.settlement(of: lines, counted: counted) }
  }

  private static func reading(
    of lines: [BudgetFigures], unreadable: Int, printed: Money?
  ) -> BudgetReading {
    let sum = lines.compactMap(\.reading.lineRange).reduce(.zero, +)
    if unreadable > 0 { return .partial(sum) }
    if let printed { return .balance(sum, printed: printed) }
    return .sum(sum, isProbable: lines.contains { $0.reading.isProbable })
  }

  /// The total that is printed; where none is, the sum of what is printed without doubt.
  private static func printedSum(of lines: [BudgetFigures], _ total: Money?) -> CountedAmount? {
    if let total { return CountedAmount(range: MoneyRange(exactly: total), layer: .printed) }
    let amounts = lines.compactMap(\.counted)
    guard amounts.count == lines.count else { return nil }
    return CountedAmount(range: amounts.map(\.range).reduce(.zero, +), layer: .printed)
  }

  private static func counted(of lines: [BudgetFigures]) -> CountedAmount? {
    let amounts = lines.compactMap(\.counted)
    guard amounts.count == lines.count else { return nil }
    let sum = amounts.map(\.range).reduce(.zero, +)
    let widest = amounts.map(\.widest).reduce(.zero, +)
    guard amounts.contains(where: { $0.layer == .reconciled }) else {
      return CountedAmount(range: sum, layer: .interpreted, widest: widest)
    }
    let isSettled = !lines.contains { $0.settlement == .unsettled }
    return CountedAmount(range: sum, layer: isSettled ? .reconciled : .mixed, widest: widest)
  }

  /// Settled when nothing is left to settle and a meeting had something to say; the adopted sum is
  /// then what counts.
  private static func settlement(
    of lines: [BudgetFigures], counted: CountedAmount?
  ) -> BudgetSettlement {
    if lines.contains(where: { $0.settlement == .unsettled }) { return .unsettled }
    guard let counted, counted.layer == .reconciled else { return .notNeeded }
    return .settled(counted.range.low)
  }
}
