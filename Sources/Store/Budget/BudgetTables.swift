import Domain
import GRDB

/// The tables of printed amounts, of who is to pay and to carry out, and of money booked.
enum BudgetTables {
  /// Lines as a data file gives them: what a meeting adopted is not in the file and is not touched.
  static let line = FactTable<BudgetLine>(
    name: "budget_line", key: ["id"],
    columns: ["action", "order", "name_fr", "name_en", "printed_amount", "printed_period"],
    values: {
      [$0.id.rawValue, $0.action.rawValue, $0.order] + $0.name.values
        + [$0.figure.printed.text, $0.period.text] + $0.origin.values
    },
    read: { row in try row.budgetLine(isReconciledToo: false) })

  /// Lines as they are read: with what a meeting adopted.
  static let settledLine = FactTable<BudgetLine>(
    name: "budget_line", key: ["id"], columns: line.columns + ["reconciled"], values: line.values,
    read: { row in try row.budgetLine(isReconciledToo: true) })

  static let fundingSource = FactTable<FundingSource>(
    name: "funding_source", key: ["id"], columns: ["name_fr", "name_en", "stakeholder"],
    values: {
      [$0.id.rawValue] + $0.name.values + [$0.stakeholder?.rawValue] + $0.origin.values
    },
    read: { row in
      FundingSource(
        id: row.code(), name: row.bilingual(), stakeholder: row.optionalCode(),
        origin: row.origin())
    })

  static let lineSource = FactTable<LineSource>(
    name: "line_source", key: ["line", "order"], columns: ["source", "printed"],
    values: {
      [$0.line.rawValue, $0.order, $0.source.rawValue, $0.printed] + $0.origin.values
    },
    read: { row in
      let line: Code<BudgetLine> = row.code()
      let order = row.int()
      return LineSource(
        line: line, source: row.code(), order: order, printed: row.text(), origin: row.origin())
    })

  static let implementer = FactTable<Implementer>(
    name: "implementer", key: ["line", "order"], columns: ["stakeholder", "printed"],
    values: {
      [$0.line.rawValue, $0.order, $0.stakeholder.rawValue, $0.printed] + $0.origin.values
    },
    read: { row in
      let line: Code<BudgetLine> = row.code()
      let order = row.int()
      return Implementer(
        line: line, stakeholder: row.code(), order: order, printed: row.text(),
        origin: row.origin())
    })

  static let entry = FactTable<Entry>(
    name: "entry", key: ["id"],
    columns: ["line", "kind", "day", "amount", "currency", "source", "voucher", "note"],
    values: {
      [
        $0.id.rawValue, $0.line.rawValue, $0.kind.rawValue, $0.day.iso, $0.amount.minorUnits,
        $0.amount.currency.rawValue, $0.source?.rawValue, $0.voucher, $0.note,
      ] + $0.origin.values
    },
    read: { row in
      Entry(
        id: row.code(), line: row.code(), kind: try row.word(), day: try row.day(),
        amount: Money(minorUnits: row.int64(), currency: try row.word()),
        source: row.optionalCode(), voucher: row.text(), note: row.text(), origin: row.origin())
    })
}

extension RowReader {
  fileprivate mutating func budgetLine(isReconciledToo: Bool) throws -> BudgetLine {
    let id: Code<BudgetLine> = code()
    let action: Code<PlanAction> = code()
    let order = int()
    let name = bilingual()
    let printed = PrintedAmount(text())
    let period = PrintedPeriod(text())
    let reconciled = isReconciledToo ? optionalInt64().map { Money(minorUnits: $0) } : nil
    return BudgetLine(
      id: id, action: action, order: order, name: name,
      figure: BudgetFigure(printed: printed, reconciled: reconciled), period: period,
      activities: [], origin: origin())
  }
}
