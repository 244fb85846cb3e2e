/// What stands between the cells of a file, as its header row shows, and where that row starts: behind a
/// line `sep=;`, which spreadsheets write and read.
struct SeparatorChoice {
  /// The separator; nothing when the header row holds none that is known.
  let separator: CSVSeparator?
  /// What seems to stand between cells instead.
  let stranger: Character?
  /// Whether a line `sep=;` says it.
  let isSaid: Bool
  /// The byte at which the header row starts, or blank lines before it.
  let start: Int

  init(_ source: CSVSource) {
    let line = SeparatorChoice.line(in: source, from: source.start)
    isSaid = SeparatorChoice.saysSeparator(source.bytes[line])
    start = isSaid ? SeparatorChoice.end(of: line, in: source) : source.start
    let header = source.bytes[SeparatorChoice.line(in: source, from: start)]
    let counts = SeparatorChoice.counts(in: header)
    let known = CSVSeparator.allCases.filter { counts[$0.rawValue, default: 0] > 0 }
    // Of equals the first: a comma.
    separator = known.max { counts[$0.rawValue, default: 0] < counts[$1.rawValue, default: 0] }
    let strange = strangers.max { counts[$0, default: 0] < counts[$1, default: 0] }
    stranger = strange.flatMap {
      counts[$0, default: 0] > 0 ? Character(Unicode.Scalar($0)) : nil
    }
  }

  /// The first line from a place on that is not blank, line ends in quotes included.
  private static func line(in source: CSVSource, from start: Int) -> Range<Int> {
    let bytes = source.bytes
    let first = bytes[start...].firstIndex { !isLineEnd($0) } ?? bytes.count
    var isQuoted = false
    let end = bytes[first...].firstIndex { byte in
      if byte == .quote { isQuoted.toggle() }
      return isLineEnd(byte) && !isQuoted
    }
    return first..<(end ?? bytes.count)
  }

  private static func end(of line: Range<Int>, in source: CSVSource) -> Int {
    source.bytes[line.upperBound...].firstIndex { !isLineEnd($0) } ?? source.bytes.count
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  /// Whether a line is `sep=;`, in quotes or not, with or without empty cells behind it.
  private static func saysSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 200 else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased().filter { $0 != "\"" }
    guard text.hasPrefix("sep=") else { return false }
    let rest = text.utf8.dropFirst(4)
    let isKnown = CSVSeparator.allCases.map(\.rawValue) + strangers
    return !rest.isEmpty && rest.allSatisfy { isKnown.contains($0) }
  }

  private static func counts(in header: ArraySlice<UInt8>) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in header {
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return counts
  }
}

/// What other programs put between cells, and we do not read.
private let strangers = Array("|:^~#".utf8)
