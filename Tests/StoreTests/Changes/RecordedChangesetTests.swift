import Domain
import Driving
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("A record is applied as it says, or not at all", .timeLimit(.minutes(10)))
struct RecordedChangesetTests {
  /// What became of a record whose bytes are not those that were recorded.
  enum Fate: Hashable { case unreadable, refused, applied }

  private let room: RecordedRoom

  init() throws { room = try RecordedRoom() }

  /// Reads and applies a record, compares what SQLite noted meanwhile, and takes everything back.
  private func fate(
    of bytes: Data, schema: Int = Migrations.latest, takenBack: Bool
  ) throws -> Fate {
    var fate = Fate.unreadable
    _ = try room.store.queue.writeWithoutTransaction { db in
      try db.inTransaction {
        let session = try ChangesetSession(db)
        defer { session.end() }
        let record: RecordedChangeset
        do { record = try RecordedChangeset(bytes, schema: schema, db) } catch is ChangeProblem {
          return .rollback
        }
        let changeset = takenBack ? record.inverted : record
        let isApplied = try changeset.apply(to: db)
        let noted = try ChangesetParser.parse(try session.changeset())
        fate = isApplied && changeset.content.hasSameEffect(as: noted) ? .applied : .refused
        #expect(isApplied || noted.tables.isEmpty, "refused, and yet something was changed")
        return .rollback
      }
    }
    return fate
  }

  @Test("the latest record of each thing can be taken back, and is then noted as its opposite")
  func whole() throws {
    let fates = try room.records.reversed().map { try fate(of: $0.bytes, takenBack: true) }
    // The edit and the bulk change name an item that was changed again, or deleted, since.
    #expect(
      fates == [.applied, .applied, .applied, .applied, .applied, .refused, .refused, .refused])
  }

  @Test("no turned bit makes a record do something else than it says", arguments: [3, 4, 5, 6, 7])
  func bits(index: Int) throws {
    let bytes = try room.records[index].bytes
    var fates: [Fate: Int] = [:]
    for bit in 0..<bytes.count * 8 {
      var turned = bytes
      turned[bit / 8] ^= 1 << (bit % 8)
      fates[try fate(of: turned, takenBack: true), default: 0] += 1
    }
    #expect(fates.values.reduce(0, +) == bytes.count * 8)
    #expect(fates[.unreadable, default: 0] > 0 && fates[.refused, default: 0] > 0)
  }

  @Test("nor does any blob that looks like a changeset", arguments: 0...64)
  func blobs(length: Int) throws {
    var dice = Dice(seed: 100 + UInt64(length))
    for _ in 0..<40 { _ = try fate(of: dice.changeset(ofLength: length), takenBack: false) }
  }

  // MARK: What a record may say

  private func problem(
    _ bytes: Data, schema: Int = Migrations.latest
  ) throws -> ChangeProblem? {
    try room.store.reading { db in
      do {
        _ = try RecordedChangeset(bytes, schema: schema, db)
        return nil
      } catch let problem as ChangeProblem { return problem }
    }
  }

  private func changed(
    _ change: (inout ParsedChangeset.Table) -> Void
  ) throws -> Data {
    var changeset = try ChangesetParser.parse(try #require(try room.records.last).bytes)
    change(&changeset.tables[0])
    return changeset.serialised
  }

  @Test("nothing, and a record of a newer program, are not read")
  func otherPrograms() throws {
    let bytes = try changed { _ in }
    #expect(try problem(bytes) == nil)
    #expect(try problem(Data()) == .empty)
    #expect(try problem(Data("T".utf8)) == .damaged(RecordDamage(.cut, at: 1)))
    let next = Migrations.latest + 1
    #expect(try problem(bytes, schema: next) == .newer(schema: next, known: next - 1))
    for none in [0, -1, Int.min] { #expect(try problem(bytes, schema: none) == .unreadableRow) }
  }

  @Test("only recorded tables are named, with their own columns and key")
  func tables() throws {
    for name in ["nowhere", "setting", "station", "change", "pulse", "sqlite_schema"] {
      let bytes = try changed { $0.name = name }
      let problem = try problem(bytes)
      #expect(problem == .unknownTable(name) || problem == .otherShape(table: name), "\(name)")
    }
    #expect(try problem(changed { $0.key.append(0) }) == .otherShape(table: "budget_line"))
    #expect(
      try problem(
        changed { table in
          table.key.swapAt(0, 1)
          table.rows[0].before[0].column = 1
        }) == .otherShape(table: "budget_line"))
  }

  @Test("a setting with the columns and key of its own is none that a record may change")
  func exemptTable() throws {
    let row = ParsedChangeset.Row(
      operation: .insert, isIndirect: false, before: [],
      after: [0, 1].map { ParsedChangeset.Cell(column: $0, value: .text([0x78])) })
    let changeset = ParsedChangeset(
      tables: [ParsedChangeset.Table(name: "setting", key: [1, 0], rows: [row])])
    #expect(try problem(changeset.serialised) == .unknownTable("setting"))
  }

  @Test("values are those that a column can hold")
  func values() throws {
    let place = try #require(
      try room.store.reading { db in
        try TableShape.of("budget_line", db)?.names.firstIndex(of: "reconciled")
      })
    func problem(_ value: ParsedChangeset.Value) throws -> ChangeProblem? {
      try self.problem(changed { $0.rows[0].after = [.init(column: place, value: value)] })
    }
    let unfit = ChangeProblem.unfitValue(table: "budget_line", column: "reconciled")
    #expect(try problem(.integer(8)) == nil)
    #expect(try problem(.null) == nil)
    for value in [ParsedChangeset.Value.text([0x38]), .blob([0x38]), .float(8)] {
      #expect(try problem(value) == unfit)
    }
    let key = try self.problem(changed { $0.rows[0].before[0].value = .null })
    #expect(key == .unfitValue(table: "budget_line", column: "id"))
  }

  @Test("a text that is not UTF-8 comes back byte by byte")
  func otherText() throws {
    let store = room.store
    try store.queue.write { db in
      try db.execute(sql: "UPDATE function SET name_en = CAST(x'4CE9FF' AS TEXT)")
    }
    func hex() throws -> String? {
      try store.reading { try String.fetchOne($0, sql: "SELECT hex(name_en) FROM function") }
    }
    let coord = RecordName(.function, "COORD")
    let base = try #require(try store.record(coord)).content
    var other = base
    other[.labelEn] = .text("Lead")
    _ = try store.save(coord, from: base, to: other)
    #expect(try hex() == "4C656164")
    guard case .done = try store.undo() else {
      Issue.record("not undone")
      return
    }
    #expect(try hex() == "4CE9FF")
  }
}
