import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "Undo is not a conflict about another row: it says what it would undo, whose later change stands in the
/// way, and offers to leave it, or to undo that field only. Messages about an undone or restored thing go
/// when it is restored."
@Suite("Undoing what somebody has changed since")
struct UndoDialogueTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace
  private let item: ActionItem

  init() throws {
    room = try Room(inFileWith: 0)
    colleague = try room.colleague("PB")
    workspace = try room.workspace()
    item = try #require(workspace.actions.selected)
  }

  private var stored: ActionItemContent {
    get throws { try #require(try room.store.actionItem(item.id)).content }
  }

  /// Changes the item as one person or the other.
  private func change(_ store: Store, _ change: (inout ActionItemContent) -> Void) throws {
    let now = try stored
    var content = now
    change(&content)
    _ = try store.save(item.id, from: now, to: content, today: Room.today)
  }

  private var asked: UndoDialogue? { workspace.dialogue as? UndoDialogue }

  private func lines(_ language: Language = .french) throws -> [String: String] {
    guard case .question(let question) = workspace.presentation else { return [:] }
    return Dictionary(question.lines.map { ($0.label, $0.text) }) { first, _ in first }
  }

  /// I change the title, a colleague changes it again, and I undo while another row is selected.
  private func undoFromAnotherRow() throws {
    try change(room.store) { $0.title = "Ma version" }
    try change(colleague) { $0.title = "Sa version" }
    workspace.handle(.command(.down))
    workspace.handle(.command(.undo))
  }

  @Test("It says what it would undo, whose later change is in the way, and what would be there")
  func said() throws {
    try undoFromAnotherRow()
    #expect(asked != nil)
    guard case .question(let question) = workspace.presentation else { return }
    #expect(question.title == "Annuler : \(item.number), action")
    let lines = try lines()
    #expect(lines["concerne"] == "\(item.number) · Sa version")
    #expect(lines["champ"] == "Action")
    #expect(lines["changé depuis"] == "PB, 10:00 · \(item.number), action")
    #expect(lines["maintenant"] == "Sa version")
    #expect(lines["redeviendrait"] == item.content.title)
    #expect(question.choices == ["l  laisser tel quel", "c  annuler ce champ seulement"])
    #expect(workspace.actions.selected?.id != item.id)
  }

  @Test(
    "Leaving it changes nothing, by its letter, by Enter and by Esc", arguments: ["l", "", "esc"])
  func leaving(key: String) throws {
    try undoFromAnotherRow()
    workspace.handle(key.isEmpty ? .accept : key == "esc" ? .cancel : .letter(key))
    #expect(workspace.dialogue == nil)
    #expect(try stored.title == "Sa version")
    #expect(workspace.message?.text == "Laissé tel quel : \(item.number), action.")
  }

  @Test("That field only is put back; what else was changed since stays")
  func onlyThis() throws {
    try change(room.store) { $0.title = "Ma version" }
    try change(colleague) {
      $0.title = "Sa version"
      $0.note = "vu avec DIVAS"
    }
    workspace.handle(.command(.undo))
    workspace.handle(.letter("c"))
    #expect(workspace.dialogue == nil)
    #expect(try stored.title == item.content.title)
    #expect(try stored.note == "vu avec DIVAS")
    #expect(workspace.message?.text == "Annulé seulement : action (\(item.number)).")
  }

  @Test("Of several fields each is asked about by itself")
  func severalFields() throws {
    let day = Day(iso: "2027-01-15")
    try change(room.store) {
      $0.title = "Ma version"
      $0.due = day
    }
    try change(colleague) {
      $0.title = "Sa version"
      $0.due = Day(iso: "2027-02-20")
    }
    workspace.handle(.command(.undo))
    #expect(try lines()["champ"] == "Action")
    workspace.handle(.letter("l"))
    #expect(try lines()["champ"] == "Échéance")
    #expect(workspace.question != nil)
    workspace.handle(.letter("c"))
    #expect(workspace.dialogue == nil)
    #expect(try stored.title == "Sa version")
    #expect(try stored.due == item.content.due)
  }

  @Test("Who has changed it once more while one was asked is not overwritten")
  func quicker() throws {
    try undoFromAnotherRow()
    try change(colleague) { $0.title = "Troisième" }
    workspace.handle(.letter("c"))
    #expect(try stored.title == "Troisième")
    #expect(workspace.message?.tone == .warning)
  }

  @Test("Adding what somebody has edited since is not taken back field by field")
  func added() throws {
    let added = try room.store.add(ActionItemContent(title: "Nouvelle"), created: Room.today)
    var content = added.content
    content.title = "Nouvelle, précisée"
    _ = try colleague.save(added.id, from: added.content, to: content, today: Room.today)
    workspace.handle(.command(.undo))
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text.contains("PB, 10:00") == true)
  }

  @Test("In English, too")
  func english() throws {
    try change(room.store) { $0.title = "Mine" }
    try change(colleague) { $0.title = "Theirs" }
    let workspace = try room.workspace(.actions, .english)
    workspace.handle(.command(.undo))
    guard case .question(let question) = workspace.presentation else {
      Issue.record("nobody was asked")
      return
    }
    #expect(question.title == "Undo: \(item.number), action")
    #expect(question.choices == ["l  leave it as it is", "o  undo only this field"])
    #expect(question.lines.map(\.label).contains("changed since"))
  }

  // MARK: What is said no longer

  @Test("That an item was deleted is said until somebody restores it")
  func restored() throws {
    try workspace.startFollowing(.watching)
    workspace.handle(.command(.delete))
    workspace.handle(.letter("o"))
    #expect(workspace.message?.text.contains("supprimée") == true)
    let deletion = try #require(try room.store.lastChange(of: item.number))
    _ = try colleague.undo(deletion.id)
    _ = try workspace.follow()
    #expect(workspace.message == nil)
  }

  @Test("A form that said that its item was deleted says so no longer when it is there again")
  func formOfRestored() throws {
    try workspace.startFollowing(.watching)
    workspace.handle(.command(.edit))
    _ = try colleague.delete(item.id)
    _ = try workspace.follow()
    #expect(workspace.form?.notice?.isEmpty == false)
    _ = try colleague.undo()
    _ = try workspace.follow()
    #expect(workspace.form != nil && workspace.form?.notice == nil)
  }
}
