import Domain

extension Sample {
  /// At least one row of everything a folder of data files can hold.
  static var dossier: Dossier {
    var dossier = Dossier(
      plans: [
        Plan(
          id: "LUALABA", name: Bilingual(fr: "Plan du Lualaba", en: "Lualaba plan"),
          printedTotal: "32 385 000 $US", origin: origin)
      ])
    addBodies(to: &dossier)
    addChain(to: &dossier)
    addPlan(to: &dossier)
    addMoney(to: &dossier)
    addItems(to: &dossier)
    addDocuments(to: &dossier)
    return dossier
  }

  private static func addBodies(to dossier: inout Dossier) {
    let mines = Stakeholder(
      id: "MINMINES", level: .national, kind: "ministry", short: Bilingual(same: "Mines"),
      name: Bilingual(fr: "Ministère des Mines", en: "Ministry of Mines"),
      tableRow: GuideTableRow(table: .national, row: 1), origin: origin)
    dossier.documents = [
      Document(
        id: "000", title: Bilingual(fr: "Guide", en: "Guide"), issuer: "OIT",
        dated: "May 2021", origin: origin)
    ]
    dossier.sections = [
      DocumentSection(
        id: "000-4", document: "000", order: 1, mark: "4",
        title: Bilingual(fr: "Responsabilités", en: "Responsibilities"), origin: origin)
    ]
    dossier.stakeholders = [body("DIVAS"), mines, body("CPISTEMA"), body("SAEMAPE")]
    dossier.duties = [
      PrintedDuty(
        id: "MINMINES-R1", stakeholder: "MINMINES", column: .responsibility, order: 1,
        label: Bilingual(fr: "Coordonner", en: "Coordinate"), origin: origin)
    ]
    dossier.functions = [
      Function(
        id: "COORD", order: 1, short: Bilingual(same: "Coord"),
        name: Bilingual(fr: "Coordonner", en: "Coordinate"), origin: origin)
    ]
    dossier.assignments = [
      Assignment(
        stakeholder: "MINMINES", function: "COORD", letter: .accountable,
        basis: .document(entry: "MINMINES-R1"), origin: origin),
      Assignment(
        stakeholder: "DIVAS", function: "COORD", letter: .responsible, basis: .decision,
        origin: .recorded),
    ]
    dossier.claims = [
      Claim(
        id: "CO-1", stakeholder: "MINMINES", function: "COORD", letter: .accountable,
        order: 1, label: Bilingual(fr: "dit le guide", en: "says the guide"), origin: origin)
    ]
  }

  private static func addChain(to dossier: inout Dossier) {
    dossier.chainLinks = (1...2).map { order in
      ChainLink(
        id: Code("L\(order)"), order: order, short: Bilingual(same: "L\(order)"),
        name: Bilingual(fr: "Maillon \(order)", en: "Link \(order)"),
        gap: Bilingual(fr: "", en: ""), origin: origin)
    }
    dossier.performers = [
      LinkPerformer(
        link: "L1", stakeholder: "DIVAS", capacity: .default, basis: .stated, order: 1,
        origin: origin)
    ]
    dossier.handovers = [
      Handover(from: "L1", to: "L2", label: Bilingual(fr: "listes", en: "lists"), origin: origin)
    ]
    dossier.territories = [
      Territory(id: "KOL", order: 1, name: Bilingual(same: "Kolwezi"), origin: origin)
    ]
    dossier.linkReports = [
      report(.blocked, on: "2026-11-01"), report(.notStarted, on: "2026-10-01"),
    ]
    dossier.mappings = [
      ActivityMapping(
        activity: "G1-A1-1", link: "L1", reason: Bilingual(fr: "enquête", en: "survey"),
        origin: origin)
    ]
  }

  static func report(
    _ status: LinkStatus, on iso: String, origin: Origin = .illustrative
  ) -> LinkReport {
    LinkReport(
      link: "L1", territory: "KOL", status: status, day: day(iso), note: "vu à Kolwezi",
      author: "DIVAS", origin: origin)
  }

