import Domain
import Wording

/// Commands as they stand now: which can run, what they are called, and running them
/// (test: `PaletteTests`).
struct CommandDesk {
  let workspace: Workspace

  private var surroundings: Surroundings { workspace.surroundings }

  /// Why a command cannot run now, or nothing when it can.
  func reasonUnavailable(_ command: Command) -> Bilingual? {
    let row = command.row
    if !row.panes.contains(workspace.pane) {
      return Phrase.Commands.onlyIn(Pane.allCases.filter(row.panes.contains).map(\.title))
    }
    if row.changesStore, surroundings.isReadOnly { return Phrase.Commands.readOnly }
    switch CommandTable.whole.deed(of: command) {
    case .house(let house): return house.reason(workspace)
    case .front(let deed): return reason(deed, workspace.front)
    case .owner(let owner, let deed): return reason(deed, workspace.shelf[owner])
    case nil: return nil
    }
  }

  private func reason(_ command: PaneCommand, _ model: any PaneModel) -> Bilingual? {
    command.reason(model, surroundings)
      ?? (command.isDestructive ? workspace.room.reasonToWait : nil)
  }

  /// Runs a command, or says why it cannot run now.
  func run(_ command: Command) throws {
    // Several keys may come between two frames, and the first of them may have changed the pane.
    try workspace.prepare()
    if let reason = reasonUnavailable(command) { return workspace.say(reason, .warning) }
    var room = workspace.room
    switch CommandTable.whole.deed(of: command) {
    case .house(let house): try house.deed(workspace)
    case .front(let deed): try workspace.carryOut(deed.deed(workspace.front, room))
    case .owner(let owner, let deed):
      room.subjects = workspace.front.subjects
      try workspace.carryOut(deed.deed(workspace.shelf[owner], room))
    case nil: break
    }
  }

  /// Runs a command that was chosen by name. One that cannot run says why, and what it was chosen
  /// from stays.
  func run(chosen command: Command) throws {
    if let reason = reasonUnavailable(command) { return workspace.say(reason, .warning) }
    workspace.closeDialogues()
    workspace.recentCommands = [command] + workspace.recentCommands.filter { $0 != command }
    try run(command)
  }

  // MARK: - By name

  /// A command as it is offered by name.
  func entry(_ command: Command) -> CommandEntry {
    CommandEntry(
      command, reason: reasonUnavailable(command), surroundings.keyLabels, surroundings.wording)
  }

  /// What can be done here.
  var help: HelpDialogue {
    let pane = workspace.pane
    let here = Command.allCases.filter { !$0.row.isEverywhere && $0.row.panes.contains(pane) }
    let everywhere = Command.allCases.filter(\.row.isEverywhere)
    return HelpDialogue(
      pane: pane.title, here: here.map(entry), everywhere: everywhere.map(entry), surroundings)
  }

  /// All commands, those used lately first.
  var palette: PaletteDialogue {
    let recent = workspace.recentCommands
    let others = Command.allCases.filter { !recent.contains($0) && $0 != .palette }
    return PaletteDialogue((recent + others).map(entry))
  }

  /// All commands, by what they are about.
  var menu: CommandMenuDialogue { CommandMenuDialogue(entry) }
}
