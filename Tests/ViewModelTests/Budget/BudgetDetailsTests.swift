import Domain
import Testing
import ViewModels
import Wording

@Suite("The details of a budget row say every reading and what it does")
struct BudgetDetailsTests {
  let model: BudgetModel

  init() throws {
    model = BudgetModel(facts: try BudgetFixture.lualaba(), Surroundings(wording: Wording(.french)))
    model.expandAll()
  }

  @Test("An ambiguous cell lists every reading: value, rule, effect on the group; then the verdict")
  func ambiguous() throws {
    try model.goTo(.line("B1.3a"))
    #expect(model.details.title == "B1.3a · « 1.500.00$US » · ambigu")
    #expect(model.details.citation == "001 §e 1° l.86")
    #expect(
      model.detailLines.prefix(5) == [
        "1 500 000 | un zéro manque          groupe 1 : +1 000 000",
        "  500 000 | début en trop           groupe 1 : = 15 750 000",
        "  150 000 | séparateurs mal placés  groupe 1 : −350 000",
        "    1 500 | centimes à la fin       groupe 1 : −498 500",
        "Non tranché, à vérifier sur l’original. 3 combinaisons ferment le groupe 1.",
      ])
  }

  @Test("The same in English")
  func ambiguousInEnglish() throws {
    model.wording = Wording(.english)
    try model.goTo(.line("B1.3a"))
    #expect(
      model.detailLines.prefix(5) == [
        "1,500,000 | a zero is missing          group 1: +1,000,000",
        "  500,000 | extra digits at the start  group 1: = 15,750,000",
        "  150,000 | misplaced separators       group 1: −350,000",
        "    1,500 | cents at the end           group 1: −498,500",
        "Not settled, to be checked against the original. 3 combinations close group 1.",
      ])
  }

  @Test("A probable cell shows the other reading too, with the other lines' doubt in the effect")
  func probable() throws {
    try model.goTo(.line("B1.2b"))
    #expect(model.details.title == "B1.2b · « 1300.000$ » · probable")
    #expect(
      model.detailLines.prefix(2) == [
        "1 300 000 | un séparateur manque  groupe 1 : −498 500…+1 000 000",
        "  300 000 | début en trop         groupe 1 : −1 498 500…0",
      ])
    #expect(model.detailLines.contains { $0.hasPrefix("Non tranché") })
  }

  @Test("A certain cell has one reading and no verdict")
  func certain() throws {
    try model.goTo(.line("B1.1"))
    #expect(model.details.title == "B1.1 · « 50 000$US »")
    #expect(model.detailLines.first == "Interprété | 50 000 · forme régulière")
    #expect(!model.detailLines.contains { $0.contains("tranché") || $0.contains("vérifier") })
  }

  @Test("The program never says error, in no row and no language", arguments: Language.allCases)
  func neverError(language: Language) {
    model.wording = Wording(language)
    model.move(.first)
    var last: BudgetNode?
    while model.selected != last {
      last = model.selected
      let text = (model.detailLines + [model.details.title]).joined(separator: " ").lowercased()
      #expect(!text.contains("erreur") && !text.contains("error") && !text.contains("faute"))
      model.move(.down)
    }
    #expect(last == .plan("LUALABA"))
  }

  @Test("Activities show objectives, results, indicators, targets, zone and period")
  func activities() throws {
    try model.goTo(.line("B1.1"))
    let lines = model.detailLines
    let heading = try #require(lines.firstIndex(of: "# Activité · Enquête socio-économique"))
    let labels = lines[(heading + 1)...].map { $0.split(separator: " |")[0] }
    #expect(
      labels == [
        "Objectifs", "Résultats", "Indicateurs", "Cibles", "Lieu ou public", "Période", "Source",
      ])
    #expect(
      lines.contains(
        "Objectifs | Identifier zones et opportunités d’affaires · Cartographier les acteurs"))
    #expect(lines.contains("Lieu ou public | Ville de Kolwezi ; Lubudi ; Mutshatsha"))
    #expect(lines.contains("Source | 001 §e 1° l.84"))
  }

  @Test("An amount printed once for several activities names them all and is not divided")
  func severalActivities() throws {
    try model.goTo(.line("B1.4"))
    #expect(model.detailLines.filter { $0.hasPrefix("# Activité") }.count == 3)
    #expect(model.detailLines.filter { $0.contains("300 000") }.count == 1)
  }

  @Test("An element printed under another heading says which")
  func swappedColumns() throws {
    try model.goTo(.line("B3.2"))
    #expect(
      model.detailLines.contains("Cibles | Lubudi et Mutshatsha (imprimé sous « Indicateurs »)"))
    model.wording = Wording(.english)
    #expect(
      model.detailLines.contains(
        "Targets | Lubudi and Mutshatsha (printed under “Indicateurs”)"))
  }

  @Test(
    "A period is shown as printed and as read",
    arguments: [
      ("B1.1", "« 6 mois » · 6 mois"), ("B3.1a", "« ±3Ans » · ≈ 36 mois"),
      ("B3.2", "« 3 Mois 2 Mois » · ? 3 mois / 2 mois / 5 mois · à vérifier sur l’original"),
      ("B3.4", "« 2017-2020 » · de 2017 à 2020"),
    ])
  func periods(code: String, period: String) throws {
    try model.goTo(.line(Code(code)))
    #expect(model.detailLines.contains("Période | \(period)"))
  }

  @Test("Sources and implementers keep the printed wording beside the name")
  func wordingOfBodies() throws {
    try model.goTo(.line("B1.3a"))
    #expect(
      model.detailLines.contains {
        $0.hasPrefix("Financement | Gouvernement du Lualaba « Gouvernement de LUALABA » · ")
      })
    #expect(
      model.detailLines.contains {
        $0.hasPrefix("Intervenants | ") && $0.contains("Division du Plan « Div. Plan »")
      })
  }

  @Test("A source named twice in the cell is shown twice")
  func repeatedSource() throws {
    try model.goTo(.line("B3.5"))
    let sources = try #require(model.detailLines.first { $0.hasPrefix("Financement") })
    #expect(sources.components(separatedBy: "(EMA)") == 3)
  }

  @Test("An action shows its printed number, its sum and its activities")
  func action() throws {
    try model.goTo(.action("G1-A3"))
    #expect(model.details.title == "03 Aider à créer des coopératives agropastorales")
    #expect(model.detailLines.contains("Somme | 6 001 500–7 500 000"))
    #expect(model.detailLines.filter { $0.hasPrefix("# Activité") }.count == 3)
    try model.goTo(.action("G1-A2"))
    #expect(model.detailLines.contains("Somme | ≈ 2 800 000"))
  }
}

extension String {
  /// How many parts a separator makes.
  fileprivate func components(separatedBy separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
