import Domain
import Wording

@testable import ViewModels

/// Four indicators of two groups, small enough to know by heart.
///
/// ```
/// I-1  Études      études     no target  A1 of P1 in G1, paid by B1
/// I-2  Écoles      écoles     60         A1 of P1 in G1
/// I-3  Familles    ménages    7          A2 of P2 in G2, paid by nothing
/// I-4  études      ménages    no target  A2 of P2 in G2
/// ```
enum SmallIndicators {
  static let facts = IndicatorFacts(
    indicators: [
      indicator("I-1", "A1", "Études", "Studies", "études", nil),
      indicator("I-2", "A1", "Écoles", "Schools", "écoles", 60),
      indicator("I-3", "A2", "Familles", "Families", "ménages", 7),
      indicator("I-4", "A2", "études", "studies", "ménages", nil),
    ],
    groups: [group("G1", 1), group("G2", 2)],
    actions: ["P1": action("P1", "G1"), "P2": action("P2", "G2")],
    activities: ["A1": activity("A1", "P1"), "A2": activity("A2", "P2")],
    lines: [
      BudgetLine(
        id: "B1", plan: "P", action: "P1", order: 1, name: Bilingual(same: "Enquête"),
        figure: BudgetFigure(printed: PrintedAmount("50 000$US"), reconciled: nil),
        period: PrintedPeriod("6 mois"), activities: ["A1"], origin: origin)
    ])

  static func model(
    _ language: Language = .french, rows: Int = 10, width: Int = 80
  ) -> IndicatorsModel {
    let model = IndicatorsModel(facts: facts, Surroundings(wording: Wording(language)))
    model.viewport = Viewport(rows: rows, width: width)
    return model
  }

  private static let origin = Origin.documented(Citation("001 §e l.84"))

  private static func indicator(
    _ id: Code<Indicator>, _ activity: Code<PlanActivity>, _ fr: String, _ en: String,
    _ unit: String, _ target: Int?
  ) -> Indicator {
    Indicator(
      id: id, activity: activity, name: Bilingual(fr: fr, en: en), unit: unit, target: target,
      origin: origin)
  }

  private static func group(_ id: Code<PlanGroup>, _ order: Int) -> PlanGroup {
    PlanGroup(
      id: id, plan: "P", order: order, name: Bilingual(same: "Groupe \(id)"), printedSubtotal: "",
      origin: origin)
  }

  private static func action(_ id: Code<PlanAction>, _ group: Code<PlanGroup>) -> PlanAction {
    PlanAction(
      id: id, plan: "P", group: group, order: 1, printedNumber: "1",
      name: Bilingual(same: "Action \(id)"),
      origin: origin)
  }

  private static func activity(
    _ id: Code<PlanActivity>, _ action: Code<PlanAction>
  ) -> PlanActivity {
    PlanActivity(
      id: id, action: action, order: 1, name: Bilingual(same: "Activité \(id)"),
      zone: Bilingual(same: ""), printedPeriod: "", origin: origin)
  }
}

extension IndicatorsModel {
  /// The codes of the rows in sight.
  var codes: [String] { table.rows.map(\.id) }

  /// The code of the selected row.
  var selectedCode: String? { selected?.id.rawValue }

  /// The footer as one line.
  var foot: String { summary.map(\.text).joined() }
}
