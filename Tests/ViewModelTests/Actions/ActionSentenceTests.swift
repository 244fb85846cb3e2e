import Domain
import Testing
import Wording

/// Required: "`divas recensement 15/12`, `recensement: DIVAS, fin décembre`, `SAEMAPE cartographier B3.2
/// avant vendredi` work, in both languages", "Nothing is taken that is not shown".
@Suite("A sentence of the room: who does what by when")
struct ActionSentenceTests {
  /// What is expected of a sentence; a day in ISO, codes as they are written.
  struct Said: Sendable, CustomTestStringConvertible {
    var line: String
    var title: String
    var owner: String?
    var due: String?
    var links: [String] = []
    var status: ActionStatus?

    init(
      _ line: String, _ title: String, _ owner: String? = nil, _ due: String? = nil,
      _ links: [String] = [], _ status: ActionStatus? = nil
    ) {
      (self.line, self.title, self.owner, self.due) = (line, title, owner, due)
      (self.links, self.status) = (links, status)
    }

    var testDescription: String { line }
  }

  private let register: Register
  /// Sunday 22 November 2026; meetings on 20 October and 17 November 2026, and one to come.
  private static let today = Day(ordinal: 20_779)

  private static let names = Result { try Room().store.names() }

  init() throws { register = try Self.names.get() }

  private func read(
    _ line: String, _ language: Language = .french, chosen: Code<Stakeholder>? = nil
  ) -> ActionSentence {
    let days = DayContext(
      today: Self.today, meetings: [Self.today.adding(days: -5), Self.today.adding(days: 16)])
    let context = SentenceContext(register: register, days: days, language: language)
    return ActionSentence(line, in: context, chosen: chosen)
  }

  @Test(
    "Owner and day are taken from where the room says them",
    arguments: [
      Said(
        "DIVAS fera le recensement avant le 15 décembre", "DIVAS fera le recensement", "DIVAS",
        "2026-12-15"),
      Said("divas recensement 15/12", "recensement", "DIVAS", "2026-12-15"),
      Said("recensement: DIVAS, fin décembre", "recensement", "DIVAS", "2026-12-31"),
      Said("recensement : DIVAS, fin décembre", "recensement", "DIVAS", "2026-12-31"),
      Said(
        "SAEMAPE cartographier B3.2 avant vendredi", "cartographier B3.2", "SAEMAPE", "2026-11-27",
        ["B3.2"]),
      Said("SAEMAPE map B3.2 by Friday", "map B3.2", "SAEMAPE", "2026-11-27", ["B3.2"]),
      Said("DIVAS will do the census by 15 December", "do the census", "DIVAS", "2026-12-15"),
      Said(
        "DIVAS to count the children by the end of the month", "count the children", "DIVAS",
        "2026-11-30"),
      Said(
        "DIVAS doit recenser les sites sous huit jours", "recenser les sites", "DIVAS", "2026-11-30"
      ),
      Said("census: DIVAS, end of December", "census", "DIVAS", "2026-12-31"),
      Said(
        "Recensement des sites fait par DIVAS pour le 15/12", "Recensement des sites fait", "DIVAS",
        "2026-12-15"),
      Said(
        "Avant le 15 décembre, DIVAS fera le recensement", "DIVAS fera le recensement", "DIVAS",
        "2026-12-15"),
      Said("Avant vendredi recensement DIVAS", "recensement", "DIVAS", "2026-11-27"),
      Said(
        "Affaires soc. prov. : mobiliser les fonds, lundi prochain", "mobiliser les fonds", "PSOC",
        "2026-11-23"),
      Said("La FEC transmet la liste demain", "transmet la liste", "FEC", "2026-11-23"),
      Said(
        "L’INS enverra les chiffres d’ici la fin du mois", "L’INS enverra les chiffres", "INS",
        "2026-11-30"),
      Said("ONG nationales former les agents 7j", "former les agents", "NNGO", "2026-11-29"),
      Said("NGOs train the staff +2w", "train the staff", "NGO", "2026-12-06"),
      Said(
        "DIVAS envoie le rapport 2 jours avant la séance", "envoie le rapport", "DIVAS",
        "2026-12-06"),
      Said("@unicef préparer le dossier 15 déc.", "préparer le dossier", "UNICEF", "2026-12-15"),
      Said(
        "préparer le dossier (UNICEF) 15/12/2026", "préparer le dossier", "UNICEF", "2026-12-15"),
      Said(
        "DIVAS et SAEMAPE visitent les sites vendredi", "DIVAS et SAEMAPE visitent les sites",
        "DIVAS", "2026-11-27"),
      Said(
        "DIVAS recensement 15/12, en cours", "recensement", "DIVAS", "2026-12-15", [], .underWay),
      Said("DIVAS census by Friday (blocked)", "census", "DIVAS", "2026-11-27", [], .blocked),
      Said(
        "Suivi du maillon L4 et de B3.2", "Suivi du maillon L4 et de B3.2", nil, nil,
        ["L4", "B3.2"]),
    ])
  func taken(_ said: Said) {
    for language in Language.allCases {
      let sentence = read(said.line, language)
      #expect(sentence.title == said.title)
      #expect(sentence.owner?.value.rawValue == said.owner)
      #expect(sentence.due?.value.iso == said.due)
      #expect(sentence.links.map(\.value.code) == said.links)
      #expect(sentence.status?.value == said.status)
      #expect(sentence.doubts.isEmpty)
    }
  }

