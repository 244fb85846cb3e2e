import Testing

@testable import ViewModels

@Suite("Search: which row is gone to, and from where")
struct ListSearchTests {
  fileprivate static let rows = [
    ("A", "Former les coopératives"), ("B", "Évaluer la main d’œuvre"),
    ("C", "former au chantier"), ("D", "Réinsertion"),
  ]

  /// A search that begins at a row.
  private final class Searcher {
    var search = ListSearch<String>()

    init(from row: String?) { search.begin(from: row) }

    /// Types a text with the cursor on a row.
    func type(_ text: String, at row: String?) -> String? {
      search.type(text, from: ListSearch.Candidates(ListSearchTests.rows, selected: row))
    }

    /// Goes on from a row.
    func next(_ direction: ListMove, at row: String?) -> String? {
      search.next(direction, from: ListSearch.Candidates(ListSearchTests.rows, selected: row))
    }

    func end() -> String? { search.end() }
  }

  @Test(
    "Every word counts, whatever its place, its accents and its capitals",
    arguments: [
      ("OEUVRE evaluer", "B"), ("coopératives former", "A"), ("CHANTIER", "C"), ("reinser", "D"),
      ("d'oeuvre", "B"),
    ])
  func forms(typed: String, found: String) {
    let search = Searcher(from: "A")
    #expect(search.type(typed, at: "A") == found)
    #expect(search.search.found == found)
  }

  @Test("The first match counts from where the search began, that row included, and goes round")
  func fromHere() {
    for (start, found) in [("A", "A"), ("B", "C"), ("C", "C"), ("D", "A")] {
      let search = Searcher(from: start)
      #expect(search.type("former", at: start) == found, "from \(start)")
    }
  }

  @Test("A further letter looks from the beginning again, not from the last match")
  func further() {
    let search = Searcher(from: "B")
    #expect(search.type("f", at: "B") == "C")
    #expect(search.type("fo", at: "C") == "C")
    #expect(search.type("", at: "C") == "B")
    #expect(search.type("é", at: "B") == "B")
  }

  @Test("Where nothing is found the cursor is where the search began")
  func nothing() {
    let search = Searcher(from: "C")
    #expect(search.type("former zèbre", at: "C") == "C")
    #expect(search.search.found == nil)
    #expect(search.next(.down, at: "C") == nil)
    #expect(search.type("  ", at: "C") == "C")
    #expect(search.next(.down, at: "C") == nil)
  }

  @Test("From a row that is not there everything is still to come, in its order")
  func unknownStart() {
    for start in ["X", nil] {
      let search = Searcher(from: start)
      #expect(search.type("re", at: start) == "B")
    }
    var empty = ListSearch<String>()
    let found = empty.type("re", from: .init([], selected: nil))
    #expect(found == nil)
  }

  @Test("The next match and the one before go round; an only one is its own neighbour")
  func round() {
    let search = Searcher(from: "A")
    _ = search.type("former", at: "A")
    #expect(search.next(.down, at: "A") == "C")
    #expect(search.next(.down, at: "C") == "A")
    #expect(search.next(.up, at: "A") == "C")
    #expect(search.next(.up, at: "B") == "A")
    _ = search.type("insertion", at: "A")
    #expect(search.next(.down, at: "D") == "D")
    #expect(search.next(.up, at: "D") == "D")
  }

  @Test("Given up, it says where it began and forgets what was typed")
  func ending() {
    let search = Searcher(from: "B")
    _ = search.type("former", at: "B")
    #expect(search.end() == "B")
    #expect(search.search.text.isEmpty)
    #expect(search.search.found == nil)
    #expect(search.end() == nil)
  }
}
