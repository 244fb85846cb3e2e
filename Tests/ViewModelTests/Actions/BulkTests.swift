import Domain
import Store
import Testing
import Wording

@testable import ViewModels

/// Required: "bulk set of status, owner, due date, note, with a preview of what will change and
/// one undo step".
@Suite("Changing many: a field, a value, a preview, one step")
struct BulkTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace
  private var model: ActionsModel { workspace.actions }

  init() throws {
    room = try Room(inFileWith: 60)
    colleague = try room.colleague()
    workspace = try room.workspace()
    try workspace.startFollowing(.watching)
  }

  /// Marks the first rows.
  private func mark(_ count: Int) throws -> [ActionItem] {
    let items = Array(model.rows.prefix(count))
    for _ in 0..<count { workspace.handle(.command(.mark)) }
    try workspace.prepare()
    return items
  }

  /// Goes to the preview of a status.
  private func previewDone() {
    workspace.handle(.command(.bulk))
    workspace.choose("statut")
    workspace.choose("● fait")
  }

  private var preview: PreviewPresentation? {
    (workspace.dialogue as? BulkDialogue)?.steps.preview
  }

  private func text(_ line: Int) -> String? {
    preview?.line(line).map(\.text).joined()
  }

  private func now(_ items: [ActionItem]) throws -> [ActionItem] {
    try room.store.actionItems(keys: items.map(\.id))
  }

  @Test("Three marked items are done in one step, and one u undoes all of it")
  func status() throws {
    let items = try mark(3)
    previewDone()
    #expect(preview?.title == "Changer 3 actions · statut → ● fait")
    #expect(preview?.head == "À changer : 3")
    #expect(
      text(0)?.hasPrefix("A-003  ◐ en cours → ● fait   Partager le modèle de fiche") == true)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text == "3 changées : statut → ● fait. u : annuler.")
    #expect(try now(items).allSatisfy { $0.content.status == .done && $0.closed == Room.today })
    workspace.handle(.command(.undo))
    #expect(try now(items) == items)
    #expect(workspace.message?.text == "Annulé : 3 actions, statut.")
  }

  @Test("The preview tells what says so already, and nothing to change is said")
  func unchanged() throws {
    let items = try mark(3)
    var content = items[1].content
    content.status = .done
    _ = try room.store.save(
      items[1].id, from: items[1].content, to: content, today: Room.today)
    previewDone()
    #expect(preview?.head == "À changer : 2 · le disent déjà : 1")
    workspace.handle(.accept)
    #expect(
      workspace.message?.text == "2 changées : statut → ● fait. Déjà ainsi : 1. u : annuler.")
    previewDone()
    #expect(preview?.head == "Rien à changer : toutes le disent déjà.")
    workspace.handle(.accept)
    #expect(workspace.message?.text == "Rien à changer : toutes le disent déjà.")
  }

  @Test("Without marks it is the selected item", arguments: Language.allCases)
  func selected(language: Language) throws {
    let workspace = try room.workspace(.actions, language)
    workspace.handle(.command(.bulk))
    #expect(workspace.menu?.title == (language == .french ? "Changer A-003" : "Change A-003"))
  }

  @Test("An owner by letters, nobody too")
  func owner() throws {
    let items = try mark(2)
    workspace.handle(.command(.bulk))
    workspace.choose("responsable")
    workspace.write("saem")
    workspace.handle(.accept)
    #expect(preview?.title == "Changer 2 actions · responsable → SAEMAPE")
    workspace.handle(.accept)
    #expect(try now(items).allSatisfy { $0.content.owner == "SAEMAPE" })
    workspace.handle(.command(.bulk))
    workspace.choose("responsable")
    workspace.handle(.accept)
    workspace.handle(.accept)
    #expect(try now(items).allSatisfy { $0.content.owner == nil })
  }

  @Test("+7j moves each due date by seven days, and the preview says so; undone in one step")
  func eachByDays() throws {
    let items = try mark(2)
    let before = try now(items).map(\.content.due)
    workspace.handle(.command(.bulk))
    workspace.choose("échéance")
    workspace.write("+7j")
    #expect(workspace.prompt?.hint == .understood("chacune +7 j"))
    workspace.handle(.accept)
    #expect(preview?.title.contains("chacune +7 j") == true)
    workspace.handle(.accept)
    #expect(try now(items).map(\.content.due) == before.map { $0?.adding(days: 7) })
    #expect(before.contains { $0 != nil })
    workspace.handle(.command(.undo))
    #expect(try now(items).map(\.content.due) == before)
  }

  @Test("A due date as people type it; what cannot be read goes no further")
  func due() throws {
    let items = try mark(2)
    workspace.handle(.command(.bulk))
    workspace.choose("échéance")
    workspace.write("un jour")
    #expect(
      workspace.prompt?.hint
        == .problem("Illisible. Essayez 15/12, 15 décembre, +7j, vendredi ou fin du mois."))
    workspace.handle(.accept)
    #expect(preview == nil && workspace.dialogue != nil)
    workspace.handle(.edit(.deleteToStart))
    workspace.write("vendredi")
    #expect(workspace.prompt?.hint == .understood("ven. 27/11/2026 · dans 5 j"))
    workspace.handle(.accept)
    workspace.handle(.accept)
    #expect(try now(items).allSatisfy { $0.content.due == Day(iso: "2026-11-27") })
  }

  @Test("A note replaces every note; an empty due date takes it away")
  func noteAndNoDue() throws {
    let items = try mark(2)
    workspace.handle(.command(.bulk))
    workspace.choose("note")
    workspace.write("Vu en séance")
    workspace.handle(.accept)
    workspace.handle(.accept)
    #expect(try now(items).allSatisfy { $0.content.note == "Vu en séance" })
    workspace.handle(.command(.bulk))
    workspace.choose("échéance")
    workspace.handle(.accept)
    #expect(preview?.title == "Changer 2 actions · échéance → —")
    workspace.handle(.accept)
    #expect(try now(items).allSatisfy { $0.content.due == nil })
  }

  @Test("Escape goes back one stage at a time, and changes nothing")
  func back() throws {
    let items = try mark(2)
    previewDone()
    workspace.handle(.cancel)
    #expect(workspace.menuChoice == "● fait")
    workspace.handle(.cancel)
    #expect(workspace.menuChoice == "statut")
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    #expect(try now(items) == items)
    #expect(model.marks.keys.count == 2)
  }

  @Test("What somebody changed since the preview is left alone and named; what is gone is counted")
  func overtaken() throws {
    let items = try mark(4)
    previewDone()
    var content = items[1].content
    content.status = .blocked
    _ = try colleague.save(items[1].id, from: items[1].content, to: content, today: Room.today)
    _ = try colleague.delete(items[2].id)
    workspace.handle(.accept)
    #expect(
      workspace.message?.text
        == "2 changées : statut → ● fait. Changées entre-temps par d’autres, laissées : "
        + "\(items[1].number). Supprimées entre-temps : 1. u : annuler.")
    #expect(workspace.message?.tone == .warning)
    #expect(try room.store.actionItem(items[1].id)?.content.status == .blocked)
  }

  @Test("For 700 ms after somebody has changed one of the marked items nothing is changed")
  func guarded() throws {
    let items = try mark(3)
    previewDone()
    var content = items[1].content
    content.title = "Autre chose"
    _ = try colleague.save(items[1].id, from: items[1].content, to: content, today: Room.today)
    _ = try workspace.follow()
    workspace.handle(.accept)
    #expect(
      workspace.message?.text
        == "PB vient de changer \(items[1].number) : regardez, puis recommencez.")
    #expect(preview != nil)
    room.clock.pass(milliseconds: 701)
    workspace.handle(.accept)
    #expect(workspace.message?.text.hasPrefix("3 changées") == true)
  }

  @Test("Marks stay after a change, for the next one; hidden ones are changed too")
  func marksStay() throws {
    let items = try mark(2)
    try model.search("xyzzy")
    previewDone()
    workspace.handle(.accept)
    #expect(try now(items).allSatisfy { $0.content.status == .done })
    #expect(model.marks.keys == Set(items.map(\.id)))
  }

  @Test("A session that may only read says why not", arguments: [Command.bulk, .saveView])
  func readOnly(command: Command) throws {
    let workspace = try room.workspace { $0.isReadOnly = true }
    workspace.handle(.command(command))
    #expect(workspace.dialogue == nil)
    #expect(
      workspace.message?.text == "Lecture seule : rien ne peut être modifié dans cette session.")
  }
}
