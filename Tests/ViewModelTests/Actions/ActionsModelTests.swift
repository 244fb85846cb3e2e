import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "sort by any column; text filter as you type (accents and case do not matter)".
@Suite("Actions: filter, order, totals, adding, saving, deleting")
struct ActionsModelTests {
  private let room: Room
  private let model: ActionsModel

  init() throws {
    room = try Room(items: 240)
    model = try room.actions()
  }

  // MARK: Order

  @Test("Sorting by a column once goes up, twice goes down; the heading says which")
  func sorting() throws {
    #expect(model.sortedHeading == "Retard▲")
    try model.sort(by: .lateness)
    #expect(model.sortedHeading == "Retard▼")
    #expect(model.rows == Array(try room.all(model.query).prefix(10)))
    try model.sort(by: .owner)
    #expect(model.sortedHeading == "Responsable ▲")
    try model.sort(by: .owner)
    #expect(model.sortedHeading == "Responsable ▼")
    try model.sort(by: .title)
    #expect(model.sortedHeading == "Action ▲")
  }

  @Test("Every column one can sort by shows its sign", arguments: ActionSort.allCases)
  func signs(sort: ActionSort) throws {
    if sort != .lateness { try model.sort(by: sort) }
    #expect(model.table.columns.filter { $0.title.hasSuffix("▲") }.count == 1)
    #expect(model.rows == Array(try room.all(model.query).prefix(10)))
  }

  @Test("Links are shown where there is room, and wherever the list is sorted by them")
  func linksColumn() throws {
    #expect(!model.table.columns.contains { $0.title == "Liens" })
    try model.sort(by: .links)
    let rows = model.table.rows.map { $0.cells.last?.text ?? "" }
    #expect(model.sortedHeading == "Liens ▲")
    #expect(rows == model.rows.map { $0.content.links.map(\.code).joined(separator: " ") })
    #expect(rows.allSatisfy { !$0.isEmpty })
    model.viewport.width = 120
    try model.sort(by: .due)
    #expect(model.table.columns.contains { $0.title == "Liens" })
  }

  @Test(
    "Sorting keeps the selected item selected, wherever it goes", arguments: ActionSort.allCases)
  func sortKeeps(sort: ActionSort) throws {
    for _ in 0..<100 { try model.move(.down) }
    let selected = model.selected
    try model.sort(by: sort)
    #expect(model.selected == selected)
  }

  // MARK: Filter

