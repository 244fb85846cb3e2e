import Domain
import Wording

/// The columns of an exported budget, in order: the three layers apart, then what follows from them.
enum BudgetColumn: Int, CaseIterable {
  case code, label, printed, reading, low, high, lowOfAll, highOfAll, reconciled, open, unreadable
  case printedTotal, gapLow, gapHigh, committed, disbursed, period, funding, implementers, citation
  case illustrative

  /// The letter that formulas name it by.
  var letter: String { String(Unicode.Scalar(UInt8(65 + rawValue))) }

  var title: Bilingual {
    typealias Budget = Phrase.Budget
    typealias Export = Phrase.Export
    return switch self {
    case .code: Phrase.List.code
    case .label: Phrase.List.label
    case .printed: Budget.printed
    case .reading: Export.reading
    case .low: Export.least(Budget.interpreted)
    case .high: Export.most(Budget.interpreted)
    case .lowOfAll: Export.least(Budget.allReadings)
    case .highOfAll: Export.most(Budget.allReadings)
    case .reconciled: Budget.reconciled
    case .open: Export.withoutAdopted
    case .unreadable: Export.unreadable
    case .printedTotal: Export.printedTotal
    case .gapLow: Export.least(Export.interpretedGap)
    case .gapHigh: Export.most(Export.interpretedGap)
    case .committed: Budget.committed
    case .disbursed: Budget.disbursed
    case .period: Budget.period
    case .funding: Budget.sources
    case .implementers: Budget.implementers
    case .citation: Phrase.Screen.source
    case .illustrative: Export.remark
    }
  }

  /// Its width in millimetres.
  var width: Int {
    switch self {
    case .open, .unreadable: 18
    case .code, .reading, .period, .illustrative: 24
    case .printed, .low, .high, .lowOfAll, .highOfAll, .reconciled, .printedTotal, .gapLow,
      .gapHigh, .committed, .disbursed:
      28
    case .citation: 45
    case .label, .funding, .implementers: 70
    }
  }

  /// The amount that a line has in a column that is summed; nothing in the others, and where nothing is said.
  func amount(of line: BudgetLine, in facts: BudgetFacts) -> Money? {
    switch self {
    case .low: line.figure.printed.range?.low
    case .high: line.figure.printed.range?.high
    case .lowOfAll: line.figure.printed.widestRange?.low
    case .highOfAll: line.figure.printed.widestRange?.high
    case .reconciled: line.figure.reconciled
    case .committed: facts.spending[line.id]?.committed
    case .disbursed: facts.spending[line.id]?.disbursed
    case .code, .label, .printed, .reading, .open, .unreadable, .printedTotal, .gapLow, .gapHigh,
      .period, .funding, .implementers, .citation, .illustrative:
      nil
    }
  }
}
