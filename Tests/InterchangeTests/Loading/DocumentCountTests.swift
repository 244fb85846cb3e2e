import Domain
import Driving
import Testing

@testable import Interchange

/// Every count that the facts of the five documents have, derived again from the data files of both folders:
/// Lualaba's, and the meeting of document 004.
@Suite("The facts of the documents, counted from the data files")
struct DocumentCountTests {
  private static let lualaba = DossierReader.read(folder: Checkout.demoData)
  private static let lima = DossierReader.read(folder: Checkout.folder + "/demo-data/lima")

  private let lualaba: Dossier
  private let lima: Dossier

  init() throws {
    lualaba = try #require(Self.lualaba.dossier)
    lima = try #require(Self.lima.dossier)
  }

  private func facts(_ list: Code<FactList>) -> [ListedFact] {
    (lualaba.listedFacts + lima.listedFacts).filter { $0.list == list }
  }

  @Test("Both folders load without a problem or a remark on a file")
  func sound() {
    for reading in [Self.lualaba, Self.lima] {
      #expect(reading.problems == [])
      #expect(reading.notices == [])
    }
  }

  @Test("Five documents have records, each with its sections, and every citation names one of them")
  func documents() {
    #expect(lualaba.documents.map(\.id) == ["000", "001", "002", "003", "004"])
    #expect(lima.documents.map(\.id) == ["004"])
    #expect(lualaba.sections.count { $0.document == "000" } == 15)
    #expect(lima.sections.count { $0.document == "004" } == 18)
    let library = DocumentLibrary(documents: lualaba.documents, sections: lualaba.sections)
    for place in (lualaba.listedFacts + lima.listedFacts).flatMap(\.origin.citation.placesApart) {
      #expect(library.document(of: place) != nil, "\(place.text)")
      // Before the first section stand the title and the contents; 003 has none.
      let isBefore = place.section.isEmpty && (place.firstLine ?? 99) < 37
      let isKnown = library.section(of: place) != nil || place.document == "003"
      #expect(isKnown || isBefore, "\(place.text)")
      #expect(!place.lines.isEmpty, "\(place.text)")
    }
  }

  @Test("Funding sources of the printed summary: 10 rows, 4 + 3 + 3 (001 l.136–138)")
  func summarySources() {
    #expect(lualaba.groupSources.count == 10)
    let counts = ["G1", "G2", "G3"].map { group in
      lualaba.groupSources.count { $0.group.rawValue == group }
    }
    #expect(counts == [4, 3, 3])
    // What the lines name and the summary does not: final consumers of group 1 (l.84, l.136).
    let actions = Dictionary(uniqueKeysWithValues: lualaba.actions.map { ($0.id, $0.group) })
    let lines = Set(lualaba.lines.filter { actions[$0.action] == "G1" }.map(\.id))
    let named = Set(lualaba.lineSources.filter { lines.contains($0.line) }.map(\.source))
    let summed = Set(lualaba.groupSources.filter { $0.group == "G1" }.map(\.source))
    #expect(named.contains("FS-CF") && !summed.contains("FS-CF"))
  }

