import Domain
import Wording

/// What is known about one command, in one row.
public struct CommandRow: Sendable {
  /// The command.
  public let command: Command
  /// What it is called.
  public let text: CommandText
  /// The panes where it means something.
  public let panes: Set<Pane>
  /// Whether it changes the store.
  public let changesStore: Bool

  init(
    _ command: Command, _ text: CommandText, in panes: Set<Pane> = Set(Pane.allCases),
    changesStore: Bool = false
  ) {
    self.command = command
    self.text = text
    self.panes = panes
    self.changesStore = changesStore
  }
}

extension Command {
  /// The row of this command.
  public var row: CommandRow {
    typealias Texts = Phrase.Commands
    switch self {
    case .showMatrix: return CommandRow(self, Texts.showMatrix)
    case .showChain: return CommandRow(self, Texts.showChain)
    case .showBudget: return CommandRow(self, Texts.showBudget)
    case .showActions: return CommandRow(self, Texts.showActions)
    case .nextPane: return CommandRow(self, Texts.nextPane)
    case .previousPane: return CommandRow(self, Texts.previousPane)
    case .up: return CommandRow(self, Texts.up)
    case .down: return CommandRow(self, Texts.down)
    case .left: return CommandRow(self, Texts.left, in: [.matrix, .chain, .budget])
    case .right: return CommandRow(self, Texts.right, in: [.matrix, .chain, .budget])
    case .pageUp: return CommandRow(self, Texts.pageUp)
    case .pageDown: return CommandRow(self, Texts.pageDown)
    case .first: return CommandRow(self, Texts.first)
    case .last: return CommandRow(self, Texts.last)
    case .open: return CommandRow(self, Texts.open)
    case .back: return CommandRow(self, Texts.back)
    case .add: return CommandRow(self, Texts.add, changesStore: true)
    case .edit: return CommandRow(self, Texts.edit, in: [.actions], changesStore: true)
    case .markDone: return CommandRow(self, Texts.markDone, in: [.actions], changesStore: true)
    case .delete: return CommandRow(self, Texts.delete, in: [.actions], changesStore: true)
    case .undo: return CommandRow(self, Texts.undo, changesStore: true)
    case .redo: return CommandRow(self, Texts.redo, changesStore: true)
    case .history: return CommandRow(self, Texts.history, in: [.actions])
    case .storeHistory: return CommandRow(self, Texts.storeHistory)
    case .copy: return CommandRow(self, Texts.copy)
    case .editNote: return CommandRow(self, Texts.editNote, in: [.actions], changesStore: true)
    case .sort: return CommandRow(self, Texts.sort, in: [.actions])
    case .search: return CommandRow(self, Texts.search, in: [.actions])
    case .filter: return CommandRow(self, Texts.filter, in: [.actions])
    case .removeFilter: return CommandRow(self, Texts.removeFilter, in: [.actions])
    case .group: return CommandRow(self, Texts.group, in: [.actions])
    case .mark: return CommandRow(self, Texts.mark, in: [.actions])
    case .markRange: return CommandRow(self, Texts.markRange, in: [.actions])
    case .markAll: return CommandRow(self, Texts.markAll, in: [.actions])
    case .bulk: return CommandRow(self, Texts.bulk, in: [.actions], changesStore: true)
    case .openView: return CommandRow(self, Texts.openView, in: [.actions])
    case .saveView: return CommandRow(self, Texts.saveView, in: [.actions], changesStore: true)
    case .transpose: return CommandRow(self, Texts.transpose, in: [.matrix])
    case .level: return CommandRow(self, Texts.level, in: [.matrix])
    case .setStatus: return CommandRow(self, Texts.setStatus, in: [.chain], changesStore: true)
    case .expandAll: return CommandRow(self, Texts.expandAll, in: [.budget])
    case .collapseAll: return CommandRow(self, Texts.collapseAll, in: [.budget])
    case .help: return CommandRow(self, Texts.help)
    case .refresh: return CommandRow(self, Texts.refresh)
    case .redraw: return CommandRow(self, Texts.redraw)
    case .suspend: return CommandRow(self, Texts.suspend)
    case .changeTheme: return CommandRow(self, Texts.changeTheme)
    case .changeLanguage: return CommandRow(self, Texts.changeLanguage)
    case .quit: return CommandRow(self, Texts.quit)
    }
  }
}

extension Pane {
  /// What the tab says.
  public var title: Bilingual {
    switch self {
    case .matrix: Phrase.Screen.matrix
    case .chain: Phrase.Screen.chain
    case .budget: Phrase.Screen.budget
    case .actions: Phrase.Screen.actions
    }
  }

  /// The commands that matter most here, in the order in which the footer shows as many as fit.
  public var footer: [Command] {
    switch self {
    case .matrix: [.open, .transpose, .level, .add, .nextPane, .help, .quit]
    case .chain: [.open, .setStatus, .add, .undo, .nextPane, .help, .quit]
    case .budget: [.open, .right, .expandAll, .collapseAll, .nextPane, .help, .quit]
    case .actions:
      [
        .add, .edit, .markDone, .search, .filter, .mark, .bulk, .openView, .sort, .group, .undo,
        .help, .quit,
      ]
    }
  }
}
