import Domain
import Wording

/// One column of figures in the budget: everything about it in one row.
///
/// The first column, the tree itself, is not here: it takes what the others leave.
struct BudgetColumn: Sendable {
  /// Its heading.
  let title: Bilingual
  /// Its width in cells; it grows when a figure needs more, since a cut amount is a wrong amount.
  let leastWidth: Int
  /// Whether it is shown before anybody has chosen anything.
  var isShownAtFirst = true
  /// What a row says in it.
  let cell: @Sendable (BudgetFigures, BudgetCellContext) -> Span

  /// Its name in words that never change, by which people's choices are kept.
  var id: String { title.en.folded }
}

/// What a cell needs to know besides its row's figures.
struct BudgetCellContext: Sendable {
  let wording: Wording
  /// Whether actual money is made up for the demonstration.
  let isIllustrative: Bool
  /// The printed grand total, when it can be read.
  let printedTotal: Money?
  /// The code of the row; empty where it has none.
  var code = ""

  /// The tone of actual money.
  var spendingTone: Tone { isIllustrative ? .illustrative : .plain }
}

extension BudgetColumn {
  /// The columns in their order; adding one is adding a row.
  static let all: [BudgetColumn] = [
    BudgetColumn(title: Phrase.Budget.code, leastWidth: 7, isShownAtFirst: false) { _, context in
      Span(context.code, .muted)
    },
    BudgetColumn(title: Phrase.Budget.printed, leastWidth: 14) { figures, _ in
      Span(figures.printed)
    },
    BudgetColumn(title: Phrase.Budget.interpreted, leastWidth: 15) { figures, context in
      figures.reading.span(context.wording, holdsProbable: figures.holdsProbable)
    },
    BudgetColumn(title: Phrase.Budget.committedShort, leastWidth: 6) { figures, context in
      context.spent(figures.spending.committed, isOver: figures.isOvercommitted)
    },
    BudgetColumn(title: Phrase.Budget.disbursedShort, leastWidth: 7) { figures, context in
      context.spent(figures.spending.disbursed, isOver: figures.isOverspent)
    },
    BudgetColumn(title: Phrase.Budget.rate, leastWidth: 5) { figures, context in
      context.rate(of: figures)
    },
    BudgetColumn(title: Phrase.Budget.remaining, leastWidth: 13) { figures, context in
      context.remaining(of: figures)
    },
    BudgetColumn(title: Phrase.Budget.gap, leastWidth: 19) { figures, context in
      guard let gap = figures.gap else { return Span("") }
      return Span(context.wording.signedRange(gap), gap == .zero ? .plain : .warning)
    },
    BudgetColumn(title: Phrase.Budget.reconciled, leastWidth: 11) { figures, context in
      figures.settlement.span(context.wording)
    },
    BudgetColumn(title: Phrase.Budget.share, leastWidth: 7) { figures, context in
      guard let range = figures.counted?.range, let total = context.printedTotal else {
        return .nothing
      }
      return Span(context.wording.percent(range, of: total))
    },
  ]

  /// A cell that grows past this is not an amount any more, and is cut.
  static let mostWidth = 24

  /// The width that shows every one of these figures whole.
  func width(for figures: some Sequence<BudgetFigures>, _ context: BudgetCellContext) -> Int {
    let heading = max(leastWidth, title[context.wording.language].count)
    let longest = figures.map { cell($0, context).text.count }.max() ?? 0
    return min(max(heading, longest), max(heading, Self.mostWidth))
  }

  /// Whether no row says anything in it.
  func isEmpty(for figures: some Sequence<BudgetFigures>, _ context: BudgetCellContext) -> Bool {
    isShownAtFirst
      && figures.allSatisfy { ["", Span.nothing.text].contains(cell($0, context).text) }
  }
}

// MARK: - Of a budget

extension BudgetModel {
  /// A share is of the total of the row's own plan.
  func cellContext(in plan: Code<Plan>?) -> BudgetCellContext {
    BudgetCellContext(
      wording: wording, isIllustrative: isIllustrative,
      printedTotal: plan.flatMap { ledger[plan: $0].printedTotal })
  }