  private static func addPlan(to dossier: inout Dossier) {
    dossier.frameworks = [
      Framework(id: "SNS", name: Bilingual(same: "SNS"), dated: "2017-2025", origin: origin)
    ]
    dossier.axes = [
      Axis(id: "SX-1", framework: "SNS", order: 1, name: Bilingual(same: "Axe"), origin: origin)
    ]
    dossier.groups = [
      PlanGroup(
        id: "G1", plan: "LUALABA", order: 1, name: Bilingual(same: "Groupe"),
        printedSubtotal: "50 000 $US",
        origin: origin)
    ]
    dossier.actions = [
      PlanAction(
        id: "G1-A1", plan: "LUALABA", group: "G1", order: 1, printedNumber: "01",
        name: Bilingual(same: "Action"),
        origin: origin)
    ]
    dossier.activities = [
      PlanActivity(
        id: "G1-A1-1", action: "G1-A1", order: 1, name: Bilingual(same: "Enquête"),
        zone: Bilingual(fr: "", en: ""), printedPeriod: "6 mois", origin: origin)
    ]
    dossier.elements = [
      PlanElement(
        id: "G1-A1-1-O1", activity: "G1-A1-1", kind: .objective, order: 1,
        label: Bilingual(same: "Cartographier"), printedColumn: "Cibles", origin: origin)
    ]
    dossier.indicators = [
      Indicator(
        id: "IP-01", activity: "G1-A1-1", name: Bilingual(same: "Études"), unit: "études",
        target: nil, origin: origin)
    ]
    dossier.activities.append(
      PlanActivity(
        id: "G1-A1-2", action: "G1-A1", order: 2, name: Bilingual(same: "Restitution"),
        zone: Bilingual(fr: "", en: ""), printedPeriod: "6 mois", origin: origin))
    dossier.elements[0].sharedWith = ["G1-A1-2"]
    dossier.indicators[0].sharedWith = ["G1-A1-2"]
    dossier.meetings = [
      Meeting(
        id: "M1", number: 1, day: day("2026-10-01"), place: "Kolwezi",
        name: Bilingual(same: "Séance 1"), origin: .illustrative)
    ]
  }

  private static func addMoney(to dossier: inout Dossier) {
    dossier.lines = [
      BudgetLine(
        id: "B1.1", plan: "LUALABA", action: "G1-A1", order: 1, name: Bilingual(same: "Enquête"),
        figure: BudgetFigure(printed: PrintedAmount("1.500.00$US")),
        period: PrintedPeriod("3 Mois 2 Mois"), activities: ["G1-A1-1"], origin: origin)
    ]
    dossier.sources = [
      FundingSource(
        id: "FS-1", name: Bilingual(same: "Province"), stakeholder: "CPISTEMA", origin: origin)
    ]
    dossier.lineSources = [
      LineSource(line: "B1.1", source: "FS-1", order: 1, printed: "Province", origin: origin)
    ]
    dossier.groupSources = [
      GroupSource(group: "G1", source: "FS-1", order: 1, printed: "Province", origin: origin)
    ]
    dossier.implementers = [
      Implementer(
        line: "B1.1", stakeholder: "DIVAS", order: 1, printed: "Div. Affaires soc.",
        origin: origin)
    ]
    dossier.entries = [
      entry("E-1", .commitment, 250_000), entry("E-2", .disbursement, 100_050),
    ]
  }

  static func entry(_ code: String, _ kind: Entry.Kind, _ cents: Int64) -> Entry {
    Entry(
      id: Code(code), line: "B1.1", kind: kind, day: day("2026-09-01"),
      amount: Money(minorUnits: cents), source: "FS-1", voucher: "BC-12", note: "",
      origin: .illustrative)
  }

  private static func addItems(to dossier: inout Dossier) {
    dossier.actionItems = [
      loaded(
        1, "Recensement des enfants", owner: "DIVAS", due: day("2026-12-15"),
        links: [.chainLink("L1"), .budgetLine("B1.1")], note: "avec l’école"),
      loaded(2, "Élaborer la liste", owner: "CPISTEMA", due: day("2026-11-01"), status: .blocked),
      loaded(3, "Visiter le site", status: .done),
    ]
  }

  private static func addDocuments(to dossier: inout Dossier) {
    dossier.factLists = [
      FactList(
        id: "LOIS", order: 1, name: Bilingual(fr: "Textes", en: "Instruments"), origin: origin)
    ]
    // The one it belongs to stands behind it, as a file may have it.
    dossier.listedFacts = [fact("LI-08", 1, parent: "LI-07"), fact("LI-07", 2, parent: nil)]
    dossier.doubts = [
      Doubt(
        id: "RI-17", order: 1, kind: .inconsistency, about: .fact("LI-07"),
        label: Bilingual(fr: "Deux numéros", en: "Two numbers"),
        first: Doubt.Side(text: Bilingual(same: "00122"), citation: Citation("000 l.25")),
        second: Doubt.Side(text: Bilingual(same: "0012"), citation: Citation("000 l.73")),
        origin: origin)
    ]
  }

  private static func fact(
    _ id: Code<ListedFact>, _ order: Int, parent: Code<ListedFact>?
  ) -> ListedFact {
    ListedFact(
      id: id, list: "LOIS", order: order, parent: parent, stakeholder: "CPISTEMA",
      number: "n° 00122", kind: Bilingual(fr: "arrêté", en: "decree"),
      label: Bilingual(fr: "Arrêté CISTEMA", en: "CISTEMA decree"),
      detail: Bilingual(fr: "crée la commission", en: "sets up the commission"),
      who: Bilingual(fr: "", en: ""), dated: "March 6, 2020", value: "", quote: "signed",
      origin: origin)
  }
}
