import Domain
import Testing

@Suite("A citation is taken apart: document, section, row of a table, lines")
struct CitationPlaceTests {
  @Test(
    "What is written as in the data files is understood",
    arguments: [
      ("000 §4 national table r2 (l.148)", "000", "4", ["148"]),
      ("000 §4 provincial table r7 (l.163-165)", "000", "4", ["163-165"]),
      ("001 §e 1° l.86", "001", "e 1°", ["86"]), ("000 §M&E1 l.184", "000", "M&E1", ["184"]),
      ("001 summary l.136-138", "001", "", ["136-138"]),
      ("001 §f l.147, l.176", "001", "f", ["147", "176"]), ("002 l.30-34", "002", "", ["30-34"]),
      ("004 §3.10 l.626", "004", "3.10", ["626"]), ("000", "000", "", []), ("", "", "", []),
    ])
  func apart(text: String, document: String, section: String, lines: [String]) {
    let place = CitationPlace(text)
    #expect(place.document.rawValue == document)
    #expect(place.section == section)
    #expect(place.lines == lines)
  }

  @Test("A row of the guide’s tables is known, and no other word passes for one")
  func rows() {
    #expect(
      CitationPlace("000 §4 provincial table r7 (l.163-165)").row
        == GuideTableRow(table: .provincial, row: 7))
    for text in ["000 §4 table r7", "000 table", "000 §4 local table r7", "000 national table r0"] {
      #expect(CitationPlace(text).row == nil, "\(text)")
    }
  }

  private let library = DocumentLibrary(
    documents: [],
    sections: [("", 21), ("E", 71), ("e", 79), ("e 1°", 81), ("e 2°", 104)].enumerated().map {
      DocumentSection(
        id: Code("S\($0)"), document: "001", order: $0 + 1, mark: $1.0,
        title: Bilingual(same: "\($1.1)"), origin: .documented(Citation("001 l.\($1.1)")))
    })

  @Test(
    "A section is found by its mark, the longest first, else by the line at which it begins",
    arguments: [
      ("001 §e 1° l.86", "81"), ("001 §e l.84-121", "79"), ("001 §E l.73", "71"),
      ("001 §e 3° l.116", "79"), ("001 l.25", "21"), ("001 l.107", "104"), ("001 §z l.86", nil),
      ("001 l.5", nil), ("002 l.86", nil), ("001", nil),
    ])
  func sections(text: String, title: String?) {
    #expect(library.section(of: CitationPlace(text))?.title.fr == title)
  }
}
