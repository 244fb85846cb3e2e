import Domain
import Store
import Testing
import Wording

@testable import ViewModels

/// What is being typed outlives the program, and is offered on the right record.
@Suite("Workspace: drafts")
struct DraftTests {
  private let room: Room

  init() throws { room = try Room(inFileWith: 40) }

  /// The same person starts the program again after the first one has died.
  private func restarted() throws -> Workspace {
    let store = try room.colleague("KM", session: "s-after")
    let workspace = try Workspace(
      client: .wired(to: store, clock: room.clock), wording: Wording(.french), today: Room.today)
    try workspace.prepare()
    try workspace.offerDrafts()
    return workspace
  }

  private func offer(_ workspace: Workspace) -> DraftOffer? {
    (workspace.dialogue as? DraftsDialogue)?.offer
  }

  @Test("Typing is kept within a second, once for many keys, and not in the list of changes")
  func kept() throws {
    let workspace = try room.workspace()
    let changes = try room.store.changes(limit: 100).count
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    #expect(workspace.nextDeadline == nil)
    workspace.write("Réu")
    let due = try #require(workspace.nextDeadline)
    #expect(due - room.clock.steady <= 1000)
    workspace.write("nir")
    #expect(workspace.nextDeadline == due)
    room.clock.pass(milliseconds: due - room.clock.steady)
    _ = workspace.tick()
    #expect(workspace.nextDeadline == nil)
    #expect(try room.store.changes(limit: 100).count == changes)
    let offer = try #require(offer(try restarted()))
    #expect(offer.lines.map(\.text) == ["Réunir"])
  }