  @Test(
    "What only speaks of somebody, of a period or of a past day is left in the sentence",
    arguments: [
      "réunir la DIVAS", "réunion avec DIVAS", "travail des enfants : enquête",
      "lire le rapport du 15 novembre", "former 30 agents pendant 3 mois",
      "formation de 7 jours", "mission du 3 au 5 décembre", "tenir un point chaque vendredi",
      "read the report of 15 November", "training for 3 weeks", "every Friday meeting",
      "débloquer les fonds", "le fait est établi", "acheter 3/4 des kits", "version 2.1 du guide",
      "mon avis sur le jeu", "un jour de marché", "obtenir l’avis des coopératives",
      "the third visit to Kolwezi", "en finir avec les retards", "plan 2027", "may be needed",
      "sept réunions", "l’an dernier", "marquer les sites",
    ])
  func left(line: String) {
    for language in Language.allCases {
      let sentence = read(line, language)
      #expect(sentence.title == line)
      #expect(sentence.owner == nil && sentence.due == nil && sentence.status == nil)
    }
  }

  @Test("The words that gave something are those that were typed")
  func words() {
    let sentence = read("Divas, recensement B3.2 AVANT le 15 Décembre.")
    #expect(sentence.owner?.words == "Divas")
    #expect(sentence.due?.words == "AVANT le 15 Décembre")
    #expect(sentence.links.map(\.words) == ["B3.2"])
    #expect(sentence.title == "recensement B3.2")
  }

  @Test("Several bodies that could be meant are a doubt, until one is chosen")
  func ambiguous() throws {
    let open = read("recensement : aff, 15/12")
    #expect(open.owner == nil)
    #expect(open.title == "recensement : aff")
    guard case .owner("aff", let bodies) = open.doubts.first else {
      Issue.record("no doubt: \(open.doubts)")
      return
    }
    #expect(bodies.contains { $0.id == "MINSA" } && bodies.contains { $0.id == "PSOC" })
    let decided = read("recensement : aff, 15/12", chosen: "PSOC")
    #expect(decided.owner?.value == "PSOC" && decided.owner?.words == "aff")
    #expect(decided.title == "recensement" && decided.doubts.isEmpty)
  }

  @Test("A slip of the finger is offered, not taken")
  func nearly() {
    let open = read("dvas recensement 15/12")
    #expect(open.owner == nil && open.due?.value.iso == "2026-12-15")
    #expect(open.title == "dvas recensement")
    #expect(open.doubts == register["DIVAS"].map { [.nearly(words: "dvas", $0)] })
    #expect(read("dvas recensement 15/12", chosen: "DIVAS").title == "recensement")
  }

  @Test(
    "A day that there is not is a doubt and stays in the title",
    arguments: [
      ("recenser avant le 31 février", "avant le 31 février", DueDate.Problem.noSuchDay),
      ("count by 31 February", "by 31 February", .noSuchDay),
      ("recenser 45/12", "45/12", .noSuchDay),
    ])
  func noSuchDay(line: String, words: String, problem: DueDate.Problem) {
    let sentence = read(line)
    #expect(sentence.due == nil && sentence.title == line)
    #expect(sentence.doubts == [.day(words: words, problem)])
  }

  @Test(
    "A line that says only who and when has no title", arguments: ["DIVAS 15/12", "demain", ""])
  func nothingPromised(line: String) { #expect(read(line).title.isEmpty) }

  @Test("What the line says goes over what holds anyway, and links are added to it")
  func defaults() {
    let meeting = Code<Meeting>("M-12")
    let defaults = ActionItemContent(title: "", meeting: meeting, links: [.chainLink("L4")])
    let content = read("DIVAS recensement L4 B3.2 15/12").content(defaults: defaults)
    #expect(content.meeting == meeting && content.owner == "DIVAS")
    #expect(content.links.map(\.code) == ["L4", "B3.2"])
    #expect(content.title == "recensement L4 B3.2")
  }

  @Test("Whatever is typed, letter by letter, no title holds a word that was not typed")
  func everyBeginning() {
    for line in [
      "DIVAS fera, dit-on: @ le (15 déc.) — B3.2 ; L’INS…", "++7j @@ :: ,, par par by DIVAS :",
    ] {
      for end in line.indices {
        let typed = String(line[..<end])
        let words = Set(typed.split(whereSeparator: \.isWhitespace).map(String.init))
        for word in read(typed).title.split(separator: " ") {
          #expect(words.contains { $0.contains(word) }, "\(typed)")
        }
      }
    }
  }
}
