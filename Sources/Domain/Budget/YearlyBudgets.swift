/// What meetings adopted of a plan, by calendar years; and what has no place there, and why
/// (test: `YearlyBudgetsTests`).
///
/// Only adopted values are taken, never a reading in their place. A document prints one amount for all the
/// years of a line: it is divided evenly over them, month by month, exactly to the cent, and the lines that
/// were divided are named, because the document does not divide them.
public struct YearlyBudgets: Hashable, Sendable {
  /// What is adopted for a calendar year.
  public struct Year: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The sum of its parts.
    public let amount: Money
  }

  /// Why a line has no place among the years.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// No meeting adopted an amount.
    case notSettled
    /// Nothing certain can be read of its period.
    case periodInDoubt
    /// Its period says how long and not from when.
    case beginningUnknown
    /// It is made up for the demonstration.
    case illustrative
    /// Its adopted amount is in another currency than the plan's.
    case otherCurrency
  }

  /// The years in which something is adopted, in order.
  public private(set) var years: [Year] = []
  /// The lines that are in the years, in the order of the plan.
  public private(set) var lines: [Code<BudgetLine>] = []
  /// Those of them that stand in several years.
  public private(set) var divided: [Code<BudgetLine>] = []
  /// The lines that are not, for each reason that there is.
  public private(set) var leftOut: [Reason: [Code<BudgetLine>]] = [:]

  /// Sums the adopted values of lines, all of one plan.
  ///
  /// - Parameters:
  ///   - lines: The lines, in order.
  ///   - beginning: The month in which periods begin that say only how long they are, where people say so.
  public init(of lines: some Sequence<BudgetLine>, beginning: Month? = nil) {
    var sums: [Int: Money] = [:]
    for line in lines {
      switch Self.months(of: line, beginning: beginning) {
      case .failure(let absence): leftOut[absence.reason, default: []].append(line.id)
      case .success(let part):
        let shares = part.shares
        for (year, share) in shares { sums[year] = (sums[year] ?? .zero) + share }
        self.lines.append(line.id)
        if shares.count > 1 { divided.append(line.id) }
      }
    }
    years = sums.sorted { $0.key < $1.key }.map { Year(year: $0.key, amount: $0.value) }
  }

  private struct Absence: Error {
    let reason: Reason
  }

  private static func months(
    of line: BudgetLine, beginning: Month?
  ) -> Result<SpreadAmount, Absence> {
    func absent(_ reason: Reason) -> Result<SpreadAmount, Absence> {
      .failure(Absence(reason: reason))
    }
    guard let amount = line.figure.reconciled else { return absent(.notSettled) }
    guard line.origin != .illustrative else { return absent(.illustrative) }
    guard amount.currency == .usDollar else { return absent(.otherCurrency) }
    guard line.period.confidence == .certain, let reading = line.period.readings.first else {
      return absent(.periodInDoubt)
    }
    switch reading {
    case .years(let first, let last):
      let count = (last - first + 1) * 12
      return .success(SpreadAmount(amount, from: Month(year: first, month: 1), months: count))
    case .months(let count):
      guard let beginning else { return absent(.beginningUnknown) }
      return .success(SpreadAmount(amount, from: beginning, months: count))
    }
  }
}

/// A calendar month.
public struct Month: Hashable, Sendable {
  /// Its year.
  public let year: Int
  /// Its place in the year, 1–12.
  public let month: Int

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `2027-03` and nothing else; the years that documents speak of, 1900 to 2200.
  public init?(iso text: String) {
    guard text.utf8.count == 7, let day = Day(iso: text + "-01") else { return nil }
    let parts = day.parts
    guard (1900...2200).contains(parts.year) else { return nil }
    self.init(year: parts.year, month: parts.month)
  }
}

/// An amount over a number of months, as much in each.
struct SpreadAmount {
  private let amount: Money
  private let first: Month
  private let count: Int

  /// Makes one; `months` is at least 1.
  init(_ amount: Money, from first: Month, months: Int) {
    self.amount = amount
    self.first = first
    count = max(1, months)
  }

  /// The parts of the calendar years, the earliest first; together they are the whole amount.
  var shares: [(year: Int, amount: Money)] {
    var shares: [(year: Int, amount: Money)] = []
    var (year, done) = (first.year, 0)
    while done < count {
      let isFirst = done == 0
      let next = min(count, done + (isFirst ? 13 - first.month : 12))
      shares.append((year, upTo(next) - upTo(done)))
      (year, done) = (year + 1, next)
    }
    return shares
  }

  /// The part of the first months, cut to the cent; taken apart first, so that nothing overflows.
  private func upTo(_ months: Int) -> Money {
    let (each, rest) = amount.minorUnits.quotientAndRemainder(dividingBy: Int64(count))
    let minorUnits = each * Int64(months) + rest * Int64(months) / Int64(count)
    return Money(minorUnits: minorUnits, currency: amount.currency)
  }
}
