import Testing

@testable import Interchange

@Suite("CSV is RFC 4180, and every problem has its place")
struct CSVReaderTests {
  private func read(_ text: String) -> (reading: CSVReader.Reading, problems: [LoadProblem]) {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (reading: CSVReader.Reading, problems: [LoadProblem]) {
    let log = ProblemLog(file: "f.csv")
    let reading = CSVReader.read(bytes, log: log)
    return (reading, log.problems)
  }

  @Test("Quotes, separators and line ends inside quotes belong to the text")
  func quotedCells() {
    let (reading, problems) = read("a,b\n\"1, \"\"one\"\"\",\"x\ny\"\n,\"\"\n")
    #expect(problems == [])
    #expect(reading.table?.texts == [["1, \"one\"", "x\ny"], ["", ""]])
    #expect(reading.isWhole)
  }

  @Test("A cell's place is its physical line and the character of that line")
  func places() throws {
    let (reading, _) = read("é,b,c\n\"x\ny\",ééé,z\nlast,1,2")
    let table = try #require(reading.table)
    #expect(table[0].map(table.place) == [.at(2, 1), .at(3, 4), .at(3, 8)])
    #expect(table[1].map(table.place) == [.at(4, 1), .at(4, 6), .at(4, 8)])
  }

  @Test(
    "What spreadsheets write is accepted, and all of it but CRLF is said",
    arguments: [
      ("\u{FEFF}a,b\n1,2\n", [["1", "2"]], [.byteOrderMark]),
      ("a;b;c,d\r\n1;2,5;3\r\n", [["1", "2,5", "3"]], [.semicolons]),
      ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]], []), ("a,b\r\n1,2\r\n", [["1", "2"]], []),
      ("a\tb\n1,5\t2\n", [["1,5", "2"]], [.tabs]),
      ("sep=;\r\na;b\r\n1;2\r\n", [["1", "2"]], [.semicolons, .separatorLine]),
      ("\u{FEFF}\"sep=,\"\na,b\n1,2\n", [["1", "2"]], [.separatorLine, .byteOrderMark]),
      ("SEP=;;;\na;b\n1;2\n", [["1", "2"]], [.semicolons, .separatorLine]),
      ("sep=;\na,b\n1,2\n", [["1", "2"]], [.separatorLine]),
      ("a,b,,\n1,2,,\n3,4\n", [["1", "2"], ["3", "4"]], [.emptyColumns]),
      ("a;b; ;\n1;2;;\n", [["1", "2"]], [.semicolons, .emptyColumns]),
    ] as [(String, [[String]], Set<Accepted>)])
  func accepted(text: String, rows: [[String]], said: Set<Accepted>) {
    let log = ProblemLog(file: "f.csv")
    let reading = CSVReader.read(Array(text.utf8), log: log)
    #expect(log.problems == [])
    #expect(reading.table?.texts == rows)
    #expect(log.accepted == said)
  }

  @Test("A column at the end that holds anything is not empty")
  func filledColumn() {
    #expect(read("a,b,\n1,2,x\n").problems.map(\.kind) == [.cellCount(found: 3, expected: 2)])
  }

  @Test("A separator that is none is one problem", arguments: ["|", ":", "^", "#"])
  func wrongSeparator(mark: String) {
    let text = "id,label,note\n" + String(repeating: "1,\"a, b\",c\n", count: 888)
    let (reading, problems) = read(
      text.replacing(",", with: mark).replacing("a\(mark)", with: "a,"))
    #expect(problems == [LoadProblem("f.csv", 1, 1, .wrongSeparator(mark))])
    #expect(reading.table == nil)
  }

  @Test("CRLF counts as one line end, and a quoted one too")
  func windowsPlaces() throws {
    let (reading, _) = read("a,b\r\n\"x\r\ny\",z\r\n1,2\r\n")
    let table = try #require(reading.table)
    #expect(table[0].map(table.place) == [.at(2, 1), .at(3, 4)])
    #expect(table[1].map(table.place) == [.at(4, 1), .at(4, 3)])
    #expect(table[0].first?.text == "x\r\ny")
  }

  @Test("Blank lines are left out, the last line needs no end")
  func blankLines() {
    #expect(read("\n\na,b\n\n1,2\n\n\n3,4").reading.table?.texts == [["1", "2"], ["3", "4"]])
  }

  @Test(
    "What is not RFC 4180 is reported where it stands",
    arguments: [
      ("a,b\n1,\"two\n3,4\n", 2, 3, LoadProblem.Kind.unclosedQuote),
      ("a,b\n1,\"two\" x,\n", 2, 8, .textAfterQuote),
      ("a,b\n1,t\"wo\"\n", 2, 4, .quoteInsideCell),
      ("a,b\n1,2\n3\n", 3, 1, .cellCount(found: 1, expected: 2)),
      ("a,b\n1,2,\n", 2, 1, .cellCount(found: 3, expected: 2)),
      ("a,b\n1,t\0o\n", 2, 4, .nulByte),
      ("\"a\n", 1, 1, .unclosedQuote),
    ])
  func malformed(text: String, line: Int, column: Int, kind: LoadProblem.Kind) {
    #expect(read(text).problems == [LoadProblem("f.csv", line, column, kind)])
  }

  @Test("After a quote out of place, the rest of the file is read")
  func recovers() {
    let (reading, problems) = read("a,b\n1,\"x\"y\n2\n3,z\"\n4,5\n")
    #expect(problems.map(\.place) == [.at(2, 6), .at(3, 1), .at(4, 4)])
    #expect(reading.table?.texts.last == ["4", "5"])
  }

  @Test(
    "An empty file, or one of blank lines, has no table", arguments: ["", "\n\r\n", "\u{FEFF}"])
  func empty(text: String) {
    let (reading, problems) = read(text)
    #expect(reading.table == nil)
    #expect(problems == [LoadProblem(file: "f.csv", place: nil, kind: .emptyFile)])
  }

  @Test(
    "Another encoding is reported where UTF-8 ends, with what it looks like",
    arguments: [
      (
        Array("a,b\n1,caf".utf8) + [0xE9] + Array(",x\n".utf8), 2, 6,
        LoadProblem.EncodingGuess.windows1252
      ),
      (Array("a,é\nl".utf8) + [0x92] + Array("eau\n".utf8), 2, 2, .windows1252),
      ([0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0], 1, 1, .utf16),
      ([0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0], 1, 2, .utf16),
      (Array("a,b\n1,".utf8) + [0x81, 0x81], 2, 3, .unknown),
      (Array("a,b\n1,".utf8) + [0xC3], 2, 3, .unknown),
    ])
  func encodings(bytes: [UInt8], line: Int, column: Int, guess: LoadProblem.EncodingGuess) {
    let (reading, problems) = read(bytes)
    #expect(problems == [LoadProblem("f.csv", line, column, .wrongEncoding(guess))])
    #expect(reading.table == nil)
  }

  @Test(
    "A cell of 10 MB is a problem that is not echoed, quoted or not",
    arguments: [("", 10_000_000), ("\"", 10_000_000), ("", 65_537), ("\"", 65_537)])
  func hugeCell(quote: String, count: Int) {
    let huge = quote + String(repeating: "x", count: count) + quote
    let (reading, problems) = read("a,b\n1,\(huge)\n2,3\n")
    #expect(
      problems == [LoadProblem("f.csv", 2, 3, .cellTooLong(limit: CSVReader.longestCell))])
    #expect(reading.table?.texts == [["1", ""], ["2", "3"]])
  }

  @Test("The longest cell that is kept has 64 KiB")
  func longestCell() {
    let long = String(repeating: "x", count: 65_536)
    let (reading, problems) = read("a,b\n1,\(long)\n")
    #expect(problems == [])
    #expect(reading.table?.texts == [["1", long]])
  }

  @Test("A quote that swallows the rest of the file is reported at its start")
  func hugeUnclosedQuote() {
    let (reading, problems) = read("a,b\n1,\"" + String(repeating: "x,y\n", count: 250_000))
    #expect(problems == [LoadProblem("f.csv", 2, 3, .unclosedQuote)])
    #expect(!reading.isWhole)
  }

  @Test("A file in which every row is wrong does not fill the memory")
  func manyProblems() {
    let (reading, problems) = read("a,b\n" + String(repeating: "1\n", count: 100_000))
    #expect(problems.count == ProblemLog.limit)
    #expect(!reading.isWhole)
  }
}

extension LoadProblem.Place {
  /// A place, briefly.
  static func at(_ line: Int, _ column: Int) -> Self { Self(line: line, column: column) }
}
