import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Several plans stand one after the other under their names")
struct SeveralPlansTests {
  let model: BudgetModel

  init() {
    var facts = BudgetFixture.facts(
      amounts: ["1 000$", "3 000$"], subtotal: "4 000$", total: "4 000$")
    facts.plans.append(
      Plan(
        id: "Q", name: Bilingual(fr: "autre plan", en: "other plan"), printedTotal: "500$",
        origin: .documented(Citation("005 l.1"))))
    facts.groups.append(BudgetFixture.group("H1", 1, "400$", in: "Q"))
    facts.actions.append(BudgetFixture.action("C1", of: "H1", "01", in: "Q"))
    facts.lines.append(BudgetFixture.line("D1", of: "C1", "300$", in: "Q"))
    model = BudgetModel(facts: facts, Surroundings(wording: Wording(.french)))
    model.viewport = Viewport(rows: 20, width: 200)
  }

  private var outline: [String] { model.table.rows.map { $0.cells[0].text } }

  @Test("Each plan has a row with its name and its own figures, and there is no row for all")
  func rows() throws {
    model.collapseAll()
    #expect(outline == ["▾plan", "▸1 group G1", "▾autre plan", "▸1 group H1"])
    #expect(model.table.rows.allSatisfy { $0.kind == .item })
    #expect(try model.cell("▾plan", "Interprété").text == "= 4 000")
    #expect(try model.cell("▾autre plan", "Interprété").text == "≠ 300")
    #expect(try model.cell("▾autre plan", "Imprimé").text == "500$")
    let texts = model.table.rows.flatMap { $0.cells.map(\.text) }
    #expect(!texts.contains { $0.contains("4 300") || $0.contains("4 500") })
  }

  @Test("A share is of the row's own plan")
  func share() throws {
    #expect(try model.cell("▾1 group G1", "Part").text == "100 %")
    #expect(try model.cell("▾1 group H1", "Part").text == "60 %")
  }

  @Test("A plan is folded and unfolded like a group, and its rows go with it")
  func folding() throws {
    try model.goTo(.plan("P"))
    #expect(model.open())
    #expect(outline == ["▸plan", "▾autre plan", "▾1 group H1", "   01 action C1"])
    try model.goTo(.line("D1"))
    model.select(.line("B2"))
    #expect(outline.first == "▾plan")
    #expect(model.selected == .line("B2"))
    try model.goTo(.plan("P"))
    model.toggle()
    #expect(model.selected == .plan("P"))
  }

  @Test("Details of a sum say of which plan it is; a plan sums its own sub-totals")
  func details() throws {
    try model.goTo(.group("H1"))
    #expect(model.detailLines.first == "Plan | autre plan")
    try model.goTo(.line("D1"))
    #expect(model.detailLines.contains("Plan | autre plan"))
    try model.goTo(.plan("Q"))
    #expect(model.details.title == "Total · autre plan")
    #expect(model.details.citation == "005 l.1")
    #expect(model.detailLines.contains("Somme | 300"))
    #expect(model.detailLines.contains("Sous-totaux | 400 · ≠ −100"))
  }

  @Test("The summary is of the plan that the cursor is in, and names it")
  func summary() throws {
    try model.goTo(.line("D1"))
    #expect(model.summaryText == "autre plan · 1 montant · groupe 1 ≠ imprimé · $ US")
    try model.goTo(.group("G1"))
    #expect(model.summaryText == "plan · 2 montants · sommes = imprimé · $ US")
  }

  @Test("With one plan the row of its total names it, and the details do not say it on each row")
  func onlyPlan() throws {
    let model = BudgetModel(
      facts: BudgetFixture.facts(amounts: ["1 000$"], subtotal: "1 000$", total: "1 000$"),
      Surroundings(wording: Wording(.french)))
    model.move(.last)
    #expect(model.table.rows.last?.cells[0].text == " Total · plan")
    #expect(!model.open())
    try model.goTo(.group("G1"))
    #expect(!model.detailLines.contains { $0.hasPrefix("Plan") })
    #expect(!model.summaryText.contains("plan"))
  }
}
