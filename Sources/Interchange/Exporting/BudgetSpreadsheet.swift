import Domain
import Wording

/// The budget as a spreadsheet: a sheet for each plan, with the three layers in columns of their own and the
/// sums of actions, groups and plan as formulas; the funding sources; and how it is read
/// (test: `BudgetSpreadsheetTests`).
///
/// A sum of adopted values says beside it how many of its lines have none. No layer stands in for another.
struct BudgetSpreadsheet {
  let report: BudgetReport
  let context: ListingContext

  private var wording: Wording { context.wording }

  /// The file.
  var written: String {
    FlatSpreadsheet(
      title: wording(Phrase.Export.title), language: wording.language,
      sheets: report.plans.map(sheet) + [fundingSheet, notesSheet]
    ).written
  }

  // MARK: - A plan

  /// The rows above the first of the plan: only the headings.
  private static let rowsAbove = 1

  private func sheet(of part: BudgetReport.PlanPart) -> FlatSpreadsheet.Sheet {
    var number = Self.rowsAbove
    let rows = rows(of: .plan(part), number: &number)
    return FlatSpreadsheet.Sheet(
      name: part.plan.id.rawValue, widths: BudgetColumn.allCases.map(\.width),
      rows: [.heading(BudgetColumn.allCases.map { .text(words.title(of: $0)) })] + rows)
  }

  /// The row and those below it; `number` is that of the last row written, and moves on.
  private func rows(of row: BudgetRow, number: inout Int) -> [FlatSpreadsheet.Row] {
    number += 1
    let own = number
    let below = row.children.flatMap { rows(of: $0, number: &number) }
    let place = Place(row: own, last: number)
    let cells = BudgetColumn.allCases.map { cell(of: row, in: $0, at: place) }
    return [.row(cells, row.style)] + (below.isEmpty ? [] : [.folding(below)])
  }

  /// Where a row stands, and the last row below it.
  private struct Place {
    let row: Int
    let last: Int

    var hasRowsBelow: Bool { last > row }

    func cell(_ column: BudgetColumn) -> String { "[.\(column.letter)\(row)]" }

    func below(_ column: BudgetColumn) -> String {
      "[.\(column.letter)\(row + 1):.\(column.letter)\(last)]"
    }
  }

  private func cell(
    of row: BudgetRow, in column: BudgetColumn, at place: Place
  ) -> FlatSpreadsheet.Cell {
    switch column {
    case .code: .text(row.code)
    case .label: .text(wording(row.name))
    case .printed: text(row.figures(in: report.ledger).printed)
    case .reading: text(words.reading(of: row))
    case .low, .high, .lowOfAll, .highOfAll, .reconciled, .committed, .disbursed:
      amount(of: row, in: column, at: place)
    case .open: count(of: row, in: column, at: place) { $0.figure.reconciled == nil }
    case .unreadable: count(of: row, in: column, at: place) { $0.figure.printed.range == nil }
    case .printedTotal: money(printedTotal(of: row))
    case .gapLow: gap(of: row, from: .low, at: place)
    case .gapHigh: gap(of: row, from: .high, at: place)
    case .period: text(words.period(of: row))
    case .funding: text(words.funding(of: row))
    case .implementers: text(words.implementers(of: row))
    case .citation: text(row.origin.citation.text)
    case .illustrative: text(words.remark(on: row))
    }
  }

  private var words: BudgetRowWords { BudgetRowWords(report: report, wording: wording) }

  private func text(_ text: String) -> FlatSpreadsheet.Cell { text.isEmpty ? .empty : .text(text) }

  private func money(_ money: Money?) -> FlatSpreadsheet.Cell { money.map { .money($0) } ?? .empty }

  // MARK: - Sums

  /// What a line says; of other rows the sum of what their lines say, where one of them says something.
  private func amount(
    of row: BudgetRow, in column: BudgetColumn, at place: Place
  ) -> FlatSpreadsheet.Cell {
    let amounts = row.lines.compactMap { column.amount(of: $0, in: report.facts) }
    if case .line = row { return money(amounts.first) }
    guard place.hasRowsBelow else { return .empty }
    let below = place.below(column)
    let sum = amounts.isEmpty ? nil : amounts.reduce(.zero, +)
    return .formula(
      "of:=IF(COUNT(\(below))=0;\"\";SUBTOTAL(9;\(below)))",
      sum.map(FlatSpreadsheet.Cell.Value.money))
  }

  private func count(
    of row: BudgetRow, in column: BudgetColumn, at place: Place,
    where holds: (BudgetLine) -> Bool
  ) -> FlatSpreadsheet.Cell {
    let count = row.lines.count(where: holds)
    if case .line = row { return .count(count) }
    guard place.hasRowsBelow else { return .empty }
    return .formula("of:=SUBTOTAL(9;\(place.below(column)))", .count(count))
  }

  private func printedTotal(of row: BudgetRow) -> Money? {
    row.figures(in: report.ledger).printedTotal
  }

  /// What can be read minus what is printed; nothing while a line cannot be read.
  private func gap(
    of row: BudgetRow, from column: BudgetColumn, at place: Place
  ) -> FlatSpreadsheet.Cell {
    guard let printed = printedTotal(of: row), place.hasRowsBelow else { return .empty }
    let (sum, total) = (place.cell(column), place.cell(.printedTotal))
    let amounts = row.lines.compactMap { column.amount(of: $0, in: report.facts) }
    let isWhole = amounts.count == row.lines.count && !amounts.isEmpty
    return .formula(
      "of:=IF(OR(\(place.cell(.unreadable))>0;\(sum)=\"\");\"\";\(sum)-\(total))",
      isWhole ? .money(amounts.reduce(.zero, +) - printed) : nil)
  }

  // MARK: - The other sheets

  private var fundingSheet: FlatSpreadsheet.Sheet {
    let rows = report.plans.flatMap { FundingRow.rows(of: $0, in: report, wording: wording) }
    return FlatSpreadsheet.Sheet(
      name: wording(Phrase.Export.fundingSheet), widths: FundingRow.widths,
      rows: [.heading(FundingRow.titles.map { .text(wording($0)) })]
        + rows.map { .row($0.cells.map(text), .plain) })
  }

  private var notesSheet: FlatSpreadsheet.Sheet {
    FlatSpreadsheet.Sheet(
      name: wording(Phrase.Export.notesSheet), widths: [160],
      rows: words.notes(today: context.today).map { .row([.text($0)], .plain) })
  }
}

extension BudgetRow {
  /// Sums stand out.
  fileprivate var style: FlatSpreadsheet.RowStyle {
    switch self {
    case .plan, .group: .strong
    case .action, .line: .plain
    }
  }
}
