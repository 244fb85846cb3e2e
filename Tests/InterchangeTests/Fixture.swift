import Domain

/// A few facts to be listed.
enum Fixture {
  /// A Sunday.
  static let today = Day(ordinal: 20_779)

  static let divas = Stakeholder(
    id: "DIVAS", level: .provincial, kind: "division",
    short: Bilingual(fr: "Aff. sociales", en: "Social aff."),
    name: Bilingual(fr: "Division des affaires sociales", en: "Division of social affairs"),
    tableRow: GuideTableRow(table: .provincial, row: 3), origin: .documented(Citation("000 §4")))

  static let register = [divas.id: divas]

  static let items = [
    ActionItem(
      id: RowKey(rawValue: 1), number: ActionNumber(station: "A", ordinal: 12),
      content: ActionItemContent(
        title: "Recenser, « vite » \"oui\"", owner: "DIVAS", due: today.adding(days: -9),
        status: .underWay, mode: .mutualAdjustment, meeting: "M-12",
        links: [.chainLink("L4"), .budgetLine("B1")], note: "deux\nlignes \u{1B}[31m"),
      created: today.adding(days: -30), closed: nil, origin: .recorded),
    ActionItem(
      id: RowKey(rawValue: 2), number: ActionNumber(station: "A", ordinal: 13),
      content: ActionItemContent(title: "=1+1"), created: today, closed: nil,
      origin: .illustrative),
  ]

  static let budget = BudgetFacts(
    actions: [
      PlanAction(
        id: "G1-A3", plan: "P", group: "G1", order: 1, printedNumber: "03",
        name: Bilingual(same: "Action"),
        origin: .recorded)
    ],
    lines: [
      BudgetLine(
        id: "B1.3a", plan: "P", action: "G1-A3", order: 1, name: Bilingual(same: "Ligne"),
        figure: BudgetFigure(printed: PrintedAmount("1.500.00$US")),
        period: PrintedPeriod("3 Mois 2 Mois"), activities: ["G1-A3-1"], origin: .recorded)
    ],
    spending: [
      "B1.3a": Spending(committed: Money(minorUnits: 10_050), disbursed: Money(dollars: 20))
    ])

  static let chain = ChainFacts(
    links: [
      ChainLink(
        id: "L5", order: 5, short: Bilingual(same: "Retrait"), name: Bilingual(same: "Retrait"),
        gap: Bilingual(same: ""), origin: .recorded)
    ],
    performers: [
      LinkPerformer(
        link: "L5", stakeholder: "MINMINES", capacity: .mandated, basis: .stated,
        order: 1, origin: .recorded),
      LinkPerformer(
        link: "L5", stakeholder: "DIVAS", capacity: .default, basis: .stated, order: 1,
        origin: .recorded),
    ],
    territories: [
      Territory(id: "KOL", order: 1, name: Bilingual(same: "Kolwezi"), origin: .recorded),
      Territory(id: "LUB", order: 2, name: Bilingual(same: "Lubudi"), origin: .recorded),
    ],
    reports: [
      LinkReport(
        link: "L5", territory: "KOL", status: .blocked, day: Day(ordinal: 20_759), note: "fiches",
        author: "X", origin: .illustrative)
    ],
    tallies: ["L5": ItemTally(open: 3, late: 1)])
}
