import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Required: "Status in two keys on the list … after `d` or a status the cursor stays where it was and goes
/// to the next item, and the message says what happened."
@Suite("A status in two keys")
struct StatusTests {
  private let room: Room

  init() throws { room = try Room(inFileWith: 32) }

  @Test(
    "Every status has a letter of its own in each language, and gets there in two keys",
    arguments: Language.allCases, ActionStatus.allCases)
  func letters(language: Language, status: ActionStatus) throws {
    let letter = Phrase.Status.letter(status)[language]
    #expect(ActionStatus(letter: letter, in: language) == status)
    #expect(ActionStatus(letter: letter.uppercased(), in: language) == status)
    let workspace = try room.workspace(.actions, language)
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.setItemStatus))
    workspace.handle(.letter(letter))
    #expect(workspace.dialogue == nil)
    #expect(try room.all().first { $0.id == item.id }?.content.status == status)
    let became = language == .french ? Self.french[status] : Phrase.Status.word(status).en
    #expect(workspace.message?.text == "\(item.number) \(try #require(became)).")
  }

  private static let french: [ActionStatus: String] = [
    .toDo: "à faire", .underWay: "en cours", .blocked: "bloquée", .done: "faite",
    .dropped: "abandonnée",
  ]

  @Test("A letter of no status does nothing, Esc leaves everything as it was")
  func nothing() throws {
    let workspace = try room.workspace()
    let before = try room.all().map(\.content)
    workspace.handle(.command(.setItemStatus))
    workspace.handle(.letter("z"))
    #expect(workspace.dialogue != nil)
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    #expect(try room.all().map(\.content) == before)
  }

  @Test("Where the item goes elsewhere the cursor is on the next one, in its row")
  func next() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.down))
    let (rows, index) = (workspace.actions.rows, workspace.actions.selectedIndex)
    workspace.handle(.command(.markDone))
    #expect(workspace.actions.selected?.id == rows[index + 1].id)
    #expect(workspace.actions.selectedIndex == index)
    #expect(workspace.message?.text == "\(rows[index].number) faite.")
  }

  @Test("The first row, the last row and the only row of a list: the cursor is never lost")
  func ends() throws {
    for move in [ListMove.first, .last] {
      let workspace = try room.workspace()
      try workspace.actions.move(move)
      let item = try #require(workspace.actions.selected)
      let others = workspace.actions.rows.filter { $0.id != item.id }
      workspace.handle(.command(.setItemStatus))
      workspace.handle(.letter(item.content.status == .done ? "b" : "f"))
      let now = try #require(workspace.actions.selected)
      #expect(others.contains { $0.id == now.id } || now.id == item.id)
    }
  }

  @Test("Where the item keeps its place the cursor stays on it, so that d twice is as before")
  func staying() throws {
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.setItemStatus))
    workspace.handle(.letter("b"))
    #expect(workspace.actions.selected?.id == item.id)
    #expect(workspace.actions.selected?.content.status == .blocked)
  }
}
