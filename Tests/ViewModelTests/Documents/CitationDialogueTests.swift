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
    var texts = ["\(menu.names[0]) | \(menu.notice ?? "")"]
    for name in menu.names.dropFirst() {
      workspace.handle(.move(.down))
      texts.append("\(name) | \(workspace.menu?.notice ?? "")")
    }
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    return texts
  }

  @Test("The cell of the matrix: its own place first, in French")
  func matrix() {
    #expect(
      places(of: .matrix).first
        == "000 · tableau national, ligne 1 ; ligne 147 du texte | "
        + "Guide des mécanismes de coordination de la CISTEMA · "
        + "section 4, Responsabilités des parties prenantes")
  }

  @Test("A group of the budget names every place that it stands in, in English")
  func budget() {
    workspace.changeLanguage()
    let title = "Operational plan of the strategy to take children out, Lualaba"
    #expect(
      places(of: .budget).prefix(3) == [
        "001 · line 71 | \(title) · section d, Method",
        "001 · line 81 | \(title) · section e 1°, Logical framework, household vulnerability",
        "001 · line 136 | \(title) · Summary of the three-year budget",
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
