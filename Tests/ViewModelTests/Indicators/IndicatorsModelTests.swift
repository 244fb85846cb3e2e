import CustomDump
import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Indicators: the table, its details, its footer")
struct IndicatorsModelTests {
  @Test("A row says code, name, unit, target and activity; a missing target is a dash")
  func cells() {
    let model = SmallIndicators.model()
    let titles = model.table.columns.map(\.name)
    expectNoDifference(titles, ["Code", "Indicateur", "Unité", "Cible", "Activité"])
    let rows = model.table.rows.map { $0.cells.map(\.text) }
    expectNoDifference(rows[0], ["I-1", "Études", "études", "—", "A1"])
    expectNoDifference(rows[1], ["I-2", "Écoles", "écoles", "60", "A1"])
    #expect(model.table.rows[0].cells[2].tone == .interpretation)
  }

  @Test("The columns fill the width, and the activity’s name comes where there is room for it")
  func widths() {
    for width in [60, 80, 107, 108, 140] {
      let table = SmallIndicators.model(width: width).table
      #expect(table.columns.map(\.width).reduce(table.columns.count - 1, +) == width)
      #expect(table.columns.contains { $0.name == "Nom de l’activité" } == (width >= 108))
    }
  }

  @Test("Names are those of the language shown")
  func language() {
    let model = SmallIndicators.model(.english)
    #expect(model.table.rows.map { $0.cells[1].text }.first == "Studies")
    #expect(model.foot == "4 indicators · 2 without a target")
    model.wording = Wording(.french)
    #expect(model.foot == "4 indicateurs · 2 sans cible")
  }

  @Test("Details say where it stands, what is our reading, and what it belongs to")
  func details() {
    let model = SmallIndicators.model()
    let details = model.details
    #expect(details.title == "I-1")
    #expect(details.citation == "001 §e l.84")
    let lines = details.lines.map { line -> String in
      guard case .field(let label, let spans) = line else { return "" }
      return "\(label)=" + spans.map(\.text).joined()
    }
    expectNoDifference(
      lines,
      [
        "Indicateur=Études", "Unité=études (interprétation)", "Cible=aucune imprimée",
        "Activité=A1  Activité A1", "Action du plan=P1  Action P1", "Groupe=G1  Groupe G1",
        "Lignes du budget=B1", "En anglais=Studies",
      ])
    expectNoDifference(
      model.places.map(\.address), [.planAction("P1"), .subject(.budgetLine("B1"))])
    expectNoDifference(model.subjects, [.activity("A1")])
  }

  @Test("Without indicators the list says how to load them, and there are no details")
  func empty() {
    let model = SmallIndicators.model()
    model.facts = IndicatorFacts()
    #expect(model.table.rows.isEmpty)
    #expect(model.table.emptySentence.hasPrefix("Aucun indicateur"))
    #expect(model.details == Details())
    #expect(model.foot == "0 indicateur · 0 sans cible")
  }

  @Test("An address selects its row, takes out what hides it, and leads back")
  func address() throws {
    let model = SmallIndicators.model()
    model.toggle(filter: "no-target")
    #expect(IndicatorsModel.shows(.indicator("I-3")))
    #expect(!IndicatorsModel.shows(.planAction("P1")))
    let leadsNowhere = try model.select(.indicator("I-9")) == nil
    #expect(leadsNowhere)
    guard let back = try model.select(.indicator("I-3")) else {
      Issue.record("the indicator is not found")
      return
    }
    #expect(model.selectedCode == "I-3")
    try back()
    #expect(model.selectedCode == "I-1")
    expectNoDifference(model.codes, ["I-1", "I-4"])
  }
}