  @Test("A filter finds words by their beginning, without accents and capitals")
  func searching() throws {
    for typed in ["evaluer lub", "ÉVALUER LUB", "lub év"] {
      try model.search(typed)
      let found = try room.all(model.query)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.content.title.contains("Évaluer Lubudi") }, "\(typed)")
      #expect(model.rows == Array(found.prefix(10)))
    }
  }

  @Test("The selected item stays selected while the filter lets it through")
  func searchKeeps() throws {
    for _ in 0..<130 { try model.move(.down) }
    let selected = try #require(model.selected)
    let words = selected.content.title.split(separator: " ")
    for end in 1...words[0].count {
      try model.search(String(words[0].prefix(end)))
      #expect(model.selected == selected, "“\(words[0].prefix(end))”")
    }
    try model.search("")
    #expect(model.selected == selected)
  }

  @Test("What no item has leaves an empty list that says how to go back")
  func nothingFound() throws {
    try model.search("xyzzy")
    #expect(model.rows.isEmpty && model.selected == nil)
    #expect(model.table.emptySentence == "Rien ne correspond au filtre. escape : tout montrer.")
    #expect(try model.summary.map(\.text).joined() == "0 trouvée [« xyzzy »]")
    try model.clearFilters()
    #expect(model.rows.count == 10)
  }

  @Test("An empty store invites to add")
  func empty() throws {
    let model = try Room(isEmpty: true).actions()
    #expect(model.table.emptySentence == "Aucune action. Touche a : en ajouter une.")
    #expect(try model.summary.map(\.text) == ["0 action · 0 ouverte · 0 en retard"])
  }

  @Test("The foot says how many there are, and under a filter how many are found and by which")
  func narrowing() throws {
    let all = try room.all()
    let open = all.filter(\.content.status.isOpen)
    let late = all.filter { $0.isLate(on: Room.today) }
    #expect(
      try model.summary.map(\.text)
        == ["240 actions · \(open.count) ouvertes · \(late.count) en retard"])
    try model.show(ActionView().narrowed(to: ActionView.openStatuses))
    #expect(try model.summary.map(\.text) == ["\(open.count) trouvées", " ", "[ouvertes]"])
    #expect(try room.all(model.query) == open)
    try model.show(ActionView().narrowed(to: .due(.late)))
    #expect(try model.summary.map(\.text) == ["\(late.count) trouvées", " ", "[en retard]"])
    #expect(try room.all(model.query) == late)
  }

  @Test("Narrowing and widening keeps a late item selected all the way")
  func narrowingKeeps() throws {
    let late = try #require(try room.all().last { $0.isLate(on: Room.today) })
    try model.show(late)
    let open = ActionView().narrowed(to: ActionView.openStatuses)
    for view in [open, ActionView().narrowed(to: .due(.late)), ActionView()] {
      try model.show(view)
      #expect(model.selected == late)
    }
  }

  @Test("A count over its limit says “over”")
  func countLimit() throws {
    let found = Phrase.Actions.found(1000, isAtLeast: true)
    #expect(found == Bilingual(fr: "plus de 1 000 trouvées", en: "more than 1,000 found"))
    let count = try room.store.count(ActionQuery(statuses: [.toDo, .done]), upTo: 5)
    #expect(count == ActionCount(found: 5, isAtLeast: true))
  }

  // MARK: Adding, saving, deleting

  private func added(_ content: ActionItemContent) throws -> ActionItem {
    let item = try room.store.add(content, created: Room.today)
    model.invalidate()
    return item
  }

  @Test("A new item is selected, in its place in the order")
  func adding() throws {
    let item = try added(ActionItemContent(title: "Neuf", due: Room.today))
    try model.show(item)
    #expect(model.selected == item)
    #expect(item.number.description == "A-241")
    #expect(try model.summary.map(\.text).joined().hasPrefix("241 actions"))
    let all = try room.all()
    let top = try #require(all.firstIndex { $0 == model.rows.first })
    #expect(model.rows == Array(all[top..<top + 10]))
  }

  @Test("A new item that the filter hides is shown all the same, without the filter")
  func addingBehindFilter() throws {
    try model.search("mutshatsha")
    let item = try added(ActionItemContent(title: "Neuf"))
    try model.show(item)
    #expect(model.selected == item)
    #expect(model.query.showsAll)
  }

  @Test("A new item that the filter shows leaves the filter as it is")
  func addingWithinFilter() throws {
    try model.search("mutshatsha")
    let item = try added(ActionItemContent(title: "Voir Mutshatsha"))
    try model.show(item)
    #expect(model.selected == item)
    #expect(model.query.text == "mutshatsha")
  }

  @Test("A saved item stays selected where its new due date puts it")
  func saving() throws {
    let item = try #require(model.selected)
    var content = item.content
    content.due = Room.today.adding(days: 500)
    _ = try room.store.save(item.id, from: item.content, to: content, today: Room.today)
    try model.reread()
    #expect(model.selected?.id == item.id)
    #expect(model.selected?.content.due == content.due)
  }

  @Test("Deleting puts the cursor on the next item")
  func deleting() throws {
    for _ in 0..<4 { try model.move(.down) }
    let next = model.rows[5]
    _ = try room.store.delete(try #require(model.selected).id)
    try model.reread()
    #expect(model.selected == next)
    #expect(model.rows.count == 10)
  }
}
