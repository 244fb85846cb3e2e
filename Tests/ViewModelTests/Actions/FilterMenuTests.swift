import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "`f` opens the list of filters; each is visible as a chip and removable".
@Suite("Filters: a list, chips, and out again")
struct FilterMenuTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room(items: 240)
    workspace = try room.workspace()
  }

  /// Chooses in a line of the list of filters.
  private func filter(_ line: String, _ choice: String) {
    workspace.handle(.command(.filter))
    workspace.choose(line)
    workspace.choose(choice)
  }

  private func found(_ isShown: (ActionItem) -> Bool) throws -> Int {
    let all = try room.all()
    return all.filter(isShown).count
  }

  @Test("The two quick ways come first: f Enter shows what is open, f Down Enter what is late")
  func quick() throws {
    workspace.showOpen()
    #expect(workspace.dialogue == nil)
    #expect(workspace.actions.view.statuses == [.toDo, .underWay, .blocked])
    workspace.showOpen()
    #expect(workspace.actions.view.showsAll)
    workspace.showLate()
    #expect(workspace.actions.query.lateOn == Room.today)
    workspace.showLate()
    #expect(workspace.actions.view.showsAll)
  }

  @Test("Each line shows its present value; a filter that is not in use shows a dash")
  func values() throws {
    filter("échéance", "cette semaine")
    filter("responsable", "personne (sans responsable)")
    workspace.handle(.command(.filter))
    let menu = try #require(workspace.menu)
    let lines = Dictionary(uniqueKeysWithValues: zip(menu.names, menu.values))
    #expect(lines["échéance"] == "cette semaine")
    #expect(lines["responsable"] == "sans resp.")
    #expect(lines["séance"] == "—")
    #expect(lines["en retard seulement"]?.isEmpty == true)
  }

  @Test("Every filter finds what it says", arguments: Language.allCases)
  func each(language: Language) throws {
    let french = language == .french
    let monday = Room.today.adding(days: -Room.today.weekday.rawValue)
    let week = monday...monday.adding(days: 6)
    let month = Room.today...Room.today.adding(days: 30)
    let workspace = try room.workspace(.actions, language)
    let expected: [(FilterChoice, String, (ActionItem) -> Bool)] = [
      (
        .due(.thisWeek), french ? "[cette semaine]" : "[this week]",
        { $0.content.due.map(week.contains) ?? false }
      ),
      (
        .due(.nextDays(30)), french ? "[30 jours à venir]" : "[next 30 days]",
        { $0.content.due.map(month.contains) ?? false }
      ),
      (.due(.undated), french ? "[sans échéance]" : "[no due date]", { $0.content.due == nil }),
      (.owner(.nobody), french ? "[sans resp.]" : "[no owner]", { $0.content.owner == nil }),
      (.owner(.certain("DIVAS")), "[DIVAS]", { $0.content.owner == "DIVAS" }),
      (
        .meeting(.last), french ? "[dernière séance]" : "[last meeting]",
        { $0.content.meeting == "M-12" }
      ),
      (.status(.blocked), french ? "[bloqué]" : "[blocked]", { $0.content.status == .blocked }),
      (.link("L4"), "[L4]", { $0.content.links.contains(.chainLink("L4")) }),
    ]
    for (choice, chip, isShown) in expected {
      try workspace.actions.show(ActionView().narrowed(to: choice))
      #expect(try workspace.actions.currentCount()?.found == found(isShown), "\(choice)")
      #expect(workspace.actions.chips == [Span(chip, .chip)])
    }
  }

  @Test("Several statuses are chosen with Space, one alone with Enter")
  func statuses() throws {
    workspace.handle(.command(.filter))
    workspace.choose("statut")
    workspace.handle(.move(.down))
    workspace.handle(.letter(" "))
    workspace.handle(.move(.down))
    workspace.handle(.letter(" "))
    #expect(workspace.menu?.values == ["", "◆", "◆", "", ""])
    workspace.handle(.accept)
    #expect(workspace.actions.view.statuses == [.underWay, .blocked])
    #expect(workspace.actions.chips.map(\.text) == ["[en cours, bloqué]"])
    workspace.handle(.command(.filter))
    workspace.choose("statut")
    #expect(workspace.menuChoice == "◐ en cours")
    workspace.choose("● fait")
    #expect(workspace.actions.view.statuses == [.done])
  }

  @Test("An owner is found by a few letters; letters that mean nobody choose nothing")
  func owners() throws {
    workspace.handle(.command(.filter))
    workspace.choose("responsable")
    #expect(workspace.inputMode == .typing)
    #expect(workspace.menuChoice == "personne (sans responsable)")
    workspace.write("saem")
    #expect(workspace.menuChoice?.hasPrefix("SAEMAPE") == true)
    workspace.write("xx")
    #expect(workspace.menu?.names.isEmpty == true)
    #expect(workspace.menu?.notice == "Aucun acteur ne correspond à « saemxx ».")
    workspace.handle(.accept)
    #expect(workspace.dialogue != nil && workspace.actions.view.owner == nil)
    workspace.handle(.edit(.deleteBackward))
    workspace.handle(.edit(.deleteBackward))
    workspace.handle(.accept)
    #expect(workspace.actions.view.owner == .certain("SAEMAPE"))
  }

  @Test("Escape goes back from the choices to the list, and from the list to the items")
  func back() {
    workspace.handle(.command(.filter))
    workspace.choose("séance")
    #expect(workspace.menuChoice == "dernière séance")
    workspace.handle(.cancel)
    #expect(workspace.menuChoice == "séance")
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil && workspace.actions.view.showsAll)
  }

  @Test("Del or x on a line takes that filter out and stays in the list")
  func takingOut() throws {
    for input in [Input.remove, .letter("x")] {
      filter("échéance", "en retard")
      filter("séance", "dernière séance")
      workspace.handle(.command(.filter))
      while workspace.menuChoice != "échéance" { workspace.handle(.move(.down)) }
      workspace.handle(input)
      #expect(workspace.menuChoice == "échéance")
      #expect(workspace.actions.chips.map(\.text) == ["[dernière séance]"])
      workspace.handle(.cancel)
    }
  }

  @Test("Backspace takes out one chip after the other from the end, Escape all at once")
  func chips() throws {
    let all = try workspace.foot
    try workspace.actions.search("lub")
    filter("responsable", "personne (sans responsable)")
    workspace.showLate()
    #expect(try workspace.foot.hasSuffix(" [en retard] [sans resp.] [« lub »]"))
    workspace.handle(.command(.removeFilter))
    #expect(try workspace.foot.hasSuffix("trouvée [en retard] [sans resp.]"))
    workspace.handle(.command(.removeFilter))
    workspace.handle(.command(.removeFilter))
    #expect(try workspace.foot == all)
    workspace.handle(.command(.removeFilter))
    #expect(workspace.message?.text == "Aucun filtre à ôter.")
    try workspace.actions.search("lub")
    workspace.showLate()
    workspace.handle(.command(.back))
    #expect(workspace.actions.view.showsAll)
  }

  @Test("The text line opens the search, and what a store does not hold cannot be chosen")
  func textAndNothing() throws {
    workspace.handle(.command(.filter))
    workspace.choose("texte")
    workspace.write("mutsh")
    #expect(workspace.actions.view.text == "mutsh")
    let empty = try Room(isEmpty: true).workspace()
    empty.handle(.command(.filter))
    empty.choose("maillon")
    #expect(empty.message?.text == "La base n’en contient aucun.")
  }

  @Test("A view stays true from day to day: a new day finds what is late then")
  func newDay() throws {
    workspace.showLate()
    let tomorrow = Room.today.adding(days: 1)
    #expect(workspace.dayChanged(to: tomorrow))
    try workspace.prepare()
    #expect(workspace.actions.query.lateOn == tomorrow)
    let late = try found { $0.isLate(on: tomorrow) }
    #expect(try workspace.actions.currentCount()?.found == late)
    #expect(workspace.actions.view.due == .late)
  }
}

