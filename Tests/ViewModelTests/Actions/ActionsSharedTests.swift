import Domain
import Store
import Testing
import Wording

@testable import ViewModels

/// Required: "Selection, marks and scroll belong to the row's identity, never its index; when
/// somebody else deletes or moves the row, the cursor does not jump onto another one."
@Suite("Actions: while somebody else edits the same list")
struct ActionsSharedTests {
  private let room: Room
  private let colleague: Store
  private let model: ActionsModel

  init() throws {
    room = try Room(inFileWith: 60)
    colleague = try room.colleague()
    model = try room.actions()
    for _ in 0..<25 { try model.move(.down) }
  }

  /// The colleague's change arrives.
  private func arrive() throws {
    #expect(try !room.store.news().topics.isEmpty)
    model.invalidate()
    try model.refreshIfNeeded()
  }

  @Test("Items added above and below leave the cursor on its item")
  func adding() throws {
    let selected = model.selected
    let early = Room.today.adding(days: -90)
    for _ in 0..<5 {
      _ = try colleague.add(ActionItemContent(title: "Avant", due: early), created: Room.today)
      _ = try colleague.add(ActionItemContent(title: "Après"), created: Room.today)
    }
    try arrive()
    #expect(model.selected == selected)
    try expectPiece()
  }

  @Test("Rows deleted around it leave the cursor on its item")
  func deletingOthers() throws {
    let selected = try #require(model.selected)
    for item in model.rows where item.id != selected.id { _ = try colleague.delete(item.id) }
    try arrive()
    #expect(model.selected == selected)
    try expectPiece()
  }

  @Test("When its own row is deleted the cursor is on the row that took the place")
  func deletingSelected() throws {
    let all = try room.all()
    let selected = try #require(model.selected)
    let place = try #require(all.firstIndex(of: selected))
    _ = try colleague.delete(selected.id)
    try arrive()
    #expect(model.selected == all[place + 1])
    try expectPiece()
  }

  @Test("When the last rows are deleted the cursor is on the last that is left")
  func deletingTheEnd() throws {
    try model.move(.last)
    for item in try room.all().suffix(4) { _ = try colleague.delete(item.id) }
    try arrive()
    #expect(model.selected == (try room.all().last))
    try expectPiece()
  }

  @Test("A new due date moves the row; the cursor goes with it, in the middle of the window")
  func moving() throws {
    let selected = try #require(model.selected)
    var content = selected.content
    content.due = Room.today.adding(days: 300)
    _ = try colleague.save(selected.id, from: selected.content, to: content, today: Room.today)
    try arrive()
    #expect(model.selected?.id == selected.id)
    #expect(model.selected?.content.due == Room.today.adding(days: 300))
    try expectPiece()
  }

  @Test("New words in the selected row are shown, and the cursor stays")
  func editing() throws {
    let selected = try #require(model.selected)
    let index = model.selectedIndex
    var content = selected.content
    content.title = "Nouveau titre"
    _ = try colleague.save(selected.id, from: selected.content, to: content, today: Room.today)
    try arrive()
    #expect(model.selectedIndex == index)
    #expect(model.selected?.content.title == "Nouveau titre")
  }

  @Test("When every item is deleted the list says that it is empty")
  func deletingAll() throws {
    for item in try room.all() { _ = try colleague.delete(item.id) }
    try arrive()
    #expect(model.rows.isEmpty && model.selected == nil)
    #expect(model.table.emptySentence == "Aucune action. Touche a : en ajouter une.")
    for move in ListMove.allCases { try model.move(move) }
    #expect(try model.details == Details())
  }

  @Test("The row at the top is deleted while the window is scrolled: the window stays full")
  func deletingTheTop() throws {
    let selected = model.selected
    _ = try colleague.delete(try #require(model.rows.first).id)
    try arrive()
    #expect(model.selected == selected)
    #expect(model.rows.count == 10)
    try expectPiece()
  }

  /// The rows are neighbours in the list as it now is.
  private func expectPiece(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let all = try room.all()
    let top = try #require(all.firstIndex { $0 == model.rows.first })
    let piece = Array(all[top..<min(top + 10, all.count)])
    #expect(model.rows == piece, sourceLocation: sourceLocation)
    #expect(model.rows.count == min(10, all.count), sourceLocation: sourceLocation)
  }
}
