import Testing

@testable import ViewModels

/// "Owners that are cut stay distinguishable (provincial and national Social Affairs look the same today)."
@Suite("Names that are cut: no two on the screen read the same")
struct DistinctNamesTests {
  @Test("Where the ends alone would be lost they are kept, whichever name comes first")
  func ends() {
    let names = ["Affaires sociales", "Affaires soc. prov."]
    for names in [names, names.reversed()] {
      let shown = DistinctNames.shown(names, limit: 13)
      #expect(shown["Affaires sociales"] == "Affair…ciales")
      #expect(shown["Affaires soc. prov."] == "Affaire…prov.")
    }
  }

  @Test("A name that is alone with its beginning keeps its beginning; one that fits is not touched")
  func beginnings() {
    let shown = DistinctNames.fitted(
      ["Secrétariat technique", "IDAK", "Affaires sociales", "IDAK"], limit: 13)
    #expect(shown == ["Secrétariat…", "IDAK", "Affaires soc…", "IDAK"])
  }

  @Test("Every width from 6 on tells them apart, and none is wider than it", arguments: 6...20)
  func widths(limit: Int) {
    let names = [
      "Affaires sociales", "Affaires soc. prov.", "Autres secteurs", "Autres secteurs prov.",
      "Services sociaux publics", "Services sociaux privés", "Centres sociaux",
    ]
    let shown = DistinctNames.fitted(names, limit: limit)
    #expect(Set(shown).count == names.count, "\(shown)")
    #expect(shown.allSatisfy { $0.count <= limit })
  }

  @Test("However narrow it is, something is shown and nothing traps", arguments: 0...5)
  func narrow(limit: Int) {
    let shown = DistinctNames.fitted(
      ["Affaires sociales", "Affaires soc. prov.", ""], limit: limit)
    #expect(shown.count == 3)
  }
}
