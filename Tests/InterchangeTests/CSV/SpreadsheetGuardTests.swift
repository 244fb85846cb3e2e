import Domain
import Driving
import Testing
import Wording

@testable import Interchange

/// "Cells that a spreadsheet would execute are made harmless and read back as they were."
@Suite("No spreadsheet makes something else of a text, and no load either")
struct SpreadsheetGuardTests {
  private static let executed = [
    "=1+1", "+243 99", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\";\"y\")", "＝1", "'=1", "''+", "-",
  ]
  private static let plain = ["", "'", "''x", "l’eau", " =1", "'07", "A-001", "a=b", "\n=1"]
  private static let figures = ["007", "12/2026", "1.500.00", "3-6", "12:30", "1E5", "'12,5", "01"]

  @Test("What would be executed has an apostrophe before it", arguments: executed)
  func guarded(text: String) {
    for separator in CSVSeparator.allCases {
      #expect(SpreadsheetGuard.guarded(text, in: separator) == "'" + text)
    }
  }

  @Test("Other texts stand as they are", arguments: plain)
  func untouched(text: String) {
    #expect(SpreadsheetGuard.guarded(text, in: .comma) == text)
  }

  @Test(
    "What would become a number or a day is guarded where a spreadsheet reads it",
    arguments: figures)
  func figure(text: String) {
    #expect(SpreadsheetGuard.guarded(text, in: .semicolon) == "'" + text)
    #expect(SpreadsheetGuard.guarded(text, in: .comma) == text)
  }

  @Test("Every text comes back, in each style", arguments: executed + plain + figures)
  func comesBack(text: String) {
    for separator in CSVSeparator.allCases {
      let cell = SpreadsheetGuard.guarded(text, in: separator)
      #expect(SpreadsheetGuard.unguarded(cell, in: separator) == text)
    }
  }

  @Test("Notes of an item come back through a file of either style", arguments: 0..<20)
  func notes(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let pieces = ["=", "+", "-", "@", "'", "\t", "\r", "\n", ";", ",", "\"", "1", "é", "x", " "]
    let note =
      "a" + (0..<8).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &dice)] }.joined()
    let notes = [note, String(note.dropFirst())]
    let items = notes.enumerated().map { place, note in
      ActionItem(
        id: RowKey(rawValue: Int64(1 << 33 | (place + 1))),
        number: ActionNumber(station: "A", ordinal: place + 1),
        content: ActionItemContent(title: "=" + note.filter { !$0.isWhitespace }, note: note),
        created: Fixture.today, closed: nil, origin: .recorded)
    }
    let context = ListingContext(wording: Wording(.french), today: Fixture.today)
    for format in [ListingFormat.csv, .frenchSpreadsheet] {
      var text = ""
      Listing.actionItems(names: [:]).write(items, as: format, in: context) { text += $0 }
      #expect(!text.contains("\t"))
      let reading = try TestFolder(["action_items.csv": text]).read()
      #expect(reading.problems == [])
      let read = try #require(reading.dossier?.actionItems)
      #expect(read.map(\.content.note) == notes.map { $0.replacing("\r\n", with: "\n") })
      #expect(read.map(\.content.title) == items.map(\.content.title))
      #expect(read.map(\.key) == items.map(\.id.rawValue))
    }
  }

  @Test("A file for a French spreadsheet has its marks")
  func style() {
    let context = ListingContext(wording: Wording(.french), today: Fixture.today)
    var text = ""
    Listing.budget(Fixture.budget).write(
      Fixture.budget.lines, as: .frenchSpreadsheet, in: context
    ) { text += $0 }
    #expect(text.hasPrefix("\u{FEFF}id;plan;group;action;order;label_fr;label_en;printed_amount;"))
    #expect(text.contains(";100,50;20;"))
    #expect(text.contains("\r\n") && !text.replacing("\r\n", with: "").contains("\n"))
  }
}
