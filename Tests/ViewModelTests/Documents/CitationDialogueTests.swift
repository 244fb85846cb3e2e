import Domain
import Testing
import Wording

@testable import ViewModels

/// "One key on any citation shows which document, section and line it is, in the person's language."
@Suite("Where a fact stands, in words")
struct CitationDialogueTests {
  private let workspace: Workspace

  init() throws { workspace = try Room().workspace() }

  private func places(of pane: Pane) -> [String] {
    workspace.choose(pane)
    workspace.handle(.command(.citation))
    guard let menu = workspace.menu else { return [] }
    let texts = zip(menu.names, menu.values).map { "\($0) | \($1)" }
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    return texts
  }

  @Test("The cell of the matrix: its own place first, in French")
  func matrix() {
    #expect(
      places(of: .matrix).first
        == "000 · Guide des mécanismes de coordination de la CISTEMA | "
        + "section 4, Responsabilités des parties prenantes ; tableau national, rang 1 ; ligne 147")
  }

  @Test("A group of the budget names every place that it stands in, in English")
  func budget() {
    workspace.changeLanguage()
    let title = "001 · Operational plan of the strategy to take children out, Lualaba"
    #expect(
      places(of: .budget).prefix(3) == [
        "\(title) | section d, Method; line 71",
        "\(title) | section e 1°, Logical framework, household vulnerability; line 81",
        "\(title) | Summary of the three-year budget; line 136",
      ])
  }

  @Test(
    "Every pane with facts of documents answers; each place is told once", arguments: Pane.allCases)
  func everyPane(pane: Pane) {
    let places = places(of: pane)
    #expect(Set(places).count == places.count)
    if pane != .actions { #expect(!places.isEmpty) }
    #expect(!places.contains { $0.contains("absent de la base") })
  }

  @Test("Where nothing is cited, that is said")
  func nothing() throws {
    let workspace = try Room(isEmpty: true).workspace()
    workspace.handle(.command(.citation))
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text == Wording(.french)(Phrase.Sources.noCitation))
  }
}
