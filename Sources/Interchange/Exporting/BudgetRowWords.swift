import Domain
import Wording

/// What an exported row says in words.
struct BudgetRowWords {
  let report: BudgetReport
  let wording: Wording

  /// The heading of a column; of actual money it says where some of it is made up.
  func title(of column: BudgetColumn) -> String {
    let isMoney = column == .committed || column == .disbursed
    return isMoney ? spent(column.title) : wording(column.title)
  }

  /// What is said of actual money: that some of it is made up, where it is.
  func spent(_ label: Bilingual) -> String {
    guard report.facts.hasIllustrativeSpending else { return wording(label) }
    return "\(wording(label)) · \(wording(Phrase.Screen.illustrative))"
  }

  /// How certain the printed amount of a line is; nothing of a sum.
  func reading(of row: BudgetRow) -> String {
    switch row.figures(in: report.ledger).reading {
    case .amount: wording(Phrase.Budget.word(.certain))
    case .probable: "≈ " + wording(Phrase.Budget.word(.probable))
    case .ambiguous(_, let count): wording(Phrase.Budget.readings(count))
    case .unreadable: wording(Phrase.Budget.unreadable)
    case .nothing, .sum, .partial, .balance: ""
    }
  }

  /// What can be read, as a range where it is one: `≈ 1 300 000`, `? 1 500–1 500 000`, `≥ 80 000`.
  func interpreted(of row: BudgetRow) -> String {
    switch row.figures(in: report.ledger).reading {
    case .nothing: wording(Phrase.Screen.none)
    case .unreadable: wording(Phrase.Budget.unreadable)
    case .amount(let money): wording.amount(money)
    case .probable(let money): "≈ " + wording.amount(money)
    case .ambiguous(let range, _): "? " + wording.range(range)
    case .sum(let range, let isProbable): (isProbable ? "≈ " : "") + wording.range(range)
    case .partial(let range): "≥ " + wording.amount(range.low)
    case .balance(let range, _): wording.range(range)
    }
  }

  /// The sum of what meetings adopted and, in a line of its own, for how many lines none has; a dash where
  /// nothing is adopted.
  func reconciled(of row: BudgetRow) -> String {
    let adopted = row.lines.compactMap(\.figure.reconciled)
    guard !adopted.isEmpty else { return wording(Phrase.Screen.none) }
    let sum = wording.amount(adopted.reduce(.zero, +))
    let open = row.lines.count - adopted.count
    return open == 0 ? sum : "\(sum)\n(\(wording(Phrase.Export.stillOpen(open))))"
  }

  /// The period exactly as printed.
  func period(of row: BudgetRow) -> String {
    guard case .line(let line) = row else { return "" }
    return line.period.text
  }

  /// The sources that a line names; of a group, those of the printed summary.
  func funding(of row: BudgetRow) -> String {
    switch row {
    case .line(let line): printed(report.sources(of: line).map { ($0.source, $0.printed) })
    case .group(let part):
      printed((report.funding[part.group.id]?.summary ?? []).map { ($0.source, $0.printed) })
    case .plan, .action: ""
    }
  }

  private func printed(_ sources: [(source: Code<FundingSource>, printed: String)]) -> String {
    wording.listed(
      sources.map {
        $0.printed.isEmpty ? report.facts.name(of: $0.source, in: wording) : $0.printed
      })
  }

  func implementers(of row: BudgetRow) -> String {
    guard case .line(let line) = row else { return "" }
    return wording.listed(
      report.implementers(of: line).map {
        $0.printed.isEmpty ? report.name(of: $0.stakeholder, in: wording) : $0.printed
      })
  }

  /// What is made up is said to be.
  func remark(on row: BudgetRow) -> String {
    row.origin == .illustrative ? wording(Phrase.Screen.illustrative) : ""
  }

  /// How the export is read.
  func notes(today: Day) -> [String] {
    typealias Export = Phrase.Export
    let illustrative = report.facts.hasIllustrativeSpending ? [Export.illustrativeSpending] : []
    return [wording(Export.made(on: wording.date(today)))]
      + ([
        Export.printedLayer, Export.interpretedLayer, Export.reconciledLayer, Export.probableHeld,
        Export.checkOriginal, Export.dollars,
      ] + illustrative).map { wording($0) }
  }
}

/// A funding source of a group, as exports set the summary and the lines side by side.
struct FundingRow {
  /// The cells, in the order of the titles.
  let cells: [String]

  static let titles = [
    Phrase.Export.group, Phrase.Funding.source, Phrase.Funding.namedIn,
    Phrase.Funding.printedInSummary, Phrase.Funding.namingLines, Phrase.Funding.otherName,
    Phrase.Screen.source,
  ]

  /// In millimetres.
  static let widths = [24, 70, 40, 70, 70, 70, 45]

  /// A row for each source that the summary or a line of a group names: first those of the summary.
  static func rows(
    of plan: BudgetReport.PlanPart, in report: BudgetReport, wording: Wording
  ) -> [FundingRow] {
    plan.groups.flatMap { part -> [FundingRow] in
      guard let funding = report.funding[part.group.id] else { return [] }
      let summary = funding.summary.map(\.source)
      let sources = (summary + funding.lines.map(\.source)).withoutRepetitions
      return sources.map { source in
        row(source, of: part.group, funding, facts: report.facts, wording: wording)
      }
    }
  }

  private static func row(
    _ source: Code<FundingSource>, of group: PlanGroup, _ funding: FundingComparison,
    facts: BudgetFacts, wording: Wording
  ) -> FundingRow {
    let printed = funding.summary.first { $0.source == source }
    let lines = funding.lines.first { $0.source == source }?.lines ?? []
    let differences = funding.onlyInSummary + funding.onlyOnLines
    let others = differences.first { $0.source == source }?.namesOfSameBody ?? []
    let place =
      printed == nil
      ? Phrase.Funding.linesOnly
      : lines.isEmpty ? Phrase.Funding.summaryOnly : Phrase.Funding.both
    return FundingRow(cells: [
      group.id.rawValue, facts.name(of: source, in: wording), wording(place),
      printed?.printed ?? "", wording.listed(lines.map(\.rawValue)),
      wording.listed(others.map { facts.name(of: $0, in: wording) }),
      printed?.origin.citation.text ?? "",
    ])
  }
}
