import CustomDump
import Domain
import Driving
import Interchange
import Testing
import ViewModels
import Wording

@Suite("Chain: the Lualaba documents as the demonstration loads them")
struct ChainDemoDataTests {
  private let model: ChainModel

  init() throws {
    let reading = DossierReader.read(folder: Checkout.demoData)
    let dossier = try #require(reading.dossier, "\(reading.problems)")
    let today = try #require(Day(year: 2026, month: 11, day: 24))
    model = ChainModel(
      facts: ChainFacts(dossier, on: today), Surroundings(wording: Wording(.french), today: today))
    model.viewport = Viewport(rows: 10, width: 78)
  }

  @Test("The seven links and their troubled hand-overs fit ten rows at 80 columns")
  func fits() {
    expectNoDifference(
      model.lines,
      [
        "▶1|Sensibilisation|● fait|◐ en cours|◐ en cours|5 j  | 0",
        "   ⇣ Communautés prêtes à entendre la loi · ? sans nouvelles #2 (Mutshatsha)||||||",
        " 2|Diffusion des lois|◐ en cours|○ non dém.|? inconnu|14 j  | 1 (1!)",
        " 3|Mobilisation sociale|◐ en cours|◐ en cours|○ non dém.|11 j  | 1",
        "   ⇣ Relais communautaires mobilisés · ■ bloqué #4 (Lubudi)||||||",
        " 4|Identification|◐ en cours|■ bloqué|○ non dém.|8 j  | 4 (2!)",
        "   ⇣ Liste des enfants et ménages aux services sociaux · ■ bloqué #5 (Lubudi)||||||",
        " 5|Retrait et placement|◐ en cours|■ bloqué|? inconnu|47 j !| 2",
        " 6|Encadrement social|◐ en cours|○ non dém.|? inconnu|7 j  | 1",
        " 7|Réinsertion, appui|◐ en cours|◐ en cours|○ non dém.|4 j  | 3",
      ])
  }

  @Test(
    "No row is wider than the list at 80 columns, in either language", arguments: Language.allCases)
  func widths(language: Language) {
    model.wording = Wording(language)
    for row in model.table.rows {
      switch row.kind {
      case .item:
        for (cell, column) in zip(row.cells, model.table.columns) {
          #expect(cell.text.count <= column.width)
        }
      case .annotation: #expect(row.cells[0].text.count <= 78)
      case .heading, .total: Issue.record("unexpected row")
      }
    }
    #expect(model.table.columns.count == 7)
  }

  @Test("The footer names the link that has been blocked longest")
  func footer() {
    #expect(
      model.footer
        == "maillon faible : #5 Retrait et placement (Lubudi)")
    #expect(model.isIllustrative)
  }

  @Test("Substitution: a default performer that is not the mandated one (000 §2)")
  func substitutions() {
    expectNoDifference(
      model.boxes.map { $0.substitution != nil }, [false, false, true, true, true, false, true])
    expectNoDifference(
      model.boxes.map { $0.mandated.text == "aucun nommé" },
      [true, true, false, false, false, false, false])
  }

  @Test("An amount with several readings makes the link's budget a range, labelled as our reading")
  func budget() {
    model.move(.last)
    let budget = model.details.text.first { $0.hasPrefix("Budget") }
    #expect(
      budget
        == "Budget: 14 901 500–16 400 000 $ (interprétation) · B1.2a, B1.2b, B1.3a, B1.3b, B1.3c,"
        + " B1.5, B1.6, B1.7, B1.8")
    #expect(model.boxes[6].budget.text == "interp. 14,9–16,4 M")
  }

  @Test("A line that pays for two links says so in both")
  func sharedLine() {
    #expect(
      model.details.text.contains(
        "Budget: 300 000 $ (interprétation) · B1.4 (aussi maillon 3)"))
  }
}

extension ChainFacts {
  /// What the store would answer after loading a dossier.
  init(_ dossier: Dossier, on today: Day) {
    var tallies: [Code<ChainLink>: ItemTally] = [:]
    for item in dossier.actionItems where item.content.status.isOpen {
      for case .chainLink(let link) in item.content.links {
        tallies[link, default: ItemTally()].open += 1
        if let due = item.content.due, due < today { tallies[link]?.late += 1 }
      }
    }
    let latest = Dictionary(grouping: dossier.linkReports) {
      [$0.link.rawValue, $0.territory.rawValue]
    }
    .compactMap { $0.value.max { $0.day < $1.day } }
    self.init(
      links: dossier.chainLinks, performers: dossier.performers, handovers: dossier.handovers,
      territories: dossier.territories, reports: latest,
      tallies: tallies, mappings: dossier.mappings, lines: dossier.lines,
      register: Dictionary(dossier.stakeholders.map { ($0.id, $0) }) { first, _ in first })
  }
}
