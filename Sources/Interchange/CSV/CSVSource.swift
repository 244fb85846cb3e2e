/// The bytes of a text file, and the lines in them.
struct CSVSource: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  /// Where the text starts: after a byte-order mark.
  let start: Int
  /// The byte at which each line starts; lines end with LF, CRLF or CR.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStarts = CSVSource.lineStarts(in: bytes, from: start)
  }

  /// The line that holds a byte, from 1.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line that holds a byte, and the character of that line it belongs to.
  ///
  /// A character is a Unicode scalar: UTF-8 marks every byte that continues one.
  func place(of offset: Int) -> LoadProblem.Place {
    let line = line(of: offset)
    let before = bytes[lineStarts[line - 1]..<offset]
    let column = before.count { !CSVSource.isContinuation($0) } + 1
    return LoadProblem.Place(line: line, column: column)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

  private static func lineStarts(in bytes: [UInt8], from start: Int) -> [Int] {
    var starts = [start]
    for index in bytes.indices.dropFirst(start) {
      let isEnd =
        bytes[index] == .lineFeed
        || (bytes[index] == .carriageReturn
          && !(index + 1 < bytes.count && bytes[index + 1] == .lineFeed))
      if isEnd { starts.append(index + 1) }
    }
    return starts
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
}
