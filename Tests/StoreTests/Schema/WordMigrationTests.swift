import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Migration 004 makes the word index find œ as oe, and words that hold what cannot be seen")
struct WordMigrationTests {
  @Test("items of an earlier store are found however they are typed, and the index is sound")
  func indexed() throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.path)
    try Migrations.run(Array(Migrations.all.prefix(3)), on: queue, at: Sample.instant) { _ in }
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO action_item(id, station, ordinal, title, status, note, created) VALUES
            (1, 'A', 1, 'Main d’Œuvre', 'to-do', '', '2026-11-01'),
            (2, 'A', 2, 'Recense' || char(173) || 'ment', 'to-do', '', '2026-11-01'),
            (3, 'A', 3, 'Autre chose', 'to-do', 'ex æquo', '2026-11-01'),
            (4, 'A', 4, 'Rien de tel', 'to-do', '', '2026-11-01');
          """)
    }
    try queue.close()
    let store = try scratch.store(.editing)
    for (text, ordinal) in [("oeuvre", 1), ("œuvre", 1), ("recensement", 2), ("aequo", 3)] {
      let query = ActionQuery(text: text, order: ActionOrder(sort: .number))
      let driver = try store.reading { db in
        let words = SearchWords(query)
        let driver = try #require(ActionDrivers(query: query, words: words, db: db).byWords)
        return try ActionGathering(query: query, words: words, db: db)
          .page(driver, ActionReading(.first), limit: 9)
      }
      #expect(driver.map(\.number.ordinal) == [ordinal], "\(text)")
    }
    #expect(try store.check().isEmpty)
  }
}
