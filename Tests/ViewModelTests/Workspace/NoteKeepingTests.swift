import Domain
import Synchronization
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "What people typed is safe before anything else is done: draft first, then act, then remove."
@Suite("Workspace: what an editor wrote is kept before its file goes")
struct NoteKeepingTests {
  private struct NoRequest: Error {}
  private struct NoRoom: Error {}

  private let room: Room
  private let why = Bilingual(fr: "fini sur une erreur", en: "ended with an error")

  init() throws { room = try Room(inFileWith: 32) }

  private func edit(_ workspace: Workspace) throws -> NoteEdit {
    guard case .editNote(let edit) = workspace.takeRequest() else { throw NoRequest() }
    return edit
  }

  /// The notes of the drafts that the next session of the same author would be offered.
  private var notes: [String?] {
    get throws {
      try room.colleague("KM", session: "next").orphanedDrafts().map { $0.draft.typed["note"] }
    }
  }

  @Test("A text that an editor left without ending well is in the form, kept, and not saved")
  func unfinished() throws {
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.editNote))
    #expect(workspace.take(.unfinished("Tout ce travail\n", why), of: try edit(workspace)))
    #expect(workspace.message?.text.contains("erreur") == true)
    #expect(try notes == ["Tout ce travail"])
    #expect(try room.store.actionItem(item.id)?.content.note == item.content.note)
    workspace.handle(.accept)
    #expect(try room.store.actionItem(item.id)?.content.note == "Tout ce travail")
    #expect(try notes == [])
  }

  @Test("A text is kept before it is saved, and its file is not to go while it is not kept")
  func notKept() throws {
    let order = Mutex<[String]>([])
    let workspace = try room.workspace { client in
      let save = client.actions.save
      client.actions.save = {
        order.withLock { $0.append("save") }
        return try save($0, $1, $2, $3)
      }
      client.sharing.saveDraft = { _ in
        order.withLock { $0.append("draft") }
        throw NoRoom()
      }
    }
    workspace.handle(.command(.editNote))
    #expect(!workspace.take(.text("Texte"), of: try edit(workspace), file: "/the/file"))
    #expect(order.withLock { $0 } == ["draft"])
    #expect(workspace.message?.text.contains("/the/file") == true)
    guard let form = workspace.form else { throw NoRequest() }
    #expect(form.text(.note) == "Texte")
  }

  @Test("What else was typed in the form and the note are one draft, under one name")
  func oneDraft() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.handle(.edit(.insert("Titre")))
    workspace.handle(.command(.editNote))
    let edit = try edit(workspace)
    #expect(edit.draft.typed["title"] == "Titre")
    let kept = try room.colleague("KM", session: "next").orphanedDrafts()
    #expect(kept.map(\.draft.id) == [edit.draft.id])
    workspace.take(.unfinished("Note", why), of: edit)
    #expect(try notes == ["Note"])
  }

  @Test("How a text was read is said beside what became of it")
  func remark() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.editNote))
    let word = Bilingual(fr: "Lu autrement.", en: "Read in another way.")
    #expect(workspace.take(.text("Texte", word), of: try edit(workspace)))
    #expect(workspace.message?.text == "A-003 enregistrée. Lu autrement.")
  }
}
