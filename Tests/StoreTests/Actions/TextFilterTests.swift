import Domain
import Driving
import Testing

@testable import Store

@Suite("The text filter: every typed word begins some word of number, title, note or owner")
struct TextFilterTests {
  let store: Store

  init() throws {
    var dossier = Sample.dossier
    dossier.actionItems = [
      Sample.loaded(1, "Recensement des élèves à Kolwezi", owner: "DIVAS"),
      Sample.loaded(12, "Écrire l’arrêté", note: "Le « comité-pilote » (A/B) OR NOT NEAR"),
      Sample.loaded(120, "Œuvre sociale", owner: "CPISTEMA", status: .done),
    ]
    store = try Store.inMemory(identity: Sample.identity())
    _ = try store.load(dossier, folderName: "text")
  }

  private func found(_ text: String) throws -> [Int] {
    let query = ActionQuery(text: text, order: ActionOrder(sort: .number))
    let items = try store.actionItems(query, from: .first, limit: 10)
    #expect(try store.count(query, upTo: 10).found == items.count)
    return items.map(\.number.ordinal)
  }

  @Test(
    "accents, case, beginnings of words, several words, numbers",
    arguments: [
      ("eleve", [1]), ("ÉLÈVES", [1]), ("kol", [1]), ("olwezi", []), ("rec kol div", [1]),
      ("rec pilote", []), ("arrete", [12]), ("l’arr", [12]), ("comité-pilote", [12]),
      ("divas", [1]), ("A-001", [1]), ("a-12", [120]), ("a012", [12]), ("A-", [1, 12, 120]),
      ("12", [120]), ("  ", [1, 12, 120]), ("œuvre", [120]), ("e\u{301}crire", [12]),
      ("oeuvre", [120]), ("OEUV", [120]), ("œu", [120]), ("012", [12]),
    ])
  func words(_ text: String, _ ordinals: [Int]) throws {
    #expect(try found(text) == ordinals)
  }

  @Test(
    "nothing typed is a command to the word index",
    arguments: [
      "\"", "'", "*", "(", "\"pilote", "pilote*", "NEAR(", "title:ecrire", "^ecrire", "-ecrire",
      "a AND", "ecrire OR zzz", "{title}:", "\\", ";--", "%", "_", "é\u{0}", "pilote\" OR \"kol",
    ])
  func syntax(_ text: String) throws {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let items = try found(text)
    if words.isEmpty { #expect(items == [1, 12, 120]) }
    if words.contains("zzz") || words.contains("kol") { #expect(items.isEmpty) }
  }

  @Test(
    "what cannot be seen is nothing, in the text and in what is typed",
    arguments: ["recensement", "rec\u{AD}en", "menage", "mén\u{200B}age", "aequo", "æquo"])
  func invisible(_ text: String) throws {
    let title = "Re\u{AD}cen\u{AD}se\u{200B}ment, mé\u{2060}na\u{200D}ges \u{FEFF}ex æquo"
    let item = try store.add(ActionItemContent(title: title), created: Sample.today)
    #expect(try found(text).contains(item.number.ordinal))
    #expect(try store.check().isEmpty)
    _ = try store.undo()
    #expect(try !found(text).contains(item.number.ordinal))
  }

  @Test("the word index follows edits, deletions and undo")
  func follows() throws {
    let item = try #require(
      try store.actionItem(number: ActionNumber(station: "A", ordinal: 1)))
    var new = item.content
    new.title = "Visite à Lubudi"
    new.owner = "SAEMAPE"
    _ = try store.save(item.id, from: item.content, to: new, today: Sample.today)
    #expect(try found("recensement") == [])
    #expect(try found("lubudi saem") == [1])
    _ = try store.undo()
    #expect(try found("recensement divas") == [1])
    _ = try store.delete(item.id)
    #expect(try found("recensement") == [])
    #expect(try store.check().isEmpty)
  }

  @Test("walking the list and asking the word index find the same, whatever the letters")
  func sameWords() throws {
    var random = Dice(seed: 42)
    let letters = Array("aàeéÉœŒæÆçÇñøØßİıłŁŠ19-'’ .,«ÿžǆΆЙ中٣²½_\u{301}\u{327}\u{AD}\u{200B}")
    var dossier = Sample.dossier
    dossier.actionItems = (1...150).map { ordinal in
      let text = (0..<12).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
      return Sample.loaded(ordinal, "x" + String(text))
    }
    let store = try Store.inMemory(identity: Sample.identity())
    _ = try store.load(dossier, folderName: "letters")
    for loaded in dossier.actionItems {
      let typed = String(loaded.content.title.dropFirst(Int.random(in: 0..<9, using: &random)))
      let query = ActionQuery(text: String(typed.prefix(4)), order: ActionOrder(sort: .number))
      let (walked, asked) = try store.reading { db in
        let words = SearchWords(query)
        let reading = ActionReading(.first)
        let walk = try ActionWalk(query: query, words: words, db: db)
          .page(reading, limit: 999, budget: .max).items
        let driver = ActionDrivers(query: query, words: words, db: db).byWords
        let asked = try driver.map {
          try ActionGathering(query: query, words: words, db: db).page($0, reading, limit: 999)
        }
        return (walk, asked)
      }
      #expect(asked == nil || asked?.map(\.id) == walked.map(\.id), "\(query.text)")
    }
  }
}
