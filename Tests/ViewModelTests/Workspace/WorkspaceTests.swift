import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Workspace: what can be asked where, and what it answers")
struct WorkspaceTests {
  private let room: Room

  init() throws { room = try Room() }

  // MARK: What cannot run says why

  @Test("A command of another pane says that it has no use here", arguments: Pane.allCases)
  func elsewhere(pane: Pane) throws {
    let workspace = try room.workspace(pane)
    for command in Command.allCases where !command.row.panes.contains(pane) {
      workspace.handle(.command(command))
      let message = try #require(workspace.message)
      #expect(message.text.hasPrefix("Sans effet ici ; sert dans : "), "\(command)")
      #expect(message.tone == .warning)
      #expect(workspace.dialogue == nil)
    }
  }

  @Test("Every command of the pane can run on the demonstration’s data", arguments: Pane.allCases)
  func available(pane: Pane) throws {
    let workspace = try room.workspace(pane)
    for command in Command.allCases where command.row.panes.contains(pane) {
      #expect(workspace.reasonUnavailable(command) == nil, "\(command)")
    }
  }

  @Test("Without a selection, what needs one says so")
  func nothingSelected() throws {
    let room = try Room(isEmpty: true)
    let actions = try room.workspace(.actions)
    for command in [Command.edit, .markDone, .delete] {
      actions.handle(.command(command))
      #expect(actions.message?.text == "Rien n’est sélectionné.")
      #expect(actions.dialogue == nil)
    }
    let chain = try room.workspace(.chain)
    chain.handle(.command(.setStatus))
    #expect(chain.message?.text == "Rien n’est sélectionné.")
  }

  @Test(
    "A session that may only read refuses every change and allows the rest",
    arguments: Pane.allCases)
  func readOnly(pane: Pane) throws {
    let workspace = try room.workspace(pane) { $0.isReadOnly = true }
    for command in Command.allCases where command.row.panes.contains(pane) {
      let isRefused = workspace.reasonUnavailable(command) == Phrase.Commands.readOnly
      #expect(isRefused == command.row.changesStore, "\(command)")
    }
    workspace.handle(.command(.add))
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text.hasPrefix("Lecture seule") == true)
  }

  @Test("A key without meaning says so, and the next key takes the message away")
  func messageLifetime() throws {
    let workspace = try room.workspace()
    workspace.handle(.unknownKey)
    #expect(workspace.message?.text == "Cette touche ne fait rien ici. ? montre les touches.")
    workspace.handle(.command(.down))
    #expect(workspace.message == nil)
  }

  // MARK: Moving between panes

  @Test("Tab goes through the five panes and round, Shift-Tab back")
  func panes() throws {
    let workspace = try room.workspace(.matrix)
    for pane in [Pane.chain, .budget, .actions, .indicators, .matrix] {
      workspace.handle(.command(.nextPane))
      #expect(workspace.pane == pane)
    }
    workspace.handle(.command(.previousPane))
    #expect(workspace.pane == .indicators)
  }

  @Test("Escape closes details, then shows everything; it never quits", arguments: Pane.allCases)
  func escape(pane: Pane) throws {
    let workspace = try room.workspace(pane)
    if pane == .budget { workspace.handle(.command(.last)) }
    workspace.handle(.command(.open))
    #expect(workspace.isDetailsOpen)
    workspace.handle(.command(.back))
    #expect(!workspace.isDetailsOpen)
    workspace.handle(.command(.back))
    #expect(workspace.takeRequest() == nil)
  }

  @Test("What only the program can do is asked for once")
  func requests() throws {
    let workspace = try room.workspace()
    for (command, request) in [
      (Command.quit, ProgramRequest.quit), (.redraw, .redraw), (.suspend, .suspend),
    ] {
      workspace.handle(.command(command))
      #expect(workspace.takeRequest() == request)
      #expect(workspace.takeRequest() == nil)
    }
  }

  // MARK: Language

  @Test("Changing the language changes every label, and back", arguments: Pane.allCases)
  func language(pane: Pane) throws {
    let workspace = try room.workspace(pane)
    let french = try Labels(workspace)
    workspace.handle(.command(.changeLanguage))
    let english = try Labels(workspace)
    #expect(workspace.wording.language == .english)
    #expect(french.headings != english.headings)
    #expect(french.details != english.details)
    #expect(french.summary != english.summary)
    #expect(english == (try Labels(try room.workspace(pane, .english))))
    workspace.handle(.command(.changeLanguage))
    #expect(try Labels(workspace) == french)
  }

  private struct Labels: Equatable {
    let headings: [String]
    let rows: [TablePresentation.Row]
    let details: Details
    let summary: [Span]

    init(_ workspace: Workspace) throws {
      headings = workspace.table.columns.map(\.title)
      rows = workspace.table.rows
      details = try workspace.details()
      summary = try workspace.summary()
    }
  }

  // MARK: Time

  @Test("When a new day begins, lateness is counted from it")
  func newDay() throws {
    let workspace = try room.workspace()
    let before = try workspace.summary()
    #expect(workspace.dayChanged(to: Room.today.adding(days: 30)))
    try workspace.prepare()
    let late = try room.store.totals(today: Room.today.adding(days: 30)).late
    #expect(try workspace.summary() != before)
    #expect(try workspace.summary().first?.text.hasSuffix("\(late) en retard") == true)
  }
}
