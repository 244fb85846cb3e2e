import CSQLiteSession
import Domain
import Driving
import Foundation
import GRDB
import Interchange
import Testing

@testable import Store

/// Required: "a test counts work (rows visited, statements), not time, at three sizes."
@Suite("What SQLite has to do for a request grows as the data do, no faster", .serialized)
struct StatementWorkTests {
  /// The demonstration once, ten times and a hundred times.
  private static let sizes = [1, 10, 100]

  private let stores: [Store]
  private let scratch: [Scratch]

  init() throws {
    let fold = try DataFold(folder: Checkout.demoData)
    let made = try Self.sizes.map { size in
      let scratch = try Scratch()
      try fold.write(copies: size, to: scratch.folder + "/fold")
      let reading = DossierReader.read(folder: scratch.folder + "/fold")
      let store = try scratch.store()
      _ = try store.load(try #require(reading.dossier, "\(reading.problems)"), folderName: "fold")
      return (store, scratch)
    }
    (stores, scratch) = (made.map(\.0), made.map(\.1))
  }

  /// The steps of SQLite's machine that some work takes: each row that is visited is several of them.
  private func steps(of store: Store, _ work: (Store) throws -> Void) throws -> Int {
    let count = Steps()
    let pointer = Unmanaged.passUnretained(count).toOpaque()
    store.queue.inDatabase { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 10,
        { pointer in
          pointer.map { Unmanaged<Steps>.fromOpaque($0).takeUnretainedValue().count += 10 }
          return 0
        }, pointer)
    }
    defer { sqlite3_progress_handler(store.queue.inDatabase(\.sqliteConnection), 0, nil, nil) }
    try work(store)
    return withExtendedLifetime(count) { count.count }
  }

  private final class Steps {
    var count = 0
  }

  private func expectNoFaster(_ name: String, _ work: (Store) throws -> Void) throws {
    let counts = try zip(Self.sizes, stores).map { size, store in
      (size: size, work: try steps(of: store, work))
    }
    // An order that no index has costs the logarithm besides; the square would be ten.
    #expect(Work.growth(counts) < 2, "\(name): \(counts.map(\.work)) steps")
    #expect(counts[0].work > 0, "\(name)")
  }

  @Test("what panes and verbs ask for")
  func requests() throws {
    try expectNoFaster("budget") { _ = try $0.budget() }
    try expectNoFaster("chain") { _ = try $0.chain(today: Sample.today) }
    try expectNoFaster("matrix") { _ = try $0.matrix() }
    try expectNoFaster("indicators") { _ = try $0.indicators() }
    try expectNoFaster("names") { _ = try $0.names() }
    try expectNoFaster("history") { _ = try $0.history(limit: 500) }
    try expectNoFaster("check") { _ = try $0.check() }
  }

  @Test("a page of the list, and a change of one item, take the same whatever there is")
  func constant() throws {
    let number = ActionNumber(station: "A", ordinal: 3)
    let deeds: [(String, (Store) throws -> Void)] = [
      ("page", { _ = try $0.actionItems(ActionQuery(), from: .first, limit: 50) }),
      ("last page", { _ = try $0.actionItems(ActionQuery(), from: .last, limit: 50) }),
      ("add", { _ = try $0.add(ActionItemContent(title: "x"), created: Sample.today) }),
      (
        "save",
        { store in
          let item = try #require(try store.actionItem(number: number))
          var content = item.content
          content.note += "!"
          _ = try store.save(item.id, from: item.content, to: content, today: Sample.today)
        }
      ), ("undo", { _ = try $0.undo() }), ("redo", { _ = try $0.redo() }),
    ]
    for (name, deed) in deeds {
      let counts = try stores.map { try steps(of: $0, deed) }
      #expect(counts[2] < 4 * counts[0] + 1000, "\(name): \(counts) steps")
    }
  }
}
