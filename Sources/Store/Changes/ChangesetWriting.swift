import Foundation

extension ParsedChangeset {
  /// The bytes that SQLite writes for it.
  var serialised: Data {
    var bytes: [UInt8] = []
    for table in tables { table.write(to: &bytes) }
    return Data(bytes)
  }

  fileprivate static func write(varint number: Int, to bytes: inout [UInt8]) {
    var groups = [UInt8(truncatingIfNeeded: number & 0x7F)]
    var rest = number >> 7
    while rest > 0 {
      groups.append(UInt8(truncatingIfNeeded: rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes += groups.reversed()
  }

  fileprivate static func write(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}

extension ParsedChangeset.Table {
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "T"))
    ParsedChangeset.write(varint: key.count, to: &bytes)
    bytes += key
    bytes += name.utf8
    bytes.append(0)
    for row in rows { write(row, to: &bytes) }
  }

  private func write(_ row: ParsedChangeset.Row, to bytes: inout [UInt8]) {
    bytes += [row.operation.rawValue, row.isIndirect ? 1 : 0]
    if row.operation != .insert { write(row.before, to: &bytes) }
    if row.operation != .delete { write(row.after, to: &bytes) }
  }

  /// A record says of every column something, or that it says nothing.
  private func write(_ cells: [ParsedChangeset.Cell], to bytes: inout [UInt8]) {
    var next = 0
    for cell in cells {
      bytes += repeatElement(0, count: cell.column - next)
      cell.value.write(to: &bytes)
      next = cell.column + 1
    }
    bytes += repeatElement(0, count: key.count - next)
  }
}

extension ParsedChangeset.Value {
  fileprivate func write(to bytes: inout [UInt8]) {
    switch self {
    case .integer(let number):
      bytes.append(1)
      ParsedChangeset.write(UInt64(bitPattern: number), to: &bytes)
    case .float(let number):
      bytes.append(2)
      ParsedChangeset.write(number.bitPattern, to: &bytes)
    case .text(let text): write(text, as: 3, to: &bytes)
    case .blob(let blob): write(blob, as: 4, to: &bytes)
    case .null: bytes.append(5)
    }
  }

  private func write(_ content: ArraySlice<UInt8>, as type: UInt8, to bytes: inout [UInt8]) {
    bytes.append(type)
    ParsedChangeset.write(varint: content.count, to: &bytes)
    bytes += content
  }
}
