import Domain
import Testing

@testable import Store

@Suite("Entries are entered and never edited, only corrected by others")
struct EntryRecordTests {
  let scratch: Scratch
  let store: Store
  let other: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    other = try scratch.store(author: "JP")
  }

  static func payment(_ dollars: Int64, _ change: (inout RecordContent) -> Void = { _ in })
    -> RecordContent
  {
    var content = RecordContent(
      .entry,
      [
        .line: .code(.line, "B1.1"), .kind: .entryKind(.disbursement),
        .day: .day(Sample.day("2026-11-20")), .amount: .money(Money(dollars: dollars)),
      ])
    change(&content)
    return content
  }

  private func correction(of name: String, _ dollars: Int64) -> RecordContent {
    Self.payment(dollars) {
      $0[.kind] = .entryKind(.correction)
      $0[.corrects] = .record(.entry, name)
    }
  }

  private func added(_ content: RecordContent, in store: Store? = nil) throws -> Domain.Record {
    guard case .added(let record) = try (store ?? self.store).add(content) else {
      throw StoreFailure.refused(detail: "not added")
    }
    return record
  }

  private func spent() throws -> Money? { try store.budget().spending["B1.1"]?.disbursed }

  @Test("an entry gets a key of its station, counts in the budget, and is undone and done again")
  func entry() throws {
    let before = try #require(try spent())
    let record = try added(Self.payment(12_000) { $0[.voucher] = .text("BC-9") })
    #expect(record.id.number == store.keys.key(1))
    #expect(try store.record(record.id) == record)
    #expect(try spent() == before + Money(dollars: 12_000))
    #expect(try store.undo() == .done(.addedRecord(record.id)))
    #expect(try store.record(record.id) == nil)
    #expect(try spent() == before)
    #expect(try store.redo() == .done(.addedRecord(record.id)))
    #expect(try store.record(record.id) == record)
    #expect(try store.check().isEmpty)
  }

  @Test("history tells every value of an entry, and is found by the entry")
  func history() throws {
    let record = try added(Self.payment(12_000))
    let told = try #require(try store.history(of: record.id, limit: 9).first)
    #expect(told.edits.map(\.field.key) == ["line", "kind", "day", "amount"])
    #expect(told.edits.map(\.subject) == Array(repeating: .record(record.id), count: 4))
    #expect(told.edits.last?.after == .money(Money(dollars: 12_000)))
    #expect(told.change.label == .addedRecord(record.id))
  }

  @Test("a correction takes the place of its entry, and another correction the place of that")
  func correction() throws {
    let before = try #require(try spent())
    let wrong = try added(Self.payment(12_000))
    let first = try added(correction(of: wrong.id.shown, 10_000))
    #expect(try spent() == before + Money(dollars: 10_000))
    _ = try added(correction(of: first.id.key, 0))
    #expect(try spent() == before)
    #expect(try store.budget().spending["B1.1"]?.committed == Money(minorUnits: 250_000))
  }

  @Test("an entry of a data file is corrected by its code, in any case")
  func correctionOfLoaded() throws {
    _ = try added(correction(of: "e-2", 400))
    #expect(try spent() == Money(dollars: 400))
  }

  @Test("of two people who correct one entry the second is shown what the first wrote")
  func twoCorrections() throws {
    let wrong = try added(Self.payment(12_000))
    let theirs = try added(correction(of: wrong.id.key, 10_000), in: other)
    guard
      case .overtaken(let present, let change) = try store.add(
        correction(of: wrong.id.key, 9_000))
    else {
      Issue.record("added")
      return
    }
    #expect(present == theirs)
    #expect(change?.author == "JP")
    #expect(try store.records(.entry).count == 4)
  }

  @Test("an entry that was corrected is not taken back under its correction, which is named")
  func undoUnderCorrection() throws {
    let wrong = try added(Self.payment(12_000))
    _ = try added(correction(of: wrong.id.key, 10_000), in: other)
    guard case .overtaken(let label, let change, _) = try store.undo() else {
      Issue.record("undone")
      return
    }
    #expect(label == .addedRecord(wrong.id))
    #expect(change?.author == "JP")
    #expect(try store.record(wrong.id) != nil)
  }

  @Test("what a record may not be is refused with its reason, and nothing is written")
  func refused() throws {
    let cases: [(RecordContent, RecordProblem)] = [
      (Self.payment(1) { $0[.amount] = nil }, .missing(.amount)),
      (Self.payment(1) { $0[.kind] = .entryKind(.correction) }, .correctionOfNothing),
      (Self.payment(1) { $0[.corrects] = .record(.entry, "E-1") }, .correctsWithoutCorrecting),
      (Self.payment(1) { $0[.line] = .code(.line, "B9.9") }, .unknown(.line, "B9.9")),
      (correction(of: "77", 1), .unknown(.corrects, "77")),
      (RecordContent(.function), .notAllowed(.function, .add)),
    ]
    let before = try store.changes(limit: 9)
    for (content, problem) in cases {
      #expect(throws: StoreFailure.unfit(problem)) { try store.add(content) }
    }
    #expect(throws: StoreFailure.unfit(.notAllowed(.entry, .edit))) {
      try store.save(RecordName(.entry, "1"), from: Self.payment(1), to: Self.payment(2))
    }
    #expect(throws: StoreFailure.unfit(.notAllowed(.entry, .delete))) {
      try store.delete(RecordName(.entry, "1"), expecting: nil)
    }
    #expect(try store.changes(limit: 9) == before)
  }

  @Test("the store itself refuses to edit what people entered")
  func neverEdited() throws {
    let record = try added(Self.payment(12_000))
    let answer = try scratch.shell("UPDATE entry SET amount = 1 WHERE key = \(record.id.key)")
    #expect(answer.contains("an entry is never edited"))
    #expect(try store.record(record.id) == record)
  }
}
