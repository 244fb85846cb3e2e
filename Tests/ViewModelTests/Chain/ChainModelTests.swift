import CustomDump
import Domain
import Testing
import ViewModels
import Wording

@Suite("Chain: selection, footer and boxes")
struct ChainModelTests {
  @Test("Up and down choose the link, left and right the territory")
  func moves() {
    let model = SmallChain.model()
    model.move(.down, .right, .right)
    #expect(model.selectedLink?.id == "L2")
    #expect(model.selectedTerritory?.id == "LUB")
    #expect(model.table.selectedColumn == 3)
    model.move(.last, .down, .left)
    #expect(model.selectedLink?.id == "L3")
    #expect(model.selectedTerritory?.id == "KOL")
  }

  @Test("Selection belongs to the link's and the territory's identity")
  func identity() {
    let model = SmallChain.model()
    model.move(.down, .right)
    model.facts.links.reverse()
    model.facts.territories.reverse()
    #expect(model.selectedLink?.id == "L2")
    #expect(model.selectedTerritory?.id == "LUB")
    model.facts.links.removeAll { $0.id == "L2" }
    #expect(model.selectedLink?.id == "L1")
  }

  @Test("The footer names the link that holds the chain back: blocked, with the oldest news")
  func weakest() {
    let model = SmallChain.model()
    #expect(model.footer == "maillon faible : #2 Identifier (Lubudi)")
    model.facts.reports.append(SmallChain.report("L3", "KOL", .blocked, daysAgo: 36))
    #expect(model.footer.hasSuffix("maillon faible : #3 Placer (Kolwezi)"))
    model.wording = Wording(.english)
    #expect(model.footer == "weakest link: #3 Placer (Kolwezi)")
    model.facts.reports.removeAll { $0.status == .blocked }
    #expect(model.footer.hasSuffix("no link is blocked"))
  }

  @Test("What was made up for the demonstration is marked so")
  func illustrative() {
    let model = SmallChain.model()
    #expect(model.isIllustrative)
    for index in model.facts.reports.indices { model.facts.reports[index].origin = .recorded }
    #expect(!model.isIllustrative)
  }

  @Test("A store without links says so")
  func empty() {
    let model = SmallChain.model()
    model.facts = ChainFacts()
    model.move(.down, .right)
    #expect(model.table.emptySentence == "Aucun maillon dans ces données.")
    #expect(model.boxes.isEmpty)
    #expect(model.details == Details())
    #expect(model.footer == "aucun maillon bloqué")
  }

  @Test("The seven links in order as boxes with hand-over arrows when wide")
  func boxes() {
    let model = SmallChain.model(width: 100)
    model.move(.down, .right)
    let boxes = model.boxes
    expectNoDifference(boxes.map(\.number), [1, 2, 3])
    expectNoDifference(boxes.map(\.isSelected), [false, true, false])
    expectNoDifference(
      boxes[1],
      ChainBox(
        id: "L2", number: 2, nameLines: ["Identifier"], mandated: Span("Autorités publiques"),
        inPractice: Span("ONG"), substitution: Span("⚠ substitution", .warning),
        worst: Span("■ bloqué", .blocked),
        places: [
          ChainBox.Place(
            name: "Kolwezi", status: Span("◐ en cours", .underWay), glyph: Span("◐", .underWay),
            isSelected: false),
          ChainBox.Place(
            name: "Lubudi", status: Span("■ bloqué", .blocked), glyph: Span("■", .blocked),
            isSelected: true),
        ],
        news: Span("2 j"), items: Span("3 act. (1!)", .late),
        budget: Span("interp. 52 k–1,6 M", .interpretation),
        arrow: ChainBox.Arrow(
          label: Span("Liste des ménages", .interpretation),
          alarm: Span("? sans nouvelles #3 (Kolwezi)", .warning)),
        isSelected: true))
  }

  @Test("A box says when nobody has the mandate, and that the last link passes nothing on")
  func boxesAtTheEnds() {
    let boxes = SmallChain.model().boxes
    #expect(boxes[0].mandated == Span("aucun nommé", .muted))
    #expect(boxes[0].inPractice == Span("OSC"))
    #expect(boxes[0].substitution == nil)
    #expect(boxes[2].substitution == nil)
    #expect(boxes[2].arrow == nil)
    // Link 3's mandated body also acts by default; with nobody named, nothing is said.
    let model = SmallChain.model()
    model.facts.performers.removeAll { $0.capacity == .default }
    #expect(model.boxes[2].inPractice == Span("—", .muted))
    #expect(boxes[2].budget == Span("—", .muted))
    // Known to be bad weighs more than unknown.
    #expect(boxes[2].worst == Span("○ non démarré", .toDo))
  }

  @Test("A long short name is broken between words")
  func nameLines() {
    let model = SmallChain.model()
    model.facts.links[0] = SmallChain.link("L1", 1, "Retrait et placement des enfants")
    expectNoDifference(model.boxes[0].nameLines, ["Retrait et", "placement des", "enfants"])
  }
}