  @Test("A signal keeps what was typed since")
  func atOnce() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("Juste avant")
    workspace.keepDraft()
    #expect(offer(try restarted())?.lines.map(\.text) == ["Juste avant"])
  }

  @Test("Taken up, an edit is on its item, compared with what was seen when it began")
  func takenUp() throws {
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.edit))
    workspace.write(" repris")
    workspace.handle(.nextField)
    workspace.handle(.edit(.deleteToStart))
    workspace.write("illisible pour l’instant")
    workspace.keepDraft()
    var content = item.content
    content.note = "écrit entre-temps"
    _ = try room.store.save(item.id, from: item.content, to: content, today: Room.today)

    let after = try restarted()
    #expect(offer(after)?.title.contains(item.number.description) == true)
    after.handle(.accept)
    let form = try #require(after.form)
    #expect(form.item?.id == item.id)
    #expect(form.text(of: .title).text == item.content.title + " repris")
    #expect(form.text(of: .owner).text == "illisible pour l’instant")
    form.focus = .owner
    after.handle(.edit(.deleteToStart))
    after.write("DIVAS")
    after.handle(.accept)
    let saved = try #require(try room.store.actionItem(item.id)).content
    #expect(saved.title == item.content.title + " repris")
    #expect(saved.note == "écrit entre-temps")
    #expect(offer(try restarted()) == nil)
  }

  @Test("Declined, it is gone for good; put off, it is offered again")
  func declined() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("À jeter")
    workspace.keepDraft()
    let later = try restarted()
    later.handle(.cancel)
    #expect(later.dialogue == nil)
    let again = try restarted()
    #expect(offer(again) != nil)
    again.handle(.letter("x"))
    #expect(again.dialogue == nil)
    #expect(offer(try restarted()) == nil)
  }

  @Test("Saved or given up, nothing is offered")
  func closed() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("Enregistrée")
    workspace.keepDraft()
    workspace.handle(.accept)
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("Abandonnée")
    workspace.keepDraft()
    workspace.handle(.cancel)
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    #expect(offer(try restarted()) == nil)
  }

  @Test("The note of a link is kept as well")
  func report() throws {
    let workspace = try room.workspace(.chain)
    workspace.handle(.command(.setStatus))
    for _ in LinkStatus.allCases where workspace.reportedStatus?.contains("bloqué") == false {
      workspace.handle(.edit(.right))
    }
    workspace.write("fiches épuisées")
    workspace.keepDraft()
    let after = try restarted()
    #expect(offer(after)?.lines.map(\.text).contains("fiches épuisées") == true)
    after.handle(.accept)
    guard let form = after.dialogue as? LinkReportDialogue else {
      Issue.record("not taken up")
      return
    }
    #expect(form.form.draft["note"] == "fiches épuisées")
    #expect(form.form.content?[.status] == .linkStatus(.blocked))
    #expect(after.pane == .chain)
  }

  @Test("The item is gone: its draft can become a new item")
  func orphaned() throws {
    let workspace = try room.workspace()
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.edit))
    workspace.write(" et gardée")
    workspace.keepDraft()
    _ = try room.store.delete(item.id)
    let after = try restarted()
    after.handle(.accept)
    #expect(after.form?.item == nil)
    after.handle(.accept)
    #expect(after.actions.selected?.content.title == item.content.title + " et gardée")
  }

  @Test("Another person is not offered it")
  func others() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("À moi")
    workspace.keepDraft()
    #expect(try room.colleague().orphanedDrafts().isEmpty)
  }

  @Test("A draft that cannot be kept says why, and what was typed stays")
  func full() throws {
    let disk = Disk()
    let workspace = try room.workspace { client in
      let save = client.sharing.saveDraft
      client.sharing.saveDraft = { draft in
        try disk.write()
        try save(draft)
      }
    }
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("Plein")
    workspace.keepDraft()
    #expect(workspace.message?.tone == .error)
    #expect(workspace.form?.text(of: .title).text == "Plein")
    disk.isFull = false
    workspace.write("!")
    workspace.keepDraft()
    #expect(offer(try restarted())?.lines.map(\.text) == ["Plein!"])
  }

  @Test("The note of a bulk change is kept with its items, and offered with them marked")
  func bulkNote() throws {
    let workspace = try room.workspace()
    workspace.actions.viewport = Viewport(rows: 10, width: 80)
    try workspace.prepare()
    let marked = workspace.actions.rows.prefix(3).map(\.id)
    for _ in marked { workspace.handle(.command(.mark)) }
    workspace.handle(.command(.bulk))
    workspace.handle(.move(.last))
    workspace.handle(.accept)
    workspace.write("Reporté en janvier")
    workspace.keepDraft()

    let after = try restarted()
    #expect(offer(after)?.title.contains("changement groupé (3)") == true)
    #expect(offer(after)?.lines.map(\.text) == ["Reporté en janvier"])
    after.handle(.accept)
    guard let dialogue = after.dialogue as? BulkDialogue else {
      Issue.record("\(String(describing: after.dialogue))")
      return
    }
    #expect(dialogue.steps.edit == .note("Reporté en janvier"))
    #expect(after.actions.marks.keys == Set(marked))
    after.handle(.accept)
    after.handle(.accept)
    for key in marked {
      #expect(try room.store.actionItem(key)?.content.note == "Reporté en janvier")
    }
    #expect(offer(try restarted()) == nil)
  }

  @Test("Going back from the note of a bulk change gives its text up")
  func bulkNoteGivenUp() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.bulk))
    workspace.handle(.move(.last))
    workspace.handle(.accept)
    workspace.write("Non")
    workspace.keepDraft()
    #expect(offer(try restarted()) != nil)
    workspace.handle(.cancel)
    #expect(offer(try restarted()) == nil)
  }

  @Test("The name of a view is kept with the view")
  func viewName() throws {
    let workspace = try room.workspace()
    workspace.actions.view.due = .late
    workspace.handle(.command(.saveView))
    workspace.write("Ce qui presse")
    workspace.keepDraft()

    let after = try restarted()
    #expect(offer(after)?.lines.map(\.text) == ["Ce qui presse"])
    after.handle(.accept)
    #expect(after.actions.view.due == .late)
    after.handle(.accept)
    let saved = try room.store.views().first { $0.name.fr == "Ce qui presse" }
    #expect(saved?.view.due == .late)
    #expect(offer(try restarted()) == nil)
  }
}
