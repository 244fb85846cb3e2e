import Domain
import Foundation
import Testing

@testable import Store

@Suite("Undo is of one's own session first, and of a certain change when asked")
struct UndoSessionTests {
  let scratch: Scratch
  let store: Store
  let one = Sample.number(1)
  let two = Sample.number(2)

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    try store.beginSession()
  }

  private func note(_ number: ActionNumber) throws -> String? {
    try store.actionItem(number: number)?.content.note
  }

  private func latest() throws -> RowKey<Change> {
    try #require(try store.changes(limit: 1).first).id
  }

  private func edited(_ number: ActionNumber) -> ChangeLabel {
    .editedItem(number, fields: [.note])
  }

  // MARK: Sessions

  @Test("an open session of the same author keeps what it did; when it closes, it can be undone")
  func otherTerminal() throws {
    let second = try scratch.store(session: "second")
    try second.beginSession()
    try store.edit(one) { $0.note = "ici" }
    try second.edit(two) { $0.note = "là" }
    #expect(try store.undo() == .done(edited(one)))
    #expect(try store.undo() == .nothing)
    #expect(try note(two) == "là")
    try second.endSession()
    #expect(try store.undo() == .done(edited(two)))
    #expect(try note(two) == "")
    #expect(try store.undo() == .nothing)
  }

  @Test("a session that was killed is closed, and its author’s next one undoes what it did")
  func killed() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sleep", "600"]
    try process.run()
    try scratch.store(session: "victim").edit(one) { $0.note = "avant" }
    let started = try #require(ProcFolder().process(Int64(process.processIdentifier))?.started)
    try scratch.shell(
      """
      INSERT INTO session VALUES
        ('victim', 'KM', 0, \(process.processIdentifier), '\(started)', '')
      """)
    #expect(try store.undo() == .nothing)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try store.undo() == .done(edited(one)))
  }

  @Test("undo and redo go on after a restart where they were, until something new is done")
  func restart() throws {
    try store.edit(one) { $0.note = "a" }
    try store.edit(one) { $0.note = "b" }
    _ = try store.undo()
    try store.endSession()
    let next = try scratch.store(session: "next")
    try next.beginSession()
    #expect(try next.undo() == .done(edited(one)))
    #expect(try note(one) == "avec l’école")
    #expect(try next.redo() == .done(edited(one)))
    #expect(try next.redo() == .done(edited(one)))
    #expect(try note(one) == "b")
    #expect(try next.redo() == .nothing)
    _ = try next.undo()
    try next.edit(two) { $0.note = "neuf" }
    #expect(try next.redo() == .nothing)
    #expect(try next.undo() == .done(edited(two)))
    #expect(try next.redo() == .done(edited(two)))
    #expect(try next.check().isEmpty)
  }

  @Test("what somebody else did is never undone unasked")
  func others() throws {
    try scratch.store(author: "JP").edit(one) { $0.note = "JP" }
    #expect(try store.undo() == .nothing)
    #expect(try store.redo() == .nothing)
  }

  // MARK: A certain change

  @Test("a change of somebody else is undone from the history, once, and can be done again")
  func certain() throws {
    try scratch.store(author: "JP").edit(one) { $0.note = "JP" }
    let change = try latest()
    try store.edit(two) { $0.note = "mien" }
    #expect(try store.undo(change) == .done(edited(one)))
    #expect(try note(one) == "avec l’école")
    #expect(try store.undo(change) == .nothing)
    #expect(try store.changes(limit: 1).first?.label == .undid(edited(one)))
    #expect(try store.redo() == .done(edited(one)))
    #expect(try note(one) == "JP")
    let redone = try latest()
    #expect(try store.undo(redone) == .done(.redid(edited(one))))
    #expect(try note(one) == "avec l’école")
    #expect(try store.undo(redone) == .nothing)
    #expect(try store.undo() == .done(edited(two)))
  }

  @Test("an undo is undone by doing again what it took back")
  func undoOfUndo() throws {
    try store.edit(one) { $0.note = "a" }
    _ = try store.undo()
    let undo = try latest()
    #expect(try store.undo(undo) == .done(.undid(edited(one))))
    #expect(try note(one) == "a")
    #expect(try store.undo(undo) == .nothing)
    #expect(try store.history(of: one, limit: 3).map(\.kind) == [.redone, .undone, .done])
  }

  @Test("a load is not undone from the history either, and what is not there is nothing")
  func loadAndNothing() throws {
    let load = try latest()
    #expect(try store.undo(load) == .bulk(.loadedFolder(name: "sample"), backup: nil))
    #expect(try store.undo(RowKey(rawValue: 3)) == .nothing)
  }

  // MARK: Many at once

  @Test("a bulk change is one step, all of it or nothing")
  func many() throws {
    try store.setNotes(of: [one, two], to: "tous")
    let label = ChangeLabel.editedItems(count: 2, field: .note)
    #expect(try store.undo() == .done(label))
    #expect(try [note(one), note(two)] == ["avec l’école", ""])
    #expect(try store.redo() == .done(label))
    let other = try scratch.store(author: "JP")
    try other.edit(two) { $0.note = "JP" }
    let theirs = try latest()
    let outcome = try store.undo()
    guard case .overtaken(label, let change, let values) = outcome else {
      Issue.record("undone: \(outcome)")
      return
    }
    #expect(change?.id == theirs)
    #expect(
      values == [
        OvertakenValue(
          number: two, field: .note, restoring: nil, after: .text("tous"), now: .text("JP"))
      ])
    #expect(try [note(one), note(two)] == ["tous", "JP"])
    #expect(try store.history(of: one, limit: 9).map(\.kind) == [.redone, .undone, .done])
    #expect(try store.check().isEmpty)
  }
}
