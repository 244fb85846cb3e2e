import Domain
import Testing

@testable import ViewModels

/// Required: "Enter on a count goes there, Esc comes back."
@Suite("Going to what the details speak of, and coming back")
struct GoToTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room()
    workspace = try room.workspace()
  }

  private func press(_ commands: Command...) {
    for command in commands { workspace.handle(.command(command)) }
  }

  /// Selects an item and opens its details.
  private func openDetails(of ordinal: Int) throws {
    let number = ActionNumber(station: "A", ordinal: ordinal)
    try workspace.actions.show(#require(try room.store.actionItem(number: number)))
    press(.open)
    #expect(workspace.isDetailsOpen)
  }

  private func expectBack(at number: String) {
    #expect(workspace.pane == .actions)
    #expect(workspace.actions.selectedNumber == number)
    #expect(workspace.isDetailsOpen)
  }

  @Test("Of several things one is chosen; Esc comes back to the same item, its details open")
  func several() throws {
    try openDetails(of: 6)
    press(.open)
    #expect(workspace.stage?.name == "goTo")
    #expect(workspace.menu?.names.map { $0.prefix(4) } == ["B1.1", "L4  "])
    workspace.handle(.move(.down))
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(workspace.pane == .chain)
    #expect(workspace.chain.selectedLink?.id == "L4")
    #expect(!workspace.isDetailsOpen)
    press(.back)
    expectBack(at: "A-006")
  }

  @Test("A first letter chooses")
  func letter() throws {
    try openDetails(of: 6)
    press(.open)
    workspace.handle(.letter("b"))
    workspace.handle(.accept)
    #expect(workspace.pane == .budget)
    #expect(workspace.budget.selected == .line("B1.1"))
    press(.back)
    expectBack(at: "A-006")
  }

  @Test("The only thing that a tab has is gone to at once; a stakeholder of no tab is not offered")
  func only() throws {
    try openDetails(of: 3)
    #expect(try workspace.places().map(\.address).contains(.subject(.stakeholder("DIVAS"))))
    press(.open)
    #expect(workspace.dialogue == nil)
    #expect(workspace.pane == .chain)
    #expect(workspace.chain.selectedLink?.id == "L4")
    press(.back)
    expectBack(at: "A-003")
  }

  @Test("Where there is nothing to go to, Enter closes the details")
  func nothing() throws {
    let item = try room.store.add(ActionItemContent(title: "Sans lien"), created: Room.today)
    press(.refresh)
    try openDetails(of: item.number.ordinal)
    press(.open)
    #expect(workspace.dialogue == nil)
    #expect(workspace.pane == .actions)
    #expect(!workspace.isDetailsOpen)
  }

  @Test("Esc in the choice leaves the details open")
  func givingUp() throws {
    try openDetails(of: 6)
    press(.open)
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    expectBack(at: "A-006")
  }

  @Test("An owner is shown in the matrix even where the level hides it; coming back hides it again")
  func hiddenByLevel() throws {
    workspace.matrix.level = .national
    try openDetails(of: 4)
    press(.open)
    workspace.handle(.letter("p"))
    workspace.handle(.accept)
    #expect(workspace.pane == .matrix)
    #expect(workspace.matrix.selectedStakeholder?.id == "PMINES")
    #expect(workspace.matrix.level == nil)
    press(.back)
    expectBack(at: "A-004")
    #expect(workspace.matrix.level == .national)
  }

  @Test("A way of several steps is gone back step by step, filters and all")
  func longWay() throws {
    let view = workspace.actions.view
    try openDetails(of: 6)
    press(.open)
    workspace.handle(.letter("l"))
    workspace.handle(.accept)
    press(.open, .open)
    workspace.choose(try #require(workspace.menu?.names.first { $0.hasPrefix("Actions") }))
    #expect(workspace.pane == .actions)
    #expect(workspace.actions.view.link == "L4")
    press(.back)
    #expect(workspace.pane == .chain)
    #expect(workspace.isDetailsOpen)
    press(.back, .back)
    expectBack(at: "A-006")
    #expect(workspace.actions.view == view)
  }

  @Test("Whoever chooses another tab has left the way", arguments: [Command.showBudget, .nextPane])
  func leaving(command: Command) throws {
    try openDetails(of: 3)
    press(.open, command)
    let pane = workspace.pane
    #expect(pane == .budget)
    press(.back)
    #expect(workspace.pane == pane)
  }
}
