import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Workspace: what stands over the panes, and how it takes the keys")
struct WorkspaceOverlayTests {
  private let room: Room

  init() throws { room = try Room() }

  @Test("Each overlay says how its keys are to be understood")
  func modes() throws {
    let workspace = try room.workspace()
    #expect(workspace.inputMode == .commands)
    for (command, mode) in [
      (Command.add, InputMode.typing), (.edit, .typing), (.search, .typing), (.delete, .choosing),
      (.sort, .choosing), (.filter, .choosing), (.group, .choosing), (.bulk, .choosing),
      (.openView, .choosing), (.saveView, .typing), (.help, .typing), (.palette, .typing),
      (.menu, .choosing),
    ] {
      workspace.handle(.command(command))
      #expect(workspace.inputMode == mode, "\(command)")
      workspace.handle(.cancel)
      #expect(workspace.inputMode == .commands, "\(command)")
    }
  }

  @Test("Keys typed ahead beyond the end of the details wait for the layout to bring them back")
  func scrollingAhead() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.open))
    workspace.handle(.command(.last))
    let end = workspace.detailsScroll
    for command in [Command.down, .pageDown] { workspace.handle(.command(command)) }
    #expect(workspace.detailsScroll == end + 11)
    workspace.handle(.command(.first))
    #expect(workspace.detailsScroll == 0)
  }

  @Test("An untouched form closes at the first Escape, a changed one asks once")
  func leavingForms() throws {
    let workspace = try room.workspace()
    for command in [Command.add, .edit] {
      workspace.handle(.command(command))
      workspace.handle(.cancel)
      #expect(workspace.dialogue == nil, "\(command)")
      workspace.handle(.command(command))
      if command == .add { workspace.handle(.nextField) }
      workspace.write("x")
      workspace.handle(.cancel)
      #expect(
        workspace.form?.notice == "Pas enregistré. Entrée enregistre, Échap encore abandonne.")
      workspace.handle(.cancel)
      #expect(workspace.dialogue == nil, "\(command)")
    }
    #expect(try room.store.totals(today: Room.today).all == 32)
  }

  @Test("The warning is given again after more typing")
  func warningAgain() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("x")
    workspace.handle(.cancel)
    workspace.write("y")
    #expect(workspace.form?.notice == nil)
    workspace.handle(.cancel)
    #expect(workspace.form?.notice != nil)
  }

  @Test("In a menu the arrows go round, and paging and Home go to the ends")
  func menus() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.sort))
    #expect(workspace.sortChoice == .lateness)
    for (move, choice) in [
      (ListMove.up, ActionSort.due), (.up, .number), (.up, .meeting), (.down, .number),
      (.last, .meeting),
      (.pageUp, .number), (.pageDown, .meeting), (.first, .number), (.down, .due),
    ] {
      workspace.handle(.move(move))
      #expect(workspace.sortChoice == choice, "\(move)")
    }
  }

  @Test("A letter in the sort menu sorts at once; one that names nothing changes nothing")
  func menuLetters() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.sort))
    workspace.handle(.letter("z"))
    #expect(workspace.sortChoice == .lateness)
    workspace.handle(.letter("R"))
    #expect(workspace.dialogue == nil)
    #expect(workspace.actions.query.order == ActionOrder(sort: .owner))
  }

  @Test("While searching, the arrows still move in the list; Enter keeps the filter")
  func searching() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.search))
    workspace.write("lub")
    let rows = workspace.actions.rows
    #expect(rows.count > 1)
    workspace.handle(.move(.down))
    #expect(workspace.actions.selected == rows[1])
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(workspace.actions.query.text == "lub")
    workspace.handle(.command(.back))
    #expect(workspace.actions.query.showsAll)
    #expect(workspace.actions.selected == rows[1])
  }

  @Test("Yes is o or y in either case; every other letter is no", arguments: ["O", "y", "n", "d"])
  func confirming(letter: String) throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.delete))
    workspace.handle(.letter(letter))
    #expect(workspace.dialogue == nil)
    let left = try room.store.totals(today: Room.today).all
    #expect(left == ("Oy".contains(letter) ? 31 : 32))
  }

  @Test("News of a link is recorded with day, note and author, and undone as one change")
  func linkReport() throws {
    let workspace = try room.workspace(.chain)
    workspace.handle(.command(.setStatus))
    workspace.handle(.edit(.right))
    #expect(workspace.inputMode == .typing)
    workspace.write("vu sur place")
    workspace.handle(.accept)
    let link = try #require(workspace.chain.selectedLink)
    let territory = try #require(workspace.chain.selectedTerritory)
    let report = try #require(
      try room.store.chain(today: Room.today).report(of: link.id, in: territory.id))
    #expect(report.note == "vu sur place")
    #expect(report.day == Room.today)
    #expect(report.author == "KM")
    workspace.handle(.command(.undo))
    #expect(workspace.message?.text.hasPrefix("Annulé : statut L1") == true)
    let before = try room.store.chain(today: Room.today).report(of: link.id, in: territory.id)
    #expect(before?.note != "vu sur place")
  }
}

extension Workspace {
  fileprivate var sortChoice: ActionSort? {
    (dialogue as? SortDialogue)?.menu.choice
  }
}
