import CustomDump
import Domain
import Testing
import ViewModels
import Wording

@Suite("Matrix: the details show the citation")
struct MatrixDetailsTests {
  @Test("Printed responsibilities and roles with document and row, basis of the letter, claims")
  func everything() {
    let details = SmallMatrix.model().details
    #expect(details.title == "Coordonner × Mines (CISTEMA)")
    #expect(details.citation == "000 §4 of MIN")
    expectNoDifference(
      details.text,
      [
        "Lettre: A · répond du résultat",
        "Base: interprétation · responsabilité : Coordonner les initiatives [000 §4 of MIN]",
        "À voir: ⚠ plusieurs A : Mines (CISTEMA), Gouverneur",
        "# Attributions revendiquées : 4, par 3 acteurs · non tranché",
        "- A Mines (CISTEMA) · Mines, coordonnateur national [000 §2 l.100]",
        "- A Gouverneur · Gouverneur, coordonnateur en province [000 §2 l.101]",
        "- A IDAK · IDAK, coordonne le plan [001 §f l.147]",
        "- A IDAK · IDAK, le redit [001 §f l.148]",
        "# Responsabilités selon le guide, en bref [000 §4 row of MIN]",
        "- Coordonner les initiatives",
        "- Gérer une base",
        "# Rôles selon le guide, en bref [000 §4 row of MIN]",
        "- Suivi périodique",
      ])
  }

  @Test("A letter that follows from another body's printed entry names that body")
  func otherRow() {
    let model = SmallMatrix.model()
    model.move(.down, .down, .right, .right)
    #expect(
      model.details.text[1]
        == "Base: interprétation · rôle : Rendre compte au gouverneur à la ligne de Mines prov."
        + " (CPISTEMA) [000 §4 of GOV]")
  }

  @Test("A cell without a letter says so, cites nothing, and still shows what is printed")
  func noLetter() {
    let model = SmallMatrix.model(.english)
    model.move(.right, .right, .right)
    #expect(model.details.citation.isEmpty)
    expectNoDifference(
      model.details.text.prefix(3),
      [
        "Letter: no letter for this stakeholder",
        "To look at: ⚠ no R, nobody does it",
        "# Responsibilities in the guide, in short [000 §4 row of MIN]",
      ])
    model.move(.last)
    #expect(model.details.text.last == "No printed entry in the guide’s tables.")
  }

  @Test("What is wrong with a function does not depend on the level shown")
  func gapsOverAllLevels() {
    let model = SmallMatrix.model()
    model.level = .provincial
    model.move(.right)
    #expect(model.selectedPair == ["GOV", "BASE"])
    #expect(model.details.text[1] == "À voir: ⚠ sans R, personne ne la réalise")
    #expect(model.footer.contains("sans A : 3"))
  }

  @Test("Entries that stand in different rows are cited one by one")
  func mixedRows() {
    let model = SmallMatrix.model()
    model.facts.duties[1] = PrintedDuty(
      id: "MIN-R2", stakeholder: "MIN", column: .responsibility, order: 2,
      label: Bilingual(same: "Gérer une base"), origin: SmallMatrix.cited("000 §4 l.148"))
    #expect(model.details.text.contains("# Responsabilités selon le guide, en bref"))
    #expect(model.details.text.contains("- Gérer une base [000 §4 l.148]"))
  }
}
