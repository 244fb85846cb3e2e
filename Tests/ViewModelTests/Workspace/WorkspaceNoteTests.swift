import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Workspace: what goes to the editor and to the clipboard, and what comes back")
struct WorkspaceNoteTests {
  private struct NoRequest: Error {}

  private let room: Room

  init() throws { room = try Room() }

  private func edit(_ workspace: Workspace) throws -> NoteEdit {
    guard case .editNote(let edit) = workspace.takeRequest() else {
      throw NoRequest()
    }
    return edit
  }

  @Test("The editor gets the note; what comes back is saved, and can be undone")
  func editing() throws {
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.editNote))
    let edit = try edit(workspace)
    #expect(edit.text == item.content.note)
    #expect(edit.name == item.number.description)
    workspace.take(.text("Ligne 1\r\nLigne\u{1B} 2\n\n"), of: edit)
    #expect(workspace.dialogue == nil)
    #expect(workspace.actions.selected?.content.note == "Ligne 1\nLigne 2")
    workspace.handle(.command(.undo))
    try workspace.prepare()
    #expect(workspace.actions.selected?.content.note == item.content.note)
  }

  @Test("A note that stays the same, or an editor that fails, changes nothing and says so")
  func nothing() throws {
    let workspace = try room.workspace()
    let before = workspace.actions.selected
    let why = Bilingual(fr: "Pas d’éditeur", en: "No editor")
    for (result, words) in [(EditedNote.unchanged, "restée"), (.failed(why), "Pas d’éditeur")] {
      workspace.handle(.command(.editNote))
      workspace.take(result, of: try edit(workspace))
      #expect(workspace.dialogue == nil)
      #expect(workspace.message?.text.contains(words) == true)
      #expect(workspace.actions.selected == before)
    }
  }

  @Test("If it cannot be saved, the text is in the form and nothing is lost")
  func deletedMeanwhile() throws {
    let room = try Room(inFileWith: 32)
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.editNote))
    let edit = try edit(workspace)
    _ = try room.colleague().delete(item.id, expecting: item.content)
    workspace.take(.text("Tout ce travail"), of: edit)
    guard let form = workspace.form else {
      Issue.record("no form")
      return
    }
    #expect(form.item == nil)
    #expect(form.text(.note) == "Tout ce travail")
  }

  @Test("From any field of a form the editor gets the note")
  func inForm() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.handle(.command(.editNote))
    let edit = try edit(workspace)
    #expect(edit.name == "")
    workspace.take(.text("Note"), of: edit)
    guard let form = workspace.form else {
      Issue.record("no form")
      return
    }
    #expect(form.text(.note) == "Note")
    #expect(form.focus == .note)
  }

  @Test(
    "y copies the row; the details, line by line, where they are open", arguments: Pane.allCases)
  func copying(pane: Pane) throws {
    let workspace = try room.workspace(pane)
    workspace.handle(.command(.copy))
    guard case .copy(let row) = workspace.takeRequest() else {
      Issue.record("nothing to copy")
      return
    }
    #expect(row.lines.count == 1)
    if pane == .budget { workspace.handle(.command(.down)) }
    workspace.detailsView.open()
    workspace.handle(.command(.copy))
    guard case .copy(let details) = workspace.takeRequest() else {
      Issue.record("nothing to copy")
      return
    }
    #expect(details.lines.count == (try workspace.details().lines.count) + 1)
    #expect(details.lines.first?.hasPrefix(details.name) == true)
  }

  @Test("Where nothing is selected, nothing is copied, and that is said")
  func nothingToCopy() throws {
    let workspace = try Room(isEmpty: true).workspace()
    workspace.handle(.command(.copy))
    #expect(workspace.takeRequest() == nil)
    #expect(workspace.message?.tone == .warning)
  }
}
