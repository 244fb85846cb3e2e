import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "`/` with `n` and `N`" in every tab that can.
@Suite("Searching in every tab: / goes there, Enter keeps, Esc returns, n and N go round")
struct SearchTests {
  private let room: Room

  init() throws { room = try Room() }

  /// A pane, the row where a search begins, and what is typed.
  struct Story: Sendable, CustomTestStringConvertible {
    let pane: Pane
    let text: String
    let row: String

    var testDescription: String { "\(pane): \(text)" }

    static let all = [
      Story(pane: .chain, text: "PLACEMENT retrait", row: "L5"),
      Story(pane: .matrix, text: "pmines", row: "PMINES"),
      Story(pane: .budget, text: "maraichage", row: "line:B1.3c"),
      Story(pane: .actions, text: "réimprimer", row: "A-005"),
    ]
  }

  private func selectedRow(_ workspace: Workspace) -> String? {
    workspace.table.rows.first(where: \.isSelected)?.id
  }

  private func begin(_ pane: Pane, _ text: String) throws -> Workspace {
    let workspace = try room.workspace(pane)
    search(workspace, text)
    return workspace
  }

  /// Types a text in the place of what was searched for before.
  private func search(_ workspace: Workspace, _ text: String) {
    workspace.handle(.command(.search))
    workspace.handle(.edit(.deleteToStart))
    workspace.write(text)
  }

  @Test("What is typed goes to the first match, and Enter stays there", arguments: Story.all)
  func typing(story: Story) throws {
    let workspace = try begin(story.pane, story.text)
    #expect(selectedRow(workspace) == story.row)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(workspace.message == nil)
    #expect(selectedRow(workspace) == story.row)
  }

  @Test(
    "Esc shows again what was shown, also in a second search begun elsewhere",
    arguments: Story.all.filter { $0.pane != .actions })
  func returning(story: Story) throws {
    let workspace = try room.workspace(story.pane)
    for start in [Command.down, .last] {
      workspace.handle(.command(start))
      let before = workspace.table
      search(workspace, story.text)
      #expect(workspace.table != before)
      workspace.handle(.cancel)
      #expect(workspace.dialogue == nil)
      #expect(workspace.table == before)
      search(workspace, story.text)
      workspace.handle(.accept)
    }
  }

  @Test("A kept search that is opened and given up leaves the cursor where it is")
  func reopening() throws {
    let workspace = try begin(.chain, "retrait")
    workspace.handle(.accept)
    workspace.handle(.command(.down))
    workspace.handle(.command(.search))
    #expect(workspace.prompt?.field.text == "retrait")
    workspace.handle(.cancel)
    #expect(selectedRow(workspace) == "L6")
  }

  @Test("The budget unfolds a line that is folded away, and folds it again on Esc")
  func unfolding() throws {
    let workspace = try room.workspace(.budget)
    workspace.budget.viewport = Viewport(rows: 60, width: 120)
    workspace.handle(.command(.collapseAll))
    let before = workspace.table
    #expect(!before.rows.contains { $0.id == "line:B1.2b" })
    workspace.handle(.command(.search))
    workspace.write("equiper les ema")
    #expect(workspace.budget.selected == .line("B1.2b"))
    #expect(selectedRow(workspace) == "line:B1.2b")
    workspace.handle(.cancel)
    #expect(workspace.table == before)
  }

  @Test("In the matrix a function is found as well; the stakeholder stays selected")
  func functions() throws {
    let workspace = try begin(.matrix, "cartographier")
    #expect(workspace.matrix.selectedFunction?.id == "CARTO")
    #expect(
      workspace.matrix.selectedStakeholder?.id == workspace.matrix.facts.stakeholders.first?.id)
  }

  @Test("In the matrix n comes to every function that has the words")
  func everyFunction() throws {
    let workspace = try begin(.matrix, "er et")
    workspace.handle(.accept)
    let expected = workspace.matrix.facts.functions.filter {
      "\($0.id) \($0.short.fr) \($0.name.fr)".folded.contains("er et ")
    }
    #expect(expected.count > 2)
    var visited: Set<Code<Function>> = []
    for _ in 0..<40 {
      workspace.handle(.command(.nextMatch))
      if let function = workspace.matrix.selectedFunction { visited.insert(function.id) }
    }
    for function in expected { #expect(visited.contains(function.id), "\(function.id)") }
  }

  @Test(
    "n goes through all matches and round, N back the same way",
    arguments: [(Pane.chain, "ion"), (.budget, "former"), (.actions, "fiches")])
  func round(pane: Pane, text: String) throws {
    let workspace = try begin(pane, text)
    workspace.handle(.accept)
    var way = [selectedRow(workspace)]
    repeat {
      workspace.handle(.command(.nextMatch))
      #expect(workspace.message == nil)
      way.append(selectedRow(workspace))
    } while way.last != way.first && way.count < 50
    #expect(way.count > 2 && way.count < 50)
    #expect(Set(way).count == way.count - 1)
    for row in way.reversed().dropFirst() {
      workspace.handle(.command(.previousMatch))
      #expect(selectedRow(workspace) == row)
    }
  }

  @Test("Nothing found and nothing searched for are said", arguments: Pane.allCases)
  func inVain(pane: Pane) throws {
    let workspace = try room.workspace(pane)
    workspace.handle(.command(.nextMatch))
    #expect(workspace.message?.text == workspace.wording(Phrase.Lists.nothingSearched))
    workspace.handle(.command(.search))
    workspace.write("zzz")
    workspace.handle(.accept)
    if pane != .actions {
      #expect(workspace.message?.text == workspace.wording(Phrase.Lists.noMatch("zzz")))
    }
    for command in [Command.nextMatch, .previousMatch] {
      workspace.handle(.command(command))
      #expect(workspace.message?.text == workspace.wording(Phrase.Lists.noMatch("zzz")))
      #expect(workspace.message?.tone == .warning)
    }
  }
}
