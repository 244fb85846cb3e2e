import Domain
import Testing
import ViewModels
import Wording

@Suite("The Lualaba budget shows printed, interpreted and reconciled figures side by side")
struct BudgetModelTests {
  let model: BudgetModel

  init() throws {
    model = BudgetModel(facts: try BudgetFixture.lualaba(), Surroundings(wording: Wording(.french)))
  }

  /// The column « Budget » of 001 §e, from top to bottom, sign for sign.
  static let printed = [
    "50 000$US", "1.500.000$US", "1300.000$", "1.500.00$US", "3 000 000 $US", "3 000 000$ US",
    "300 000$US", "4 000 000$ US", "500 000$US", "200 000$US", "1400 000 $ US", "30 000$US",
    "20 000$US", "25.000$", "25.000$", "5.000$US", "30.000$US", "5 000 000$US", "11 500 000$Us",
  ]

  @Test("The 19 printed amounts appear exactly as printed, in order", arguments: Language.allCases)
  func printedAmounts(language: Language) throws {
    model.wording = Wording(language)
    model.expandAll()
    model.viewport = Viewport(rows: 100, width: 80)
    let sums = ["15 750 000 $US", "50 000 $US", "16 585 000 $US", "32 385 000 $US"]
    let cells = model.table.rows.map { $0.cells[1].text }.filter { !$0.isEmpty }
    #expect(cells.filter { !sums.contains($0) } == Self.printed)
    #expect(cells.filter(sums.contains) == sums)
  }

  @Test("Group 1 shows printed, range, gap and ≠; never one of the readings")
  func groupOne() throws {
    let row = "▾1 Mettre fin"
    #expect(try model.cell(row, "Imprimé").text == "15 750 000 $US")
    #expect(try model.cell(row, "Interprété") == Span("≠ 15,25–16,75 M", .warning))
    #expect(try model.cell(row, "Écart") == Span("−498 500…+1 000 000", .warning))
    #expect(try model.cell(row, "Rapproché").text == "non tranché")
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("Imprimé | « 15 750 000 $US »"))
    #expect(model.detailLines.contains("Somme | 15 251 500–16 750 000"))
    #expect(
      model.detailLines.contains(
        "Écart | ≠ −498 500…+1 000 000 · à vérifier sur l’original"))
    #expect(model.details.citation.contains("001 §e 1° l.81"))
  }

  @Test("Groups 2 and 3 add up to their printed sub-totals: =, gap 0")
  func closingGroups() throws {
    for (row, amount) in [("▾2 Gouvernance", "= 50 000"), ("▾3 Devoir", "= 16 585 000")] {
      #expect(try model.cell(row, "Interprété") == Span(amount))
      #expect(try model.cell(row, "Écart").text == "0")
      #expect(try model.cell(row, "Rapproché").text == "—")
    }
  }

  @Test("The total stands last, with its printed amount, its range and its gap")
  func total() throws {
    model.viewport = Viewport(rows: 100, width: 250)
    #expect(model.table.rows.last?.kind == .total)
    #expect(try model.cell(" Total", "Imprimé").text == "32 385 000 $US")
    #expect(try model.cell(" Total", "Interprété").text == "≠ 31,89–33,39 M")
    #expect(try model.cell(" Total", "Écart").text == "−498 500…+1 000 000")
    model.move(.last)
    #expect(model.selected == .plan("LUALABA"))
    #expect(model.detailLines.contains("Somme | 31 886 500–33 385 000"))
    #expect(
      model.detailLines.contains(
        "Sous-totaux | 15 750 000 + 50 000 + 16 585 000 · = leur somme imprimée est bien le total"))
  }

  @Test("A sub-total lists every combination of readings that closes it, and no other")
  func closingCombinations() throws {
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("3 combinaisons ferment le groupe 1."))
    let combinations = [
      ("1 300 000", "1 500 000", "400 000"), ("1 300 000", "500 000", "1 400 000"),
      ("300 000", "1 500 000", "1 400 000"),
    ]
    #expect(
      Set(model.detailLines.filter { $0.hasPrefix("•") }.prefix(3))
        == Set(
          combinations.map { equipping, training, restoring in
            "• Équiper les EMA pour produire (B1.2b) = \(equipping)"
              + " · Sensibiliser et former à la coopérative (B1.3a) = \(training)"
              + " · CRS, CAP, transit, jeux : remettre en état, équiper, faire vivre (B1.8)"
              + " = \(restoring)"
          }))
    try model.goTo(.group("G2"))
    #expect(!model.detailLines.contains { $0.contains("combinaison") })
  }

  @Test("Every doubt is a sign and a word, never colour alone")
  func signs() throws {
    model.expandAll()
    #expect(try model.cell("     Sensibiliser", "Interprété") == Span("? 4 lectures", .ambiguous))
    let probable = try model.cell("     Équiper les EMA", "Interprété")
    #expect(probable == Span("≈ 1 300 000", .interpretation))
    #expect(try model.cell("   08 Appuyer", "Interprété").text == "≈ 1 400 000")
    #expect(try model.cell("  ▾2 Préparer", "Interprété").text == "≈ 2 800 000")
    #expect(try model.cell("  ▾03 Aider", "Interprété") == Span("6,0–7,5 M", .ambiguous))
    #expect(try model.cell("  ▾03 Aider", "Imprimé").text == "")
    #expect(try model.cell("     Intrants", "Interprété") == Span("3 000 000"))
  }

  @Test("The summary counts amounts and doubts and names the group that differs")
  func summary() {
    #expect(
      model.summaryText == "19 montants · 1 ambigu · 2 probables · groupe 1 ≠ imprimé · $ US")
    model.wording = Wording(.english)
    #expect(
      model.summaryText == "19 amounts · 1 ambiguous · 2 probable · group 1 ≠ printed · $ US")
  }

  @Test("Spending is marked as illustrative: the model says it, the details say it in words")
  func illustrative() throws {
    #expect(model.isIllustrative)
    #expect(try model.cell("▾1", "Engagé") == Span("1,3 M", .illustrative))
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("Décaissé | 492 380,50 $ · illustratif"))
    model.facts.hasIllustrativeSpending = false
    #expect(!model.isIllustrative)
    #expect(try model.cell("▾1", "Engagé") == Span("1,3 M", .plain))
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("Décaissé | 492 380,50 $"))
  }

  @Test("The language changes at run time; what is printed does not")
  func english() throws {
    try model.goTo(.line("B1.3a"))
    model.wording = Wording(.english)
    #expect(model.selected == .line("B1.3a"))
    #expect(model.details.title == "B1.3a · “1.500.00$US” · ambiguous")
    #expect(try model.cell("     Sensitise", "Interpreted").text == "? 4 readings")
    #expect(try model.cell("▾1 Ending", "Interpreted").text == "≠ 15.25–16.75 M")
    #expect(try model.cell("▾1 Ending", "Gap").text == "−498,500…+1,000,000")
    #expect(try model.cell("▾2 Governance", "Interpreted").text == "= 50,000")
  }

  @Test("An empty store says so, and every key is harmless")
  func empty() {
    let model = BudgetModel(facts: BudgetFacts(), Surroundings(wording: Wording(.french)))
    for move in ListMove.allCases { model.move(move) }
    model.toggle()
    model.expandAll()
    model.collapseAll()
    #expect(model.selected == nil)
    #expect(model.details == Details())
    #expect(model.summary.isEmpty)
    #expect(model.table.rows.isEmpty)
    #expect(model.table.emptySentence.hasPrefix("Aucun plan"))
  }
}
