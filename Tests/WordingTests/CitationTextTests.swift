import Domain
import Testing

@testable import Wording

/// Required: "citations on French screens are French (“tableau national, ligne 1”)".
@Suite("Citations are said in the language of the screen, and read again in either")
struct CitationTextTests {
  @Test(
    "rows of the guide’s tables and the summary have French names",
    arguments: [
      (
        "000 §4 national table r1 (l.147)", "000 §4 tableau national, ligne 1 (l.147)",
        "000 §4 national table, row 1 (l.147)"
      ),
      (
        "000 §4 provincial table r12; 001 summary l.136",
        "000 §4 tableau provincial, ligne 12; 001 synthèse l.136",
        "000 §4 provincial table, row 12; 001 summary l.136"
      ),
      ("001 §e 1° l.84", "001 §e 1° l.84", "001 §e 1° l.84"),
    ])
  func said(written: String, french: String, english: String) {
    let expected = french.replacing("; ", with: Wording(.french)(Phrase.Screen.between))
    #expect(Wording(.french).text(of: Citation(written)) == expected)
    #expect(Wording(.english).text(of: Citation(written)) == english)
  }

  @Test("what is said leads to the same place as what is written")
  func readAgain() {
    let written = Citation("000 §4 national table r1 (l.147)")
    let place = CitationPlace(written.text)
    #expect(place.row?.row == 1)
    for language in Language.allCases {
      let said = CitationPlace(Wording(language).text(of: written))
      #expect(said.row == place.row && said.lines == place.lines && said.section == place.section)
    }
  }
}
