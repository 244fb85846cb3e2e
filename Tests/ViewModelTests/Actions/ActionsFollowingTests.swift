import Domain
import Store
import Testing

@testable import ViewModels

/// "No query or repaint happens for a change that touches nothing shown": what others edit costs the
/// list as many rows as it must, and never too few.
@Suite("Actions: how much is read after somebody else's commit")
struct ActionsFollowingTests {
  /// What the list has read from the store.
  private final class Readings {
    var pages = 0
    var rows = 0
    /// Whether the next news are those of a program that wrote what the documents say.
    var tellFacts = false
  }

  private let room: Room
  private let colleague: Store
  private let workspace: Workspace
  private let readings = Readings()

  init() throws {
    room = try Room(inFileWith: 60)
    colleague = try room.colleague()
    let readings = readings
    workspace = try room.workspace { client in
      let (items, item) = (client.actions.items, client.actions.itemNumbered)
      client.actions.items = { query, anchor, limit in
        readings.pages += 1
        return try items(query, anchor, limit)
      }
      client.actions.itemNumbered = { number in
        readings.rows += 1
        return try item(number)
      }
      let news = client.sharing.news
      client.sharing.news = {
        guard readings.tellFacts else { return try news() }
        return StoreNews(topics: [.facts], isWholeOfItems: true)
      }
    }
    workspace.actions.viewport = Viewport(rows: 10, width: 80)
    try workspace.startFollowing(.watching)
    try look()
  }

  /// Draws, and forgets what was read until then.
  private func look() throws {
    try workspace.prepare()
    _ = workspace.table
    (readings.pages, readings.rows) = (0, 0)
  }

  private func edit(_ item: ActionItem, _ change: (inout ActionItemContent) -> Void) throws {
    var wish = item.content
    change(&wish)
    _ = try colleague.save(item.id, from: item.content, to: wish, today: Room.today)
  }

  private var titles: [String] { workspace.actions.rows.map(\.content.title) }

  @Test("A row that stays in its place is the only thing that is read")
  func inPlace() throws {
    let item = workspace.actions.rows[3]
    try edit(item) { $0.title = "Autrement dit" }
    #expect(try workspace.follow())
    #expect(titles[3] == "Autrement dit")
    #expect(workspace.table.rows[3].cells.contains { $0.tone == .changedByOther })
    #expect(readings.pages == 0 && readings.rows == 1)
  }

  @Test(
    "Of a row that is out of sight and stays there nothing is read but what the news tell of it")
  func outOfSight() throws {
    let query = workspace.actions.query
    let item = try #require(try colleague.actionItems(query, from: .last, limit: 1).first)
    try edit(item) { $0.note = "loin d’ici" }
    let before = workspace.actions.rows
    #expect(try workspace.follow())
    #expect(workspace.actions.rows == before)
    #expect(readings.pages == 0 && readings.rows == 1)
    #expect(workspace.news != nil)
  }

  @Test(
    "What may move a row, or is known only in part, has the whole window read again",
    arguments: ["due", "bulk", "deleted", "filtered", "facts"])
  func whole(_ what: String) throws {
    let rows = workspace.actions.rows
    switch what {
    case "due": try edit(rows[5]) { $0.due = Room.today.adding(days: -3000) }
    case "bulk":
      _ = try colleague.edit(Array(rows.prefix(3)), .note("ensemble"), today: Room.today)
    case "deleted": _ = try colleague.delete(rows[5].id)
    case "facts": readings.tellFacts = true
    default:
      workspace.actions.view.text = "a"
      try look()
      try edit(try #require(workspace.actions.rows.first)) { $0.title = "Zzz" }
    }
    #expect(try workspace.follow())
    #expect(readings.pages > 0)
    let actions = workspace.actions
    let fresh = try room.store.actionItems(actions.query, from: .first, limit: actions.rows.count)
    #expect(!fresh.isEmpty && actions.rows.map(\.content) == fresh.map(\.content))
    #expect(actions.ghost == nil)
  }

  @Test("A status that closes an item is counted again; one that does not is not")
  func totals() throws {
    #expect(try workspace.summary().map(\.text).joined().contains("60"))
    let before = workspace.actions.totals
    try edit(workspace.actions.rows[1]) { $0.title = "Titre" }
    #expect(try workspace.follow())
    #expect(workspace.actions.totals == before && before != nil)
    try edit(workspace.actions.rows[2]) { $0.status = .done }
    #expect(try workspace.follow())
    #expect(workspace.actions.totals == nil)
  }
}
