import Domain
import ViewModels
import Wording

/// A chain of three links in two territories on 24 November 2026.
///
/// ```
/// 1 Sensibiliser   Kolwezi done 21/11     Lubudi under way 14/11    nobody has the mandate
/// 2 Identifier     Kolwezi under way 22/11   Lubudi blocked 20/10   NGOs for the authorities
/// 3 Placer         Kolwezi no news        Lubudi not started 10/10  the mandated act
/// ```
/// Line `B1` is certain, `B2` has four readings and also pays for link 1.
enum SmallChain {
  static let today = Day(ordinal: 20_781)  // 24/11/2026

  static let facts = ChainFacts(
    links: [
      link("L1", 1, "Sensibiliser"),
      link("L2", 2, "Identifier", gap: "Institutions peu impliquées"),
      link("L3", 3, "Placer", gap: "Peu de places"),
    ],
    performers: [
      performer("L1", "CSO", .usual, .stated),
      performer("L2", "AUTH", .mandated, .implied),
      performer("L2", "NGO", .default, .stated),
      performer("L3", "AUTH", .mandated, .stated),
      performer("L3", "AUTH", .default, .stated),
    ],
    handovers: [
      handover("L1", "L2", "Relais mobilisés"), handover("L2", "L3", "Liste des ménages"),
    ],
    territories: [territory("KOL", 1, "Kolwezi"), territory("LUB", 2, "Lubudi")],
    reports: [
      report("L1", "KOL", .done, daysAgo: 3),
      report("L1", "LUB", .underWay, daysAgo: 10),
      report("L2", "KOL", .underWay, daysAgo: 2),
      report("L2", "LUB", .blocked, daysAgo: 35, note: "Fiches épuisées."),
      report("L3", "LUB", .notStarted, daysAgo: 45),
    ],
    tallies: ["L2": ItemTally(open: 3, late: 1), "L1": ItemTally(open: 12, late: 0)],
    mappings: [mapping("A1", "L2"), mapping("A2", "L2"), mapping("A3", "L1")],
    lines: [
      line("B1", "50 000$US", pays: ["A1"]), line("B2", "1.500.00$US", pays: ["A2", "A3"]),
      line("B9", "900 000$US", pays: ["A9"]),
    ],
    register: Dictionary(
      uniqueKeysWithValues: [
        body("CSO", "OSC"), body("AUTH", "Autorités publiques"), body("NGO", "ONG"),
        body("DIVAS", "Div. sociale"),
      ].map { ($0.id, $0) }))

  static func model(
    _ language: Language = .french, rows: Int = 10, width: Int = 80
  ) -> ChainModel {
    let model = ChainModel(facts: facts, Surroundings(wording: Wording(language), today: today))
    model.viewport = Viewport(rows: rows, width: width)
    return model
  }

  static func link(_ id: Code<ChainLink>, _ order: Int, _ name: String, gap: String = "")
    -> ChainLink
  {
    ChainLink(
      id: id, order: order, short: Bilingual(same: name),
      name: Bilingual(same: "\(name) dans toute la province du Lualaba"), gap: Bilingual(same: gap),
      origin: guide)
  }

  static func performer(
    _ link: Code<ChainLink>, _ body: Code<Stakeholder>, _ capacity: LinkPerformer.Capacity,
    _ basis: LinkPerformer.Basis
  ) -> LinkPerformer {
    LinkPerformer(
      link: link, stakeholder: body, capacity: capacity, basis: basis,
      order: 1, origin: .documented(Citation("000 §2 l.112")))
  }

  static func handover(_ from: Code<ChainLink>, _ to: Code<ChainLink>, _ label: String)
    -> Handover
  {
    Handover(from: from, to: to, label: Bilingual(same: label), origin: guide)
  }

  static func territory(_ id: Code<Territory>, _ order: Int, _ name: String) -> Territory {
    Territory(id: id, order: order, name: Bilingual(same: name), origin: guide)
  }

  static func report(
    _ link: Code<ChainLink>, _ territory: Code<Territory>, _ status: LinkStatus, daysAgo: Int,
    note: String = ""
  ) -> LinkReport {
    LinkReport(
      link: link, territory: territory, status: status, day: today.adding(days: -daysAgo),
      note: note, author: "DIVAS", origin: .illustrative)
  }

  static func mapping(_ activity: Code<PlanActivity>, _ link: Code<ChainLink>) -> ActivityMapping {
    ActivityMapping(activity: activity, link: link, reason: Bilingual(same: ""), origin: guide)
  }

  static func line(_ id: Code<BudgetLine>, _ printed: String, pays: [Code<PlanActivity>])
    -> BudgetLine
  {
    BudgetLine(
      id: id, plan: "P", action: "ACT", order: 1, name: Bilingual(same: ""),
      figure: BudgetFigure(printed: PrintedAmount(printed)), period: PrintedPeriod(""),
      activities: pays, origin: guide)
  }

  static func body(_ id: Code<Stakeholder>, _ name: String) -> Stakeholder {
    SmallMatrix.body(id, .other, name)
  }

  static let guide = Origin.documented(Citation("000 §2 l.109-115"))
}

extension ChainModel {
  /// The rows as text, the selected one marked, cells apart by bars: colours do not count.
  var lines: [String] {
    table.rows.map { row in
      (row.isSelected ? "▶" : " ") + row.cells.map(\.text).joined(separator: "|")
    }
  }

  /// The footer as one line.
  var footer: String { summary.map(\.text).joined() }

  /// Moves several times.
  func move(_ moves: ListMove...) { for step in moves { move(step) } }
}
