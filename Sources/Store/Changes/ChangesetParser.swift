import Domain
import Foundation

/// Reads the format of SQLite's changesets, every byte of it, or says at which byte it is none.
///
/// SQLite's own reader never comes back from a changeset that is cut inside the header of a table, so
/// nothing is given to it that was not read here first. What is read here is read in one pass, with
/// memory in proportion to its length, and SQLite would write the same bytes for it.
///
///     changeset  one or more of: table header, one or more rows
///     header     'T', count of columns (varint), for each its place in the key (a byte), name, 0
///     row        operation (9 delete, 18 insert, 23 update), 0 or 1 (indirect), record or records
///     record     for each column: 0 (nothing said); 1 and eight bytes (an integer); 2 and eight bytes (a
///                fraction); 3 or 4, length (varint), bytes (text, blob); 5 (NULL)
///
/// A deletion has the record before, an insertion the one after, and both say something of every column;
/// an update has both: before, the key and what changes, and after, only what changes. A varint is a
/// number in groups of seven bits, the highest first, each but the last with the high bit set.
///
/// *Example.* `54 02 01 00 61 00 | 12 00 01 0000000000000007 03 01 78`: into table `a` with the key in
/// the first of two columns, the row (7, 'x') was inserted.
struct ChangesetParser {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The changeset that bytes hold; nothing at all is an empty one.
  static func parse(_ bytes: some Sequence<UInt8>) throws(RecordDamage) -> ParsedChangeset {
    var parser = ChangesetParser(Array(bytes))
    var changeset = ParsedChangeset()
    while !parser.isAtEnd { changeset.tables.append(try parser.table()) }
    return changeset
  }

  private var isAtEnd: Bool { position == bytes.count }
  private var bytesLeft: Int { bytes.count - position }

  private func failing(_ kind: RecordDamage.Kind, at place: Int? = nil) -> RecordDamage {
    RecordDamage(kind, at: place ?? position)
  }

  // MARK: Tables and rows

  private static let tableMark = UInt8(ascii: "T")

  private mutating func table() throws(RecordDamage) -> ParsedChangeset.Table {
    guard try byte() == Self.tableMark else {
      throw failing(.neitherTableNorRow, at: position - 1)
    }
    let key = try key()
    var table = ParsedChangeset.Table(name: try name(), key: key, rows: [])
    while !isAtEnd, bytes[position] != Self.tableMark { table.rows.append(try row(key)) }
    guard !table.rows.isEmpty else { throw failing(.noRows) }
    return table
  }

  private mutating func key() throws(RecordDamage) -> [UInt8] {
    let start = position
    guard let count = try varint(), count > 0 else { throw failing(.columnCount, at: start) }
    let key = Array(try take(count))
    let places = key.filter { $0 > 0 }.sorted()
    guard !places.isEmpty, places.indices.allSatisfy({ Int(places[$0]) == $0 + 1 }) else {
      throw failing(.key, at: position - count)
    }
    return key
  }

  private mutating func name() throws(RecordDamage) -> String {
    let start = position
    guard let end = bytes[start...].firstIndex(of: 0) else { throw failing(.cut, at: bytes.count) }
    position = end + 1
    guard end > start, let name = String(validating: bytes[start..<end], as: UTF8.self) else {
      throw failing(.name, at: start)
    }
    return name
  }

  private mutating func row(_ key: [UInt8]) throws(RecordDamage) -> ParsedChangeset.Row {
    guard let operation = ParsedChangeset.Operation(rawValue: try byte()) else {
      throw failing(.neitherTableNorRow, at: position - 1)
    }
    let indirect = try byte()
    guard indirect <= 1 else { throw failing(.indirect, at: position - 1) }
    var (before, after): ([ParsedChangeset.Cell], [ParsedChangeset.Cell]) = ([], [])
    switch operation {
    case .delete: before = try record(of: key.count) { _ in .always }
    case .insert: after = try record(of: key.count) { _ in .always }
    case .update:
      before = try record(of: key.count) { key[$0] > 0 ? .always : .sometimes }
      let start = position
      var changing = before.lazy.map(\.column).filter { key[$0] == 0 }.makeIterator()
      var next = changing.next()
      guard next != nil else { throw failing(.noChange, at: start) }
      after = try record(of: key.count) { column in
        guard column == next else { return .never }
        next = changing.next()
        return .always
      }
    }
    return ParsedChangeset.Row(
      operation: operation, isIndirect: indirect == 1, before: before, after: after)
  }

  // MARK: Records and values

  /// Whether a record says something of a column.
  private enum Presence { case always, sometimes, never }

  private mutating func record(
    of count: Int, _ presence: (Int) -> Presence
  ) throws(RecordDamage) -> [ParsedChangeset.Cell] {
    var cells: [ParsedChangeset.Cell] = []
    for column in 0..<count {
      let (start, value) = (position, try value())
      switch (presence(column), value) {
      case (.always, nil): throw failing(.missing, at: start)
      case (.never, .some): throw failing(.surplus, at: start)
      case (.sometimes, nil), (.never, nil): break
      case (.always, let value?), (.sometimes, let value?):
        cells.append(ParsedChangeset.Cell(column: column, value: value))
      }
    }
    return cells
  }

  /// The next value; nothing where nothing is said.
  private mutating func value() throws(RecordDamage) -> ParsedChangeset.Value? {
    let start = position
    switch try byte() {
    case 0: return nil
    case 1: return .integer(Int64(bitPattern: try word()))
    case 2:
      let number = Double(bitPattern: try word())
      guard !number.isNaN else { throw failing(.number, at: start) }
      return .float(number)
    case 3: return .text(try counted())
    case 4: return .blob(try counted())
    case 5: return .null
    default: throw failing(.type, at: start)
    }
  }

  private mutating func counted() throws(RecordDamage) -> ArraySlice<UInt8> {
    let start = position
    guard let length = try varint() else { throw failing(.length, at: start) }
    return try take(length)
  }

  // MARK: Bytes

  private mutating func byte() throws(RecordDamage) -> UInt8 {
    guard !isAtEnd else { throw failing(.cut) }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func take(_ count: Int) throws(RecordDamage) -> ArraySlice<UInt8> {
    guard count <= bytesLeft else { throw failing(.cut, at: bytes.count) }
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func word() throws(RecordDamage) -> UInt64 {
    try take(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The next number of seven-bit groups; nothing where it has more than 31 bits, or a group too many.
  private mutating func varint() throws(RecordDamage) -> Int? {
    var number = 0
    for group in 0..<5 {
      let next = try byte()
      if group == 0, next == 0x80 { return nil }
      number = number << 7 | Int(next & 0x7F)
      if next < 0x80 { return number <= Int(Int32.max) ? number : nil }
    }
    return nil
  }
}
