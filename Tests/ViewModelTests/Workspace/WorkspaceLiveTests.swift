import Domain
import Store
import Synchronization
import Testing
import Wording

@testable import ViewModels

/// What others commit is on this screen, marked for a while, with who.
@Suite("Workspace: following the others")
struct WorkspaceLiveTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 60)
    colleague = try room.colleague()
    workspace = try room.workspace()
    try workspace.startFollowing(.watching)
  }

  /// The colleague edits one of the visible items.
  @discardableResult
  private func edit(
    _ index: Int, _ change: (inout ActionItemContent) -> Void
  ) throws -> ActionItem {
    let item = workspace.actions.rows[index]
    var content = item.content
    change(&content)
    let outcome = try colleague.save(
      item.id, from: item.content, to: content, today: Room.today)
    guard case .saved(let saved, _) = outcome else { throw Unexpected() }
    return saved
  }

  private struct Unexpected: Error {}

  @Test("While nothing is committed there is nothing to draw, and own commits are no news")
  func quiet() throws {
    #expect(try !workspace.follow())
    workspace.handle(.command(.markDone))
    #expect(try !workspace.follow())
    #expect(workspace.news == nil)
    #expect(workspace.nextDeadline == nil)
  }

  @Test("An edit of a visible row is shown at once, its cell marked with who for three seconds")
  func editing() throws {
    let item = try edit(3) { $0.title = "Nouveau titre" }
    #expect(try workspace.follow())
    let row = try #require(workspace.table.rows.first { $0.id == item.number.description })
    #expect(row.cells.map(\.tone).filter { $0 == .changedByOther }.count == 1)
    #expect(row.cells.contains(Span("Nouveau titre", .changedByOther)))
    #expect(row.changedBy == "PB")
    #expect(workspace.table.rows.filter { $0.changedBy != nil }.count == 1)
    room.clock.pass(milliseconds: 2999)
    #expect(!workspace.tick())
    room.clock.pass(milliseconds: 1)
    #expect(workspace.tick())
    #expect(!workspace.table.rows.contains { $0.changedBy != nil })
    #expect(!workspace.table.rows.contains { $0.cells.contains { $0.tone == .changedByOther } })
  }

  @Test("The status line says whose item became what, who did it and when, for six seconds")
  func news() throws {
    let before = workspace.actions.rows[2]
    let item = try edit(2) {
      $0.owner = "SAEMAPE"
      $0.status = .blocked
    }
    #expect(try workspace.follow())
    #expect(before.number == item.number)
    #expect(
      workspace.news == Span("⟳ SAEMAPE : \(item.number) bloqué (PB, 10:00)", .news))
    room.clock.pass(milliseconds: 5999)
    _ = workspace.tick()
    #expect(workspace.news != nil)
    room.clock.pass(milliseconds: 1)
    #expect(workspace.tick())
    #expect(workspace.news == nil)
    #expect(workspace.nextDeadline == nil)
  }

  @Test("A key takes the news away, and several are counted")
  func severalNews() throws {
    try edit(0) { $0.note = "une" }
    try edit(1) { $0.note = "deux" }
    #expect(try workspace.follow())
    #expect(workspace.news?.text.hasSuffix("note → deux (PB, 10:00)  +1") == true)
    workspace.handle(.command(.down))
    #expect(workspace.news == nil)
  }

  @Test("Totals at the foot follow")
  func totals() throws {
    _ = try colleague.add(ActionItemContent(title: "Du collègue"), created: Room.today)
    #expect(try workspace.follow())
    #expect(try workspace.summary().first?.text.hasPrefix("61 actions") == true)
  }

  @Test("A commit that touches nothing the pane shows is not drawn, and read when it is looked at")
  func elsewhere() throws {
    workspace.show(.matrix)
    try workspace.prepare()
    let item = try edit(0) { $0.title = "Pendant la matrice" }
    #expect(try !workspace.follow())
    #expect(workspace.news == nil)
    workspace.show(.actions)
    try workspace.prepare()
    #expect(workspace.actions.rows.contains { $0.content.title == item.content.title })
  }

  @Test("News of a link is on the chain at once, its cell marked")
  func chain() throws {
    workspace.show(.chain)
    try workspace.prepare()
    let link = try #require(workspace.chain.facts.links.first)
    let place = try #require(workspace.chain.facts.territories.first)
    let now = workspace.chain.facts.report(of: link.id, in: place.id)?.status
    let next: LinkStatus = now == .blocked ? .done : .blocked
    try colleague.report(
      LinkReport(
        link: link.id, territory: place.id, status: next, day: Room.today, note: "", author: "PB",
        origin: .recorded))
    #expect(try workspace.follow())
    let row = try #require(workspace.table.rows.first { $0.id == link.id.rawValue })
    #expect(row.cells.contains { $0.tone == .changedByOther })
    #expect(row.changedBy == "PB")
  }

  @Test("Data that somebody loads changes sums, sub-totals and the counts of the matrix at once")
  func loading() throws {
    workspace.show(.budget)
    workspace.budget.viewport = Viewport(rows: 60, width: 120)
    try workspace.prepare()
    let before = workspace.table
    var dossier = try Room.dossier()
    let entry = try #require(dossier.entries.first { $0.kind == .disbursement })
    dossier.entries.append(
      Entry(
        id: "E-NEW", line: entry.line, kind: .disbursement, day: entry.day,
        amount: Money(dollars: 1_000_000), source: nil, voucher: "V-1", note: "",
        origin: entry.origin))
    let open = try #require(
      dossier.functions.first { function in
        !dossier.assignments.contains { $0.function == function.id && $0.letter == .accountable }
      })
    let body = try #require(
      dossier.stakeholders.first { body in
        !dossier.assignments.contains { $0.stakeholder == body.id && $0.function == open.id }
      })
    dossier.assignments.append(
      Assignment(
        stakeholder: body.id, function: open.id, letter: .accountable, basis: .decision,
        origin: entry.origin))
    _ = try colleague.load(dossier, folderName: "lualaba")
    #expect(try workspace.follow())
    let changed = workspace.table.rows.filter { row in
      row.cells.contains { $0.tone == .changedByOther }
    }
    #expect(changed.contains { $0.kind == .total })
    #expect(changed.contains { $0.id.hasPrefix("group:") })
    #expect(workspace.table != before)
    workspace.show(.matrix)
    try workspace.prepare()
    #expect(workspace.matrix.facts == (try colleague.matrix()))
  }

  @Test("The screen says how many sessions there are, and that it is live")
  func standing() throws {
    #expect(workspace.standing?.text.hasSuffix("direct 10:00") == true)
    try colleague.beginSession()
    #expect(try workspace.follow())
    #expect(workspace.standing?.text.hasPrefix("1 session") == true)
    try room.store.beginSession()
    try colleague.endSession()
    #expect(try workspace.follow())
  }

  @Test("A store that cannot be read again is said with the time, and tried again")
  func failing() throws {
    let disk = Disk()
    let workspace = try room.workspace { client in
      let news = client.sharing.news
      client.sharing.news = {
        try disk.write()
        return try news()
      }
    }
    disk.isFull = false
    try workspace.startFollowing(.polling)
    #expect(workspace.standing?.text.contains("relevé") == true)
    disk.isFull = true
    room.clock.pass(milliseconds: 120_000)
    #expect(throws: StoreFailure.self) { try workspace.follow() }
    #expect(workspace.standing == Span("✗ pas à jour depuis 10:00, nouvel essai", .error))
    disk.isFull = false
    #expect(try workspace.follow())
    #expect(workspace.standing?.tone != .error)
  }

  @Test("A form that is open says who has just saved its item, and keeps what is typed")
  func underAForm() throws {
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.edit))
    workspace.write(" encore")
    try edit(0) { $0.note = "entre-temps" }
    #expect(try workspace.follow())
    #expect(
      workspace.form?.notice == "PB vient d’enregistrer : note. Votre texte est gardé.")
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    let saved = try #require(try room.store.actionItem(item.id))
    #expect(saved.content.title == item.content.title + " encore")
    #expect(saved.content.note == "entre-temps")
    #expect(
      workspace.message?.text == "\(item.number) enregistrée ; PB, 10:00 avait changé : note.")
  }
}

