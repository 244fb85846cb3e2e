import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "owner chosen from stakeholders by typing a few letters; due dates typed as a person
/// would … What cannot be read is said at once, under the field."
@Suite("Form: what is typed, and how it is understood")
struct ItemFormTests {
  private let room: Room

  init() throws { room = try Room() }

  // MARK: Title

  @Test("An untouched form is not dirty and complains of nothing, with or without a title")
  func untouched() throws {
    for item in [nil, try room.all().first] {
      let form = try form(on: item)
      #expect(!form.isDirty)
      for field in ItemForm.fields { #expect(!form.hint(of: field).isProblem, "\(field)") }
    }
  }

  @Test("Without a title nothing can be saved, and the form says why once something is typed")
  func titleMissing() throws {
    let form = try form()
    #expect(form.content == nil)
    form.go(to: .due)
    form.write("demain")
    #expect(form.isDirty)
    #expect(form.hint(of: .title) == .problem("Dites en une ligne ce qui est promis."))
    form.focusFirstProblem()
    #expect(form.focus == .title)
    form.write("  Réunir  ")
    #expect(form.content?.title == "Réunir")
    #expect(form.hint(of: .title) == nil)
  }

  // MARK: Owner

  @Test("A few letters of a code or a name find bodies, without accents and capitals")
  func owners() throws {
    for (typed, expected) in [
      ("div", "DIVAS"), ("DIVMIN", "DIVMIN"), ("saem", "SAEMAPE"), ("gouverneur", "GOV"),
      ("federation", "FEC"),
    ] {
      let form = try form(title: "x")
      form.go(to: .owner)
      form.write(typed)
      #expect(form.content?.owner?.rawValue == expected, "\(typed)")
    }
  }

  @Test("Suggestions are at most five; the arrows go round by “Other…”, leaving takes one")
  func suggestions() throws {
    let form = try form(title: "x")
    form.go(to: .owner)
    form.write("a")
    #expect(form.isSuggesting)
    #expect(form.suggestions.count == 5)
    #expect(form.suggestions.map(\.isChosen) == [true, false, false, false, false])
    form.moveSuggestion(by: -1)
    #expect(form.isOtherChosen && !form.suggestions.contains(where: \.isChosen))
    form.moveSuggestion(by: -1)
    let last = try #require(form.suggestions.last)
    #expect(last.isChosen)
    form.moveFocus(by: 1)
    #expect(form.text(of: .owner).text == last.stakeholder.id.rawValue)
    #expect(form.content?.owner == last.stakeholder.id)
    #expect(!form.isSuggesting)
  }

  @Test("Typing on begins the suggestions anew")
  func suggestionsAnew() throws {
    let form = try form(title: "x")
    form.go(to: .owner)
    form.write("di")
    form.moveSuggestion(by: 1)
    form.write("v")
    #expect(form.suggestions.first?.isChosen == true)
  }

  @Test("Who is nearly so called is offered, and taken only by the arrows")
  func nearlyCalled() throws {
    let form = try form(title: "x")
    form.go(to: .owner)
    form.write("dvas")
    #expect(form.suggestions.map(\.stakeholder.id) == ["DIVAS"])
    #expect(form.content == nil && !form.isOtherChosen)
    form.moveSuggestion(by: 1)
    #expect(form.content?.owner == "DIVAS")
    form.moveSuggestion(by: 1)
    #expect(form.isOtherChosen && form.content == nil)
  }

  @Test("Nobody of that name: said at once, and nothing can be saved")
  func unknownOwner() throws {
    let form = try form(title: "x")
    form.go(to: .owner)
    form.write("zzz")
    #expect(form.hint(of: .owner) == .problem("Aucun acteur ne correspond à « zzz »."))
    #expect(form.content == nil)
    #expect(form.isDirty)
    form.type(.deleteToStart)
    #expect(form.hint(of: .owner) == .help("Quelques lettres du sigle ou du nom."))
    #expect(form.content?.owner == nil)
  }

  // MARK: Due

  @Test(
    "Due dates are read in both languages, whatever the screen's",
    arguments: [
      ("15/12", "2026-12-15"), ("15/12/2026", "2026-12-15"), ("2026-12-15", "2026-12-15"),
      ("+7j", "2026-11-29"), ("+7d", "2026-11-29"), ("vendredi", "2026-11-27"),
      ("friday", "2026-11-27"), ("demain", "2026-11-23"), ("Tomorrow", "2026-11-23"),
      ("aujourd'hui", "2026-11-22"), ("après-demain", "2026-11-24"),
    ])
  func dueDates(typed: String, expected: String) throws {
    for language in Language.allCases {
      let form = try form(title: "x", language)
      form.go(to: .due)
      form.write(typed)
      #expect(form.content?.due == Day(iso: expected), "\(typed)")
      guard case .understood(let text) = form.hint(of: .due) else {
        Issue.record("no hint for \(typed)")
        continue
      }
      let day = try #require(Day(iso: expected))
      #expect(text.hasPrefix(Wording(language).weekdayDate(day)))
    }
  }

  @Test("What cannot be read says why, in the room's language")
  func dueProblems() throws {
    for (typed, french, english) in [
      ("31/02", "Ce jour n’existe pas.", "There is no such day."),
      (
        "bientôt", "Illisible. Essayez 15/12, 15 décembre, +7j, vendredi ou fin du mois.",
        "Not understood. Try 15/12, 15 December, +7d, Friday or end of month."
      ),
      (
        "15/12/2099", "Le 15/12/2099 est à plus de dix ans.",
        "15/12/2099 is more than ten years away."
      ),
    ] {
      for (language, sentence) in [(Language.french, french), (.english, english)] {
        let form = try form(title: "x", language)
        form.go(to: .due)
        form.write(typed)
        #expect(form.hint(of: .due) == .problem(sentence))
        #expect(form.content == nil)
      }
    }
  }

  @Test("A date that has passed is accepted and said")
  func past() throws {
    let form = try form(title: "x")
    form.go(to: .due)
    form.write("15/11/2026")
    #expect(form.hint(of: .due) == .understood("dim. 15/11/2026 · déjà passé de 7 j"))
    #expect(form.content?.due == Day(iso: "2026-11-15"))
  }

  // MARK: Links

  @Test("Links are codes in any case, apart by blanks or commas, each once")
  func links() throws {
    let form = try form(title: "x")
    form.go(to: .links)
    form.write("l4, b1.3A;coord L4 gfe")
    #expect(
      form.content?.links.map(\.text) == [
        "link:L4", "line:B1.3a", "function:COORD", "stakeholder:GFE",
      ])
    guard case .understood(let names) = form.hint(of: .links) else {
      Issue.record("no hint")
      return
    }
    #expect(names.split(separator: " · ").count >= 4)
  }

  @Test("An unknown code is named, and nothing can be saved")
  func unknownLink() throws {
    let form = try form(title: "x")
    form.go(to: .links)
    form.write("L4 B9.9")
    #expect(form.hint(of: .links) == .problem("Code inconnu : « B9.9 »."))
    #expect(form.content == nil)
  }

  private func form(
    on item: ActionItem? = nil, title: String = "", _ language: Language = .french
  ) throws -> ItemForm {
    ItemForm(
      item: item, defaults: ActionItemContent(title: title), register: try room.store.names(),
      wording: Wording(language), today: Room.today)
  }
}

extension ItemForm {
  /// Goes to a field by Tab, as fingers do.
  func go(to field: ActionField) {
    for _ in Self.fields where focus != field { moveFocus(by: 1) }
  }

  /// Types a text, character by character.
  func write(_ text: String) {
    for character in text { type(.insert(String(character))) }
  }
}

extension Optional where Wrapped == Hint {
  var isProblem: Bool {
    if case .problem = self { true } else { false }
  }
}