  @Test("28 instruments, both numbers of one decree, and 28 dates in their order")
  func instruments() throws {
    let instruments = facts("INSTRUMENTS") + facts("LIMA-INSTRUMENTS")
    #expect(instruments.count == 28)
    let decrees = instruments.filter { $0.dated == "March 6, 2020" }
    #expect(decrees.map(\.number) == ["No. 00122", "N° 0012/ CAB.MIN/ MINES/ 01/2020"])
    let strategy = try #require(instruments.first { $0.id == "LI-09" })
    #expect(strategy.dated == "2017-2025" && strategy.quote.contains("zero children in mines"))
    let dates = facts("TIMELINE") + facts("LIMA-TIMELINE")
    #expect(dates.count == 28)
    #expect(dates.allSatisfy { !$0.dated.isEmpty })
    let dated = Dictionary(uniqueKeysWithValues: dates.map { ($0.id.rawValue, $0.dated) })
    #expect(
      dated["TL-05"] == "2011" && dated["TL-10"] == "2016" && dated["TL-16"] == "November 2019")
  }

  @Test(
    "The lists of the guide, the plan and the partners’ page have as many facts as the documents give",
    arguments: [
      ("LEVELS", 7), ("CASE-STEPS", 4), ("FACILITIES", 8), ("CAUSES", 12), ("SMART", 5),
      ("INDICATOR", 1), ("EVALUATION", 13), ("LOGFRAME", 3), ("PRINCIPLES", 4),
      ("SYNERGIES", 21), ("DUTIES", 4), ("DIMENSIONS", 3), ("GUIDE-LEVELS", 5), ("MODES", 4),
      ("GUIDE-AIMS", 6), ("PARTNERS", 3), ("PARTNER-FACTS", 47), ("CRITERIA", 8), ("NETWORK", 5),
    ])
  func lists(list: String, count: Int) {
    #expect(facts(Code(list)).count == count)
    #expect(lualaba.factLists.contains { $0.id.rawValue == list })
  }

  @Test(
    "The meeting of document 004: what it gave has as many facts as the report",
    arguments: [
      ("SESSIONS", 11), ("OBJECTIVES", 4), ("PHASES", 3), ("METHODS", 9), ("QUESTIONS", 27),
      ("OUTCOMES", 28), ("ROADMAP", 24), ("EVALUATION-LIMA", 7), ("RESULTS", 5),
      ("RESULT-INDICATORS", 50), ("FIELDS", 8), ("SUSTAINABILITY", 4), ("LIMA-STRATEGIES", 2),
      ("FIGURES", 17),
    ])
  func meeting(list: String, count: Int) {
    #expect(facts(Code(list)).count == count)
    #expect(lima.factLists.contains { $0.id.rawValue == list })
    #expect(lima.meetings.map(\.id) == ["LIMA-4"])
  }

  @Test("Indicators 1.1 to 5.14: 10, 5, 14, 7 and 14 of the five results, in order")
  func resultIndicators() {
    let counts = [10, 5, 14, 7, 14]
    let numbers = counts.enumerated().flatMap { result, count in
      (1...count).map { "\(result + 1).\($0)" }
    }
    #expect(facts("RESULT-INDICATORS").map(\.number) == numbers)
    for indicator in facts("RESULT-INDICATORS") {
      #expect(indicator.parent?.rawValue == "R" + indicator.number.prefix(1))
    }
  }

  @Test("Three partners: 19, 13 and 15 facts, each with the page’s own words (002 l.30–62)")
  func partners() {
    let counts = ["MKW", "AFA", "CMDS"].map { body in
      facts("PARTNER-FACTS").count { $0.stakeholder?.rawValue == body }
    }
    #expect(counts == [19, 13, 15])
    #expect(facts("PARTNER-FACTS").allSatisfy { !$0.quote.isEmpty })
    #expect(facts("CRITERIA").count { $0.parent == nil } == 4)
    #expect(facts("CRITERIA").count { $0.parent == "PC-2" } == 4)
  }

  @Test("No number of children stands beside an exact place (DESIGN §7)")
  func children() {
    let texts = (lualaba.listedFacts + lima.listedFacts).flatMap { fact in
      [fact.label.fr, fact.label.en, fact.detail.fr, fact.detail.en, fact.value, fact.quote]
    }
    let bodies = lualaba.stakeholders.flatMap { [$0.name.fr, $0.short.fr] }
    for place in ["Kanina", "Kasulu"] {
      #expect(!(texts + bodies).contains { $0.contains(place) }, "\(place)")
    }
    let numbers = lualaba.listedFacts.filter { $0.quote.contains("garçons") }
    #expect(numbers.map(\.value) == ["121 garçons"])
    #expect(numbers.allSatisfy { !$0.quote.contains("Kolwezi") })
  }

  @Test("62 doubts with two sides each, on a record of the folder they are in")
  func doubts() {
    let doubts = lualaba.doubts + lima.doubts
    let reconciliation = doubts.filter {
      $0.id.rawValue.hasPrefix("R") && !$0.id.rawValue.hasPrefix("RX")
    }
    #expect(reconciliation.count == 62)
    #expect(reconciliation.count { $0.id.rawValue.hasPrefix("RC-") } == 19)
    #expect(reconciliation.count { $0.id.rawValue.hasPrefix("RI-") } == 43)
    #expect(Set(doubts.map(\.id)).count == doubts.count)
    for doubt in doubts {
      #expect(doubt.first != doubt.second, "\(doubt.id)")
      #expect(!doubt.first.citation.isEmpty, "\(doubt.id)")
    }
    #expect(doubts.filter { $0.kind == .agreement }.map(\.id) == ["RC-06", "RC-07", "RC-09"])
  }

  @Test(
    "Figures of document 004 stand in its folder alone; of 003 one quote, which names its country")
  func apart() {
    #expect(lima.lines.isEmpty && lima.groups.isEmpty && lima.chainLinks.isEmpty)
    for fact in lualaba.listedFacts {
      #expect(!fact.origin.citation.text.contains("004"), "\(fact.id)")
    }
    let others = lualaba.listedFacts.filter { $0.origin.citation.text.hasPrefix("003") }
    #expect(others.map(\.id) == ["LI-28"])
    #expect(others.allSatisfy { $0.label.fr.contains("République centrafricaine") })
    for figure in facts("FIGURES") { #expect(!figure.kind.isEmpty) }
  }

  @Test("Cells that stand beside several activities say so: l.85, l.93, l.110, l.116 and l.121")
  func sharedCells() {
    let shared = lualaba.elements.filter { !$0.sharedWith.isEmpty }
    let actions = Dictionary(uniqueKeysWithValues: lualaba.activities.map { ($0.id, $0.action) })
    #expect(
      Set(shared.compactMap { actions[$0.activity]?.rawValue })
        == ["G1-A2", "G1-A4", "G2-A2", "G3-A1", "G3-A4"])
    #expect(shared.count { $0.activity == "G2-A2-2" } == 11)
    #expect(lualaba.indicators.count { !$0.sharedWith.isEmpty } == 8)
  }

  @Test(
    "Claims and performers keep the documents’ order: the ministry (l.100) before provincial Mines (l.158)"
  )
  func order() {
    let claims = lualaba.claims.filter { $0.function == "COORD" }.sorted { $0.order < $1.order }
    let lines = claims.compactMap(\.origin.citation.placesApart.first?.firstLine)
    // The last one is of the other document.
    #expect(lines.dropLast() == lines.dropLast().sorted()[...])
    #expect(claims.last?.stakeholder == "IDAK")
  }
}
