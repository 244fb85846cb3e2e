import ArgumentParser
import Domain
import Store
import Wording

/// `baraza generate`: fills a store with made-up action items, for measuring. Not shown in the help.
struct Generate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate",
      abstract: Help.words(
        fr: "Remplir la base d’actions inventées, pour mesurer.",
        en: "Fill the store with made-up action items, for measuring."), shouldDisplay: false)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions

  @Argument(help: Help.text(fr: "Combien d’actions.", en: "How many action items."))
  var count: Int

  @Option(name: .long, help: Help.text(fr: "La graine du hasard.", en: "The random seed."))
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...10_000_000).contains(count) else {
      throw ValidationError(Help.words(fr: "De 1 à 10000000.", en: "From 1 to 10000000."))
    }
  }

  func run() throws {
    try common.withStore(.creating, place) { store, wording in
      let names = try store.names()
      let today = Environment.today
      var generator = ItemGenerator(
        seed: seed, owners: names.stakeholders.map(\.id), targets: names.targets.map(\.link),
        meetings: Generate.meetings(today: today), today: today)
      // Numbers that no other load uses.
      let plans = names.plans
      var dossier = Dossier(plans: plans.isEmpty ? [Generate.emptyPlan] : plans)
      dossier.meetings = generator.meetings
      dossier.actionItems = (1...count).map { generator.next(ordinal: 10_000 + $0) }
      let summary = try store.load(dossier, folderName: "generate", backup: .none)
      try Console.report(wording(Phrase.Program.loaded(summary)), in: wording)
    }
  }

  /// Four years of monthly meetings, the last one today; numbered so that those of the store stay
  /// apart.
  private static func meetings(today: Day) -> [Meeting] {
    (1...48).map { count in
      let name = Bilingual(fr: "Séance inventée \(count)", en: "Made-up meeting \(count)")
      return Meeting(
        id: Code("MESURE-\(count)"), number: 1000 + count,
        day: today.adding(days: (count - 48) * 30), place: "Kolwezi", name: name,
        origin: .illustrative)
    }
  }

  private static let emptyPlan = Plan(
    id: "MESURE", name: Bilingual(fr: "Mesure", en: "Measuring"), printedTotal: "",
    origin: .illustrative)
}

/// Makes action items that read like the room's, the same for the same seed.
struct ItemGenerator {
  private var state: UInt64
  private let owners: [Code<Stakeholder>]
  private let targets: [ActionLink]
  /// The meetings that make the promises.
  let meetings: [Meeting]
  private let today: Day

  init(
    seed: UInt64, owners: [Code<Stakeholder>], targets: [ActionLink], meetings: [Meeting],
    today: Day
  ) {
    state = seed
    self.owners = owners
    self.targets = targets
    self.meetings = meetings
    self.today = today
  }

  private static let verbs = [
    "Recenser", "Cartographier", "Publier", "Transmettre", "Vérifier", "Former", "Équiper",
    "Réhabiliter", "Convoquer", "Rédiger", "Compléter", "Diffuser", "Évaluer", "Négocier",
  ]
  private static let things = [
    "les ménages vulnérables", "les zones d’exploitation artisanale", "le guide RSE",
    "la liste des coopératives", "les fiches de collecte", "les assistants sociaux",
    "les centres d’accueil", "le rapport de séance", "les titres expirés", "les émissions radio",
    "les kits de réinsertion", "le plan de communication", "les comités de quartier",
  ]
  private static let places = [
    "à Kolwezi", "à Lubudi", "à Mutshatsha", "à Fungurume", "à Kanina", "dans les carrières",
    "avant la saison des pluies", "avec l’appui des partenaires", "près de la rivière Lualaba",
  ]

  private static let statuses: [ActionStatus] = [
    .toDo, .toDo, .underWay, .underWay, .blocked, .done, .done, .dropped,
  ]

  mutating func next(ordinal: Int) -> LoadedActionItem {
    let title = "\(pick(Self.verbs)) \(pick(Self.things)) \(pick(Self.places)) (\(ordinal))"
    let status = pick(Self.statuses)
    let due = random(20) == 0 ? nil : today.adding(days: Int(random(700)) - 350)
    let content = ActionItemContent(
      title: title, owner: owners.isEmpty || random(30) == 0 ? nil : pick(owners), due: due,
      status: status, meeting: random(10) == 0 ? nil : pick(meetings).id, links: links(),
      note: random(3) == 0 ? "Relance \(pick(Self.places)), réponse attendue." : "")
    return LoadedActionItem(
      number: ActionNumber(station: "A", ordinal: ordinal), content: content,
      created: today.adding(days: -Int(random(400))), closed: status.isOpen ? nil : today,
      origin: .illustrative)
  }

  /// None, one or two.
  private mutating func links() -> [ActionLink] {
    targets.isEmpty ? [] : (0..<random(3)).map { _ in pick(targets) }
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(random(UInt64(choices.count)))]
  }

  /// SplitMix64: small, quick, and the same everywhere.
  private mutating func random(_ limit: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % limit
  }
}
