import Testing

@testable import Wording

@Suite("Plurals follow numbers: French from two on, English for all but one")
struct PluralTests {
  @Test(
    "a number and its noun",
    arguments: [
      (0, "0 ligne", "0 lines"), (1, "1 ligne", "1 line"), (2, "2 lignes", "2 lines"),
      (1500, "1 500 lignes", "1,500 lines"),
    ])
  func counted(count: Int, french: String, english: String) {
    let phrase = Plural.counted(count, fr: ("ligne", "lignes"), en: ("line", "lines"))
    #expect(phrase.fr == french.replacing("1 500", with: Wording(.french).number(1500)))
    #expect(phrase.en == english)
  }
}
