import Domain
import Foundation
import FoundationXML
import Testing

@testable import Interchange

/// "fods has the three layers as columns with live sum formulas *and* cached values, validates against the
/// OASIS schema and converts in LibreOffice."
@Suite("The budget as a spreadsheet")
struct BudgetSpreadsheetTests {
  private static let schema = "odf-1.3/OpenDocument-v1.3-schema.rng"

  private func written(
    _ facts: BudgetFacts, _ language: Language = .french
  ) throws(BudgetExportFailure) -> String {
    try BudgetExport(facts, in: ExportFixture.context(language)).document(as: .fods).text
  }

  @Test("The layers stand apart, exactly as printed, with the readings as a range (001 §e 1° l.86)")
  func layers() throws {
    let facts = try ExportFixture.lualaba(adopted: ["B1.3a": Money(dollars: 500_000)])
    let sheet = try WrittenSheet(written(facts), at: 0)
    let line = try #require(sheet.row("B1.3a"))
    #expect(line[.printed] == "1.500.00$US")
    #expect(line[.reading] == "? 4 lectures")
    #expect([line[.low], line[.high]] == ["1500", "1500000"])
    #expect(line[.reconciled] == "500000")
    #expect(line[.citation] == "001 §e 1° l.86")
    let other = try #require(sheet.row("B1.3b"))
    #expect(other[.reconciled] == "")
    #expect(other[.printed] == "3 000 000 $US")
  }

  @Test("Sums of readings are ranges; the sum of adopted values says how many lines have none")
  func sums() throws {
    let facts = try ExportFixture.lualaba(adopted: ["B1.3a": Money(dollars: 500_000)])
    let sheet = try WrittenSheet(written(facts), at: 0)
    let group = try #require(sheet.row("G1"))
    #expect(group[.printed] == "15 750 000 $US")
    #expect([group[.low], group[.high]] == ["15251500", "16750000"])
    #expect([group[.gapLow], group[.gapHigh]] == ["-498500", "1000000"])
    #expect([group[.reconciled], group[.open]] == ["500000", "10"])
    let second = try #require(sheet.row("G2"))
    // Nothing adopted is no zero.
    #expect([second[.reconciled], second[.open]] == ["", "2"])
    #expect(second.formula(.reconciled)?.isEmpty == false)
    let total = try #require(sheet.row("LUALABA"))
    #expect([total[.low], total[.high]] == ["31886500", "33385000"])
    #expect(total[.open] == "18")
  }

  @Test("Every formula gives the value that stands beside it")
  func formulas() throws {
    let facts = try ExportFixture.lualaba(
      adopted: ["B1.3a": Money(dollars: 500_000), "B3.4": Money(minorUnits: 500_000_050)],
      spending: ["B1.1": Spending(committed: Money(dollars: 40), disbursed: Money(minorUnits: 5))])
    let sheet = try WrittenSheet(written(facts), at: 0)
    var count = 0
    for row in sheet.rows {
      for column in BudgetColumn.allCases {
        guard let formula = row.formula(column) else { continue }
        count += 1
        let value = try #require(sheet.value(of: formula), "\(formula)")
        #expect(
          Decimal(string: value) == Decimal(string: row[column]),
          "\(row[.code]) \(column): \(formula)")
        #expect(value.isEmpty == row[column].isEmpty)
      }
    }
    // Ten columns of the plan, three groups and fourteen actions or so.
    #expect(count > 150)
  }

  @Test("A plan whose lines cannot be read has no gap, and says how many")
  func unreadable() throws {
    let facts = ExportFixture.strange(name: "P", printed: "10.999.99?")
    let sheet = try WrittenSheet(written(facts), at: 0)
    let line = try #require(sheet.row("B"))
    #expect(line[.printed] == "10.999.99?")
    #expect([line[.low], line[.high], line[.reading]] == ["", "", "? illisible"])
    #expect(line[.illustrative] == "illustratif")
    #expect(sheet.row("P")?[.unreadable] == "1")
    #expect(sheet.row("P")?[.low] == "")
  }

  @Test("The sources of the summary and of the lines stand side by side (001 summary l.136)")
  func funding() throws {
    let sheet = try WrittenSheet(written(ExportFixture.lualaba()), at: 1)
    let rows = sheet.cells.map { $0.map(\.text) }
    #expect(
      rows.contains([
        "G1", "Gouvernement provincial", "Synthèse seulement", "Gouvernement Provincial", "",
        "Gouvernement du Lualaba", "001 summary l.136",
      ]))
    #expect(
      rows.contains { $0.prefix(3) == ["G1", "Consommateurs finaux", "Lignes seulement"] })
  }

  @Test("Blanks, marks and controls of a name do no harm and stay to be read")
  func harmless() throws {
    let facts = ExportFixture.strange(name: " a  <b> & \"c\"\u{1B}[31m\u{202E} ", printed: "5  $")
    let sheet = try WrittenSheet(written(facts), at: 0)
    #expect(sheet.row("B")?[.label] == " a  <b> & \"c\"\u{FFFD}[31m\u{FFFD} ")
    #expect(sheet.row("B")?[.printed] == "5  $")
  }

  @Test(
    "It is valid OpenDocument 1.3, in both languages",
    .enabled(if: Schemas.areThere(schema), "the OASIS schema or xmllint is not here"),
    arguments: [Language.french, .english])
  func valid(language: Language) throws {
    for facts in [
      try ExportFixture.lualaba(adopted: ["B1.3a": Money(dollars: 500_000)]),
      ExportFixture.strange(name: " a  <b>\n\u{1B} ", printed: ""),
    ] {
      let faults = try Schemas.faults(of: written(facts, language), by: "--relaxng", Self.schema)
      #expect(faults == nil)
    }
  }
}

