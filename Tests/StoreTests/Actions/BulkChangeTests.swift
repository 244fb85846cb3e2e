import Domain
import Store
import Testing

@Suite("One change to many items is one transaction, one record and one step of undo")
struct BulkChangeTests {
  let scratch: Scratch
  let store: Store
  let other: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    other = try scratch.store(author: "JP", session: "s2")
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
  }

  private func items() throws -> [ActionItem] {
    try store.actionItems(ActionQuery(order: ActionOrder(sort: .number)), limit: 9)
  }

  private func number(_ ordinal: Int) -> ActionNumber {
    ActionNumber(station: "A", ordinal: ordinal)
  }

  private func edit(
    _ item: ActionItem, in store: Store, _ change: (inout ActionItemContent) -> Void
  ) throws {
    var new = item.content
    change(&new)
    _ = try store.save(item.id, from: item.content, to: new, today: Sample.today)
  }

  @Test(
    "every field a bulk change can set is set, and what holds the value already is not written",
    arguments: [
      (BulkChange.status(.done), [1, 2]), (.status(.toDo), [2, 3]), (.owner("DIVAS"), [2, 3]),
      (.owner(nil), [1, 2]), (.due(Sample.today), [1, 2, 3]), (.due(nil), [1, 2]),
      (.note("à revoir"), [1, 2, 3]), (.note(""), [1]),
    ])
  func fields(edit: BulkChange, ordinals: [Int]) throws {
    let before = try items()
    let outcome = try store.edit(before, edit, today: Sample.today)
    #expect(
      outcome == BulkOutcome(changed: ordinals.map(number), unchanged: 3 - ordinals.count))
    #expect(try items().map(\.content) == before.map { edit.applied(to: $0.content) })
    let label = ChangeLabel.editedItems(count: ordinals.count, field: edit.field)
    #expect(try store.changes(limit: 1).first?.label == label)
    #expect(try store.changes(limit: 9).count == 2)
    #expect(try store.check().isEmpty)
  }

  @Test("done and dropped close items today, as saving one does; opening them takes that away")
  func closing() throws {
    _ = try store.edit(try items(), .status(.done), today: Sample.today)
    #expect(try items().map(\.closed) == [Sample.today, Sample.today, Sample.day("2026-11-01")])
    _ = try store.edit(try items(), .status(.blocked), today: Sample.today)
    #expect(try items().map(\.closed) == [nil, nil, nil])
  }

  @Test(
    "whatever else is set, the days on which items were promised and closed stay",
    arguments: [
      BulkChange.owner("DIVAS"), .due(Sample.today), .note("à revoir"), .status(.dropped),
    ])
  func daysStay(edit: BulkChange) throws {
    let before = try items()
    _ = try store.edit(before, edit, today: Sample.today.adding(days: 9))
    #expect(try items().map(\.created) == before.map(\.created))
    #expect(before[2].closed == Sample.day("2026-11-01"))
    let closed = edit == .status(.dropped) ? Sample.today.adding(days: 9) : nil
    #expect(try items().map(\.closed).prefix(2) == [closed, closed])
    if closed == nil { #expect(try items()[2].closed == before[2].closed) }
  }

  @Test("an item whose field somebody changed since is left alone; another field does not matter")
  func overtaken() throws {
    let seen = try items()
    try edit(seen[0], in: other) { $0.status = .underWay }
    try edit(seen[1], in: other) { $0.note = "garde-moi" }
    let outcome = try store.edit(seen, .status(.dropped), today: Sample.today)
    #expect(outcome == BulkOutcome(changed: [number(2), number(3)], overtaken: [number(1)]))
    #expect(try items().map(\.content.status) == [.underWay, .dropped, .dropped])
    #expect(try items()[1].content.note == "garde-moi")
  }

  @Test("the same value written by somebody else is no conflict, and what is gone is counted")
  func sameValueAndGone() throws {
    let seen = try items()
    try edit(seen[0], in: other) { $0.status = .dropped }
    _ = try other.delete(seen[1].id)
    let outcome = try store.edit(seen, .status(.dropped), today: Sample.today)
    #expect(outcome == BulkOutcome(changed: [number(3)], unchanged: 1, gone: 1))
  }

  @Test("nothing changed, nothing recorded; a value that is refused changes nothing at all")
  func nothing() throws {
    let before = try items()
    let outcome = try store.edit([before[2]], .status(.done), today: Sample.today)
    #expect(outcome == BulkOutcome(unchanged: 1))
    #expect(try store.edit([], .note("x"), today: Sample.today) == BulkOutcome())
    #expect(throws: StoreFailure.self) {
      try store.edit(before, .owner("NOBODY"), today: Sample.today)
    }
    let many = Array(repeating: before[0], count: Store.bulkLimit + 1)
    #expect(throws: StoreFailure.self) { try store.edit(many, .note("x"), today: Sample.today) }
    let same = BulkChange.note(before[0].content.note)
    #expect(
      try store.edit(Array(many.dropLast()), same, today: Sample.today)
        == BulkOutcome(unchanged: 1))
    #expect(try items() == before)
    #expect(try store.changes(limit: 9).count == 1)
  }

  @Test("undo and redo take all of it, in one step")
  func undo() throws {
    let before = try items()
    _ = try store.edit(before, .status(.dropped), today: Sample.today)
    let after = try items()
    let label = ChangeLabel.editedItems(count: 3, field: .status)
    #expect(try store.undo() == .done(label))
    #expect(try items() == before)
    #expect(try store.redo() == .done(label))
    #expect(try items() == after)
    #expect(try store.check().isEmpty)
  }

  @Test("undo is refused whole when one of the items was changed since, and says by what")
  func undoOvertaken() throws {
    _ = try store.edit(try items(), .status(.dropped), today: Sample.today)
    let dropped = try items()
    try edit(dropped[1], in: other) { $0.note = "autre champ" }
    try edit(dropped[1], in: other) { $0.status = .underWay }
    let before = try items()
    guard case .overtaken(_, let change, _) = try store.undo() else {
      Issue.record("undone")
      return
    }
    #expect(change?.label == .editedItem(number(2), fields: [.status]))
    #expect(try items() == before)
  }

  @Test("a single edit that a bulk change has overtaken names it")
  func overtakenByBulk() throws {
    try edit(try items()[0], in: store) { $0.note = "mien" }
    _ = try other.edit(try items(), .note("à tous"), today: Sample.today)
    guard case .overtaken(_, let change, _) = try store.undo() else {
      Issue.record("undone")
      return
    }
    #expect(change?.label == .editedItems(count: 3, field: .note))
    #expect(change?.author == "JP")
  }

  @Test("the history of each item holds the bulk change, its undo and its redo")
  func history() throws {
    let seen = try items()
    _ = try store.edit(Array(seen.prefix(2)), .note("x"), today: Sample.today)
    let label = ChangeLabel.editedItems(count: 2, field: .note)
    for ordinal in [1, 2] { #expect(try store.lastChange(of: number(ordinal))?.label == label) }
    #expect(try store.lastChange(of: number(3)) == nil)
    _ = try store.undo()
    _ = try store.redo()
    let labels = try store.changes(of: number(2)).map(\.label)
    #expect(labels == [.redid(label), .undid(label), label])
  }

  @Test("saving over a bulk change is a conflict that names it")
  func conflict() throws {
    let seen = try items()
    _ = try other.edit(seen, .note("à tous"), today: Sample.today)
    var mine = seen[0].content
    mine.note = "le mien"
    let outcome = try store.save(seen[0].id, from: seen[0].content, to: mine, today: Sample.today)
    guard case .conflict(_, let fields, let change) = outcome else {
      Issue.record("no conflict: \(outcome)")
      return
    }
    #expect(fields == [.note])
    #expect(change?.label == .editedItems(count: 3, field: .note))
  }
}
