import CustomDump
import Domain
import Testing
import ViewModels
import Wording

@Suite("Matrix: stakeholders × functions with the letters R A C I")
struct MatrixTableTests {
  @Test("Level headings part the bodies; letters, · for none, ⚠ where claims compete")
  func cells() {
    let model = SmallMatrix.model()
    expectNoDifference(
      model.table.columns.map(\.title), ["Acteur ╲ Fonction", "Coord", "Base", "Suivi", "Fonds"])
    expectNoDifference(
      model.lines,
      [
        " NATIONAL||||",
        "▶Mines (CISTEMA)|A ⚠|A|R|·",
        " Travail|R|·|R|·",
        " PROVINCIAL||||",
        " Gouverneur|A ⚠|·|I|·",
        " Mines prov. (CPISTEMA)|C|·|R|·",
        " AUTRES ACTEURS||||",
        " Bailleurs|·|·|·|A",
      ])
    expectNoDifference(
      model.table.rows.map(\.kind),
      [.heading, .item, .item, .heading, .item, .item, .heading, .item])
  }

  @Test("A letter has its tone; a competing claim is a warning on the body it names, on no other")
  func tones() {
    let rows = SmallMatrix.model().table.rows
    expectNoDifference(rows[1].cells.map(\.tone), [.plain, .warning, .strong, .plain, .muted])
    expectNoDifference(rows[2].cells.map(\.tone), [.plain, .plain, .muted, .plain, .muted])
    #expect(rows[4].cells[3] == Span("I", .muted))
    // One body alone claims the funds: nobody competes.
    #expect(rows[7].cells[4] == Span("A", .strong))
  }

  @Test("Claims compete until a meeting decides")
  func settledClaims() {
    let model = SmallMatrix.model()
    #expect(model.footer.hasSuffix("⚠ revendiquées : 1"))
    model.facts.assignments[0] = Assignment(
      stakeholder: "MIN", function: "COORD", letter: .accountable, basis: .decision,
      origin: .recorded)
    #expect(model.table.rows[1].cells[1] == Span("A", .strong))
    #expect(model.footer.hasSuffix("⚠ revendiquées : 0"))
    #expect(
      model.details.text.contains(
        "# Attributions revendiquées : 4, par 3 acteurs · tranché en séance"))
    #expect(model.details.text.contains("Base: décision d’une séance (noté en séance)"))
  }

  @Test("Headings, levels and columns are in the language of the room, which may change")
  func english() {
    let model = SmallMatrix.model()
    model.wording = Wording(.english)
    expectNoDifference(
      model.table.columns.map(\.title), ["Stakeholder ╲ Function", "Coord", "Data", "M&E", "Funds"])
    #expect(model.lines[6] == " OTHER STAKEHOLDERS||||")
    #expect(
      model.footer
        == "4 functions · no A: 1 · 2 A or more: 1 · no R: 2 · ⚠ claims: 1")
  }

  @Test("The footer counts functions with no A, two A, no R")
  func footer() {
    #expect(
      SmallMatrix.model().footer
        == "4 fonctions · sans A : 1 · 2 A ou plus : 1 · sans R : 2 · ⚠ revendiquées : 1")
  }

  @Test("Filter by level: the footer says so and counts only the bodies shown")
  func levelFilter() {
    let model = SmallMatrix.model()
    model.cycleLevel()
    #expect(model.level == .national)
    expectNoDifference(model.lines, ["▶Mines (CISTEMA)|A ⚠|A|R|·", " Travail|R|·|R|·"])
    #expect(
      model.footer
        == "niveau national · 2 acteurs · 4 fonctions · sans A : 2 · 2 A ou plus : 0 · sans R : 2"
        + " · ⚠ revendiquées : 1")
    model.cycleLevel()
    #expect(model.level == .provincial)
    model.cycleLevel()
    #expect(model.level == .other)
    // Neither of the bodies that compete for coordination acts at this level.
    #expect(model.footer.hasSuffix("⚠ revendiquées : 0"))
    model.cycleLevel()
    #expect(model.level == nil)
    #expect(model.lines.count == 8)
  }

  @Test("A level without bodies, and a store without any, say so")
  func empty() {
    let model = SmallMatrix.model()
    model.facts.stakeholders.removeAll { $0.level == .other }
    model.level = .other
    #expect(model.table.emptySentence == "Aucun acteur à ce niveau.")
    model.facts = MatrixFacts()
    #expect(model.table.emptySentence == "Aucun acteur ou aucune fonction dans ces données.")
    #expect(model.details == Details())
    model.move(.down, .right)
    model.transpose()
    #expect(model.selectedPair.isEmpty)
  }
}
