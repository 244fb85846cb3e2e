import CustomDump
import Domain
import Testing
import ViewModels
import Wording

@Suite("Chain: everything known of a link, with citations")
struct ChainDetailsTests {
  @Test("Performers, substitution, news per territory, items, budget as interpretation, hand-overs")
  func everything() {
    let model = SmallChain.model()
    model.move(.down, .right)
    let details = model.details
    #expect(details.title == "2 · Identifier dans toute la province du Lualaba")
    #expect(details.citation == "000 §2 l.109-115")
    expectNoDifference(
      details.text,
      [
        "Selon mandat: Autorités publiques (sous-entendu) [000 §2 l.112]",
        "Par défaut: ONG (dit) [000 §2 l.112]",
        "Substitution: ⚠ Institutions peu impliquées",
        "Kolwezi: ◐ en cours · 22/11/2026, il y a 2 j · Div. sociale (illustratif)",
        "▸ Lubudi: ■ bloqué · 20/10/2026, il y a 35 j · « Fiches épuisées. » · Div. sociale"
          + " (illustratif)",
        "Actions: 3 ouvertes · ! 1 en retard",
        "Budget: 51 500–1 550 000 $ (interprétation) · B1, B2 (aussi maillon 1)",
        "Reçoit: Relais mobilisés, du maillon 1 (interprétation) [000 §2 l.109-115]",
        "Transmet: Liste des ménages, au maillon 3 (interprétation) [000 §2 l.109-115]"
          + " · ? 3 sans nouvelles (Kolwezi)",
      ])
  }

  @Test("The budget is shown as our interpretation, in its tone")
  func budgetTone() {
    let model = SmallChain.model()
    model.move(.down)
    let budget = model.details.lines.compactMap { line -> [Span]? in
      guard case .field("Budget", let spans) = line else { return nil }
      return spans
    }
    #expect(budget.first?.contains(Span(" (interprétation)", .interpretation)) == true)
  }

  @Test("Nobody named for a link is said; it is no substitution")
  func nobodyMandated() {
    let text = SmallChain.model().details.text
    expectNoDifference(
      text.prefix(2),
      [
        "Selon mandat: aucun nommé", "D’usage: OSC (dit) [000 §2 l.112]",
      ])
    #expect(!text.contains { $0.hasPrefix("Substitution") })
  }

  @Test(
    "A gap without a substitution is a gap; a substitution without a stated gap is said plainly")
  func gaps() {
    let model = SmallChain.model()
    model.move(.last)
    #expect(model.details.text[2] == "Lacune: ⚠ Peu de places")
    model.facts.performers.append(SmallChain.performer("L3", "NGO", .default, .implied))
    #expect(model.details.text[2] == "Substitution: ⚠ Peu de places")
    model.facts.links[2] = SmallChain.link("L3", 3, "Placer")
    #expect(
      model.details.text[2] == "Substitution: ⚠ d’autres que les organismes mandatés agissent")
  }

  @Test("Nothing known is said as unknown, in both languages")
  func english() {
    let model = SmallChain.model(.english)
    model.move(.last)
    expectNoDifference(
      model.details.text.suffix(5),
      [
        "▸ Kolwezi: ? unknown · no news",
        "Lubudi: ○ not started · 10/10/2026, 45 d ago · Div. sociale (illustrative)",
        "Actions: 0 open",
        "Budget: no line mapped to it",
        "Receives: Liste des ménages, from link 2 (interpretation) [000 §2 l.109-115]",
      ])
  }
}
