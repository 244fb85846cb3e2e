import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Migration 004 gives letters, claims and performers what they lacked, and loses nothing")
struct DocumentMigrationTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A store as the program made it before, with a letter, a claim and a performer.
  private func older() throws {
    let queue = try DatabaseQueue(path: scratch.path)
    try Migrations.run(Array(Migrations.all.prefix(3)), on: queue, at: Sample.instant) { _ in }
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO stakeholder(id, level, kind, short_fr, short_en, name_fr, name_en)
            VALUES ('MINSA', 'national', 'ministry', 'AS', 'SA', 'Affaires sociales', 'Social');
          INSERT INTO function(id, "order", short_fr, short_en, name_fr, name_en)
            VALUES ('SOINS', 1, 'Soins', 'Care', 'Prendre en charge', 'Care');
          INSERT INTO assignment(stakeholder, function, letter, basis, citation)
            VALUES ('MINSA', 'SOINS', 'A', 'document', '000 §4 l.149');
          INSERT INTO claim(id, stakeholder, function, letter, label_fr, label_en)
            VALUES ('CL-1', 'MINSA', 'SOINS', 'A', 'dit', 'says');
          INSERT INTO chain_link(id, "order", short_fr, short_en, name_fr, name_en)
            VALUES ('L1', 1, 'L', 'L', 'L', 'L');
          INSERT INTO link_performer(link, stakeholder, capacity, basis)
            VALUES ('L1', 'MINSA', 'usual', 'stated');
          """)
    }
    try queue.close()
  }

  @Test("letters keep their values, and a second one of the same body has room beside the first")
  func letters() throws {
    try older()
    let store = try scratch.store(.editing)
    let facts = try store.matrix()
    #expect(
      facts.assignments == [
        Assignment(
          stakeholder: "MINSA", function: "SOINS", letter: .accountable,
          basis: .document(entry: nil), origin: .documented(Citation("000 §4 l.149")))
      ])
    #expect(facts.claims.map(\.order) == [1])
    #expect(try store.chain(today: Sample.day("2026-11-22")).performers.map(\.order) == [1])
    let second = """
      INSERT INTO assignment(stakeholder, function, letter, basis)
        VALUES ('MINSA', 'SOINS', '%', 'document')
      """
    _ = try scratch.shell(second.replacingOccurrences(of: "%", with: "R"))
    #expect(try store.matrix().assignments.map(\.letter) == [.accountable, .responsible])
    let again = try scratch.shell(second.replacingOccurrences(of: "%", with: "A"))
    #expect(again.contains("UNIQUE constraint failed: assignment.stakeholder"))
    #expect(try store.check().isEmpty)
  }

  @Test("a letter is informed of others’ commits: its table beats the pulse as before")
  func beats() throws {
    try older()
    _ = try scratch.store(.editing)
    let beats = "SELECT beats FROM pulse WHERE topic = 'facts'"
    let before = try scratch.shell(beats)
    _ = try scratch.shell("UPDATE assignment SET citation = 'x'")
    #expect(try scratch.shell(beats) != before)
  }

  // MARK: - What was recorded before

  private func text(_ text: String) -> ParsedChangeset.Value { .text(ArraySlice(text.utf8)) }

  /// A row of an old assignment: stakeholder, function, letter, basis, entry, citation, illustrative.
  private func record(_ operation: ParsedChangeset.Operation) -> ParsedChangeset.Table {
    let values = [
      text("MINSA"), text("SOINS"), text("A"), text("document"), .null, text(""), .integer(0),
    ]
    let cells = values.enumerated().map { ParsedChangeset.Cell(column: $0, value: $1) }
    let row =
      switch operation {
      case .delete:
        ParsedChangeset.Row(operation: .delete, isIndirect: false, before: cells, after: [])
      case .insert:
        ParsedChangeset.Row(operation: .insert, isIndirect: false, before: [], after: cells)
      case .update:
        ParsedChangeset.Row(
          operation: .update, isIndirect: false, before: Array(cells.prefix(3)),
          after: [ParsedChangeset.Cell(column: 2, value: text("R"))])
      }
    return ParsedChangeset.Table(name: "assignment", key: [1, 2, 0, 0, 0, 0, 0], rows: [row])
  }

  private func upToDate(_ table: ParsedChangeset.Table, in store: Store) throws -> ParsedChangeset {
    let bytes = ParsedChangeset(tables: [table]).serialised
    return try store.queue.read { db in try RecordedChangeset(bytes, schema: 3, db).content }
  }

  @Test("a letter taken away before is put back under today’s key; of a changed one nobody can say")
  func recordedLetters() throws {
    let store = try RecordedRoom().store
    for operation in [ParsedChangeset.Operation.delete, .insert] {
      let read = try upToDate(record(operation), in: store)
      #expect(read.tables.map(\.key) == [[1, 2, 3, 0, 0, 0, 0]])
    }
    #expect(throws: ChangeProblem.rebuilt(table: "assignment")) {
      try upToDate(record(.update), in: store)
    }
  }
}
