import Domain
import Store
import Testing

@Suite("The request of the indicators gives back what was loaded")
struct IndicatorRequestTests {
  @Test("indicators come with the part of the plan that they measure, and what pays for it")
  func facts() throws {
    let dossier = Sample.dossier
    let facts = try Store.sample().indicatorFacts()
    #expect(facts.indicators == dossier.indicators)
    #expect(facts.groups == dossier.groups)
    #expect(Set(facts.actions.values) == Set(dossier.actions))
    #expect(Set(facts.activities.values) == Set(dossier.activities))
    let indicator = try #require(facts.indicators.first)
    #expect(facts.group(of: indicator) != nil)
    let paying = dossier.lines.filter { $0.activities.contains(indicator.activity) }
    #expect(Set(facts.lines(of: indicator).map(\.id)) == Set(paying.map(\.id)))
  }

  @Test("an empty store has none")
  func empty() throws {
    let store = try Store.inMemory(identity: Sample.identity())
    #expect(try store.indicatorFacts() == IndicatorFacts())
  }
}
