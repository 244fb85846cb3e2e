import Domain
import Testing
import ViewModels
import Wording

/// "Group funding sources of the printed summary beside those of the lines, with the difference shown."
@Suite("The details of a group set the summary's funding beside that of its lines")
struct GroupFundingTests {
  private func lines(_ language: Language) throws -> [String] {
    let model = BudgetModel(
      facts: try BudgetFixture.lualaba(), Surroundings(wording: Wording(language)))
    model.expandAll()
    try model.goTo(.group("G2"))
    return model.detailLines
  }

  @Test(
    "Group 2: the summary (l.137) beside the lines (l.107-108), and what only one of them names")
  func french() throws {
    let lines = try lines(.french)
    let first = try #require(lines.firstIndex { $0.hasPrefix("Financement, synthèse | ") })
    #expect(
      lines[first...].prefix(4) == [
        "Financement, synthèse | Gouvernement provincial « Gouvernement Provincial »"
          + " · Entreprises minières"
          + " · Partenaires techniques et financiers « Partenaires Techniques et Financiers »",
        "Financement, lignes | Gouvernement provincial · Partenaires (non précisés)"
          + " · Gouvernement national · Partenaires techniques et financiers · Entreprises",
        "Synthèse seulement | Entreprises minières",
        "Lignes seulement | Partenaires (non précisés) · Gouvernement national · Entreprises",
      ])
  }

  @Test("The same in English")
  func english() throws {
    let lines = try lines(.english)
    #expect(lines.contains("Summary only | Mining companies"))
    #expect(
      lines.contains("Lines only | Partners (not specified) · National Government · Companies"))
  }

  @Test("Two names of one body are said to be of one body (001 §e 1° l.84, summary l.136)")
  func sameBody() throws {
    let model = BudgetModel(
      facts: try BudgetFixture.lualaba(), Surroundings(wording: Wording(.french)))
    model.expandAll()
    try model.goTo(.group("G1"))
    #expect(
      model.detailLines.contains {
        $0.hasPrefix("Synthèse seulement | ")
          && $0.contains(
            "Gouvernement provincial (le même organisme que « Gouvernement du Lualaba »)")
      })
  }
}
