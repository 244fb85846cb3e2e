import Domain
import Driving
import Foundation
import Testing
import Wording

@testable import Interchange

@Suite("Listings for programs and for people")
struct ListingTests {
  private let context = ListingContext(wording: Wording(.french), today: Fixture.today)

  private func json<Row>(_ listing: Listing<Row>, _ rows: [Row]) throws -> [[String: Any]] {
    let text = self.text(listing, rows, as: .json)
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(parsed as? [[String: Any]])
  }

  private func text<Row>(_ listing: Listing<Row>, _ rows: [Row], as format: ListingFormat) -> String
  {
    var text = ""
    listing.write(rows, as: format, in: context) { text += $0 }
    return text
  }

  @Test("Action items have the published keys, ISO days and null for what is not said")
  func actionItems() throws {
    let listing = Listing.actionItems(names: Fixture.register)
    let items = try json(listing, Fixture.items)
    #expect(
      Set(items[0].keys) == [
        "number", "title", "owner", "ownerName", "due", "status", "daysLate", "mode", "meeting",
        "links", "note", "created", "closed", "illustrative",
      ])
    #expect(items[0]["number"] as? String == "A-012")
    #expect(items[0]["owner"] as? String == "DIVAS")
    #expect(items[0]["ownerName"] as? String == "Aff. sociales")
    #expect(items[0]["due"] as? String == "2026-11-13")
    #expect(items[0]["daysLate"] as? Int == 9)
    #expect(items[0]["links"] as? [String] == ["link:L4", "line:B1"])
    #expect(items[0]["illustrative"] as? Bool == false)
    for key in ["owner", "ownerName", "due", "daysLate", "mode", "note", "closed"] {
      #expect(items[1][key] is NSNull, "\(key)")
    }
  }

  @Test("CSV has the columns of the data file, and reads back")
  func csv() throws {
    let listing = Listing.actionItems(names: Fixture.register)
    let text = text(listing, Fixture.items, as: .csv)
    let log = ProblemLog(file: "f")
    let table = try #require(CSVReader.read(Array(text.utf8), log: log).table)
    #expect(log.problems == [])
    #expect(
      Set(table.header.map(\.text))
        == Set(DataFile.actionItems.columns).union(DataFileName.actionItems.workedOut))
    #expect(table.texts[0].contains("Recenser, « vite » \"oui\""))
    #expect(table.texts[0].contains("link:L4; line:B1"))
    #expect(table.texts[0].contains("deux\nlignes \u{FFFD}[31m"))
  }

  @Test("People read words, short names and dates of their language")
  func table() {
    let listing = Listing.actionItems(names: Fixture.register)
    let french = listing.table(of: Fixture.items, in: context)
    #expect(
      french.columns.map(\.title) == [
        "N°", "Échéance", "Retard", "Statut", "Responsable", "illustratif", "Action",
      ])
    #expect(french.columns[2].alignment == .trailing)
    #expect(
      french.rows[0] == [
        "A-012", "13/11/2026", "9 j", "◐ en cours", "Aff. sociales", "",
        "Recenser, « vite » \"oui\"",
      ])
    let english = listing.table(
      of: Fixture.items, in: ListingContext(wording: Wording(.english), today: Fixture.today))
    #expect(english.rows[1] == ["A-013", "—", "", "○ to do", "—", "illustrative", "=1+1"])
  }

  @Test("A budget line has its three layers, numbers as numbers")
  func budget() throws {
    let lines = try json(.budget(Fixture.budget), Fixture.budget.lines)
    #expect(lines[0]["printed"] as? String == "1.500.00$US")
    #expect(lines[0]["confidence"] as? String == "ambiguous")
    #expect(lines[0]["low"] as? Int == 1500)
    #expect(lines[0]["high"] as? Int == 1_500_000)
    #expect(lines[0]["reconciled"] is NSNull)
    #expect(lines[0]["group"] as? String == "G1")
    #expect(lines[0]["plan"] as? String == "P")
    #expect(lines[0]["remaining"] is NSNull)
    #expect(lines[0]["remainingHigh"] as? Double == 1_499_899.5)
    let readings = try #require(lines[0]["readings"] as? [[String: Any]])
    #expect(readings.count == 4)
    #expect(readings[1]["value"] as? Int == 500_000)
    #expect(readings[1]["rule"] as? String == "firstGroupExtra")
    let periods = try #require(lines[0]["periodReadings"] as? [[String: Any]])
    #expect(periods.map { $0["months"] as? Int } == [3, 2, 5])
    let csv = text(.budget(Fixture.budget), Fixture.budget.lines, as: .csv)
    #expect(csv.hasPrefix("id,plan,group,action,"))
    #expect(csv.contains("1500000 zeroMissing; 500000 firstGroupExtra"))
    #expect(csv.contains(",100.50,"))
  }

  @Test("A link has its territories, whether there is news or not")
  func chain() throws {
    let links = try json(.chain(Fixture.chain), Fixture.chain.links)
    let territories = try #require(links[0]["territories"] as? [[String: Any]])
    #expect(territories.map { $0["status"] as? String } == ["blocked", "unknown"])
    #expect(territories.map { $0["day"] as? String } == ["2026-11-02", nil])
    #expect(links[0]["mandated"] as? [String] == ["MINMINES"])
    #expect(links[0]["default"] as? [String] == ["DIVAS"])
    #expect(links[0]["substituted"] as? Bool == true)
    #expect(links[0]["openActions"] as? Int == 3)
    #expect(links[0]["budgetLow"] is NSNull)
    let csv = text(.chain(Fixture.chain), Fixture.chain.links, as: .csv)
    #expect(csv.contains("KOL blocked 2026-11-02 fiches illustrative; LUB unknown"))
  }

  @Test("Where several plans pay for a link, each budget says whose it is, and none is for both")
  func chainBudgets() throws {
    func line(_ id: Code<BudgetLine>, _ plan: Code<Plan>, _ amount: String) -> BudgetLine {
      BudgetLine(
        id: id, plan: plan, action: "A", order: 1, name: Bilingual(same: "Ligne"),
        figure: BudgetFigure(printed: PrintedAmount(amount)), period: PrintedPeriod(""),
        activities: ["T"], origin: .recorded)
    }
    var facts = Fixture.chain
    facts.plans = ["P", "Q"].map {
      Plan(id: $0, name: Bilingual(same: "Plan"), printedTotal: "", origin: .recorded)
    }
    facts.mappings = [
      ActivityMapping(
        activity: "T", link: facts.links[0].id, reason: Bilingual(same: ""), origin: .recorded)
    ]
    facts.lines = [line("B1", "P", "1 000 $"), line("B2", "P", "500 $")]
    let one = try json(.chain(facts), facts.links)
    #expect(one[0]["budgetLow"] as? Int == 1500)
    #expect(one[0]["budgetPlan"] as? String == "P")
    facts.lines.append(line("C1", "Q", "20 $"))
    let two = try json(.chain(facts), facts.links)
    #expect(two[0]["budgetLow"] is NSNull && two[0]["budgetPlan"] is NSNull)
    let budgets = try #require(two[0]["budgets"] as? [[String: Any]])
    #expect(budgets.map { $0["plan"] as? String } == ["P", "Q"])
    #expect(budgets.map { $0["high"] as? Int } == [1500, 20])
    let words = Listing.chain(facts).table(of: facts.links, in: context).rows[0]
    #expect(words.contains("P 1 500, Q 20"))
  }

  @Test("Labels follow the language; a data file has both")
  func language() throws {
    let english = ListingContext(wording: Wording(.english), today: Fixture.today)
    var text = ""
    Listing.stakeholders.write([Fixture.divas], as: .csv, in: english) { text += $0 }
    #expect(
      text == """
        id,level,kind,short_fr,short_en,label_fr,label_en,table,table_row,citation,illustrative
        DIVAS,provincial,division,Aff. sociales,Social aff.,Division des affaires sociales,\
        Division of social affairs,provincial,3,000 §4,

        """)
    let table = Listing.stakeholders.table(of: [Fixture.divas], in: english)
    #expect(table.rows[0].contains("Social aff.") && !table.rows[0].contains("Aff. sociales"))
    #expect(try json(.stakeholders, [Fixture.divas])[0]["short"] as? String == "Aff. sociales")
  }

  @Test("No row is an empty array, or a header alone")
  func noRows() {
    #expect(text(.stakeholders, [], as: .json) == "[]\n")
    #expect(text(.stakeholders, [], as: .csv).split(separator: "\n").count == 1)
  }

  @Test("The 55 printed entries of the demonstration are listed with their rows")
  func responsibilities() throws {
    let dossier = try #require(DossierReader.read(folder: Checkout.demoData).dossier)
    let register = Dictionary(uniqueKeysWithValues: dossier.stakeholders.map { ($0.id, $0) })
    let facts = MatrixFacts(register: register, duties: dossier.duties)
    let duties = try json(.responsibilities(facts), facts.duties)
    #expect(duties.count == 55)
    #expect(duties.allSatisfy { $0["stakeholderName"] is String && $0["row"] is Int })
    #expect(Set(duties.compactMap { $0["column"] as? String }) == ["responsibility", "role"])
  }
}

