import Domain
import Foundation
import FoundationXML
import Testing

@testable import Interchange

/// "Several plans: … never summed together."
@Suite("Each plan is exported on its own")
struct SeveralPlansExportTests {
  /// The Lualaba plan, and one of a line in which no year is said.
  private static func facts() throws -> BudgetFacts {
    var facts = try ExportFixture.lualaba()
    let other = ExportFixture.strange(name: "Autre", printed: "7 $")
    facts.plans += other.plans
    facts.groups += other.groups
    facts.actions += other.actions
    facts.lines += other.lines
    return facts
  }

  private func document(_ format: BudgetFormat) throws -> BudgetExport.Document {
    try BudgetExport(Self.facts(), in: ExportFixture.context()).document(as: format)
  }

  @Test("A spreadsheet has a sheet for each, with its own total")
  func sheets() throws {
    let text = try document(.fods).text
    let names = try XMLDocument(data: Data(text.utf8))
      .nodes(forXPath: "//*[name()='table:table']/@*[name()='table:name']").map(\.stringValue)
    #expect(names == ["LUALABA", "P", "Sources de financement", "Comment lire"])
    let (first, second) = (try WrittenSheet(text, at: 0), try WrittenSheet(text, at: 1))
    #expect(first.row("LUALABA")?[.high] == "33385000")
    #expect(second.row("P")?[.high] == "7")
    #expect(first.row("P") == nil && second.row("LUALABA") == nil)
  }

  @Test("The page has a section for each, and no sum of both")
  func page() throws {
    let text = try document(.html).text
    #expect(text.components(separatedBy: "<tr class=\"plan\">").count == 3)
    #expect(!text.contains("33 385 007"))
  }

  @Test("For IATI the one without a year is left out, which is said, and the other is there")
  func activities() throws {
    let document = try document(.iati)
    let activities = try XMLDocument(data: Data(document.text.utf8))
      .nodes(forXPath: "//iati-identifier").map(\.stringValue)
    #expect(activities == ["CD-BARAZA-LUALABA"])
    #expect(document.remarks.first?.fr.hasPrefix("Autre : laissé de côté") == true)
  }
}
