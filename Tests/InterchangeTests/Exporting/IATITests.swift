import Domain
import Foundation
import FoundationXML
import Testing

@testable import Interchange

/// "IATI 2.03 validates against XSD and ruleset and exports settled amounts only, in yearly budgets, saying what
/// it left out."
@Suite("The budget for IATI")
struct IATITests {
  private static let schema = "iati-2.03/iati-activities-schema.xsd"

  private func document(
    _ facts: BudgetFacts, publisher: Publisher = .unknown, beginning: String? = nil
  ) throws -> BudgetExport.Document {
    try BudgetExport(
      facts, in: ExportFixture.context(), publisher: publisher,
      beginning: beginning.flatMap { Month(iso: $0) }
    ).document(as: .iati)
  }

  private func texts(_ text: String, _ path: String) throws -> [String] {
    try XMLDocument(data: Data(text.utf8)).nodes(forXPath: path).map { $0.stringValue ?? "" }
  }

  private static let adopted: [Code<BudgetLine>: Money] = [
    "B3.4": Money(dollars: 5_000_000), "B1.3a": Money(dollars: 500_000),
    "B3.1a": Money(dollars: 25_000),
  ]

  @Test("Only adopted amounts are there, a quarter in each year of 2017-2020 (001 §e 3° l.121)")
  func amounts() throws {
    let text = try document(ExportFixture.lualaba(adopted: Self.adopted)).text
    #expect(try texts(text, "//budget/value") == Array(repeating: "1250000", count: 4))
    #expect(
      try texts(text, "//budget/period-start/@iso-date")
        == ["2017-01-01", "2018-01-01", "2019-01-01", "2020-01-01"])
    #expect(
      try texts(text, "//budget/period-end/@iso-date")
        == ["2017-12-31", "2018-12-31", "2019-12-31", "2020-12-31"])
  }

  @Test("What is left out is said, line by line in the file, with reasons, in both languages")
  func leftOut() throws {
    let document = try document(ExportFixture.lualaba(adopted: Self.adopted))
    let remarks = document.remarks.map(\.fr)
    #expect(remarks.contains("Montants adoptés, par année : B3.4 (001 §e 3° l.121)."))
    #expect(
      remarks.contains(
        "Réparti également sur les années de la période, ce que le document ne fait pas : B3.4."))
    #expect(
      remarks.contains {
        $0.hasPrefix("16 lignes laissées de côté, aucune séance n’ayant adopté de montant : ")
          && $0.hasSuffix(" et 10 autres.")
      })
    #expect(
      remarks.contains {
        $0.hasPrefix("1 ligne laissée de côté, la période étant à vérifier") && $0.contains("B3.1a")
      })
    #expect(
      remarks.contains { $0.hasPrefix("1 ligne laissée de côté, la période ne disant pas") })
    let file = try texts(document.text, "//description[@type='4']/narrative")
    let unsettled = try #require(file.first { $0.hasPrefix("16 lines left out") })
    #expect(unsettled.contains("B1.1, ") && unsettled.hasSuffix("B3.5."))
  }

  @Test("With the month that people say, periods of months have their years")
  func beginning() throws {
    let document = try document(
      ExportFixture.lualaba(adopted: ["B1.3a": Money(dollars: 500_000)]), beginning: "2027-01")
    #expect(
      try texts(document.text, "//budget/value") == ["166666.66", "166666.67", "166666.67"])
    #expect(try texts(document.text, "//activity-date/@iso-date") == ["2027-01-01", "2029-12-31"])
  }

  @Test("With nothing adopted there is an activity without a budget, and all lines are left out")
  func nothing() throws {
    let document = try document(ExportFixture.lualaba())
    #expect(try texts(document.text, "//budget").isEmpty)
    #expect(document.remarks.contains { $0.en.hasPrefix("19 lines left out") })
    #expect(try texts(document.text, "//activity-date/@iso-date") == ["2017-01-01", "2020-12-31"])
  }

  @Test("A plan of which no year is known cannot be an activity")
  func noYears() throws {
    let facts = ExportFixture.strange(name: "P", printed: "5 $")
    #expect(throws: BudgetExportFailure.noYears) { try self.document(facts) }
    #expect(throws: BudgetExportFailure.noPlan) { try self.document(BudgetFacts()) }
    #expect(try document(facts, beginning: "2027-01").text.contains("2027-01-01"))
  }

  @Test("The identifier begins with the publisher's, which is a place-holder until one is given")
  func publisher() throws {
    let unknown = try document(ExportFixture.lualaba())
    #expect(try texts(unknown.text, "//iati-identifier") == ["CD-BARAZA-LUALABA"])
    #expect(unknown.remarks.contains { $0.en.contains("--publisher") })
    let publisher = try #require(Publisher(reference: "XM-DAC-1", name: "Province <1>"))
    let known = try document(ExportFixture.lualaba(), publisher: publisher)
    #expect(try texts(known.text, "//iati-identifier") == ["XM-DAC-1-LUALABA"])
    #expect(try texts(known.text, "//reporting-org/narrative") == ["Province <1>"])
    #expect(!known.remarks.contains { $0.en.contains("--publisher") })
    for bad in ["", "a b", "a/b", "a&b", "a|b", "a?b", " a", "a\n"] {
      #expect(Publisher(reference: bad, name: "") == nil, "\(bad)")
    }
  }

  @Test(
    "It is valid by the schema",
    .enabled(if: Schemas.areThere(schema), "the IATI schema or xmllint is not here"))
  func valid() throws {
    for facts in [
      try ExportFixture.lualaba(), try ExportFixture.lualaba(adopted: Self.adopted),
      ExportFixture.strange(name: " a <b>\u{1B}", printed: "5 $"),
    ] {
      let text = try document(facts, beginning: "2027-03").text
      #expect(try Schemas.faults(of: text, by: "--schema", Self.schema) == nil)
    }
  }

  @Test("It keeps the rules of the standard that the schema cannot say")
  func ruleset() throws {
    let facts = try ExportFixture.lualaba(adopted: Self.adopted)
    let text = try document(facts, beginning: "2027-03").text
    func count(_ path: String) throws -> Int { try texts(text, path).count }
    let identifier = try #require(try texts(text, "//iati-identifier").first)
    let publisher = try #require(try texts(text, "//reporting-org/@ref").first)
    #expect(identifier.hasPrefix(publisher + "-") && identifier != publisher)  // 1.1.3, 1.1.21
    #expect(try count("//activity-date[@type='1']") == 1)  // 6.11.1
    #expect(try count("//sector") == 1)  // 6.2.2, 2.1.4
    #expect(try count("//recipient-country[not(@percentage)]") == 1)  // 3.1.4, 3.7.1
    #expect(try count("//iati-activity[@xml:lang and @default-currency]") == 1)  // 4.1.1, 7.8.1
    #expect(try count("//participating-org[not(@ref) and not(narrative)]") == 0)  // 6.10.1
    for path in ["//title/narrative", "//description/narrative"] {  // 4.3.1, 4.4.1
      #expect(try !texts(text, path).isEmpty && texts(text, path).allSatisfy { !$0.isEmpty })
    }
    let starts = try texts(text, "//budget/period-start/@iso-date")
    let ends = try texts(text, "//budget/period-end/@iso-date")
    #expect(starts.count > 6 && Set(starts).count == starts.count)
    for (start, end) in zip(starts, ends) {  // 8.6.3, 7.5.3
      let first = try #require(Day(iso: start)), last = try #require(Day(iso: end))
      #expect(first < last && last.days(since: first) < 366)
    }
    let dates = try texts(text, "//activity-date/@iso-date")
    #expect(dates == [starts.min(), ends.max()].compactMap(\.self))  // 11.1.2
  }
}
