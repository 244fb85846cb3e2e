import Domain
import Foundation
import Testing

@testable import Interchange

@Suite("The budget as JSON")
struct BudgetJSONTests {
  private func plan(_ facts: BudgetFacts) throws -> [String: Any] {
    let text = try BudgetExport(facts, in: ExportFixture.context()).document(as: .json).text
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(whole["exported"] as? String == Fixture.today.iso)
    return try #require((whole["plans"] as? [[String: Any]])?.first)
  }

  private func parts(_ row: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(row[key] as? [[String: Any]], "\(key)")
  }

  @Test("Plans hold groups, groups actions, actions lines; ranges are their two ends")
  func tree() throws {
    let plan = try plan(ExportFixture.lualaba(adopted: ["B1.3a": Money(dollars: 500_000)]))
    #expect(plan["printed"] as? String == "32 385 000 $US")
    let groups = try parts(plan, "groups")
    #expect(groups.map { $0["id"] as? String } == ["G1", "G2", "G3"])
    #expect([groups[0]["low"] as? Int, groups[0]["high"] as? Int] == [15_251_500, 16_750_000])
    #expect(groups[0]["reconciled"] as? Int == 500_000)
    #expect(groups[0]["linesWithoutAdopted"] as? Int == 10)
    #expect(groups[1]["reconciled"] is NSNull)
    let lines = try parts(groups[0], "actions").flatMap { try parts($0, "lines") }
    let line = try #require(lines.first { $0["id"] as? String == "B1.3a" })
    #expect(line["printed"] as? String == "1.500.00$US")
    #expect(line["citation"] as? String == "001 §e 1° l.86")
    #expect((line["readings"] as? [Any])?.count == 4)
  }

  @Test("Each group has the sources of the summary and of its lines (001 summary l.137)")
  func funding() throws {
    let groups = try parts(plan(ExportFixture.lualaba()), "groups")
    let sources = try parts(groups[1], "funding")
    let provincial = try #require(sources.first { $0["source"] as? String == "FS-PROV" })
    #expect(provincial["inSummary"] as? Bool == true)
    #expect(provincial["lines"] as? [String] == ["B2.1", "B2.2"])
    #expect(provincial["citation"] as? String == "001 summary l.137")
    let national = try #require(sources.first { $0["source"] as? String == "FS-NAT" })
    #expect(national["inSummary"] as? Bool == false)
  }

  @Test("A line of CSV names what the summary of its group names, and what it does not")
  func columns() throws {
    let text = try BudgetExport(ExportFixture.lualaba(), in: ExportFixture.context())
      .document(as: .frenchCSV).text
    #expect(text.hasPrefix("\u{FEFF}"))
    let rows = text.dropFirst().split(separator: "\r\n").map { $0.split(separator: ";") }
    let headings = try #require(rows.first).map(String.init)
    #expect(headings.contains("summarySources") && headings.contains("sourcesNotInSummary"))
    #expect(text.contains("\"FS-NAT; FS-PROV; FS-EM; FS-PTF\";\"FS-LUA; FS-ENT; FS-CF\""))
  }
}
