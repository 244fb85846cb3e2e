import Domain
import Foundation
import FoundationXML
import Testing

@testable import Interchange

/// "html is one file with print styles and charts (inline SVG), no script, no network."
@Suite("The budget as a page")
struct BudgetPageTests {
  private func written(_ facts: BudgetFacts, _ language: Language = .french) throws -> String {
    try BudgetExport(facts, in: ExportFixture.context(language)).document(as: .html).text
  }

  private func body(_ text: String) throws -> XMLDocument {
    let rest = try #require(text.firstIndex(of: "\n").map { text[$0...] })
    return try XMLDocument(data: Data(rest.utf8))
  }

  private func texts(_ page: XMLDocument, _ path: String) throws -> [String] {
    try page.nodes(forXPath: path).map { $0.stringValue ?? "" }
  }

  @Test("A row has its three layers, its gap and its place in the document (001 §e 1° l.86)")
  func layers() throws {
    let facts = try ExportFixture.lualaba(adopted: ["B1.3a": Money(dollars: 500_000)])
    let page = try body(written(facts))
    let rows = try page.nodes(forXPath: "//*[name()='tr']").map { row in
      try row.nodes(forXPath: "*[name()='td']").map { $0.stringValue ?? "" }
    }
    let line = try #require(rows.first { $0.first == "B1.3a" })
    #expect(line[2...4] == ["1.500.00$US", "? 1 500–1 500 000", "500 000"])
    #expect(line.last == "001 §e 1° l.86")
    let group = try #require(rows.first { $0.first == "G1" })
    #expect(
      group[2...5] == [
        "15 750 000 $US", "15 251 500–16 750 000", "500 000\n(10 lignes sans valeur adoptée)",
        "−498 500…+1 000 000",
      ])
    let second = try #require(rows.first { $0.first == "G2" })
    #expect(second[4...5] == ["—", "0"])
  }

  @Test("The charts say in words what they draw, and draw what they say")
  func charts() throws {
    let page = try body(written(ExportFixture.lualaba(), .english))
    let charts = try page.nodes(forXPath: "//*[name()='svg']").compactMap { $0 as? XMLElement }
    #expect(charts.count == 2)
    let chart = try #require(charts.first)
    let label = try #require(try chart.nodes(forXPath: "@aria-label").first?.stringValue)
    #expect(label.contains("15,251,500–16,750,000"))
    #expect(label.contains("15 750 000 $US"))
    let widths = try chart.nodes(forXPath: ".//*[name()='rect']/@width").map {
      Int($0.stringValue ?? "") ?? -1
    }
    // Three groups, each with a full bar, a hatched one and a stroke; of group 1 the most is
    // nearly the greatest of all, and a tenth of it is in doubt.
    #expect(widths.count == 9)
    #expect(widths[1] > 60 && widths[1] < 100)
    // Group 2 is small and without doubt.
    #expect(widths[4] == 0)
    #expect(widths[2] == 3)
  }

  @Test("It loads nothing, runs nothing and names no identifier twice")
  func alone() throws {
    let text = try written(ExportFixture.lualaba())
    let page = try body(text)
    for path in [
      "//*[name()='script']", "//*[name()='link']", "//*[name()='img']", "//@src", "//@href",
      "//*[name()='iframe']",
    ] {
      #expect(try page.nodes(forXPath: path).isEmpty, "\(path)")
    }
    #expect(!text.contains("@import") && !text.contains("url(http"))
    #expect(text.contains("default-src 'none'"))
    #expect(text.contains("@media print") && text.contains("@page"))
    let ids = try texts(page, "//@id")
    #expect(!ids.isEmpty && Set(ids).count == ids.count)
  }

  @Test("The language is declared, and what is made up is said to be")
  func language() throws {
    let text = try written(ExportFixture.strange(name: "<script>x</script>", printed: "5 $"))
    #expect(text.contains("<html lang=\"fr\""))
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;"))
    #expect(try texts(body(text), "//*[name()='td']").contains("illustratif"))
    #expect(try written(ExportFixture.lualaba(), .english).contains("<html lang=\"en\""))
  }
}
