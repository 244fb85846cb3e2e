import Driving
import Testing

@testable import Interchange

@Suite("Any table that is written reads back the same")
struct CSVRoundTripTests {
  @Test(arguments: 0..<40)
  func randomTables(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    let width = Int.random(in: 1...6, using: &random)
    let header = (0..<width).map { "column\($0)" }
    let rows = (0..<50).map { _ in (0..<width).map { _ in String.cell(using: &random) } }

    let text = ([header] + rows).map { CSVWriter.line($0) }.joined()
    let log = ProblemLog(file: "f.csv")
    let table = try #require(CSVReader.read(Array(text.utf8), log: log).table)
    #expect(log.problems == [])
    #expect(table.header.map(\.text) == header)
    // Bytes, because two texts that Unicode holds equal need not be the same.
    #expect(table.texts.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }
}

extension String {
  fileprivate static func cell(using random: inout Dice) -> String {
    let pieces = [
      "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "a", "é", "e\u{301}", "1.500.00$US", "👩‍🔬",
      "\u{202E}", "\t", "\u{FEFF}",
    ]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }
}