/// The cursor belongs to its row, and to what is left of it.
@Suite("Workspace: when somebody takes the selected row away")
struct WorkspaceGhostTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 60)
    colleague = try room.colleague()
    workspace = try room.workspace()
    try workspace.startFollowing(.watching)
    for _ in 0..<4 { workspace.handle(.command(.down)) }
  }

  private var ghostRow: TablePresentation.Row? { workspace.table.rows.first(where: \.isSelected) }

  @Test("Deleted: a ghost says who and when, and no key acts on another row")
  func deleted() throws {
    let item = try #require(workspace.actions.selected)
    let next = workspace.actions.rows[5]
    _ = try colleague.delete(item.id)
    #expect(try workspace.follow())
    #expect(ghostRow?.id == item.number.description)
    #expect(ghostRow?.cells.last?.text.contains("supprimée par PB, 10:00") == true)
    room.clock.pass(milliseconds: 5000)
    let count = try room.store.totals(today: Room.today).all
    for command in [Command.delete, .markDone, .edit] {
      workspace.handle(.command(command))
      #expect(workspace.dialogue == nil, "\(command)")
      #expect(
        workspace.message?.text
          == "Cette action n’est plus là ; allez sur une autre ligne, ou H pour l’historique.")
    }
    #expect(try room.store.totals(today: Room.today).all == count)
    workspace.handle(.command(.down))
    #expect(workspace.actions.selected?.id == next.id)
    #expect(!workspace.table.rows.contains { $0.id == item.number.description })
  }

  @Test("A ghost stays through whatever else others do, until the cursor leaves it")
  func ghostStays() throws {
    let item = try #require(workspace.actions.selected)
    let place = workspace.actions.selectedIndex
    _ = try colleague.delete(item.id)
    #expect(try workspace.follow())
    let others = workspace.actions.rows.filter { $0.id != item.id }
    var content = others[1].content
    content.title = "Encore autre chose"
    _ = try colleague.save(
      others[1].id, from: others[1].content, to: content, today: Room.today)
    #expect(try workspace.follow())
    #expect(ghostRow?.id == item.number.description)
    _ = try colleague.delete(others[6].id)
    #expect(try workspace.follow())
    #expect(workspace.actions.ghost?.item.id == item.id)
    #expect(ghostRow?.id == item.number.description)
    #expect(workspace.actions.selectedIndex == place && workspace.actions.selected == nil)
    workspace.handle(.command(.down))
    #expect(workspace.actions.ghost == nil)
  }

  @Test("Up from a ghost goes to the row above it")
  func upFromGhost() throws {
    let item = try #require(workspace.actions.selected)
    let above = workspace.actions.rows[3]
    _ = try colleague.delete(item.id)
    #expect(try workspace.follow())
    workspace.handle(.command(.up))
    #expect(workspace.actions.selected?.id == above.id)
  }

  @Test("The deletion is undone: the row is back, and the cursor on it")
  func back() throws {
    let item = try #require(workspace.actions.selected)
    _ = try colleague.delete(item.id)
    #expect(try workspace.follow())
    _ = try colleague.undo()
    #expect(try workspace.follow())
    #expect(workspace.actions.selected?.id == item.id)
    #expect(workspace.actions.ghost == nil)
  }

  @Test("Edited out of the filter: a ghost says so; moved in the list: the cursor follows")
  func leftTheFilter() throws {
    workspace.showOpen()
    let item = try #require(workspace.actions.selected)
    var done = item.content
    done.status = .done
    _ = try colleague.save(item.id, from: item.content, to: done, today: Room.today)
    #expect(try workspace.follow())
    #expect(
      ghostRow?.cells.last?.text.contains("changée par PB, 10:00 : le filtre ne la montre plus")
        == true)
    #expect(workspace.actions.selected == nil)
  }

  @Test("For 700 ms after somebody has changed the row under the cursor nothing destructive acts")
  func guarded() throws {
    let item = try #require(workspace.actions.selected)
    var content = item.content
    content.note = "regardez d’abord"
    _ = try colleague.save(item.id, from: item.content, to: content, today: Room.today)
    #expect(try workspace.follow())
    // The note is in the details, not in the row: nothing under the cursor has changed.
    content.title = "Autre chose"
    _ = try colleague.save(
      item.id, from: try #require(try colleague.actionItem(item.id)).content, to: content,
      today: Room.today)
    #expect(try workspace.follow())
    for command in [Command.delete, .markDone] {
      workspace.handle(.command(command))
      #expect(
        workspace.message?.text
          == "PB vient de changer \(item.number) : regardez, puis recommencez.")
    }
    #expect(workspace.dialogue == nil)
    room.clock.pass(milliseconds: 700)
    workspace.handle(.command(.delete))
    #expect(workspace.dialogue != nil)
  }

  @Test("A change that comes while the question stands keeps yes from acting for a moment")
  func guardedQuestion() throws {
    let item = try #require(workspace.actions.selected)
    workspace.handle(.command(.delete))
    var content = item.content
    content.title = "Autre chose"
    _ = try colleague.save(item.id, from: item.content, to: content, today: Room.today)
    #expect(try workspace.follow())
    workspace.handle(.letter("o"))
    #expect(try room.store.actionItem(item.id) != nil)
    room.clock.pass(milliseconds: 700)
    workspace.handle(.letter("o"))
    // Asked again, because what was to be deleted is not what was seen; the edit is shown.
    guard let edits = (workspace.dialogue as? DeleteDialogue)?.edits else {
      Issue.record("not asked again")
      return
    }
    #expect(edits.by == "PB, 10:00")
    #expect(edits.edits.map(\.after) == ["Autre chose"])
    workspace.handle(.letter("o"))
    #expect(try room.store.actionItem(item.id) == nil)
  }

  @Test("A session that could not write itself in says so once, and tries again until it can")
  func enteringLater() throws {
    let store = room.store
    let isHeld = Mutex(true)
    let workspace = try room.workspace { client in
      client.sharing.enter = {
        if isHeld.withLock({ $0 }) { throw StoreFailure.locked(path: "room.sqlite") }
        try store.beginSession()
      }
    }
    workspace.enter()
    #expect(workspace.message?.tone == .error)
    workspace.handle(.move(.down))
    #expect(workspace.message == nil)
    #expect(workspace.nextDeadline == room.clock.steady + 2000)
    room.clock.pass(milliseconds: 2000)
    #expect(workspace.tick())
    #expect(workspace.message == nil)
    isHeld.withLock { $0 = false }
    room.clock.pass(milliseconds: 1999)
    #expect(!workspace.tick())
    #expect(try store.openSessions().isEmpty)
    room.clock.pass(milliseconds: 1)
    #expect(workspace.tick())
    #expect(try store.openSessions().map(\.id) == [store.session])
    #expect(workspace.nextDeadline == nil)
  }
}