  /// What is known of each column: widths that show the figures of every plan whole.
  func makeMeasures() -> [ColumnFitting.Measure] {
    let plans = tree.plans.map { plan in
      (context: cellContext(in: plan.id), figures: tree.nodes(of: plan.id).map { ledger[$0] })
    }
    return BudgetColumn.all.map { column in
      let widths = plans.map { column.width(for: $0.figures, $0.context) }
      let least = max(widths.max() ?? 0, column.width(for: [], cellContext(in: nil)))
      let isEmpty = plans.allSatisfy { column.isEmpty(for: $0.figures, $0.context) }
      return ColumnFitting.Measure(
        id: column.id, least: least, heading: wording(column.title).count,
        widest: isEmpty ? 0 : least, isText: false)
    }
  }

  /// The columns that are shown, by their places among all.
  var shownColumns: [Int] {
    let choices = surroundings.columns[Self.face.pane.name]
    return BudgetColumn.all.indices.filter { place in
      let column = BudgetColumn.all[place]
      return choices[column.id]?.isShown ?? column.isShownAtFirst
    }
  }

  /// The code that the documents, or ours where they have none, give a row.
  func code(of node: BudgetNode) -> String {
    switch node {
    case .plan(let id): id.rawValue
    case .group(let id): id.rawValue
    case .action(let id): id.rawValue
    case .line(let id): id.rawValue
    }
  }
}

extension BudgetModel: ColumnPane {
  var arrangeable: [ArrangeableColumn] {
    zip(BudgetColumn.all, measures).map { column, measure in
      ArrangeableColumn(
        id: column.id, title: wording(column.title), isShown: column.isShownAtFirst,
        width: measure.least ?? column.leastWidth)
    }
  }
}

// MARK: - Cells

extension BudgetCellContext {
  /// Committed or disbursed money.
  func spent(_ money: Money, isOver: Bool) -> Span {
    guard money != .zero else { return .nothing }
    let text = wording.shortAmount(money)
    return isOver ? Span("! " + text, .overBudget) : Span(text, spendingTone)
  }

  /// Disbursed in percent of what counts; nothing where its ends give different percentages.
  func rate(of figures: BudgetFigures) -> Span {
    guard figures.spending != Spending(), let range = figures.counted?.range else {
      return .nothing
    }
    let rate = wording.percent(figures.spending.disbursed, of: range.low)
    guard rate == wording.percent(figures.spending.disbursed, of: range.high) else {
      return .nothing
    }
    return Span(rate, figures.isOverspent ? .overBudget : spendingTone)
  }

  /// What is left, `!` when it is less than nothing whatever the reading.
  func remaining(of figures: BudgetFigures) -> Span {
    guard let remaining = figures.remaining else { return .nothing }
    let text = wording.shortRange(remaining)
    if remaining.high < .zero { return Span("! " + text, .overBudget) }
    return Span(text, remaining.low < .zero ? .warning : spendingTone)
  }
}

extension BudgetReading {
  /// The reading in a cell: the sign says how certain it is, the tone only repeats it.
  ///
  /// - Parameter holdsProbable: Whether a probable reading is held in it: a sum that closes so is not
  ///   simply equal.
  func span(_ wording: Wording, holdsProbable: Bool = false) -> Span {
    switch self {
    case .nothing: .nothing
    case .unreadable: Span(wording(Phrase.Budget.unreadable), .ambiguous)
    case .amount(let money): Span(wording.amount(money))
    case .probable(let money): Span("≈ " + wording.amount(money), .interpretation)
    case .ambiguous(_, let count): Span(wording(Phrase.Budget.readings(count)), .ambiguous)
    case .sum(let range, let isProbable):
      if range.exact == nil {
        Span(wording.shortRange(range), .ambiguous)
      } else {
        Span(
          (isProbable ? "≈ " : "") + wording.shortRange(range),
          isProbable ? .interpretation : .plain)
      }
    case .partial(let range): Span("≥ " + wording.amount(range.low), .ambiguous)
    case .balance(let range, let printed):
      if range.exact != printed {
        Span("≠ " + wording.shortRange(range), .warning)
      } else if holdsProbable {
        Span("≈ " + wording.shortRange(range), .interpretation)
      } else {
        Span("= " + wording.shortRange(range))
      }
    }
  }
}

extension BudgetSettlement {
  /// The adopted value in a cell.
  func span(_ wording: Wording) -> Span {
    switch self {
    case .notNeeded: .nothing
    case .unsettled: Span(wording(Phrase.Budget.unsettled), .ambiguous)
    case .settled(let money): Span(wording.amount(money), .strong)
    }
  }
}

extension Span {
  /// A cell in which nothing is said.
  fileprivate static let nothing = Span("—", .muted)
}
