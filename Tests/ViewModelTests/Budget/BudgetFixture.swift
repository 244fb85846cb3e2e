import Domain
import Driving
import Interchange
import Testing
import ViewModels
import Wording

/// Budgets for the tests: the demonstration's, read from its data files, and small made-up ones.
enum BudgetFixture {
  /// The Lualaba plan as the demonstration loads it.
  static func lualaba() throws -> BudgetFacts { try loaded.get() }

  private static let loaded = Result<BudgetFacts, any Error> {
    let reading = DossierReader.read(folder: Checkout.demoData)
    return BudgetFacts(try #require(reading.dossier, "\(reading.problems)"))
  }

  /// One group of one action with these amounts, named `B1`, `B2`…
  static func facts(
    amounts: [String], subtotal: String, total: String = "",
    spending: [Code<BudgetLine>: Spending] = [:], reconciled: [Code<BudgetLine>: Money] = [:]
  ) -> BudgetFacts {
    BudgetFacts(
      plans: [Plan(id: "P", name: same("plan"), printedTotal: total, origin: .recorded)],
      groups: [group("G1", 1, subtotal)], actions: [action("A1", of: "G1", "01")],
      lines: amounts.enumerated().map { index, amount in
        line("B\(index + 1)", of: "A1", amount, reconciled: reconciled)
      },
      spending: spending)
  }

  static func group(
    _ id: Code<PlanGroup>, _ order: Int, _ subtotal: String, in plan: Code<Plan> = "P"
  ) -> PlanGroup {
    PlanGroup(
      id: id, plan: plan, order: order, name: same("group \(id)"), printedSubtotal: subtotal,
      origin: .recorded)
  }

  static func action(
    _ id: Code<PlanAction>, of group: Code<PlanGroup>, _ number: String,
    in plan: Code<Plan> = "P"
  ) -> PlanAction {
    PlanAction(
      id: id, plan: plan, group: group, order: 1, printedNumber: number, name: same("action \(id)"),
      origin: .recorded)
  }

  static func line(
    _ id: String, of action: Code<PlanAction>, _ amount: String, in plan: Code<Plan> = "P",
    reconciled: [Code<BudgetLine>: Money] = [:]
  ) -> BudgetLine {
    let figure = BudgetFigure(printed: PrintedAmount(amount), reconciled: reconciled[Code(id)])
    return BudgetLine(
      id: Code(id), plan: plan, action: action, order: 1, name: same("line \(id)"), figure: figure,
      period: PrintedPeriod("6 mois"), activities: [], origin: .recorded)
  }

  private static func same(_ text: String) -> Bilingual { Bilingual(same: text) }
}

extension BudgetFacts {
  /// What the store would answer after loading a dossier.
  init(_ dossier: Dossier) {
    var spending: [Code<BudgetLine>: Spending] = [:]
    for entry in dossier.entries {
      switch entry.kind {
      case .commitment:
        spending[entry.line, default: Spending()].committed =
          spending[entry.line, default: Spending()].committed + entry.amount
      case .disbursement:
        spending[entry.line, default: Spending()].disbursed =
          spending[entry.line, default: Spending()].disbursed + entry.amount
      // The data that tests load correct nothing.
      case .correction: break
      }
    }
    self.init(
      plans: dossier.plans, groups: dossier.groups, actions: dossier.actions,
      activities: dossier.activities, elements: dossier.elements, lines: dossier.lines,
      lineSources: dossier.lineSources, implementers: dossier.implementers,
      sources: Dictionary(dossier.sources.map { ($0.id, $0) }) { first, _ in first },
      register: Dictionary(dossier.stakeholders.map { ($0.id, $0) }) { first, _ in first },
      spending: spending,
      hasIllustrativeSpending: dossier.entries.contains { $0.origin == .illustrative },
      groupSources: dossier.groupSources)
  }
}

extension BudgetModel {
  /// Goes to a row with the keys a person has.
  func goTo(_ node: BudgetNode) throws {
    move(.first)
    var last: BudgetNode?
    while selected != node {
      try #require(selected != last, "no row for \(node)")
      last = selected
      move(.down)
    }
  }

  /// The visible cells of a row, found by its first cell.
  func cells(startingWith text: String) throws -> [String] {
    let rows = table.rows.map { $0.cells.map(\.text) }
    return try #require(rows.first { $0[0].hasPrefix(text) }, "\(rows.map { $0[0] })")
  }

  /// A cell by the row's first words and the column's heading, on a screen where all columns show.
  func cell(_ row: String, _ column: String) throws -> Span {
    viewport = Viewport(rows: 100, width: 250)
    let columns = table.columns.map(\.title)
    let index = try #require(columns.firstIndex(of: column), "\(columns)")
    let found = table.rows.first { $0.cells[0].text.hasPrefix(row) }
    return try #require(found, "no row \(row)").cells[index]
  }

  /// The details as plain lines: `label | text`.
  var detailLines: [String] {
    details.lines.map { line in
      switch line {
      case .field(let label, let spans): label + " | " + spans.map(\.text).joined()
      case .text(let spans): spans.map(\.text).joined()
      case .heading(let text): "# " + text
      case .bullet(let spans): "• " + spans.map(\.text).joined()
      }
    }
  }

  /// The summary as plain text.
  var summaryText: String { summary.map(\.text).joined() }
}
