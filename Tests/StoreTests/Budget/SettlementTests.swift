import Domain
import Testing

@testable import Store

@Suite("What a meeting settled is entered, never edited, superseded by a later one, and undone")
struct SettlementTests {
  let scratch: Scratch
  let store: Store
  let other: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    other = try scratch.store(author: "JP")
  }

  static func amount(
    _ dollars: Int64?, of line: String = "B1.1", _ change: (inout RecordContent) -> Void = { _ in }
  ) -> RecordContent {
    var content = RecordContent(
      .settlement,
      [
        .matter: .settledMatter(.amount), .subject: .text(line),
        .decision: .text("La séance lit \(dollars ?? 0) dollars."),
        .meeting: .code(.meeting, Sample.dossier.meetings[0].id.rawValue),
      ])
    content[.amount] = dollars.map { .money(Money(dollars: $0)) }
    change(&content)
    return content
  }

  private func added(
    _ content: RecordContent, in store: Store? = nil, seen: SeenRecord = .anything
  ) throws -> Domain.Record {
    guard case .added(let record) = try (store ?? self.store).add(content, seen: seen) else {
      throw StoreFailure.refused(detail: "not added")
    }
    return record
  }

  private func adopted() throws -> Money? {
    try store.budget().lines.first { $0.id == "B1.1" }?.figure.reconciled
  }

  private func printed() throws -> String? {
    try store.budget().lines.first { $0.id == "B1.1" }?.figure.printed.text
  }

  @Test("a settlement counts in the budget, leaves the print alone, and is undone and done again")
  func settlement() throws {
    let before = try printed()
    let record = try added(Self.amount(300))
    #expect(try adopted() == Money(dollars: 300))
    #expect(try printed() == before)
    #expect(try store.record(record.id) == record)
    #expect(try store.undo() == .done(.addedRecord(record.id)))
    #expect(try adopted() == nil)
    #expect(try store.redo() == .done(.addedRecord(record.id)))
    #expect(try adopted() == Money(dollars: 300))
    #expect(try store.check().isEmpty)
  }

  @Test("a later one supersedes the earlier, both stay readable, undo brings the earlier back")
  func superseding() throws {
    let first = try added(Self.amount(300))
    let second = try added(Self.amount(500), in: other)
    #expect(second.content[.supersedes] == .record(.settlement, first.id.key))
    #expect(try adopted() == Money(dollars: 500))
    let history = Settlements(try store.settlements()).history(of: .amount("B1.1"))
    #expect(history.map(\.value) == [300, 500].map { .amount(Money(dollars: $0)) })
    #expect(history.map(\.id.rawValue) == [first.id.key, second.id.key])
    #expect(try other.undo() == .done(.addedRecord(second.id)))
    #expect(try adopted() == Money(dollars: 300))
    let third = try added(Self.amount(700))
    #expect(third.content[.supersedes] == .record(.settlement, first.id.key))
  }

  @Test("what another one supersedes is not undone under it")
  func undoneUnder() throws {
    _ = try added(Self.amount(300))
    _ = try added(Self.amount(500), in: other)
    guard case .overtaken = try store.undo() else {
      Issue.record("undone under another settlement")
      return
    }
    #expect(try adopted() == Money(dollars: 500))
  }

  @Test("two people at once: the second is told, and nothing is written over the first")
  func atOnce() throws {
    let first = try added(Self.amount(300), seen: .nothing)
    guard case .overtaken(let present, let change) = try other.add(Self.amount(500), seen: .nothing)
    else {
      Issue.record("written over the first")
      return
    }
    #expect(present == first)
    #expect(change?.label == .addedRecord(first.id))
    #expect(try adopted() == Money(dollars: 300))
    // Whoever has seen the first can supersede it.
    _ = try added(Self.amount(500), in: other, seen: .record(first.id))
    #expect(try adopted() == Money(dollars: 500))
  }

  @Test("a meeting that leaves a matter open takes back what an earlier one adopted")
  func leftOpen() throws {
    _ = try added(Self.amount(300))
    _ = try added(Self.amount(nil))
    #expect(try adopted() == nil)
    #expect(try store.settlements().count == 2)
  }

  @Test("history tells what was settled")
  func history() throws {
    let record = try added(Self.amount(300) { $0[.present] = .text("CPISTEMA") })
    let told = try #require(try store.history(of: record.id, limit: 9).first)
    #expect(
      told.edits.map(\.field.key)
        == ["matter", "subject", "amount", "decision", "meeting", "present"])
  }

  @Test("sub-totals, totals, periods and columns are settled, too")
  func otherMatters() throws {
    let group = try #require(try store.budget().groups.first)
    let plan = try #require(try store.budget().plans.first)
    _ = try added(
      Self.amount(900) {
        $0[.matter] = .settledMatter(.subtotal)
        $0[.subject] = .text(group.id.rawValue)
      })
    _ = try added(
      Self.amount(950) {
        $0[.matter] = .settledMatter(.total)
        $0[.subject] = .text(plan.id.rawValue)
      })
    _ = try added(
      Self.amount(nil) {
        $0[.matter] = .settledMatter(.linePeriod)
        $0[.period] = .text("5 mois")
      })
    let ledger = BudgetLedger(try store.budget())
    #expect(ledger[group: group.id].settlement == .settled(Money(dollars: 900)))
    #expect(ledger[plan: plan.id].settlement == .settled(Money(dollars: 950)))
    let settlements = Settlements(try store.settlements())
    #expect(settlements.settled(SettledSubject(.linePeriod, "B1.1"))?.value == .period("5 mois"))
  }

  @Test(
    "what cannot be settled is refused with what is wrong",
    arguments: [
      (.valueOfAnotherMatter(.period), [.period: .text("5 mois")]),
      (.unknown(.subject, "B9"), [.subject: .text("B9")]),
      (.unknown(.present, "NOBODY"), [.present: .text("CPISTEMA, NOBODY")]),
      (.unknown(.meeting, "M-99"), [.meeting: .code(.meeting, "M-99")]),
      (.missing(.decision), [.decision: nil]),
      (.missing(.meeting), [.meeting: nil]),
      (
        .unreadablePeriod("3 Mois 2 Mois"),
        [
          .matter: .settledMatter(.linePeriod), .amount: nil, .period: .text("3 Mois 2 Mois"),
        ]
      ),
    ] as [(RecordProblem, [FieldName: FieldValue?])])
  func refused(problem: RecordProblem, changes: [FieldName: FieldValue?]) throws {
    var content = Self.amount(300)
    for (field, value) in changes { content[field] = value }
    #expect(throws: StoreFailure.unfit(problem)) { try store.add(content) }
    #expect(try store.settlements().isEmpty)
  }

  @Test("a session that only reads settles nothing")
  func readOnly() throws {
    let reader = try scratch.store(.readingOnly)
    #expect(throws: StoreFailure.self) { try reader.add(Self.amount(300)) }
    #expect(try store.settlements().isEmpty)
  }

  @Test("the store itself lets no settlement be edited, or supersede one of another subject")
  func guarded() throws {
    let record = try added(Self.amount(300))
    let edited = try scratch.shell(
      "UPDATE settlement SET amount = 5 WHERE key = \(record.id.key);")
    #expect(edited.contains("a settlement is never edited"))
    let other = try scratch.shell(
      """
      INSERT INTO settlement(key, matter, subject, decision, meeting, supersedes)
      SELECT key + 1, 'total', (SELECT id FROM plan), decision, meeting, key FROM settlement;
      """)
    #expect(other.contains("supersedes one of the same subject"))
    #expect(try adopted() == Money(dollars: 300))
  }

  @Test("a folder's settlements are loaded once, a later one after the earlier wherever it stands")
  func loaded() throws {
    let meeting = Sample.dossier.meetings[0].id
    var dossier = Sample.dossier
    dossier.settlements = [
      Settlement(
        id: "T-2", subject: .amount("B1.1"), value: .amount(Money(dollars: 500)),
        decision: "Cinq cents.", meeting: meeting, supersedes: "T-1"),
      Settlement(
        id: "T-1", subject: .amount("B1.1"), value: .amount(Money(dollars: 300)),
        decision: "Trois cents.", meeting: meeting),
    ]
    for _ in 0..<2 {
      _ = try store.load(dossier, folderName: "sample", backup: .none)
      #expect(try adopted() == Money(dollars: 500))
      #expect(try store.settlements().map(\.id) == ["T-1", "T-2"])
    }
  }
}
