import Domain
import Testing

@testable import Store

@Suite("An undo that is overtaken names the values in its way: wanted, written, and now")
struct OvertakenTests {
  let scratch: Scratch
  let store: Store
  let other: Store
  let one = Sample.number(1)
  let before: ActionItemContent

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    other = try scratch.store(author: "JP")
    before = try #require(try store.actionItem(number: one)).content
  }

  private func value(
    _ field: ActionField, _ restoring: FieldValue?, _ after: FieldValue?, _ now: FieldValue?,
    of number: ActionNumber? = nil
  ) -> OvertakenValue {
    OvertakenValue(
      number: number ?? one, field: field, restoring: restoring, after: after, now: now)
  }

  private func obstacle(_ outcome: UndoOutcome) throws -> [OvertakenValue] {
    guard case .overtaken(_, let change, let values) = outcome else {
      Issue.record("not overtaken: \(outcome)")
      return []
    }
    #expect(change == (try store.changes(limit: 1).first))
    return values
  }

  @Test("only the values that somebody changed since, not the others of the same edit")
  func edited() throws {
    try store.edit(one) {
      $0.title = "mien"
      $0.due = Sample.day("2027-01-08")
      $0.note = "mienne"
    }
    try other.edit(one) {
      $0.due = Sample.day("2027-01-15")
      $0.note = ""
      $0.owner = nil
    }
    let values = try obstacle(store.undo())
    #expect(
      values == [
        value(
          .due, before.value(of: .due), .day(Sample.day("2027-01-08")),
          .day(Sample.day("2027-01-15"))),
        value(.note, before.value(of: .note), .text("mienne"), nil),
      ])
  }

  @Test("links stand as whole lists: with the change taken back, in force, and as they are")
  func links() throws {
    let (first, second) = (ActionLink.chainLink("L1"), ActionLink.chainLink("L2"))
    #expect(before.links.contains(first))
    try store.edit(one) { $0.links = [second] }
    try other.edit(one) { $0.links = [.function("COORD")] }
    let values = try obstacle(store.undo())
    #expect(
      values == [
        value(
          .links, .links([.function("COORD")] + before.links),
          .links([.function("COORD"), second]),
          .links([.function("COORD")]))
      ])
  }

  @Test("an item that was deleted since has nothing now")
  func deleted() throws {
    try store.edit(one) { $0.title = "mien" }
    _ = try other.delete(try #require(try store.actionItem(number: one)).id)
    let values = try obstacle(store.undo())
    #expect(values == [value(.title, .text(before.title), .text("mien"), nil)])
  }

  @Test("an added item that was filled in since is not taken away")
  func added() throws {
    let item = try store.add(ActionItemContent(title: "neuf", note: "n"), created: Sample.today)
    try other.edit(item.number) {
      $0.note = "plus"
      $0.owner = "DIVAS"
      $0.links = [.chainLink("L2")]
    }
    let values = try obstacle(store.undo())
    #expect(
      values == [
        value(.owner, nil, nil, .owner("DIVAS"), of: item.number),
        value(.links, nil, nil, .links([.chainLink("L2")]), of: item.number),
        value(.note, nil, .text("n"), .text("plus"), of: item.number),
      ])
  }

  @Test("a status that was set anew on another day is in the way, though it reads the same")
  func closedOtherwise() throws {
    let item = try #require(try store.actionItem(number: one))
    try store.edit(one) { $0.status = .done }
    try other.edit(one) { $0.status = .toDo }
    var done = item.content
    done.status = .done
    _ = try other.save(
      item.id, from: item.content, to: done, today: Sample.day("2026-12-01"))
    let values = try obstacle(store.undo())
    #expect(values == [value(.status, .status(.toDo), .status(.done), .status(.done))])
  }

  @Test("texts that only look the same are not, as the store compares them")
  func scalars() throws {
    try store.edit(one) { $0.note = "\u{E9}" }
    try other.edit(one) { $0.note = "e\u{301}" }
    let values = try obstacle(store.undo())
    #expect(values.map(\.field) == [.item(.note)])
  }

  @Test("a redo that is overtaken names what it would have written")
  func redo() throws {
    try store.edit(one) { $0.note = "mienne" }
    _ = try store.undo()
    try other.edit(one) { $0.note = "la leur" }
    let values = try obstacle(store.redo())
    #expect(
      values == [value(.note, .text("mienne"), before.value(of: .note), .text("la leur"))])
  }
}
