import Domain
import Wording

/// The charts of a plan's groups as SVG: what is printed against what can be read, and what was committed and
/// paid. Each says in words what it shows, and none says anything by colour alone.
struct BudgetCharts {
  let part: BudgetReport.PlanPart
  let report: BudgetReport
  let wording: Wording

  /// A bar for the sum of readings, full to its least and hatched to its most, and a stroke for what is printed.
  var subtotals: Markup {
    let rows = part.groups.map { group -> Bar in
      let row = BudgetRow.group(group)
      let figures = row.figures(in: report.ledger)
      let range = range(of: figures.reading)
      return Bar(
        name: wording(group.group.name),
        value: "\(BudgetRowWords(report: report, wording: wording).interpreted(of: row)) · "
          + wording.labelled(wording(Phrase.Budget.printed), figures.printed),
        solid: range?.low ?? .zero, hatched: range?.high ?? .zero, stroke: figures.printedTotal)
    }
    return draw(rows, as: .subtotals, named: wording(Phrase.Export.subtotalChart))
  }

  /// Two bars for each group: committed, then disbursed.
  var execution: Markup {
    let rows = part.groups.flatMap { group -> [Bar] in
      let spending = report.ledger[group: group.group.id].spending
      return [
        (Phrase.Budget.committed, spending.committed),
        (Phrase.Budget.disbursed, spending.disbursed),
      ].map { label, money in
        Bar(
          name: "\(wording(group.group.name)) · \(wording(label))", value: wording.money(money),
          solid: money, hatched: money, stroke: nil)
      }
    }
    return draw(rows, as: .execution, named: wording(Phrase.Export.executionChart))
  }

  private func range(of reading: BudgetReading) -> MoneyRange? {
    switch reading {
    case .sum(let range, _), .partial(let range), .balance(let range, _): range
    case .nothing, .unreadable, .amount, .probable, .ambiguous: nil
    }
  }

  // MARK: - Drawing

  private struct Bar {
    let name: String
    let value: String
    /// How far it is full, and how far hatched.
    let solid: Money
    let hatched: Money
    let stroke: Money?
  }

  private enum Chart: String {
    case subtotals, execution
  }

  private static let width = 900
  private static let rowHeight = 44

  private func draw(_ bars: [Bar], as chart: Chart, named name: String) -> Markup {
    let most = bars.map { max($0.hatched, $0.stroke ?? .zero) }.max() ?? .zero
    let said = bars.map { wording(Phrase.Export.bar($0.name, $0.value)) }
    let height = max(1, bars.count) * Self.rowHeight
    return .lines(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Self.width) \(height)",
        "role": "img", "aria-label": wording.listed([name] + said),
      ],
      [.tag("title", name), hatching(chart)]
        + bars.enumerated().flatMap { index, bar in
          draw(bar, in: chart, top: index * Self.rowHeight, most: most)
        })
  }

  /// The name of the hatching, one for each chart of the page.
  private func hatched(_ chart: Chart) -> String { "\(chart.rawValue)-\(part.plan.id)" }

  /// Lines aslant, for what may be.
  private func hatching(_ chart: Chart) -> Markup {
    .tag(
      "defs", [:],
      [
        .tag(
          "pattern",
          ["id": hatched(chart), "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"],
          [.tag("path", ["d": "M0 6 L6 0", "stroke": "#1f5fa8", "stroke-width": "1.5"])])
      ])
  }

  private func draw(_ bar: Bar, in chart: Chart, top: Int, most: Money) -> [Markup] {
    let solid = length(bar.solid, of: most)
    let hatched = max(0, length(bar.hatched, of: most) - solid)
    let stroke = bar.stroke.map { money -> [Markup] in
      let x = length(money, of: most)
      return [rectangle(x: x - 1, top: top + 16, width: 3, height: 24, fill: "#000")]
    }
    return [
      .tag(
        "text", ["x": "0", "y": "\(top + 13)"], wording(Phrase.Export.bar(bar.name, bar.value))),
      rectangle(x: 0, top: top + 19, width: solid, height: 18, fill: "#1f5fa8"),
      rectangle(
        x: solid, top: top + 19, width: hatched, height: 18,
        fill: "url(#\(self.hatched(chart)))"),
    ] + (stroke ?? [])
  }

  private func rectangle(x: Int, top: Int, width: Int, height: Int, fill: String) -> Markup {
    .tag(
      "rect",
      [
        "x": "\(max(0, x))", "y": "\(top)", "width": "\(width)", "height": "\(height)",
        "fill": fill,
      ])
  }

  /// How long a bar is in units of the picture; nothing is longer than the greatest.
  private func length(_ money: Money, of most: Money) -> Int {
    guard most > .zero, money > .zero else { return 0 }
    // A great amount times a width does not fit in 64 bits; the stroke at the end has its room.
    let (part, whole) = (Int128(money.minorUnits), Int128(most.minorUnits))
    return Int(min(part, whole) * Int128(Self.width - 4) / whole)
  }
}
