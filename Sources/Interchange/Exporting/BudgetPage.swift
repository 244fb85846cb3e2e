import Domain
import Wording

/// The budget as one page of HTML, to be read and printed: no script, nothing from a network
/// (test: `BudgetPageTests`).
struct BudgetPage {
  let report: BudgetReport
  let context: ListingContext

  private var wording: Wording { context.wording }
  private var words: BudgetRowWords { BudgetRowWords(report: report, wording: wording) }

  /// The file.
  var written: String {
    "<!DOCTYPE html>\n"
      + Markup.lines(
        "html", ["lang": wording.language.rawValue, "xmlns": "http://www.w3.org/1999/xhtml"],
        [head, .lines("body", [heading] + report.plans.map(section) + [notes])]
      ).written + "\n"
  }

  private var head: Markup {
    .lines(
      "head",
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("title", wording(Phrase.Export.title)),
        .tag("style", PageStyle.text),
      ])
  }

  private var heading: Markup { .tag("h1", wording(Phrase.Export.title)) }

  private var notes: Markup {
    .lines(
      "section",
      [.tag("h2", wording(Phrase.Export.notesSheet))]
        + words.notes(today: context.today).map { .tag("p", $0) })
  }

  // MARK: - A plan

  private func section(_ part: BudgetReport.PlanPart) -> Markup {
    let charts = BudgetCharts(part: part, report: report, wording: wording)
    return .lines(
      "section",
      [
        .tag("h2", wording(part.plan.name)),
        .tag("div", ["class": "wide"], [budget(of: part)]),
        .tag("h3", wording(Phrase.Export.subtotalChart)), charts.subtotals,
        .tag("p", ["class": "key"], wording(Phrase.Export.subtotalChartKey)),
        .tag("h3", words.spent(Phrase.Export.executionChart)), charts.execution,
        .tag("h3", wording(Phrase.Export.fundingSheet)),
        .tag("div", ["class": "wide"], [funding(of: part)]),
      ])
  }

  private struct Column {
    let title: String
    let isNumber: Bool
    let text: (BudgetRow) -> String

    /// What style sheets know its cells by.
    var kind: String { isNumber ? "number" : "words" }
  }

  private var columns: [Column] {
    typealias Budget = Phrase.Budget
    let none = wording(Phrase.Screen.none)
    func money(_ money: Money) -> String { money == .zero ? none : wording.amount(money) }
    return [
      Column(title: wording(Phrase.List.code), isNumber: false) { $0.code },
      Column(title: wording(Phrase.List.label), isNumber: false) { self.wording($0.name) },
      Column(title: wording(Budget.printed), isNumber: true) {
        $0.figures(in: self.report.ledger).printed
      },
      Column(title: wording(Budget.interpreted), isNumber: true) { self.words.interpreted(of: $0) },
      Column(title: wording(Budget.reconciled), isNumber: true) { self.words.reconciled(of: $0) },
      Column(title: wording(Budget.gap), isNumber: true) { self.gap(of: $0) },
      Column(title: words.spent(Budget.committed), isNumber: true) {
        money($0.figures(in: self.report.ledger).spending.committed)
      },
      Column(title: words.spent(Budget.disbursed), isNumber: true) {
        money($0.figures(in: self.report.ledger).spending.disbursed)
      },
      Column(title: wording(Budget.period), isNumber: false) { self.words.period(of: $0) },
      Column(title: wording(Budget.sources), isNumber: false) { self.words.funding(of: $0) },
      Column(title: wording(Budget.implementers), isNumber: false) {
        self.words.implementers(of: $0)
      },
      Column(title: wording(Phrase.Screen.source), isNumber: false) { row in
        let remark = self.words.remark(on: row)
        return remark.isEmpty ? row.origin.citation.text : remark
      },
    ]
  }

  /// The sum of readings minus what is printed, where both can be read.
  private func gap(of row: BudgetRow) -> String {
    guard case .balance(let sum, let printed) = row.figures(in: report.ledger).reading else {
      return ""
    }
    return wording.signedRange(sum - printed)
  }

  private func budget(of part: BudgetReport.PlanPart) -> Markup {
    let columns = columns
    let titles = columns.map { column in
      Markup.tag("th", ["scope": "col", "class": column.kind], column.title)
    }
    return .lines(
      "table",
      [
        .tag("thead", [:], [.tag("tr", [:], titles)]),
        .lines("tbody", rows(of: .plan(part), columns)),
      ])
  }

  private func rows(of row: BudgetRow, _ columns: [Column]) -> [Markup] {
    let cells = columns.map { column in
      Markup.tag("td", ["class": column.kind], column.text(row))
    }
    return [.tag("tr", ["class": row.kind], cells)]
      + row.children.flatMap { rows(of: $0, columns) }
  }

  private func funding(of part: BudgetReport.PlanPart) -> Markup {
    let titles = FundingRow.titles.map { Markup.tag("th", ["scope": "col"], wording($0)) }
    let rows = FundingRow.rows(of: part, in: report, wording: wording)
    return .lines(
      "table",
      [
        .tag("thead", [:], [.tag("tr", [:], titles)]),
        .lines("tbody", rows.map { .tag("tr", [:], $0.cells.map { .tag("td", $0) }) }),
      ])
  }
}

extension BudgetRow {
  /// What style sheets know it by.
  fileprivate var kind: String {
    switch self {
    case .plan: "plan"
    case .group: "group"
    case .action: "action"
    case .line: "line"
    }
  }
}
