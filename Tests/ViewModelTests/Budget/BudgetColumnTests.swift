import Domain
import Testing
import ViewModels
import Wording

@Suite("The budget's columns fit the projector, and show every amount whole")
struct BudgetColumnTests {
  /// Cells across that a table takes, with one between two columns.
  func width(of table: TablePresentation) -> Int {
    table.columns.map(\.width).reduce(0, +) + table.columns.count - 1
  }

  func lualaba(_ language: Language) throws -> BudgetModel {
    let model = BudgetModel(
      facts: try BudgetFixture.lualaba(), Surroundings(wording: Wording(language)))
    model.expandAll()
    return model
  }

  @Test("Line, printed, interpreted, committed, disbursed and rate fit in 80 cells")
  func eightyColumns() throws {
    let french = try lualaba(.french).table
    #expect(
      french.columns.map(\.title) == [
        "Ligne (Σ rapproché)", "Imprimé", "Interprété", "Engagé", "Décaissé", "Taux",
      ])
    #expect(width(of: french) == 80)
    #expect(french.columns[0].width >= 24)
    let english = try lualaba(.english).table
    #expect(
      english.columns.map(\.title) == [
        "Line (Σ reconciled)", "Printed", "Interpreted", "Commit.", "Disburs.", "Rate",
      ])
    #expect(width(of: english) == 80)
    #expect(english.columns[0].width >= 24)
  }

  @Test(
    "No amount and no heading is ever cut, at any width and scroll", arguments: Language.allCases)
  func nothingCut(language: Language) throws {
    let model = try lualaba(language)
    for width in [60, 72, 79, 80, 100, 128, 200] {
      model.viewport = Viewport(rows: 100, width: width)
      for _ in 0..<9 {
        let table = model.table
        #expect(self.width(of: table) <= width)
        for (index, column) in table.columns.enumerated().dropFirst() {
          #expect(column.title.count <= column.width)
          for row in table.rows {
            #expect(row.cells[index].text.count <= column.width, "\(row.cells[index].text)")
          }
        }
        model.move(.right)
      }
    }
  }

  @Test("A figure longer than its column widens it")
  func widening() {
    let model = BudgetModel(
      facts: BudgetFixture.facts(
        amounts: ["115 000 000 000 $US"], subtotal: "115 000 000 000 $US"),
      Surroundings(wording: Wording(.french)))
    #expect(model.table.columns[1].width == "115 000 000 000 $US".count)
    #expect(model.table.columns[2].width == "= 115 000 000 000".count)
    #expect(width(of: model.table) <= 80)
  }

  @Test("→ and ← scroll the columns, the first stays; scrolling ends with the last column")
  func scrolling() throws {
    let model = try lualaba(.french)
    #expect(model.table.hiddenLeft == 0 && model.table.hiddenRight == 4)
    model.move(.right)
    #expect(model.table.columns.prefix(2).map(\.title) == ["Ligne (Σ rapproché)", "Interprété"])
    #expect(model.table.hiddenLeft == 1)
    for _ in 0..<20 { model.move(.right) }
    let end = model.table
    #expect(end.columns.map(\.title).suffix(4) == ["Reste", "Écart", "Rapproché", "Part"])
    #expect(end.columns[0].title == "Ligne (Σ rapproché)" && end.hiddenRight == 0)
    #expect(end.rows[0].cells[0].text.hasPrefix("▾1 "))
    model.move(.left)
    #expect(model.table.hiddenRight > 0 || model.table.hiddenLeft < end.hiddenLeft)
    for _ in 0..<20 { model.move(.left) }
    #expect(model.table.columns[1].title == "Imprimé")
  }

  @Test(
    "A wide screen shows all columns and gives the rest to the first", arguments: Language.allCases)
  func wide(language: Language) throws {
    let model = try lualaba(language)
    model.viewport = Viewport(rows: 10, width: 128)
    #expect(model.table.columns.count == 10)
    #expect(model.table.hiddenLeft == 0 && model.table.hiddenRight == 0)
    model.viewport.width = 180
    #expect(width(of: model.table) == 180)
    #expect(model.table.columns[0].width >= 70)
  }

  @Test("A wider screen takes back columns that were scrolled away")
  func widerAgain() throws {
    let model = try lualaba(.french)
    for _ in 0..<5 { model.move(.right) }
    model.viewport.width = 200
    #expect(model.table.hiddenLeft == 0)
  }

  // MARK: - Actual money

  @Test("More disbursed than committed or interpreted: ! and its own tone, never colour alone")
  func overBudget() throws {
    let model = try lualaba(.french)
    #expect(try model.cell("   2 Assainir", "Décaissé") == Span("! 5 350", .overBudget))
    #expect(try model.cell("   2 Assainir", "Engagé") == Span("4 800", .illustrative))
    #expect(try model.cell("   2 Assainir", "Taux") == Span("107 %", .overBudget))
    #expect(try model.cell("   2 Assainir", "Reste") == Span("! −350", .overBudget))
    try model.goTo(.line("B3.2"))
    #expect(model.detailLines.contains("Décaissé | 5 350 $ · ! dépassement · illustratif"))
    try model.goTo(.group("G3"))
    #expect(model.detailLines.contains("Dépassement | ! B3.2"))
    try model.goTo(.group("G1"))
    #expect(!model.detailLines.contains { $0.hasPrefix("Dépassement") })
  }

  @Test("What is left is the reading minus the greater of committed and disbursed, and adds up")
  func remaining() throws {
    let model = try lualaba(.french)
    #expect(try model.cell("   1 Enquête", "Reste").text == "10 000")
    #expect(try model.cell("▾1", "Reste").text == "13,93–15,42 M")
    // 16 585 000 − (6 000 + 5 350 + 9 000 + 750 000): line by line the greater of both.
    #expect(try model.cell("▾3", "Reste").text == "15 814 650")
  }

  @Test("What is left of an ambiguous line is a range; it may be less than nothing")
  func ambiguousRemaining() throws {
    let spent = Spending(committed: Money(dollars: 20_000), disbursed: Money(dollars: 9_000))
    let model = BudgetModel(
      facts: BudgetFixture.facts(
        amounts: ["1.500.00$US", "1 000$"], subtotal: "", spending: ["B1": spent]),
      Surroundings(wording: Wording(.french)))
    #expect(try model.cell("     line B1", "Reste") == Span("−18,5…1 480 k", .warning))
    #expect(try model.cell("     line B1", "Taux").text == "—")
    #expect(try model.cell("     line B1", "Engagé") == Span("20 k"))
    #expect(try model.cell("     line B2", "Taux").text == "—")
    try model.goTo(.line("B1"))
    #expect(model.detailLines.contains("Reste | −18 500…1 480 000"))
  }

  @Test("A rate needs a reading: with several it stands only where all give the same percentage")
  func rate() throws {
    let model = try lualaba(.french)
    #expect(try model.cell("▾1", "Taux").text == "3 %")
    #expect(try model.cell("     Sensibiliser", "Taux").text == "—")
    #expect(try model.cell("   3 Vulgariser", "Taux").text == "0 %")
    #expect(try model.cell("   4 Créer", "Taux").text == "—")
  }

  @Test("The share is counted on the printed grand total, as a range where there is doubt")
  func share() throws {
    let model = try lualaba(.french)
    #expect(try model.cell("▾1", "Part").text == "47–52 %")
    #expect(try model.cell("▾3", "Part").text == "51 %")
    #expect(try model.cell("     Sensibiliser", "Part").text == "<1–5 %")
    model.facts.plans = model.facts.plans.map {
      Plan(id: $0.id, name: $0.name, printedTotal: "", origin: $0.origin)
    }
    #expect(try model.cell("▾3", "Part").text == "—")
  }

  // MARK: - The third layer, and what cannot be read

  @Test("An adopted value stands beside the readings and replaces none of them")
  func reconciled() throws {
    let adopted = Money(dollars: 500_000)
    let model = BudgetModel(
      facts: BudgetFixture.facts(
        amounts: ["1.500.00$US", "1 000$"], subtotal: "501 000$", reconciled: ["B1": adopted]),
      Surroundings(wording: Wording(.french)))
    #expect(try model.cell("     line B1", "Imprimé").text == "1.500.00$US")
    #expect(try model.cell("     line B1", "Interprété").text == "? 4 lectures")
    #expect(try model.cell("     line B1", "Rapproché") == Span("500 000", .strong))
    #expect(try model.cell("     line B2", "Rapproché").text == "—")
    #expect(try model.cell("▾1", "Rapproché").text == "501 000")
    #expect(try model.cell("▾1", "Interprété").text == "≠ 2,5–1 501 k")
    try model.goTo(.line("B1"))
    #expect(model.detailLines.contains("Rapproché | 500 000"))
    #expect(!model.detailLines.contains { $0.contains("Non tranché") })
    #expect(model.detailLines.contains("Une seule combinaison ferme le groupe 1."))
  }

  @Test("An amount that cannot be read is said, counts nothing, and nothing is claimed to close")
  func unreadable() throws {
    let model = BudgetModel(
      facts: BudgetFixture.facts(
        amounts: ["voir annexe", "1300.000$"], subtotal: "1 300 000$"),
      Surroundings(wording: Wording(.french)))
    model.expandAll()
    #expect(try model.cell("     line B1", "Imprimé").text == "voir annexe")
    #expect(try model.cell("     line B1", "Interprété") == Span("? illisible", .ambiguous))
    #expect(try model.cell("     line B1", "Rapproché").text == "non tranché")
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("Somme | ≥ 1 300 000 · 1 illisible"))
    #expect(try model.cell("▾1", "Interprété") == Span("≥ 1 300 000", .ambiguous))
    #expect(try model.cell("▾1", "Écart").text == "")
    #expect(try model.cell("▾1", "Reste").text == "—")
    #expect(!model.summaryText.contains("="))
    #expect(!model.detailLines.contains { $0.contains("combinaison") })
    #expect(model.summaryText.contains("1 illisible"))
  }

  @Test("Of combinations more than can be listed it is said how many are")
  func manyCombinations() throws {
    let model = BudgetModel(
      facts: BudgetFixture.facts(
        amounts: Array(repeating: "1.500.00$US", count: 9), subtotal: "10 500 000$"),
      Surroundings(wording: Wording(.french)))
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("Plus de 50 combinaisons ferment le groupe 1."))
  }

  @Test("A sub-total that is not printed claims neither = nor ≠")
  func noSubtotal() throws {
    let model = BudgetModel(
      facts: BudgetFixture.facts(amounts: ["1 000$", "2 000$"], subtotal: ""),
      Surroundings(wording: Wording(.french)))
    #expect(try model.cell("▾1", "Interprété").text == "3 000")
    #expect(try model.cell("▾1", "Écart").text == "")
    #expect(model.summaryText == "2 montants · $ US")
  }

  @Test("Amounts at the ends of what a number can hold are shown somehow, and nothing traps")
  func extremes() {
    let ends = [Int64.min, -1, 1, .max].map { Money(minorUnits: $0) }
    for adopted in ends {
      for booked in ends {
        let model = BudgetModel(
          facts: BudgetFixture.facts(
            amounts: ["1.500.00$US", "1.500.00$US"], subtotal: "1 $", total: "1 $",
            spending: ["B1": Spending(committed: booked, disbursed: adopted)],
            reconciled: ["B1": adopted, "B2": adopted]), Surroundings(wording: Wording(.french)))
        model.expandAll()
        model.viewport = Viewport(rows: 20, width: 250)
        #expect(model.table.rows.allSatisfy { !$0.cells.isEmpty })
        for _ in model.table.rows {
          #expect(!model.details.lines.isEmpty)
          model.move(.down)
        }
      }
    }
  }
}
