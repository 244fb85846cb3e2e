import Domain
import Foundation
import Store
import Testing

@Suite("Undo and redo are recorded changes of one's own")
struct UndoTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
  }

  private func item(_ ordinal: Int) throws -> ActionItem? {
    try store.actionItem(number: ActionNumber(station: "A", ordinal: ordinal))
  }

  private func edit(
    _ ordinal: Int, in store: Store, _ change: (inout ActionItemContent) -> Void
  ) throws {
    let item = try #require(try item(ordinal))
    var new = item.content
    change(&new)
    _ = try store.save(item.id, from: item.content, to: new, today: Sample.today)
  }

  @Test("an add is undone and redone, under its own number and key")
  func add() throws {
    let content = ActionItemContent(title: "Neuf", links: [.chainLink("L1")])
    let added = try store.add(content, created: Sample.today)
    #expect(try store.undo() == .done(.addedItem(added.number)))
    #expect(try store.actionItem(added.id) == nil)
    #expect(try store.redo() == .done(.addedItem(added.number)))
    #expect(try store.actionItem(added.id) == added)
    #expect(try store.check().isEmpty)
  }

  @Test("an edit is undone and redone, with status, closing day and links")
  func edit() throws {
    let before = try #require(try item(1))
    try edit(1, in: store) {
      $0.status = .done
      $0.links = [.function("COORD")]
      $0.title = "Fini"
    }
    let after = try #require(try item(1))
    #expect(
      try store.undo() == .done(.editedItem(before.number, fields: [.title, .status, .links])))
    #expect(try item(1) == before)
    _ = try store.redo()
    #expect(try item(1) == after)
    #expect(try store.check().isEmpty)
  }

  @Test("a deletion is undone and redone")
  func delete() throws {
    let before = try #require(try item(1))
    _ = try store.delete(before.id)
    #expect(try store.undo() == .done(.deletedItem(before.number)))
    #expect(try item(1) == before)
    #expect(try store.redo() == .done(.deletedItem(before.number)))
    #expect(try item(1) == nil)
    #expect(try store.check().isEmpty)
  }

  @Test("a report of a link is undone and redone")
  func report() throws {
    let report = Sample.report(.done, on: "2026-11-20", origin: .recorded)
    try store.report(report)
    #expect(try store.chain(today: Sample.today).reports == [report])
    #expect(try store.undo() == .done(.reportedLink("L1", "KOL", .done)))
    #expect(try store.chain(today: Sample.today).reports.map(\.status) == [.blocked])
    _ = try store.redo()
    #expect(try store.chain(today: Sample.today).reports == [report])
  }

  @Test("a load is not undone: the copy made before it is named")
  func bulk() throws {
    var dossier = Sample.dossier
    dossier.stakeholders.append(Sample.body("NEW"))
    let summary = try store.load(dossier, folderName: "second")
    #expect(summary.backup != nil)
    #expect(
      try store.undo() == .bulk(.loadedFolder(name: "second"), backup: summary.backup))
    #expect(try store.stakeholders().count == 5)
  }

  @Test("undo steps back through one's own changes only, redo forward again, until something new")
  func steps() throws {
    let other = try scratch.store(author: "JP")
    try edit(1, in: store) { $0.note = "a" }
    try edit(2, in: other) { $0.note = "b" }
    try edit(3, in: store) { $0.note = "c" }
    _ = try store.undo()
    _ = try store.undo()
    #expect(try store.undo() == .nothing)
    #expect(try [item(1), item(2), item(3)].map { $0?.content.note } == ["avec l’école", "b", ""])
    let number = ActionNumber(station: "A", ordinal: 1)
    #expect(try store.redo() == .done(.editedItem(number, fields: [.note])))
    #expect(try item(1)?.content.note == "a")
    try edit(2, in: store) { $0.title = "nouveau" }
    #expect(try store.redo() == .nothing)
    #expect(try store.undo() == .done(.editedItem(ActionNumber("A-2") ?? number, fields: [.title])))
  }

  @Test("undo survives a restart")
  func restart() throws {
    try edit(1, in: store) { $0.note = "avant" }
    try store.close()
    let again = try scratch.store(session: "s2")
    guard case .done = try again.undo() else {
      Issue.record("nothing undone")
      return
    }
    #expect(try again.changes(limit: 1).first?.session == "s2")
  }

  @Test("undo refuses to overwrite a later edit by somebody else, and names it")
  func overtaken() throws {
    let other = try scratch.store(author: "JP")
    try edit(1, in: store) { $0.title = "mien" }
    try edit(1, in: other) { $0.title = "sien" }
    try edit(1, in: other) { $0.note = "et la note" }
    guard case .overtaken(let label, let change, _) = try store.undo() else {
      Issue.record("undone")
      return
    }
    let number = ActionNumber(station: "A", ordinal: 1)
    #expect(label == .editedItem(number, fields: [.title]))
    #expect(change?.author == "JP")
    #expect(change?.label == .editedItem(number, fields: [.title]))
    #expect(try item(1)?.content.title == "sien")
    #expect(try item(1)?.content.note == "et la note")
  }

  @Test("undo of one field keeps what somebody wrote into another one since")
  func otherField() throws {
    let other = try scratch.store(author: "JP")
    try edit(1, in: store) { $0.status = .done }
    try edit(1, in: other) { $0.note = "garde-moi" }
    _ = try store.undo()
    #expect(try item(1)?.content.status == .toDo)
    #expect(try item(1)?.closed == nil)
    #expect(try item(1)?.content.note == "garde-moi")
  }

  @Test("an add cannot be undone once somebody edited the item or linked it")
  func overtakenAdd() throws {
    let other = try scratch.store(author: "JP")
    let edited = try store.add(ActionItemContent(title: "édité"), created: Sample.today)
    try edit(edited.number.ordinal, in: other) { $0.note = "x" }
    guard case .overtaken(_, let change, _) = try store.undo() else {
      Issue.record("undone")
      return
    }
    #expect(change?.author == "JP")
    let linked = try store.add(ActionItemContent(title: "lié"), created: Sample.today)
    try edit(linked.number.ordinal, in: other) { $0.links = [.chainLink("L2")] }
    guard case .overtaken = try store.undo() else {
      Issue.record("undone")
      return
    }
    #expect(try item(linked.number.ordinal)?.content.links == [.chainLink("L2")])
    #expect(try store.check().isEmpty)
  }

  @Test("the latest change of anybody can be undone from the command line")
  func latest() throws {
    let other = try scratch.store(author: "JP")
    try edit(1, in: store) { $0.note = "a" }
    try edit(2, in: other) { $0.note = "b" }
    _ = try store.undoLatest()
    #expect(try item(2)?.content.note == "")
    _ = try store.undoLatest()
    #expect(try item(1)?.content.note == "avec l’école")
    guard case .bulk = try store.undoLatest() else {
      Issue.record("the load is next")
      return
    }
  }

  @Test("the list of changes can only grow, whoever tries")
  func appendOnly() throws {
    try edit(1, in: store) { $0.note = "a" }
    let before = try store.changes(limit: 99)
    for sql in [
      "UPDATE change SET author = 'x'", "DELETE FROM change",
      "INSERT OR REPLACE INTO change SELECT * FROM change",
    ] {
      #expect(try scratch.shell(sql).contains("a recorded change is never"))
    }
    #expect(try store.changes(limit: 99) == before)
    _ = try store.undo()
    let labels = try store.changes(limit: 99).map(\.label)
    let edited = ChangeLabel.editedItem(ActionNumber(station: "A", ordinal: 1), fields: [.note])
    #expect(labels.prefix(2) == [.undid(edited), edited])
  }
}
