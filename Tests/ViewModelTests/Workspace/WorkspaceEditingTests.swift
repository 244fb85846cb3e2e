import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "before the sentence is over the item is on the wall … nobody’s words are lost".
@Suite("Workspace: editing, undoing, and everything that can go wrong")
struct WorkspaceEditingTests {
  private let room: Room

  init() throws { room = try Room() }

  // MARK: Adding

  @Test("An item added from the chain or the budget is about what was selected there")
  func addingFromElsewhere() throws {
    for (pane, moves, link) in [
      (Pane.chain, [Command.down, .down, .down], "link:L4"),
      (.budget, [.expandAll, .down, .down, .down, .down], "line:"),
    ] {
      let workspace = try room.workspace(pane)
      for move in moves { workspace.handle(.command(move)) }
      workspace.handle(.command(.add))
      workspace.handle(.nextField)
      workspace.write("Réunir les chefs")
      workspace.handle(.accept)
      #expect(workspace.pane == .actions)
      let added = try #require(workspace.actions.selected)
      #expect(added.content.title == "Réunir les chefs")
      #expect(added.content.links.first?.text.hasPrefix(link) == true, "\(added.content.links)")
    }
  }

  @Test("d marks done, d again opens; the day it was closed is kept and taken away")
  func markingDone() throws {
    let workspace = try room.workspace()
    let item = try #require(try room.all().first { $0.content.status == .underWay })
    try workspace.actions.show(item)
    workspace.handle(.command(.markDone))
    #expect(workspace.message?.text == "\(item.number) faite.")
    try workspace.actions.show(try #require(try room.all().first { $0.id == item.id }))
    #expect(workspace.actions.selected?.content.status == .done)
    #expect(workspace.actions.selected?.closed == Room.today)
    workspace.handle(.command(.markDone))
    try workspace.actions.show(try #require(try room.all().first { $0.id == item.id }))
    #expect(workspace.actions.selected?.content.status == .underWay)
    #expect(workspace.actions.selected?.closed == nil)
  }

  @Test("Marking done among the late ones keeps the filter and goes to the next late one")
  func fixAndNext() throws {
    let workspace = try room.workspace()
    workspace.showLate()
    let late = workspace.actions.rows
    workspace.handle(.command(.markDone))
    #expect(workspace.actions.selected == late[1])
    #expect(workspace.actions.query.lateOn == Room.today)
  }

  // MARK: Undo and redo

  @Test("u takes back the last change and Ctrl-R does it again, each in words")
  func undoing() throws {
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.delete))
    workspace.handle(.letter("o"))
    #expect(workspace.message?.text == "A-003 supprimée. u : annuler.")
    workspace.handle(.command(.undo))
    #expect(workspace.message?.text == "Annulé : suppression de A-003.")
    try workspace.prepare()
    #expect(workspace.actions.rows.first == item)
    workspace.handle(.command(.redo))
    #expect(workspace.message?.text == "Rétabli : suppression de A-003.")
    workspace.handle(.command(.redo))
    #expect(workspace.message?.text == "Rien à rétablir.")
  }

  @Test("What somebody has changed since is not undone, and their name is said")
  func overtaken() throws {
    let room = try Room(inFileWith: 0)
    let colleague = try room.colleague("PB")
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.edit))
    workspace.write(" aussi")
    workspace.handle(.accept)
    let mine = try #require(try room.store.actionItem(item.id))
    var theirs = mine.content
    theirs.title = "Leur titre"
    _ = try colleague.save(item.id, from: mine.content, to: theirs, today: Room.today)
    workspace.handle(.command(.undo))
    #expect(workspace.message?.text == "Refusé : A-003, action a été changé depuis par PB, 10:00.")
    #expect(workspace.message?.tone == .warning)
    #expect(try room.store.actionItem(item.id)?.content.title == "Leur titre")
  }

  // MARK: Two people

  @Test("What another session writes is there after the next look")
  func foreignChanges() throws {
    let room = try Room(inFileWith: 0)
    let colleague = try room.colleague("PB")
    let workspace = try room.workspace()
    let selected = workspace.actions.selected
    let early = ActionItemContent(title: "D’ailleurs", due: Room.today.adding(days: -90))
    _ = try colleague.add(early, created: Room.today)
    #expect(try workspace.follow())
    try workspace.prepare()
    #expect(workspace.actions.rows.first?.content.title == "D’ailleurs")
    #expect(workspace.actions.selected == selected)
    #expect(try workspace.summary().first?.text.hasPrefix("33 actions") == true)
  }
}

extension Workspace {
  /// Types a text, character by character.
  func write(_ text: String) {
    for character in text { handle(.edit(.insert(String(character)))) }
  }
}
