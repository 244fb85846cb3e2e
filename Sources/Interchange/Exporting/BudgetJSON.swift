import Domain
import Wording

/// The budget as one JSON object: plans, groups, actions, and the lines as `list budget --json` has them.
/// Ranges are their two ends; what is not said is `null`.
struct BudgetJSON {
  let report: BudgetReport
  let context: ListingContext

  /// The file, a line for each plan.
  var written: String {
    let plans = report.plans.map { JSONText.object(fields(of: .plan($0))) }
    let exported = JSONText.value(.day(context.today))
    return "{\"exported\":\(exported),\"currency\":\"USD\",\"plans\":[\n"
      + plans.joined(separator: ",\n") + "\n]}\n"
  }

  private func fields(of row: BudgetRow) -> [ListingField] {
    switch row {
    case .plan(let part):
      common(row) + sums(of: row) + [ListingField("groups", list(part.groups.map(BudgetRow.group)))]
    case .group(let part):
      common(row) + sums(of: row) + [
        ListingField("funding", funding(of: part.group)),
        ListingField("actions", list(part.actions.map(BudgetRow.action))),
      ]
    case .action(let part):
      common(row) + sums(of: row) + [ListingField("lines", list(part.lines.map(BudgetRow.line)))]
    case .line(let line):
      lineColumns.map { ListingField($0.key, $0.value(line, context)) }
    }
  }

  private func list(_ rows: [BudgetRow]) -> ListingValue {
    .list(rows.map { .record(fields(of: $0)) })
  }

  private let lineColumns: [ListingColumn<BudgetLine>]

  init(report: BudgetReport, context: ListingContext) {
    self.report = report
    self.context = context
    lineColumns = Listing.budget(report.facts).columns.filter(\.isInJSON)
  }

  private func common(_ row: BudgetRow) -> [ListingField] {
    [
      ListingField("id", .text(row.code)),
      ListingField("label", .optional(context.wording(row.name))),
      ListingField("citation", .citation(row.origin)),
      ListingField("illustrative", .flag(row.origin == .illustrative)),
    ]
  }

  private func sums(of row: BudgetRow) -> [ListingField] {
    let figures = row.figures(in: report.ledger)
    let lines = row.lines
    func sum(_ column: BudgetColumn) -> Money? {
      let amounts = lines.compactMap { column.amount(of: $0, in: report.facts) }
      return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
    }
    let columns: [(String, BudgetColumn)] = [
      ("low", .low), ("high", .high), ("lowOfAll", .lowOfAll), ("highOfAll", .highOfAll),
      ("reconciled", .reconciled), ("committed", .committed), ("disbursed", .disbursed),
    ]
    return [
      ListingField("printed", .optional(figures.printed)),
      ListingField("printedTotal", .optional(figures.printedTotal)),
    ] + columns.map { ListingField($0, .optional(sum($1))) } + [
      ListingField(
        "linesWithoutAdopted", .integer(lines.count { $0.figure.reconciled == nil })),
      ListingField("unreadableLines", .integer(figures.unreadableLines)),
    ]
  }

  /// The sources of the summary and of the lines, and what one body is called by the other.
  private func funding(of group: PlanGroup) -> ListingValue {
    guard let funding = report.funding[group.id] else { return .list([]) }
    let sources = (funding.summary.map(\.source) + funding.lines.map(\.source)).withoutRepetitions
    let differences = funding.onlyInSummary + funding.onlyOnLines
    return .list(
      sources.map { source in
        let printed = funding.summary.first { $0.source == source }
        let lines = funding.lines.first { $0.source == source }?.lines ?? []
        let others = differences.first { $0.source == source }?.namesOfSameBody ?? []
        return .record([
          ListingField("source", .code(source)),
          ListingField("inSummary", .flag(printed != nil)),
          ListingField("printedInSummary", .optional(printed?.printed ?? "")),
          ListingField("citation", .optional(printed?.origin.citation.text ?? "")),
          ListingField("lines", .texts(lines.map(\.rawValue))),
          ListingField("sameBody", .texts(others.map(\.rawValue))),
        ])
      })
  }
}
