import Domain
import Synchronization
import Testing
import Wording

@testable import ViewModels

/// Required: "a full disk … committed items are never lost": a store that refuses is a sentence, and
/// what was typed is still there.
@Suite("Workspace: a store that cannot do it")
struct WorkspaceFailureTests {
  private static let full = StoreFailure.full(path: "/salle.baraza")
  private static let sentence =
    "/salle.baraza : le disque est plein, rien n’a été enregistré. Libérez de la place."

  private let room: Room

  init() throws { room = try Room() }

  @Test("An item that cannot be added stays in its form, and Enter tries again")
  func adding() throws {
    let disk = Disk()
    let workspace = try room.workspace { client in
      let add = client.actions.add
      client.actions.add = { content, day in
        try disk.write()
        return try add(content, day)
      }
    }
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("Réunir le comité")
    workspace.handle(.accept)
    #expect(workspace.message == Span(Self.sentence, .error))
    #expect(workspace.form?.text(of: .title).text == "Réunir le comité")
    disk.isFull = false
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(workspace.actions.selected?.content.title == "Réunir le comité")
    #expect(try room.store.totals(today: Room.today).all == 33)
  }

  @Test("An edit that cannot be saved stays in its form")
  func saving() throws {
    let workspace = try room.workspace { client in
      client.actions.save = { _, _, _, _ in throw Self.full }
    }
    let item = workspace.actions.selected
    workspace.handle(.command(.edit))
    workspace.write(" aussi")
    workspace.handle(.accept)
    #expect(workspace.message?.text == Self.sentence)
    #expect(workspace.form?.content?.title.hasSuffix(" aussi") == true)
    workspace.handle(.cancel)
    workspace.handle(.cancel)
    workspace.handle(.command(.markDone))
    #expect(workspace.message?.text == Self.sentence)
    #expect(workspace.actions.selected == item)
  }

  @Test("News that cannot be recorded keeps its note")
  func reporting() throws {
    let workspace = try room.workspace(.chain) { client in
      client.records.add = { _, _ in throw Self.full }
    }
    workspace.handle(.command(.setStatus))
    for _ in LinkStatus.allCases where workspace.reportedStatus?.contains("bloqué") == false {
      workspace.handle(.edit(.right))
    }
    workspace.write("fiches épuisées")
    workspace.handle(.accept)
    #expect(workspace.message?.text == Self.sentence)
    guard let form = workspace.dialogue as? LinkReportDialogue else {
      Issue.record("the note is gone")
      return
    }
    #expect(form.form.draft["note"] == "fiches épuisées")
    #expect(form.form.content?[.status] == .linkStatus(.blocked))
  }

  @Test("Deleting, undoing and redoing that fail leave everything as it was")
  func others() throws {
    let workspace = try room.workspace { client in
      client.actions.delete = { _, _ in throw Self.full }
      client.history.undo = { throw Self.full }
      client.history.redo = { throw Self.full }
    }
    let rows = workspace.actions.rows
    workspace.handle(.command(.delete))
    workspace.handle(.letter("o"))
    #expect(workspace.message?.text == Self.sentence)
    #expect(workspace.actions.rows == rows)
    for command in [Command.undo, .redo] {
      workspace.handle(.command(command))
      #expect(workspace.message == Span(Self.sentence, .error))
    }
  }

  @Test("Reading that fails while the cursor moves is a sentence; the rows stay on the screen")
  func reading() throws {
    let disk = Disk()
    disk.isFull = false
    let workspace = try room.workspace { client in
      let items = client.actions.items
      client.actions.items = { query, anchor, limit in
        try disk.write()
        return try items(query, anchor, limit)
      }
    }
    let rows = workspace.actions.rows
    disk.isFull = true
    for inputs in [[Input.command(.last)], [.command(.filter), .accept]] {
      for input in inputs { workspace.handle(input) }
      #expect(workspace.message?.text == Self.sentence)
      #expect(workspace.actions.rows == rows)
    }
  }

  @Test("A failure speaks the room’s language")
  func language() throws {
    let workspace = try room.workspace(.actions, .english) { client in
      client.history.undo = { throw StoreFailure.locked(path: "/room.baraza") }
    }
    workspace.handle(.command(.undo))
    #expect(
      workspace.message?.text
        == "/room.baraza: another program keeps the store locked. Try again.")
  }

  @Test("Every failure has a sentence in both languages that says where or what")
  func sentences() {
    let failures: [StoreFailure] = [
      .notFound(path: "P"), .folderMissing(folder: "P"), .notWritable(path: "P"),
      .notAStore(path: "P"), .damaged(path: "P", detail: "D"),
      .newer(path: "P", storeVersion: 9, programVersion: 1), .readOnly(path: "P"),
      .locked(path: "P"), .full(path: "P"), .notReadable(path: "P"), .refused(detail: "P"),
      .other(path: "P", detail: "D"),
    ]
    for failure in failures {
      let sentence = Phrase.Failure.sentence(failure)
      #expect(sentence.fr.contains("P") && sentence.en.contains("P"), "\(failure)")
    }
  }
}

/// A disk that is full for a while.
final class Disk: Sendable {
  private let state = Mutex(true)

  var isFull: Bool {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  func write() throws {
    if isFull { throw StoreFailure.full(path: "/salle.baraza") }
  }
}
