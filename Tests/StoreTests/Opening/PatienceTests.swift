import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("A long request can be stopped, and leaves the store as usable as before")
struct PatienceTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
  }

  /// Many items. Nothing looks for their words: what the word index needs is left out.
  private func fill() throws {
    try store.writing { db in
      try db.execute(
        sql: """
          INSERT INTO load_queue
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
            SELECT i FROM n;
          INSERT INTO action_item(id, station, ordinal, title, status, created)
            SELECT item, 'A', item, 'action ' || item, 'to-do', '2026-11-22' FROM load_queue;
          DELETE FROM load_queue;
          """)
    }
  }

  /// A request without end.
  private func countForEver() throws -> Int? {
    try store.reading { db in
      try Int.fetchOne(
        db,
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
          """)
    }
  }

  @Test("on many items a request of which the time is over ends soon, and the next one answers")
  func manyItems() throws {
    try fill()
    #expect(throws: StoreFailure.interrupted) {
      try store.reading(within: 30) {
        try store.reading { db in
          // Would take minutes.
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM action_item a, action_item b WHERE a.title < b.note")
        }
      }
    }
    #expect(store.patience == nil)
    #expect(try store.totals(today: Sample.today).all == 100_000)
    _ = try store.add(ActionItemContent(title: "après"), created: Sample.today)
    #expect(try store.reading(within: 60_000) { try store.changes(limit: 9).count } == 1)
    try lookForWords()
  }

  /// Words that no item holds are looked for by stepping through the list, in Swift.
  private func lookForWords() throws {
    var asked = 0
    store.patience = {
      asked += 1
      return asked < 20
    }
    #expect(throws: StoreFailure.interrupted) {
      while true { _ = try store.actionItems(ActionQuery(text: "actio zzz"), limit: 50) }
    }
    #expect(asked == 20)
    store.patience = nil
    #expect(try store.actionItems(ActionQuery(), limit: 50).count == 50)
  }

  @Test("rows that are looked at one by one in Swift are stopped too")
  func rows() throws {
    var asked = 0
    store.patience = {
      asked += 1
      return asked < 5
    }
    var seen = 0
    #expect(throws: StoreFailure.interrupted) {
      try store.reading { db in
        let rows = try Row.fetchCursor(
          db,
          sql: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")
        while try rows.next() != nil { seen += 1 }
      }
    }
    #expect(seen > 0)
    #expect(asked == 5)
  }

  @Test("no time at all reads nothing; writing is not stopped")
  func noTime() throws {
    #expect(throws: StoreFailure.interrupted) {
      try store.reading(within: 0) { try store.changes(limit: 1) }
    }
    store.patience = { false }
    let item = try store.add(ActionItemContent(title: "écrit"), created: Sample.today)
    store.patience = nil
    #expect(try store.actionItem(item.id) == item)
  }

  @Test("the time that one asks for does not lengthen what another one has left")
  func nested() throws {
    store.patience = { false }
    #expect(throws: StoreFailure.interrupted) {
      try store.reading(within: 60_000) { try store.changes(limit: 1) }
    }
  }

  @Test("a reader is called off from another thread")
  func cancelled() throws {
    let cancellation = Cancellation()
    #expect(!cancellation.isCancelled)
    store.patience = { !cancellation.isCancelled }
    let thread = Thread { cancellation.cancel() }
    thread.start()
    #expect(throws: StoreFailure.interrupted) { try countForEver() }
    #expect(cancellation.isCancelled)
  }
}