/// Required: "sort by several columns".
@Suite("Sorting by several columns")
struct SeveralColumnsTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room(items: 240)
    workspace = try room.workspace()
  }

  private func add(_ name: String) {
    while workspace.menuChoice != name { workspace.handle(.move(.down)) }
    workspace.handle(.letter("+"))
  }

  private var signs: [String] {
    workspace.table.columns.map(\.title).filter { $0.contains("▲") || $0.contains("▼") }
  }

  @Test("+ adds a column or turns it round; headings number the second and the third")
  func adding() throws {
    workspace.handle(.command(.sort))
    workspace.choose("statut")
    #expect(signs == ["Statut ▲"])
    workspace.handle(.command(.sort))
    add("échéance")
    add("responsable (sigle)")
    add("échéance")
    #expect(signs == ["Échéance▼²", "Statut ▲", "Responsable▲³"])
    #expect(
      workspace.actions.view.orders == [
        ActionOrder(sort: .status), ActionOrder(sort: .due, isDescending: true),
        ActionOrder(sort: .owner),
      ])
    let rows = workspace.actions.rows
    #expect(rows == Array(try room.all(workspace.actions.query).prefix(rows.count)))
  }

  @Test("A fourth column is refused in words; Enter sorts by one alone again")
  func limit() throws {
    workspace.handle(.command(.sort))
    add("statut")
    add("échéance")
    add("séance")
    #expect(
      workspace.message?.text == "Au plus 3 colonnes. Entrée trie par celle-ci seule.")
    workspace.handle(.accept)
    #expect(workspace.actions.view.orders == [ActionOrder(sort: .meeting)])
  }

  @Test("After the number nothing counts: a further column goes before it")
  func number() throws {
    try workspace.actions.sort(by: .number)
    _ = try workspace.actions.sortFurther(by: .status)
    #expect(workspace.actions.view.orders.map(\.sort) == [.status, .number])
  }
}
