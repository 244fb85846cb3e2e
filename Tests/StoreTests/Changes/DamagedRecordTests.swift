import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("A damaged record costs itself, and nothing beside it", .timeLimit(.minutes(10)))
struct DamagedRecordTests {
  private let scratch: Scratch
  private let store: Store
  private let one = Sample.number(1)
  private let two = Sample.number(2)
  private let damaged: RowKey<Change>

  /// A load, an edit of an item, which tests damage, and one of another item.
  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    try store.edit(one) { $0.note = "a" }
    damaged = try #require(try store.changes(limit: 1).first).id
    try store.edit(two) { $0.note = "b" }
  }

  private func forge(_ column: String, _ value: (any DatabaseValueConvertible)?) throws {
    try scratch.forge(
      "UPDATE change SET \(column) = ? WHERE key = ?", [value, damaged.rawValue])
  }

  private static let damages:
    [(String, (any DatabaseValueConvertible & Sendable)?, ChangeProblem)] = [
      ("changeset", Data("T".utf8), .damaged(RecordDamage(.cut, at: 1))),
      ("changeset", Data(), .empty),
      ("changeset", nil, .unreadableRow),
      ("schema", 99, .newer(schema: 99, known: Migrations.latest)),
      ("schema", -1, .unreadableRow),
      ("label", "{}", .unreadableLabel),
      ("label", #"{"did":"dreamt"}"#, .unreadableLabel),
      ("label", #"{"did":"edited-item","item":"A-001","fields":["colour"]}"#, .unreadableLabel),
      ("label", #"{"did":"edited-item","item":"A-001","again":["forgot"]}"#, .unreadableLabel),
      ("label", "[" + String(repeating: "[", count: 100_000), .unreadableLabel),
      ("label", endlessLabel, .unreadableLabel),
      ("kind", "dream", .unreadableRow),
    ]

  /// So often undone that whoever follows it step by step runs out of stack.
  private static let endlessLabel =
    #"{"did":"edited-item","item":"A-001","again":["undid""#
    + String(repeating: #","undid""#, count: 200_000) + "]}"

  @Test(
    "history shows it as unreadable and tells the rest; check names it; undo refuses it",
    arguments: damages.indices)
  func everywhere(index: Int) throws {
    let (column, value, problem) = Self.damages[index]
    try forge(column, value)
    let records = try store.history(limit: 9)
    #expect(records.map(\.problem) == [nil, problem, nil])
    #expect(records.map(\.edits.count) == [1, 0, 0])
    #expect(records[1].id == damaged)
    #expect(records[1].change.author == "KM")
    // What the rules of the table keep out is told by SQLite, too.
    #expect(try store.check().last == .unreadableChange(damaged, problem))
    #expect(throws: StoreFailure.cannotApply(damaged, problem)) { try store.undo(damaged) }
    #expect(try store.actionItem(number: one)?.content.note == "a")
    #expect(try store.changes(limit: 9).count == 3)
    guard case .done = try store.undo() else {
      Issue.record("the change after it cannot be undone")
      return
    }
    // The next one would be the damaged one: what follows is not passed over unasked.
    if column != "kind" {
      #expect(throws: StoreFailure.cannotApply(damaged, problem)) { try store.undo() }
    }
    #expect(try store.actionItem(number: two)?.content.note == "")
  }

  @Test("whoever asks for the changes of an item gets the readable ones and a word for the other")
  func labels() throws {
    try forge("label", "{}")
    #expect(try store.changes(of: one).map(\.label) == [.unreadable])
    #expect(try store.lastChange(of: one)?.author == "KM")
    #expect(try store.record(damaged)?.problem == .unreadableLabel)
    try store.edit(one) { $0.note = "c" }
    #expect(
      try store.changes(of: one).map(\.label) == [.editedItem(one, fields: [.note]), .unreadable])
  }

  @Test(
    "a time or a name that cannot be is shown as it is, or as unreadable",
    arguments: [Int64.max, .min])
  func times(milliseconds: Int64) throws {
    try forge("at_ms", milliseconds)
    #expect(try store.history(limit: 9).map(\.edits.count) == [1, 1, 0])
    #expect(try !store.history(limit: 9)[1].change.at.iso.isEmpty)
  }

  @Test("what hides an item's value behind a word that is none is told as unreadable")
  func unknownWord() throws {
    try store.edit(one) { $0.status = .done }
    let id = try #require(try store.changes(limit: 1).first).id
    let bytes = try store.reading { db in
      try Data.fetchOne(
        db, sql: "SELECT changeset FROM change WHERE key = ?", arguments: [id.rawValue])
    }
    var forged = try #require(bytes)
    let word = try #require(forged.range(of: Data("done".utf8)))
    forged.replaceSubrange(word, with: Data("DONE".utf8))
    try scratch.forge("UPDATE change SET changeset = ? WHERE key = ?", [forged, id.rawValue])
    let problem = ChangeProblem.unknownValue(table: "action_item")
    #expect(try store.history(limit: 1).map(\.problem) == [problem])
    #expect(try store.check() == [.unreadableChange(id, problem)])
    #expect(throws: StoreFailure.cannotApply(id, problem)) { try store.undo(id) }
    #expect(try store.actionItem(number: one)?.content.status == .done)
  }

  @Test(
    "of a record that is cut anywhere nothing is undone",
    .timeLimit(.minutes(10)))
  func cuts() throws {
    let bytes = try #require(
      try store.reading { db in
        try Data.fetchOne(
          db, sql: "SELECT changeset FROM change WHERE key = ?", arguments: [damaged.rawValue])
      })
    for length in 0..<bytes.count {
      try forge("changeset", bytes.prefix(length))
      #expect(throws: StoreFailure.self) { try store.undo(damaged) }
    }
    #expect(try store.actionItem(number: one)?.content.note == "a")
  }

  @Test("items that are gone are told by their numbers though the record of one cannot be read")
  func deletedItems() throws {
    let items = try [1, 2].map { try #require(try store.actionItem(number: Sample.number($0))) }
    try store.setNotes(of: items.map(\.number), to: "ensemble")
    for item in items { _ = try store.delete(item.id) }
    try forge("changeset", Data("T".utf8))
    let bulk = try #require(try store.history(limit: 9).first { $0.edits.count == 2 })
    #expect(bulk.edits.map(\.subject) == [.item(one), .item(two)])
  }

  // MARK: A store in which somebody else has put something

  @Test("where a trigger of somebody else changes more of the row, all of it is taken back")
  func foreignTrigger() throws {
    try scratch.shell(
      """
      CREATE TRIGGER stray AFTER UPDATE OF note ON action_item
      BEGIN UPDATE action_item SET due = '2030-01-01' WHERE id = new.id; END;
      """)
    #expect { try store.undo(damaged) } throws: { error in
      guard case StoreFailure.foreign(_, let parts) = error else { return false }
      return parts.map(\.name) == ["stray"]
    }
    #expect(try store.actionItem(number: one)?.content.note == "a")
    #expect(try store.changes(limit: 9).count == 3)
  }

  @Test("where a trigger of somebody else changes another row as well, all of it is taken back")
  func foreignRow() throws {
    try scratch.shell(
      """
      CREATE TRIGGER stray AFTER UPDATE OF note ON action_item WHEN new.ordinal = 1
      BEGIN UPDATE action_item SET title = 'stray' WHERE ordinal = 3; END;
      """)
    #expect { try store.undo(damaged) } throws: { error in
      guard case StoreFailure.foreign(_, let parts) = error else { return false }
      return parts.map(\.name) == ["stray"]
    }
    #expect(try store.actionItem(number: Sample.number(3))?.content.title == "Visiter le site")
  }
}
