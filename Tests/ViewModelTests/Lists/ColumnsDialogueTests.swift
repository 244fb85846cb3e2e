import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "A column's width and its hiding are a key each and are kept … codes stand in a column that can be shown."
@Suite("Columns: hiding, showing and widening them")
struct ColumnsDialogueTests {
  private let room: Room
  private let kept = Kept()
  private let workspace: Workspace

  private final class Kept {
    var choices = ColumnChoices()
  }

  init() throws {
    room = try Room(items: 0)
    workspace = try Self.workspace(room, kept, .actions)
  }

  private static func workspace(
    _ room: Room, _ kept: Kept, _ pane: Pane, _ language: Language = .french
  ) throws -> Workspace {
    let workspace = try room.workspace(pane, language) { client in
      client.columns = { kept.choices }
      client.keepColumns = { kept.choices = $0 }
    }
    workspace.layOut(
      list: Viewport(rows: 10, width: pane == .budget ? 127 : 79), companion: nil, dialogue: nil)
    try workspace.prepare()
    return workspace
  }

  private func headings(_ workspace: Workspace) -> [String] { workspace.table.columns.map(\.name) }

  private func choose(_ name: String, in workspace: Workspace) {
    for _ in 0..<20 where workspace.menuChoice != name { workspace.handle(.move(.down)) }
    #expect(workspace.menuChoice == name)
  }

  @Test("Space hides the column under the cursor at once, Enter keeps that for the next session")
  func hiding() throws {
    workspace.handle(.command(.columns))
    choose("Retard", in: workspace)
    workspace.handle(.letter(" "))
    #expect(!headings(workspace).contains("Retard"))
    #expect(kept.choices == ColumnChoices(), "nothing is kept before Enter")
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    let next = try Self.workspace(room, kept, .actions)
    #expect(!headings(next).contains("Retard"))
    next.handle(.command(.columns))
    choose("Retard", in: next)
    next.handle(.letter(" "))
    next.handle(.accept)
    #expect(headings(next).contains("Retard"))
  }

  @Test("What is narrow for its screen can be shown all the same")
  func showing() throws {
    #expect(!headings(workspace).contains("Liens"))
    workspace.handle(.command(.columns))
    choose("Liens", in: workspace)
    workspace.handle(.letter(" "))
    #expect(headings(workspace).contains("Liens"))
  }

  @Test("The arrows make it wider and narrower; Delete gives back what follows from the room")
  func widening() throws {
    workspace.handle(.command(.columns))
    choose("Responsable", in: workspace)
    let width = { self.workspace.table.columns.first { $0.name == "Responsable" }?.width }
    let before = try #require(width())
    for _ in 0..<5 { workspace.handle(.move(.right)) }
    #expect(width() == before + 5)
    workspace.handle(.move(.left))
    #expect(width() == before + 4)
    workspace.handle(.remove)
    #expect(width() == before)
  }

  @Test("Esc takes everything back")
  func cancelling() throws {
    let before = workspace.table.columns
    workspace.handle(.command(.columns))
    for input in [Input.letter(" "), .move(.down), .move(.right), .move(.down), .letter(" ")] {
      workspace.handle(input)
    }
    #expect(workspace.table.columns != before)
    workspace.handle(.cancel)
    #expect(workspace.table.columns == before)
    #expect(kept.choices == ColumnChoices())
  }

  @Test(
    "The budget's codes stand in a column of their own when they are asked for, and in none before")
  func codes() throws {
    for language in Language.allCases {
      let budget = try Self.workspace(room, Kept(), .budget, language)
      #expect(!headings(budget).contains("Code"))
      budget.handle(.command(.columns))
      choose("Code", in: budget)
      budget.handle(.letter(" "))
      budget.handle(.accept)
      #expect(headings(budget)[1] == "Code")
      budget.handle(.command(.expandAll))
      for _ in 0..<3 { budget.handle(.command(.down)) }
      #expect(budget.table.rows.contains { $0.cells[1].text == "B1.3a" })
    }
  }

  @Test("A list in memory has it, too; the matrix and the chain say that they have not")
  func others() throws {
    let indicators = try Self.workspace(room, kept, .indicators)
    indicators.handle(.command(.columns))
    choose("Unité", in: indicators)
    indicators.handle(.letter(" "))
    #expect(!headings(indicators).contains("Unité"))
    let matrix = try Self.workspace(room, kept, .matrix)
    matrix.handle(.command(.columns))
    #expect(matrix.dialogue == nil && matrix.message?.tone == .warning)
  }

  @Test("What cannot be kept holds for the session, and that is said")
  func notKept() throws {
    struct Full: Error {}
    let workspace = try room.workspace { $0.keepColumns = { _ in throw Full() } }
    workspace.handle(.command(.columns))
    workspace.handle(.letter(" "))
    workspace.handle(.accept)
    #expect(workspace.message?.text == Phrase.Columns.notKept.fr)
    #expect(workspace.surroundings.columns != ColumnChoices())
  }
}
