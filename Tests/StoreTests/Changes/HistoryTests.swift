import Domain
import Foundation
import Testing

@testable import Store

extension Store {
  /// Sets the note of many items at once, as one change.
  func setNotes(of ordinals: [ActionNumber], to note: String) throws {
    try recording { db in
      for number in ordinals {
        let item = try #require(try ActionItemRow.fetch(db, number: number))
        var content = item.content
        content.note = note
        try ActionItemRow.update(item.id, to: content, closed: item.closed, in: db)
      }
      let label = ChangeLabel.editedItems(count: ordinals.count, field: .note)
      return ((), ChangeNote(label: label, subjects: ordinals.map(\.description)))
    }
  }

  /// Edits an item as a person would who sees it now.
  @discardableResult
  func edit(
    _ number: ActionNumber, _ change: (inout ActionItemContent) -> Void
  ) throws -> SaveOutcome {
    let item = try #require(try actionItem(number: number))
    var new = item.content
    change(&new)
    return try save(item.id, from: item.content, to: new, today: Sample.today)
  }
}

extension Sample {
  static func number(_ ordinal: Int, station: String = "A") -> ActionNumber {
    ActionNumber(station: station, ordinal: ordinal)
  }
}

@Suite("History tells every change, value by value")
struct HistoryTests {
  let scratch: Scratch
  let store: Store
  let one = Sample.number(1)
  let two = Sample.number(2)

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
  }

  private func edit(
    _ number: ActionNumber, _ field: ActionField, _ before: FieldValue?, _ after: FieldValue?
  ) -> RecordedEdit {
    RecordedEdit(subject: .item(number), field: .item(field), before: before, after: after)
  }

  private func latest() throws -> ChangeRecord {
    try #require(try store.history(limit: 1).first)
  }

  @Test("an added item goes from nothing to its values, a deleted one back")
  func addAndDelete() throws {
    let content = ActionItemContent(
      title: "Neuf", owner: "DIVAS", due: Sample.today, status: .underWay, mode: .mutualAdjustment,
      meeting: "M1", links: [.function("COORD"), .chainLink("L1")], note: "n")
    let item = try store.add(content, created: Sample.today)
    let values: [(ActionField, FieldValue)] = [
      (.title, .text("Neuf")), (.owner, .owner("DIVAS")), (.due, .day(Sample.today)),
      (.status, .status(.underWay)), (.mode, .mode(.mutualAdjustment)), (.meeting, .meeting("M1")),
      (.links, .links([.function("COORD"), .chainLink("L1")])), (.note, .text("n")),
    ]
    #expect(try latest().edits == values.map { edit(item.number, $0, nil, $1) })
    #expect(try latest().kind == .done)
    _ = try store.delete(item.id)
    #expect(try latest().edits == values.map { edit(item.number, $0, $1, nil) })
    _ = try store.add(ActionItemContent(title: "Nu"), created: Sample.today)
    #expect(try latest().edits.map(\.field) == [.item(.title), .item(.status)])
  }

  @Test("an edit tells old and new of what changed, and of links what was added and taken away")
  func edits() throws {
    let before = try #require(try store.actionItem(number: one)).content
    try store.edit(one) {
      $0.status = .done
      $0.due = nil
      $0.note = ""
      $0.owner = "SAEMAPE"
      $0.links = [.function("COORD")]
    }
    let record = try latest()
    #expect(
      record.edits == [
        edit(one, .owner, before.value(of: .owner), .owner("SAEMAPE")),
        edit(one, .due, before.value(of: .due), nil),
        edit(one, .status, .status(before.status), .status(.done)),
        edit(one, .links, before.value(of: .links), .links([.function("COORD")])),
        edit(one, .note, before.value(of: .note), nil),
      ])
    #expect(record.change.author == "KM")
    #expect(record.change.session == "s-KM")
    #expect(try store.record(record.id) == record)
    #expect(try store.record(RowKey(rawValue: 1)) == nil)
  }

  @Test("news of a link tell status and note; a load lists no values")
  func reportAndLoad() throws {
    #expect(try latest().kind == .loaded)
    #expect(try latest().edits.isEmpty)
    var report = Sample.report(.done, on: "2026-11-20", origin: .recorded)
    report.note = "fini"
    try store.report(report)
    #expect(
      try latest().edits == [
        RecordedEdit(
          subject: .report("L1", "KOL"), field: .reportStatus, before: nil,
          after: .linkStatus(.done)),
        RecordedEdit(
          subject: .report("L1", "KOL"), field: .reportNote, before: nil, after: .text("fini")),
      ])
  }

  @Test("what is undone is said to be, and so is an undo that was taken back")
  func undone() throws {
    try store.edit(one) { $0.title = "x" }
    _ = try store.undo()
    var records = try store.history(of: one, limit: 9)
    #expect(records.map(\.kind) == [.undone, .done])
    #expect(records.map(\.isUndone) == [false, true])
    #expect(records[0].edits[0].before == .text("x"))
    #expect(records[0].edits[0].after == records[1].edits[0].before)
    _ = try store.redo()
    records = try store.history(of: one, limit: 9)
    #expect(records.map(\.kind) == [.redone, .undone, .done])
    #expect(records.map(\.isUndone) == [false, true, false])
  }

  @Test("pages follow one another without a gap, for an item and for the store")
  func pages() throws {
    for index in 0..<7 { try store.edit(index % 2 == 0 ? one : two) { $0.note = "\(index)" } }
    for number in [one, nil] {
      let all = try store.history(of: number, limit: 99)
      var paged: [ChangeRecord] = []
      while true {
        let page = try store.history(of: number, before: paged.last?.id, limit: 2)
        if page.isEmpty { break }
        paged += page
      }
      #expect(paged == all)
      #expect(all.count == (number == nil ? 8 : 4))
    }
  }

  @Test("a bulk change is one record with an edit for each, found from each of them")
  func many() throws {
    try store.setNotes(of: [two, one], to: "tous")
    let record = try latest()
    #expect(
      record.edits == [
        edit(one, .note, .text("avec l’école"), .text("tous")),
        edit(two, .note, nil, .text("tous")),
      ])
    for number in [one, two] {
      #expect(try store.history(of: number, limit: 9) == [record])
      #expect(try store.changes(of: number) == [record.change])
      #expect(try store.lastChange(of: number) == record.change)
    }
    #expect(try store.history(of: Sample.number(3), limit: 9).isEmpty)
    _ = try store.undo()
    #expect(try store.history(of: two, limit: 9).map(\.kind) == [.undone, .done])
    #expect(try store.check().isEmpty)
  }

  @Test("of a bulk change the first items are read, and in any case the one asked for")
  func firstOfMany() throws {
    let three = try store.add(ActionItemContent(title: "Trois"), created: Sample.today)
    try store.setNotes(of: [three.number, two, one], to: "tous")
    let first = try #require(try store.history(limit: 1, itemsAtMost: 2).first)
    #expect(first.edits.map(\.subject) == [.item(one), .item(two)])
    #expect(first.furtherItems == 1)
    var own = try #require(try store.history(of: three.number, limit: 1, itemsAtMost: 1).first)
    #expect(own.edits == [edit(three.number, .note, nil, .text("tous"))])
    #expect(own.furtherItems == 2)
    let whole = try #require(try store.record(own.id))
    #expect(whole.edits.count == 3 && whole.furtherItems == 0)
    _ = try store.delete(three.id)
    own = try #require(try store.history(of: three.number, limit: 2, itemsAtMost: 1).last)
    #expect(own == whole)
  }

  @Test("an item changed among many is not brought back to what a folder says")
  func manyAndLoad() throws {
    try store.setNotes(of: [one, two], to: "tous")
    _ = try store.load(Sample.dossier, folderName: "again")
    #expect(try store.actionItem(number: two)?.content.note == "tous")
  }

  @Test("an edited item has its number, though it is another station’s, the shell’s, or gone")
  func numbers() throws {
    let guest = Sample.number(7, station: "B")
    var dossier = Dossier(plans: Sample.dossier.plans)
    dossier.actionItems = [
      LoadedActionItem(
        number: guest, content: ActionItemContent(title: "invité"), created: Sample.today,
        closed: nil, origin: .illustrative)
    ]
    _ = try store.load(dossier, folderName: "guests", backup: .none)
    try scratch.shell(
      """
      INSERT INTO action_item(id, station, ordinal, title, status, created)
      VALUES (\(try #require(try store.actionItem(number: one)).id.rawValue + 40), 'A', 90,
        'du shell', 'to-do', '2026-11-22')
      """)
    let numbers = [one, Sample.number(90), guest]
    for number in numbers {
      try store.edit(number) { $0.title = "t" }
      #expect(try latest().edits.map(\.subject) == [.item(number)])
    }
    try store.setNotes(of: numbers, to: "tous")
    let bulk = try latest()
    #expect(bulk.edits.map(\.subject) == numbers.map { .item($0) })
    for number in numbers {
      _ = try store.delete(try #require(try store.actionItem(number: number)).id)
    }
    #expect(try store.record(bulk.id)?.edits == bulk.edits)
    #expect(try store.history(of: guest, limit: 9).count == 3)
  }

  // MARK: Clocks

  @Test("a clock that was set back changes neither the order of history nor what is undone")
  func clockSetBack() throws {
    try store.edit(one) { $0.note = "a" }
    try store.close()
    let later = try scratch.store(.editing, session: "later", at: Instant(milliseconds: 5))
    try later.edit(one) { $0.note = "b" }
    try later.edit(one) { $0.note = "c" }
    let records = try later.history(limit: 3)
    #expect(records.flatMap(\.edits).map(\.after) == [.text("c"), .text("b"), .text("a")])
    #expect(records.map(\.change.at.milliseconds).prefix(2) == [5, 5])
    for expected in ["b", "a", "avec l’école"] {
      _ = try later.undo()
      #expect(try later.actionItem(number: one)?.content.note == expected)
    }
    _ = try later.redo()
    #expect(try later.actionItem(number: one)?.content.note == "a")
    #expect(try later.check().isEmpty)
  }

  @Test("the changes of several stations stand among one another by time, page by page")
  func stations() throws {
    try store.edit(one) { $0.note = "a" }
    let now = Sample.instant.milliseconds
    for (key, time) in [(5, now - 9), (6, now + 9)] {
      try scratch.shell(
        """
        INSERT INTO change(key, at_ms, author, session, kind, subject, label, changeset)
        VALUES (\(key), \(time), 'ailleurs', 's', 'do', 'A-001',
          '{"did":"deleted-item","item":"A-001"}', x'');
        """)
    }
    let authors = ["ailleurs", "KM", "ailleurs"]
    #expect(try store.history(of: one, limit: 9).map(\.change.author) == authors)
    let first = try store.history(of: one, limit: 2)
    let rest = try store.history(of: one, before: first.last?.id, limit: 2)
    #expect((first + rest).map(\.id.rawValue).filter { $0 < 9 } == [6, 5])
    #expect(try store.history(limit: 9).map(\.id.rawValue).filter { $0 < 9 } == [6, 5])
  }
}