/// A sheet of a written file, read by a parser that is not ours.
struct WrittenSheet {
  struct Cell {
    let text: String
    let formula: String?
  }

  struct Row {
    let cells: [Cell]
    subscript(column: BudgetColumn) -> String { cells[column.rawValue].text }
    func formula(_ column: BudgetColumn) -> String? { cells[column.rawValue].formula }
  }

  /// The rows, the headings first.
  let cells: [[Cell]]

  /// The rows of a plan.
  var rows: [Row] { cells.dropFirst().map(Row.init) }

  init(_ text: String, at place: Int) throws {
    let document = try XMLDocument(data: Data(text.utf8))
    let sheets = try document.nodes(forXPath: "//*[name()='table:table']")
    cells = try sheets[place].nodes(forXPath: ".//*[name()='table:table-row']").map { row in
      try row.nodes(forXPath: "*[name()='table:table-cell']").map(Self.cell)
    }
  }

  private static func cell(_ node: XMLNode) throws -> Cell {
    let element = try #require(node as? XMLElement)
    func attribute(_ name: String) -> String? { element.attribute(forName: name)?.stringValue }
    let paragraphs = (element.children ?? []).map { paragraph in
      (paragraph.children ?? []).map { $0.name == "text:s" ? " " : $0.stringValue ?? "" }.joined()
    }
    return Cell(
      text: attribute("office:value") ?? paragraphs.joined(separator: "\n"),
      formula: attribute("table:formula"))
  }

  func row(_ code: String) -> Row? { rows.first { $0[.code] == code } }

  // MARK: - Formulas

  /// What a formula of the export gives, as the cell writes it: a sum over the cells that are no formulas, or a
  /// difference of two cells.
  func value(of formula: String) -> String? {
    if let match = formula.firstMatch(of: /SUBTOTAL\(9;\[\.([A-Z])(\d+):\.[A-Z](\d+)\]\)/),
      let first = Int(match.2), let last = Int(match.3)
    {
      let values = (first...last).compactMap { row -> Decimal? in
        let cell = self[match.1, row]
        return cell.formula == nil ? Decimal(string: cell.text) : nil
      }
      return values.isEmpty ? "" : "\(values.reduce(0, +))"
    }
    guard
      let match = formula.firstMatch(
        of: /of:=IF\(OR\(\[\.([A-Z])(\d+)\]>0;.*;\[\.([A-Z])\d+\]-\[\.([A-Z])\d+\]\)$/),
      let row = Int(match.2)
    else { return nil }
    guard self[match.1, row].text == "0", let sum = Decimal(string: self[match.3, row].text),
      let total = Decimal(string: self[match.4, row].text)
    else { return "" }
    return "\(sum - total)"
  }

  private subscript(letter: Substring, row: Int) -> Cell {
    let column = Int(letter.unicodeScalars.first?.value ?? 65) - 65
    return cells[row - 1][column]
  }
}
