import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Whatever a named transaction changes is recorded, and can be taken back")
struct RecordedTableTests {
  let store: Store
  private let label = ChangeLabel.reportedLink("L1", "KOL", .done)

  init() throws { store = try Store.sample() }

  private func adopt(_ cents: Int64) throws {
    try store.recording { db in
      try db.execute(
        sql: "UPDATE budget_line SET reconciled = ? WHERE id = 'B1.1'", arguments: [cents])
      return ((), ChangeNote(label: label))
    }
  }

  private func adopted() throws -> Money? { try store.budget().lines.first?.figure.reconciled }

  @Test("a named transaction on a budget line is undone and done again")
  func budgetLine() throws {
    try adopt(30_000_000)
    #expect(try adopted() == Money(dollars: 300_000))
    #expect(try store.undo() == .done(label))
    #expect(try adopted() == nil)
    #expect(try store.redo() == .done(label))
    #expect(try adopted() == Money(dollars: 300_000))
    #expect(try store.check().isEmpty)
  }

  @Test("a transaction that says it changed something, and did not, is taken back with a sentence")
  func emptyRecord() throws {
    let before = try store.changes(limit: 9)
    #expect(throws: StoreFailure.unrecorded(label)) {
      try store.recording { db in
        try db.execute(sql: "INSERT INTO setting(name, value) VALUES ('stray', '1')")
        return ((), ChangeNote(label: label))
      }
    }
    #expect(try store.setting("stray") == nil)
    #expect(try store.changes(limit: 9) == before)
  }
}
