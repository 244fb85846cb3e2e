import Domain

/// What the printed figures of a row can mean.
enum BudgetReading: Hashable {
  /// There is nothing to read.
  case nothing
  /// Something is printed and cannot be read.
  case unreadable
  /// One regular reading.
  case amount(Money)
  /// One reading far likelier than the others.
  case probable(Money)
  /// Several readings, none chosen.
  case ambiguous(MoneyRange, count: Int)
  /// The sum of lines, with nothing printed beside it; probable when one of them is.
  case sum(MoneyRange, isProbable: Bool)
  /// The sum of lines of which some cannot be read: at least this, and no balance can be drawn.
  case partial(MoneyRange)
  /// The sum of lines beside a printed total.
  case balance(MoneyRange, printed: Money)

  /// The least and the most it can be; nothing when it cannot be read, or not all of it.
  var range: MoneyRange? {
    switch self {
    case .nothing, .unreadable, .partial: nil
    case .amount(let money), .probable(let money): MoneyRange(exactly: money)
    case .ambiguous(let range, _), .sum(let range, _), .balance(let range, _): range
    }
  }
}

/// What a meeting has adopted for a row.
enum BudgetSettlement: Hashable {
  /// There is nothing to settle.
  case notNeeded
  /// There is, and nobody has.
  case unsettled
  /// An adopted value, or a sum in which nothing is left to settle.
  case settled(Money)
}

/// The figures of one row: the three layers of its budget figure, and actual money beside them.
struct BudgetRowFigures: Hashable {
  var printed = ""
  var reading = BudgetReading.nothing
  var settlement = BudgetSettlement.notNeeded
  var spending = Spending()
  /// The greater of committed and disbursed, line by line.
  ///
  /// It is added up over the lines, so that a column of remainders adds up too.
  var engaged = Money.zero
  /// Lines whose amount cannot be read; no sum can count them.
  var unreadableLines = 0

  /// What is left, as far as the readings say.
  var remaining: MoneyRange? { reading.range.map { $0 - engaged } }

  /// Sum minus printed, where a total is printed.
  var gap: MoneyRange? {
    guard case .balance(let sum, let printed) = reading else { return nil }
    return sum - printed
  }

  /// More is committed than the highest reading.
  var isOvercommitted: Bool { reading.range.map { spending.committed > $0.high } ?? false }

  /// More is paid than was committed, or than the highest reading.
  var isOverspent: Bool {
    spending.disbursed > spending.committed
      || reading.range.map { spending.disbursed > $0.high } ?? false
  }

  /// Either of both.
  var isOverBudget: Bool { isOvercommitted || isOverspent }
}

extension BudgetRowFigures {
  /// The figures of a line.
  init(of line: BudgetLine, spending: Spending) {
    let amount = line.figure.printed
    printed = amount.text
    reading =
      switch (amount.confidence, amount.value, amount.range) {
      case (.certain, let value?, _): .amount(value)
      case (.probable, let value?, _): .probable(value)
      case (.ambiguous, _, let range?): .ambiguous(range, count: amount.readings.count)
      case (.absent, _, _), (.certain, _, _), (.probable, _, _), (.ambiguous, _, _): .unreadable
      }
    if let adopted = line.figure.reconciled {
      settlement = .settled(adopted)
    } else if amount.confidence != .certain {
      settlement = .unsettled
    }
    self.spending = spending
    engaged = max(spending.committed, spending.disbursed)
    unreadableLines = amount.confidence == .absent ? 1 : 0
  }

  /// The figures of a sum of lines, with the total printed beside it or an empty text.
  init(sumOf lines: [(line: BudgetLine, figures: BudgetRowFigures)], printed: String) {
    let parts = lines.map(\.figures)
    let sum = parts.compactMap(\.reading.range).reduce(.zero, +)
    self.printed = printed
    unreadableLines = parts.map(\.unreadableLines).reduce(0, +)
    if unreadableLines > 0 {
      reading = .partial(sum)
    } else if let total = PrintedAmount(printed).value {
      reading = .balance(sum, printed: total)
    } else if !lines.isEmpty {
      let isProbable = lines.contains { $0.line.figure.printed.confidence == .probable }
      reading = .sum(sum, isProbable: isProbable)
    }
    settlement = Self.settlement(of: lines)
    spending = parts.map(\.spending).reduce(Spending(), +)
    engaged = parts.map(\.engaged).reduce(.zero, +)
  }

  private static func settlement(
    of lines: [(line: BudgetLine, figures: BudgetRowFigures)]
  ) -> BudgetSettlement {
    var total = Money.zero
    var isAnyAdopted = false
    for (line, figures) in lines {
      switch figures.settlement {
      case .unsettled: return .unsettled
      case .settled(let adopted):
        isAnyAdopted = true
        total = total + adopted
      case .notNeeded: total = total + (line.figure.printed.value ?? .zero)
      }
    }
    return isAnyAdopted ? .settled(total) : .notNeeded
  }
}
