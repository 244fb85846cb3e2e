import Domain
import Testing

@testable import Store

@Suite("Meetings that people convene stand beside those of the documents")
struct MeetingRecordTests {
  let scratch: Scratch
  let store: Store
  let other: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    other = try scratch.store(author: "JP")
  }

  static func sitting(_ number: Int, on day: String = "2026-12-01") -> RecordContent {
    RecordContent(
      .meeting,
      [
        .number: .count(number), .day: .day(Sample.day(day)), .place: .text("Kolwezi"),
        .labelFr: .text("Séance \(number)"), .labelEn: .text("Meeting \(number)"),
      ])
  }

  private func added(_ content: RecordContent) throws -> Domain.Record {
    guard case .added(let record) = try store.add(content) else {
      throw StoreFailure.refused(detail: "not added")
    }
    return record
  }

  @Test("one gets a key of the station, is said by its number, and is undone and done again")
  func adding() throws {
    let record = try added(Self.sitting(13))
    #expect(record.id.number == store.keys.key(1))
    #expect(record.id.shown == "13")
    #expect(try store.meetings().last?.number == 13)
    #expect(try store.find(.meeting, "13") == record.id)
    #expect(try store.find(.meeting, record.id.key) == record.id)
    #expect(try store.undo() == .done(.addedRecord(record.id)))
    #expect(try store.find(.meeting, record.id.key) == record.id, "its history stays")
    #expect(try store.record(record.id) == nil)
    #expect(try store.redo() == .done(.addedRecord(record.id)))
    #expect(try store.record(record.id) == record)
    #expect(try store.check().isEmpty)
  }

  @Test("history says the number, not the key, of what was added and of what was changed")
  func history() throws {
    let record = try added(Self.sitting(13))
    var moved = record.content
    moved[.place] = .text("Likasi")
    _ = try store.save(record.id, from: record.content, to: moved)
    let told = try store.history(of: record.id, limit: 9)
    #expect(told.map(\.change.label.record?.shown) == ["13", "13"])
    let subjects = told.flatMap(\.edits).map(\.subject)
    #expect(!subjects.isEmpty)
    for subject in subjects {
      guard case .record(let name) = subject else { return #expect(Bool(false), "\(subject)") }
      #expect(name.shown == "13")
    }
  }

  @Test("no two have one number, whoever comes second")
  func sameNumber() throws {
    let first = try added(Self.sitting(13))
    guard case .overtaken(let present, let change) = try other.add(Self.sitting(13)) else {
      return #expect(Bool(false), "a second meeting 13 was added")
    }
    #expect(present.id == first.id)
    #expect(change?.author == "KM")
    let second = try added(Self.sitting(14))
    var renumbered = second.content
    renumbered[.number] = .count(13)
    #expect(throws: StoreFailure.unfit(.taken(.number, by: first.id))) {
      try other.save(second.id, from: second.content, to: renumbered)
    }
    renumbered[.number] = .count(15)
    _ = try other.save(second.id, from: second.content, to: renumbered)
    #expect(try store.find(.meeting, "15") == second.id)
  }

  @Test("what people changed in a meeting of the documents is not overwritten by the next load")
  func edited() throws {
    let name = try #require(try store.records(.meeting).first?.id)
    let record = try #require(try store.record(name))
    var moved = record.content
    moved[.place] = .text("Likasi")
    _ = try store.save(name, from: record.content, to: moved)
    _ = try store.load(Sample.dossier, folderName: "sample", backup: .none)
    #expect(try store.record(name)?.content[.place] == .text("Likasi"))
  }

  @Test("an item of a meeting that people made is found by it, and keeps the meeting in being")
  func items() throws {
    let meeting = try added(Self.sitting(13))
    let code = Code<Meeting>(meeting.id.key)
    let item = try store.add(
      ActionItemContent(title: "Promise", meeting: code), created: Sample.today)
    var query = ActionQuery()
    query.meeting = code
    #expect(try store.actionItems(query, from: .first, limit: 9).map(\.id) == [item.id])
    #expect(try store.names().said(code) == "13")
    _ = try store.delete(item.id)
    #expect(try store.check().isEmpty)
  }
}
