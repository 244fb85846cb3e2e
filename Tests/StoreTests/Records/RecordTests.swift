import Domain
import Testing

@testable import Store

@Suite("Records of other kinds: functions are edited field by field, news takes the place of news")
struct RecordTests {
  let scratch: Scratch
  let store: Store
  let other: Store
  let coord = RecordName(.function, "COORD")

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    other = try scratch.store(author: "JP")
  }

  // MARK: Functions

  @Test("two people who edit different names of a function both win; the same name is a conflict")
  func function() throws {
    let base = try #require(try store.record(coord)).content
    func with(_ field: FieldName, _ text: String) -> RecordContent {
      var content = base
      content[field] = .text(text)
      return content
    }
    _ = try other.save(coord, from: base, to: with(.labelEn, "Lead"))
    guard
      case .saved(let record, let merge) = try store.save(
        coord, from: base, to: with(.labelFr, "Mener"))
    else {
      Issue.record("not saved")
      return
    }
    #expect(record.content[.labelFr] == .text("Mener"))
    #expect(record.content[.labelEn] == .text("Lead"))
    #expect(merge?.fields == [.labelEn])
    #expect(merge?.change?.author == "JP")
    guard
      case .conflict(let theirs, let fields, let change) = try other.save(
        coord, from: base, to: with(.labelFr, "Diriger"))
    else {
      Issue.record("saved")
      return
    }
    #expect(theirs == record)
    #expect(fields == [.labelFr])
    #expect(change?.author == "KM")
    #expect(try store.matrix().functions.first?.name == Bilingual(fr: "Mener", en: "Lead"))
  }

  @Test("an edit of a function is undone, unless somebody changed that very name since")
  func undoFunction() throws {
    let base = try #require(try store.record(coord)).content
    var mine = base
    mine[.shortFr] = .text("Pilote")
    mine[.labelFr] = .text("Piloter")
    _ = try store.save(coord, from: base, to: mine)
    var theirs = mine
    theirs[.labelFr] = .text("Mener")
    _ = try other.save(coord, from: mine, to: theirs)
    guard case .overtaken(_, let change, let values) = try store.undo() else {
      Issue.record("undone")
      return
    }
    #expect(change?.author == "JP")
    #expect(
      values == [
        OvertakenValue(
          subject: .record(coord), field: .named(.labelFr), restoring: base[.labelFr],
          after: .text("Piloter"), now: .text("Mener"))
      ])
    _ = try other.undo()
    #expect(try store.undo() == .done(.editedRecord(coord, fields: [.shortFr, .labelFr])))
    #expect(try store.record(coord)?.content == base)
  }

  @Test("a field that the documents give is not changed, whatever an edit says")
  func fixed() throws {
    let base = try #require(try store.record(coord)).content
    var new = base
    new[.order] = .count(9)
    _ = try store.save(coord, from: base, to: new)
    #expect(try store.record(coord)?.content == base)
    #expect(try store.changes(of: coord).isEmpty)
  }

  @Test("a name that is too long or empty is refused")
  func limits() throws {
    let base = try #require(try store.record(coord)).content
    var new = base
    new[.shortFr] = nil
    #expect(throws: StoreFailure.unfit(.missing(.shortFr))) {
      try store.save(coord, from: base, to: new)
    }
    new[.shortFr] = .text(String(repeating: "x", count: 25))
    #expect(throws: StoreFailure.self) { try store.save(coord, from: base, to: new) }
  }

  @Test("a load brings functions to what the folder says, but not those that people have edited")
  func loadLeavesEdited() throws {
    let base = try #require(try store.record(coord)).content
    var new = base
    new[.labelFr] = .text("Mener")
    _ = try store.save(coord, from: base, to: new)
    let summary = try store.load(Sample.dossier, folderName: "again")
    #expect(summary.updated == 0)
    #expect(try store.record(coord)?.content == new)
  }

  // MARK: Reports

  @Test("of two people who report on one link and territory the second is asked, and may go on")
  func reports() throws {
    var news = RecordContent(
      .linkReport,
      [
        .link: .code(.link, "L1"), .territory: .code(.territory, "KOL"),
        .status: .linkStatus(.done), .day: .day(Sample.day("2026-11-20")),
      ])
    let seen = try #require(try store.present(instead: news))
    guard case .added(let theirs) = try other.add(news) else { return }
    news[.status] = .linkStatus(.underWay)
    guard case .overtaken(let present, let change) = try store.add(news, seen: .record(seen.id))
    else {
      Issue.record("added")
      return
    }
    #expect(present == theirs)
    #expect(change?.label == .reportedLink("L1", "KOL", .done))
    guard case .added = try store.add(news, seen: .record(present.id)) else {
      Issue.record("asked again")
      return
    }
    #expect(try store.chain(today: Sample.today).reports.map(\.status) == [.underWay])
    #expect(try store.undo() == .done(.reportedLink("L1", "KOL", .underWay)))
  }

  // MARK: Drafts

  @Test("a record that is being typed is kept as a draft of its kind; older drafts stay readable")
  func drafts() throws {
    let draft = Draft(
      id: "d1", form: .record(.function, key: "COORD"), base: nil,
      recordBase: try store.record(coord)?.content, typed: ["label-fr": "Men"])
    try store.save(draft)
    try #require(try scratch.store(session: "later").orphanedDrafts().map(\.draft) == [draft])
    let old = #"{"form":{"newItem":{}},"id":"d2","typed":{"title":"Rec"}}"#
    #expect(
      DraftText.draft(old) == Draft(id: "d2", form: .newItem, base: nil, typed: ["title": "Rec"]))
  }
}
