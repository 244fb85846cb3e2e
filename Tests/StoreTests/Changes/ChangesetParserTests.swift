import Domain
import Driving
import Foundation
import Testing

@testable import Store

@Suite(
  "A changeset is read in Swift, every byte of it, or refused at a byte", .timeLimit(.minutes(10)))
struct ChangesetParserTests {
  typealias Row = ParsedChangeset.Row
  typealias Cell = ParsedChangeset.Cell

  private func parse(_ hex: String) throws(RecordDamage) -> ParsedChangeset {
    try ChangesetParser.parse(hex.bytes)
  }

  // MARK: What SQLite writes

  @Test("the example of the format is read as it says")
  func example() throws {
    let insert = Row(
      operation: .insert, isIndirect: false, before: [],
      after: [Cell(column: 0, value: .integer(7)), Cell(column: 1, value: .text([0x78]))])
    #expect(
      try parse("54 02 01 00 61 00 12 00 01 00 00 00 00 00 00 00 07 03 01 78").tables
        == [ParsedChangeset.Table(name: "a", key: [1, 0], rows: [insert])])
  }

  @Test("every type of value is read, and what an update does not say is not there")
  func values() throws {
    let changeset = try parse(
      """
      54 06 00 01 00 00 00 00 61 00 17 01
      00 01 FF FF FF FF FF FF FF FE 02 3F F8 00 00 00 00 00 00 05 04 02 00 FF 00
      00 00 02 00 00 00 00 00 00 00 00 04 00 03 01 C3 00
      """)
    let row = try #require(changeset.tables.first?.rows.first)
    #expect(row.isIndirect)
    #expect(
      row.before == [
        Cell(column: 1, value: .integer(-2)), Cell(column: 2, value: .float(1.5)),
        Cell(column: 3, value: .null), Cell(column: 4, value: .blob([0, 0xFF])),
      ])
    #expect(row.after.map(\.column) == [2, 3, 4])
    #expect(row.after.map(\.value) == [.float(0), .blob([]), .text([0xC3])])
  }

  @Test("what is recorded is read and written again byte by byte")
  func roundTrip() throws {
    let records = try RecordedRoom().records
    #expect(records.count == 8)
    var operations: Set<ParsedChangeset.Operation> = []
    for record in records {
      let changeset = try ChangesetParser.parse(record.bytes)
      #expect(changeset.serialised == record.bytes)
      operations.formUnion(changeset.tables.flatMap(\.rows).map(\.operation))
    }
    #expect(operations == [.insert, .update, .delete])
  }

  @Test("a record is inverted as SQLite inverts it, and twice inverted it is itself")
  func inversion() throws {
    for record in try RecordedRoom().records {
      let changeset = try ChangesetParser.parse(record.bytes)
      #expect(
        changeset.inverted.serialised == (try RecordedRoom.invertedBySQLite(record.bytes)))
      #expect(changeset.inverted.inverted == changeset)
      #expect(!changeset.hasSameEffect(as: changeset.inverted))
    }
  }

  @Test("the effect is the same in any order and for any cause, and not when a row differs")
  func effects() throws {
    let changeset = try ChangesetParser.parse(try #require(try RecordedRoom().records.first).bytes)
    var other = changeset
    other.tables = other.tables.reversed().map { table in
      var table = table
      table.rows = table.rows.reversed()
      for index in table.rows.indices { table.rows[index].isIndirect.toggle() }
      return table
    }
    #expect(other != changeset)
    #expect(changeset.hasSameEffect(as: other))
    other.tables[0].rows[0].after[0].value = .text([0x21])
    #expect(!changeset.hasSameEffect(as: other))
    other = changeset
    other.tables[0].rows.removeLast()
    #expect(!changeset.hasSameEffect(as: other))
    other = changeset
    other.tables[0].rows.append(other.tables[0].rows[0])
    #expect(!other.hasSameEffect(as: other))
  }

  // MARK: What it does not

  @Test(
    "what no changeset of SQLite holds is refused with what it is, and at which byte",
    arguments: [
      ("54", RecordDamage(.cut, at: 1)),
      ("55", RecordDamage(.neitherTableNorRow, at: 0)),
      ("54 00", RecordDamage(.columnCount, at: 1)),
      ("54 80 01 01", RecordDamage(.columnCount, at: 1)),
      ("54 FF FF FF FF FF FF FF FF 7F", RecordDamage(.columnCount, at: 1)),
      ("54 87 FF FF FF 7F 01", RecordDamage(.cut, at: 7)),
      ("54 02 01", RecordDamage(.cut, at: 3)),
      ("54 02 00 00 61 00", RecordDamage(.key, at: 2)),
      ("54 02 01 01 61 00", RecordDamage(.key, at: 2)),
      ("54 02 01 03 61 00", RecordDamage(.key, at: 2)),
      ("54 01 01 61 62", RecordDamage(.cut, at: 5)),
      ("54 01 01 00", RecordDamage(.name, at: 3)),
      ("54 01 01 FF 00", RecordDamage(.name, at: 3)),
      ("54 01 01 61 00", RecordDamage(.noRows, at: 5)),
      ("54 01 01 61 00 54", RecordDamage(.noRows, at: 5)),
      ("54 01 01 61 00 13", RecordDamage(.neitherTableNorRow, at: 5)),
      ("54 01 01 61 00 12", RecordDamage(.cut, at: 6)),
      ("54 01 01 61 00 12 02", RecordDamage(.indirect, at: 6)),
      ("54 01 01 61 00 12 00 06", RecordDamage(.type, at: 7)),
      ("54 01 01 61 00 12 00 00", RecordDamage(.missing, at: 7)),
      ("54 01 01 61 00 09 00 00", RecordDamage(.missing, at: 7)),
      ("54 01 01 61 00 12 00 01 00", RecordDamage(.cut, at: 9)),
      ("54 01 01 61 00 12 00 02 7F F8 00 00 00 00 00 00", RecordDamage(.number, at: 7)),
      ("54 01 01 61 00 12 00 03 87 FF FF FF 7F 61", RecordDamage(.cut, at: 14)),
      ("54 01 01 61 00 12 00 03 80 01 61", RecordDamage(.length, at: 8)),
      ("54 01 01 61 00 12 00 03 88 80 80 80 00 61", RecordDamage(.length, at: 8)),
      ("54 02 01 00 61 00 17 00 00", RecordDamage(.missing, at: 8)),
      ("54 02 01 00 61 00 17 00 03 00 00 00 00", RecordDamage(.noChange, at: 11)),
      ("54 02 01 00 61 00 17 00 03 00 05 03 00 03 00", RecordDamage(.surplus, at: 11)),
      ("54 02 01 00 61 00 17 00 03 00 05 00 00", RecordDamage(.missing, at: 12)),
      ("54 03 01 00 00 61 00 17 00 03 00 05 00 00 03 00 03 00", RecordDamage(.surplus, at: 16)),
    ])
  func refused(hex: String, damage: RecordDamage) {
    #expect(throws: damage) { try parse(hex) }
  }

  // MARK: Chance

  @Test("of the beginnings of a record only those that end with a row are records")
  func prefixes() throws {
    for record in try RecordedRoom().records {
      var whole = 0
      for length in 0...record.bytes.count {
        if try isReadAsItIs(record.bytes.prefix(length)) { whole += 1 }
      }
      let rows = try ChangesetParser.parse(record.bytes).tables.flatMap(\.rows).count
      #expect(whole == 1 + rows)
    }
  }

  @Test("no bit of a record can be turned so that reading does not end, or loses a byte")
  func bits() throws {
    for record in try RecordedRoom().records {
      for bit in 0..<record.bytes.count * 8 {
        var bytes = record.bytes
        bytes[bit / 8] ^= 1 << (bit % 8)
        _ = try isReadAsItIs(bytes)
      }
    }
  }

  @Test("nor does any blob of up to 64 bytes that looks like a changeset", arguments: 0...64)
  func blobs(length: Int) throws {
    var dice = Dice(seed: 1 + UInt64(length))
    for _ in 0..<300 { _ = try isReadAsItIs(dice.changeset(ofLength: length)) }
  }

  /// Whether bytes are read; those that are must be written again the same.
  private func isReadAsItIs(_ bytes: Data) throws -> Bool {
    let changeset: ParsedChangeset
    do { changeset = try ChangesetParser.parse(bytes) } catch {
      #expect((0...bytes.count).contains(error.byte))
      return false
    }
    try #require(changeset.serialised == bytes)
    return true
  }
}

extension String {
  /// The bytes that pairs of hexadecimal digits stand for.
  var bytes: [UInt8] { split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) } }
}

extension Dice {
  /// Bytes that begin like a changeset more often than chance alone would have them.
  mutating func changeset(ofLength length: Int) -> Data {
    var bytes: [UInt8] = comes(90) ? [0x54] : []
    if comes(70) {
      let columns = UInt8.random(in: 1...5, using: &self)
      let name = pick(["a", "action_item_link", "function", "plan"])
      bytes += [columns, 1] + (1..<columns).map { _ in comes(30) ? 2 : 0 } + name.utf8 + [0]
    }
    let plausible: [UInt8] = [0, 1, 2, 3, 4, 5, 9, 18, 23, 0x54, 0x61, 0x7F, 0x80, 0xFF]
    while bytes.count < length {
      bytes.append(comes(90) ? pick(plausible) : UInt8.random(in: 0...255, using: &self))
    }
    return Data(bytes.prefix(length))
  }
}
