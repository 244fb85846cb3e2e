import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Nothing that writes, and nothing that reads many items, keeps the keyboard's thread from the screen.
@Suite("Errands: what is done to the store away from the keyboard")
struct ErrandsTests {
  private let room: Room
  private let colleague: Store
  private let desk = SlowDesk()
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 120)
    colleague = try room.colleague()
    let (desk, clock) = (desk, room.clock)
    workspace = try room.workspace { client in client.background = desk.background(clock) }
    workspace.actions.viewport = Viewport(rows: 10, width: 79)
    try workspace.startFollowing(.watching)
    try workspace.prepare()
    _ = workspace.table
  }

  private func press(_ commands: Command...) {
    for command in commands { workspace.handle(.command(command)) }
  }

  /// Everything that was sent is done, and comes back.
  private func comeBack() throws {
    desk.work()
    #expect(workspace.takeErrands())
    try workspace.prepare()
  }

  private func openForm(adding text: String) throws -> ActionItem {
    let item = try #require(workspace.actions.selected)
    press(.edit)
    workspace.write(text)
    return item
  }

  @Test("A save that takes its time keeps the form, makes keys wait and says for how long")
  func saving() throws {
    let item = try openForm(adding: " aussi")
    workspace.handle(.accept)
    #expect(workspace.form != nil)
    #expect(workspace.keepsKeysWaiting)
    #expect(workspace.errandUnderWay == nil)
    room.clock.pass(milliseconds: 2100)
    #expect(workspace.errandUnderWay?.text == "⧗ en cours… 2 s")
    #expect(workspace.tick())
    #expect(workspace.nextDeadline == room.clock.steady + 900)
    try comeBack()
    #expect(!workspace.keepsKeysWaiting)
    #expect(workspace.errandUnderWay == nil)
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text == "\(item.number) enregistrée.")
    #expect(workspace.actions.selected?.content.title == item.content.title + " aussi")
  }

  @Test("A save that fails comes back as its sentence, with everything that was typed")
  func failing() throws {
    let item = try openForm(adding: " aussi")
    _ = try colleague.delete(item.id)
    workspace.handle(.accept)
    try comeBack()
    #expect(workspace.message?.tone == .warning)
    #expect(workspace.form?.content?.title.hasSuffix(" aussi") == true)
  }

  @Test("While the store is away nothing is read; what others did meanwhile is news afterwards")
  func following() throws {
    let other = workspace.actions.rows[5]
    _ = try openForm(adding: " aussi")
    workspace.handle(.accept)
    var wish = other.content
    wish.title = "Autrement dit"
    _ = try colleague.save(other.id, from: other.content, to: wish, today: Room.today)
    #expect(try !workspace.follow())
    #expect(!workspace.actions.rows.contains { $0.content.title == wish.title })
    try comeBack()
    #expect(try workspace.follow())
    #expect(workspace.actions.rows.contains { $0.content.title == wish.title })
    #expect(workspace.table.rows.filter { $0.changedBy != nil }.map(\.id) == ["\(other.number)"])
  }

  @Test("What this session does away from the keyboard is no news to it")
  func own() throws {
    press(.markDone)
    try comeBack()
    #expect(try !workspace.follow())
    #expect(workspace.table.rows.allSatisfy { $0.changedBy == nil })
  }

  @Test("Typing does not wait for its own draft; other keys do, until it is forgotten")
  func drafts() throws {
    _ = try openForm(adding: " à")
    room.clock.pass(milliseconds: 700)
    _ = workspace.tick()
    #expect(desk.count == 1)
    #expect(!workspace.keepsKeysWaiting)
    workspace.write(" moitié")
    workspace.handle(.cancel)
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    #expect(workspace.keepsKeysWaiting)
    desk.work()
    #expect(try drafts(of: room.store) == 0)
    _ = workspace.takeErrands()
    #expect(!workspace.keepsKeysWaiting)
  }

  @Test("What was saved has no draft any more, even if the program ends in that very moment")
  func settled() throws {
    _ = try openForm(adding: " à")
    workspace.keepDraft()
    #expect(try drafts(of: room.store) == 1)
    workspace.handle(.accept)
    desk.work()
    #expect(try drafts(of: room.store) == 0)
  }

  @Test("A conflict keeps the draft until it is decided")
  func unsettled() throws {
    let item = try openForm(adding: " à")
    workspace.keepDraft()
    var wish = item.content
    wish.title = "Autrement dit"
    _ = try colleague.save(item.id, from: item.content, to: wish, today: Room.today)
    workspace.handle(.accept)
    try comeBack()
    #expect(try drafts(of: room.store) == 1)
    workspace.handle(.letter("s"))
    desk.work()
    #expect(try drafts(of: room.store) == 0)
  }

  @Test("Marking all can be given up; a change that is being written cannot")
  func givingUp() throws {
    press(.markAll)
    #expect(workspace.keepsKeysWaiting)
    #expect(workspace.stopReading())
    #expect(desk.isStopped)
    try comeBack()
    #expect(!workspace.actions.marks.isEmpty)
    press(.undo)
    #expect(!workspace.stopReading())
  }

  @Test("A bulk change is read, shown and written away from the keyboard")
  func bulk() throws {
    press(.markAll)
    try comeBack()
    press(.bulk)
    #expect(workspace.dialogue == nil)
    try comeBack()
    workspace.handle(.accept)
    workspace.handle(.accept)
    workspace.handle(.accept)
    #expect(try room.store.totals(today: Room.today).open > 0)
    try comeBack()
    #expect(try room.store.totals(today: Room.today).open == 0)
    press(.undo)
    try comeBack()
    #expect(try room.store.totals(today: Room.today).open > 0)
  }

  private func drafts(of store: Store) throws -> Int {
    // Read by a session of the same author that holds none of them.
    let reader = try room.colleague("KM", session: "s-reader")
    return try reader.orphanedDrafts().count
  }
}

/// A desk at which nothing is done before it is told to.
private final class SlowDesk {
  private var errands: [@Sendable () -> Void] = []
  private(set) var isStopped = false

  var count: Int { errands.count }

  func background(_ clock: HandClock) -> Background {
    Background(
      within: { _, work in try work() }, start: { _, _ in }, stop: { _ in },
      send: { [self] _, errand in errands.append(errand) },
      stopErrand: { [self] in isStopped = true }, steady: { clock.steady })
  }

  /// Does everything that was sent.
  func work() {
    defer { errands = [] }
    errands.forEach { $0() }
  }
}