@Suite("JSON comes back exactly and shows harmlessly")
struct JSONTextTests {
  @Test(
    "What cannot be seen is written as an escape",
    arguments: [
      ("\u{1B}", "\\u001b"), ("\u{7F}", "\\u007f"), ("\u{9B}", "\\u009b"), ("\u{202E}", "\\u202e"),
      ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"), ("\u{0}", "\\u0000"), ("\n", "\\n"),
      ("\"", "\\\""), ("\\", "\\\\"), ("\t", "\\t"), ("\r\n", "\\r\\n"), ("é", "é"), ("👩", "👩"),
      ("\u{E0001}", "\\udb40\\udc01"), ("/", "/"),
    ])
  func escapes(raw: String, written: String) throws {
    #expect(JSONText.value(.text(raw)) == "\"\(written)\"")
    let back = try JSONSerialization.jsonObject(
      with: Data(JSONText.value(.text(raw)).utf8), options: .fragmentsAllowed)
    #expect(back as? String == raw)
  }

  @Test(
    "Amounts are numbers: whole when there are no cents",
    arguments: [
      (Int64(150_000_000), "1500000"), (-1250, "-12.50"), (5, "0.05"), (0, "0"),
    ])
  func amounts(cents: Int64, written: String) {
    #expect(JSONText.value(.money(Money(minorUnits: cents))) == written)
  }
}
