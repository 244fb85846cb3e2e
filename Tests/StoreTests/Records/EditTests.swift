import Domain
import Foundation
import Store
import Testing

@Suite("Edits are compare-and-set per field")
struct EditTests {
  let store: Store
  let item: ActionItem

  init() throws {
    store = try Store.sample()
    item = try #require(
      try store.actionItem(number: ActionNumber(station: "A", ordinal: 1)))
  }

  private func save(_ change: (inout ActionItemContent) -> Void) throws -> SaveOutcome {
    var new = item.content
    change(&new)
    return try store.save(item.id, from: item.content, to: new, today: Sample.today)
  }

  private func stored() throws -> ActionItem { try #require(try store.actionItem(item.id)) }

  @Test("an added item has the next number, its content, and a record")
  func add() throws {
    let content = ActionItemContent(
      title: "Écrire à la division", owner: "DIVAS", due: Sample.today, mode: .directSupervision,
      meeting: "M1", links: [.function("COORD"), .stakeholder("DIVAS")], note: "deux\nlignes")
    let added = try store.add(content, created: Sample.today)
    #expect(added.number.description == "A-004")
    #expect(added.content == content)
    #expect(added.created == Sample.today)
    #expect(added.origin == .recorded)
    #expect(try store.actionItem(added.id) == added)
    let change = try #require(try store.lastChange(of: added.number))
    #expect(change.label == .addedItem(added.number))
    #expect(change.author == "KM")
    #expect(change.session == "s-KM")
    #expect(change.at == Sample.instant)
  }

  @Test("an item with an empty title, an unknown owner or a NUL is refused and leaves no trace")
  func refused() throws {
    for content in [
      ActionItemContent(title: ""), ActionItemContent(title: "x", owner: "NOBODY"),
      ActionItemContent(title: "x", note: "a\u{0}b"),
    ] {
      #expect(throws: StoreFailure.self) {
        try store.add(content, created: Sample.today)
      }
    }
    #expect(try store.totals(today: Sample.today).all == 3)
    #expect(try store.changes(limit: 9).count == 1)
    #expect(try store.add(ActionItemContent(title: "x"), created: Sample.today).number.ordinal == 4)
  }

  @Test("edits of different fields of one item both win")
  func merge() throws {
    _ = try save { $0.title = "Recensement complet" }
    let outcome = try save { $0.due = Sample.day("2027-01-01") }
    guard case .saved(let merged, _) = outcome else {
      Issue.record("not saved: \(outcome)")
      return
    }
    #expect(merged.content.title == "Recensement complet")
    #expect(merged.content.due == Sample.day("2027-01-01"))
    #expect(try stored() == merged)
    let change = try #require(try store.lastChange(of: item.number))
    #expect(change.label == .editedItem(item.number, fields: [.due]))
  }

  @Test("what others had written into other fields is reported with what was saved, and who")
  func mergeReported() throws {
    let scratch = try Scratch()
    let (mine, theirs) = (try scratch.store(), try scratch.store(author: "JP"))
    let item = try mine.add(ActionItemContent(title: "un"), created: Sample.today)
    guard case .saved(let first, merged: nil) = try mine.edit(item.number, { $0.title = "deux" })
    else {
      Issue.record("merged with nobody")
      return
    }
    _ = try theirs.edit(item.number) {
      $0.owner = nil
      $0.note = "la leur"
      $0.due = Sample.today
    }
    let change = try theirs.lastChange(of: item.number)
    try theirs.edit(item.number) { $0.mode = .mutualAdjustment }
    var new = first.content
    new.status = .underWay
    new.mode = .mutualAdjustment
    let outcome = try mine.save(item.id, from: first.content, to: new, today: Sample.today)
    var expected = first
    expected.content = new
    expected.content.note = "la leur"
    expected.content.due = Sample.today
    #expect(
      outcome == .saved(expected, merged: Merge(fields: [.note, .due], change: change)))
    #expect(try mine.news().changes.count == 2)
  }

  @Test("what another program wrote is reported as merged, with no name to it")
  func mergeUnrecorded() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let item = try store.add(ActionItemContent(title: "un"), created: Sample.today)
    try scratch.shell("UPDATE action_item SET note = 'shell'")
    var new = item.content
    new.title = "deux"
    let outcome = try store.save(item.id, from: item.content, to: new, today: Sample.today)
    guard case .saved(_, let merged) = outcome else {
      Issue.record("not saved: \(outcome)")
      return
    }
    #expect(merged == Merge(fields: [.note], change: nil))
  }

  @Test("edits of the same field conflict, and nothing of the second one is written")
  func conflict() throws {
    _ = try save { $0.title = "Premier" }
    let outcome = try save {
      $0.title = "Second"
      $0.note = "aussi"
    }
    guard case .conflict(let theirs, let fields, let change) = outcome else {
      Issue.record("no conflict: \(outcome)")
      return
    }
    #expect(theirs.content.title == "Premier")
    #expect(fields == [.title])
    #expect(change?.label == .editedItem(item.number, fields: [.title]))
    #expect(try stored().content.note == item.content.note)
  }

  @Test("two people who write the same value do not conflict")
  func sameValue() throws {
    _ = try save { $0.title = "Pareil" }
    let before = try store.changes(limit: 9).count
    guard case .saved = try save({ $0.title = "Pareil" }) else {
      Issue.record("not saved")
      return
    }
    #expect(try store.changes(limit: 9).count == before)
  }

  @Test("the links of an item count as one field")
  func links() throws {
    _ = try save { $0.links = [.function("COORD")] }
    #expect(try stored().content.links == [.function("COORD")])
    guard case .conflict(_, let fields, _) = try save({ $0.links = [.chainLink("L2")] }) else {
      Issue.record("no conflict")
      return
    }
    #expect(fields == [.links])
    #expect(try store.tally(of: .chainLink("L1"), today: Sample.today) == ItemTally())
    #expect(try store.tally(of: .function("COORD"), today: Sample.today).open == 1)
  }

  @Test("done and dropped close the item today; opening it again takes that away")
  func closing() throws {
    _ = try save { $0.status = .done }
    #expect(try stored().closed == Sample.today)
    #expect(try store.totals(today: Sample.today).open == 1)
    let done = try stored()
    var open = done.content
    open.status = .underWay
    _ = try store.save(done.id, from: done.content, to: open, today: Sample.today)
    #expect(try stored().closed == nil)
    #expect(try store.totals(today: Sample.today).open == 2)
  }

  @Test(
    "an item that is closed keeps its day through every edit that leaves it so",
    arguments: [
      (ActionStatus.done, "2026-11-22"), (.dropped, "2026-12-06"), (.toDo, nil), (.underWay, nil),
      (.blocked, nil),
    ] as [(ActionStatus, String?)])
  func closingDay(status: ActionStatus, closed: String?) throws {
    _ = try save { $0.status = .done }
    let done = try stored()
    let later = Sample.today.adding(days: 14)
    var content = done.content
    (content.title, content.note, content.due) = ("Autrement", "dit plus tard", later)
    _ = try store.save(done.id, from: done.content, to: content, today: later)
    #expect(try stored().closed == Sample.today)
    #expect(try stored().created == item.created)
    var next = content
    next.status = status
    _ = try store.save(done.id, from: content, to: next, today: later)
    #expect(try stored().closed?.iso == closed)
    #expect(try stored().created == item.created)
  }

  @Test("saving or deleting an item that somebody deleted says so and who")
  func gone() throws {
    _ = try store.delete(item.id)
    for outcome in [try save { $0.title = "Trop tard" }, try store.delete(item.id)] {
      guard case .gone(let change) = outcome else {
        Issue.record("not gone: \(outcome)")
        return
      }
      #expect(change?.label == .deletedItem(item.number))
    }
  }

  @Test("deleting what somebody edited since is a conflict that names the edit")
  func deleteEdited() throws {
    _ = try save { $0.note = "nouveau" }
    let outcome = try store.delete(item.id, expecting: item.content)
    guard case .conflict(_, let fields, let change) = outcome else {
      Issue.record("no conflict: \(outcome)")
      return
    }
    #expect(fields == [.note])
    #expect(change?.label == .editedItem(item.number, fields: [.note]))
    #expect(try store.actionItem(item.id) != nil)
    #expect(try store.delete(item.id, expecting: try stored().content) != .gone(nil))
    #expect(try store.actionItem(item.id) == nil)
    #expect(try store.check().isEmpty)
  }

  @Test("a number is never given again, not after a deletion, an undo or a restart")
  func numbers() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let first = try store.add(ActionItemContent(title: "un"), created: Sample.today)
    _ = try store.delete(first.id)
    let second = try store.add(ActionItemContent(title: "deux"), created: Sample.today)
    _ = try store.undo()
    try store.close()
    let third = try scratch.store().add(ActionItemContent(title: "trois"), created: Sample.today)
    #expect([first, second, third].map(\.number.ordinal) == [1, 2, 3])
    #expect(Set([first, second, third].map(\.id)).count == 3)
  }
}
