import Domain
import Wording

/// A plan of which years are known, as an activity of IATI.
struct PlannedActivity {
  let part: BudgetReport.PlanPart
  private let yearly: YearlyBudgets
  private let first: Day
  private let last: Day?

  /// Takes a plan; nothing where neither adopted amounts nor certain periods nor people say when it begins.
  init?(_ part: BudgetReport.PlanPart, beginning: Month?) {
    let lines = part.lines
    let yearly = YearlyBudgets(of: lines, beginning: beginning)
    let printed = lines.flatMap(Self.printedYears)
    let years = yearly.years.isEmpty ? printed : yearly.years.map(\.year)
    let start =
      years.min().flatMap { Day(year: $0, month: 1, day: 1) }
      ?? beginning.flatMap { Day(year: $0.year, month: $0.month, day: 1) }
    guard let start else { return nil }
    self.part = part
    self.yearly = yearly
    first = start
    last = years.max().flatMap { Day(year: $0, month: 12, day: 31) }
  }

  /// The years that a line's period names for certain.
  private static func printedYears(of line: BudgetLine) -> [Int] {
    guard line.period.confidence == .certain,
      case .years(let first, let last)? = line.period.readings.first
    else { return [] }
    return [first, last]
  }

  // MARK: - Elements

  /// When it is planned to begin and, where that is known, to end.
  var dates: [Markup] {
    [("1", first)].map(Self.date) + (last.map { [Self.date("3", $0)] } ?? [])
  }

  private static func date(_ type: String, _ day: Day) -> Markup {
    .tag("activity-date", ["type": type, "iso-date": day.iso])
  }

  /// What is adopted, a budget for each calendar year.
  var budgets: [Markup] {
    yearly.years.compactMap { year in
      guard let first = Day(year: year.year, month: 1, day: 1),
        let last = Day(year: year.year, month: 12, day: 31)
      else { return nil }
      return .lines(
        "budget", ["type": "1", "status": "1"],
        [
          .tag("period-start", ["iso-date": first.iso]),
          .tag("period-end", ["iso-date": last.iso]),
          .tag(
            "value",
            ["currency": year.amount.currency.rawValue, "value-date": first.iso],
            DecimalText.of(year.amount)),
        ])
    }
  }

  // MARK: - In words

  /// What the activity is, with the place in the document.
  var description: Bilingual {
    Phrase.IATI.description(of: part.plan.name, citation: part.plan.origin.citation.text)
  }

  /// What is in the years, with the places in the document; what was divided; what was left out, and why.
  ///
  /// - Parameter most: How many lines are named at most.
  func sentences(naming most: Int) -> [Bilingual] {
    let citations = Dictionary(part.lines.map { ($0.id, $0.origin.citation.text) }) { first, _ in
      first
    }
    let inYears = yearly.lines.map { line -> String in
      let citation = citations[line] ?? ""
      return citation.isEmpty ? line.rawValue : "\(line) (\(citation))"
    }
    let included = inYears.isEmpty ? [] : [Phrase.IATI.included(Self.named(inYears, most))]
    let divided = yearly.divided.isEmpty ? [] : [Phrase.IATI.divided(codes(yearly.divided, most))]
    return included + divided
      + YearlyBudgets.Reason.allCases.compactMap { reason in
        guard let lines = yearly.leftOut[reason] else { return nil }
        return Phrase.IATI.leftOut(reason, count: lines.count, lines: codes(lines, most))
      }
  }

  private func codes(_ lines: [Code<BudgetLine>], _ most: Int) -> Bilingual {
    Self.named(lines.map(\.rawValue), most)
  }

  private static func named(_ names: [String], _ most: Int) -> Bilingual {
    Phrase.IATI.list(Array(names.prefix(most)), others: max(0, names.count - most))
  }
}
