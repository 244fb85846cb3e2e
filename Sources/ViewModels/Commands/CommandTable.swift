import Domain
import Wording

/// What is known about one command, in one row: from it come the keys and what they do, the footer,
/// the help, the palette, the menus, the manual page and the documents.
public struct CommandRow: Sendable {
  /// The command.
  public let command: Command
  /// What it is called.
  public let text: CommandText
  /// What it is about: the menu it stands in.
  public let subject: Subject
  private let notations: String
  /// The panes where it means something.
  public let panes: Set<Pane>
  /// What must be there for it to run.
  public let needs: Need
  /// Whether it changes the store.
  public let changesStore: Bool

  init(
    _ command: Command, _ text: CommandText, _ subject: Subject, keys: String,
    in panes: Set<Pane> = CommandRow.everywhere, needs: Need = .nothing, changesStore: Bool = false
  ) {
    self.command = command
    self.text = text
    self.subject = subject
    notations = keys
    self.panes = panes
    self.needs = needs
    self.changesStore = changesStore
  }

  /// Its keys as shipped, the one to show first, as `settings.toml` writes keys.
  public var keys: [String] { notations.split(separator: " ").map(String.init) }

  /// Whether it works in every pane.
  public var isEverywhere: Bool { panes == CommandRow.everywhere }

  private static let everywhere = Set(Pane.allCases)
}

extension Command {
  /// The row of this command. Every one has a letter or a function key: on AZERTY keyboards digits
  /// need Shift and `[ ] { } \ | ~ @ #` need AltGr.
  public var row: CommandRow {
    typealias Texts = Phrase.Commands
    return switch self {
    case .showMatrix: CommandRow(self, Texts.showMatrix, .go, keys: "M f3 2")
    case .showChain: CommandRow(self, Texts.showChain, .go, keys: "C f4 3")
    case .showBudget: CommandRow(self, Texts.showBudget, .go, keys: "B f6 4")
    case .showActions: CommandRow(self, Texts.showActions, .go, keys: "A f7 5")
    case .nextPane: CommandRow(self, Texts.nextPane, .go, keys: "tab")
    case .previousPane: CommandRow(self, Texts.previousPane, .go, keys: "shift-tab")
    case .up: CommandRow(self, Texts.up, .go, keys: "up k")
    case .down: CommandRow(self, Texts.down, .go, keys: "down j")
    case .left: CommandRow(self, Texts.left, .go, keys: "left h", in: [.matrix, .chain, .budget])
    case .right:
      CommandRow(self, Texts.right, .go, keys: "right l", in: [.matrix, .chain, .budget])
    case .pageUp: CommandRow(self, Texts.pageUp, .go, keys: "pageup ctrl-b")
    case .pageDown: CommandRow(self, Texts.pageDown, .go, keys: "pagedown ctrl-f")
    case .first: CommandRow(self, Texts.first, .go, keys: "home g")
    case .last: CommandRow(self, Texts.last, .go, keys: "end G")
    case .open: CommandRow(self, Texts.open, .go, keys: "enter")
    case .back: CommandRow(self, Texts.back, .go, keys: "escape")
    case .add: CommandRow(self, Texts.add, .item, keys: "a", changesStore: true)
    case .edit:
      CommandRow(
        self, Texts.edit, .item, keys: "e", in: [.actions], needs: .item, changesStore: true)
    case .markDone:
      CommandRow(
        self, Texts.markDone, .item, keys: "d", in: [.actions], needs: .settledItem,
        changesStore: true)
    case .delete:
      CommandRow(
        self, Texts.delete, .item, keys: "x delete", in: [.actions], needs: .settledItem,
        changesStore: true)
    case .undo: CommandRow(self, Texts.undo, .history, keys: "u", changesStore: true)
    case .redo: CommandRow(self, Texts.redo, .history, keys: "ctrl-r", changesStore: true)
    case .history:
      CommandRow(self, Texts.history, .history, keys: "h", in: [.actions], needs: .itemOrGhost)
    case .storeHistory: CommandRow(self, Texts.storeHistory, .history, keys: "H")
    case .copy: CommandRow(self, Texts.copy, .item, keys: "y")
    case .editNote:
      CommandRow(
        self, Texts.editNote, .item, keys: "E", in: [.actions], needs: .item, changesStore: true)
    case .sort: CommandRow(self, Texts.sort, .list, keys: "s", in: [.actions])
    case .search: CommandRow(self, Texts.search, .list, keys: "/ c", in: [.actions])
    case .filter: CommandRow(self, Texts.filter, .list, keys: "f", in: [.actions])
    case .removeFilter:
      CommandRow(self, Texts.removeFilter, .list, keys: "backspace", in: [.actions])
    case .group: CommandRow(self, Texts.group, .list, keys: "r", in: [.actions])
    case .mark: CommandRow(self, Texts.mark, .item, keys: "space", in: [.actions], needs: .item)
    case .markRange:
      CommandRow(self, Texts.markRange, .item, keys: "v", in: [.actions], needs: .item)
    case .markAll: CommandRow(self, Texts.markAll, .item, keys: "ctrl-a V", in: [.actions])
    case .bulk:
      CommandRow(
        self, Texts.bulk, .item, keys: "b", in: [.actions], needs: .settledItems, changesStore: true
      )
    case .openView: CommandRow(self, Texts.openView, .list, keys: "o", in: [.actions])
    case .saveView:
      CommandRow(self, Texts.saveView, .list, keys: "w", in: [.actions], changesStore: true)
    case .transpose: CommandRow(self, Texts.transpose, .pane, keys: "t", in: [.matrix])
    case .level: CommandRow(self, Texts.level, .pane, keys: "n", in: [.matrix])
    case .setStatus:
      CommandRow(
        self, Texts.setStatus, .pane, keys: "s", in: [.chain], needs: .linkAndTerritory,
        changesStore: true)
    case .expandAll: CommandRow(self, Texts.expandAll, .pane, keys: "+ d", in: [.budget])
    case .collapseAll: CommandRow(self, Texts.collapseAll, .pane, keys: "- p", in: [.budget])
    case .help: CommandRow(self, Texts.help, .program, keys: "? f1")
    case .palette: CommandRow(self, Texts.palette, .program, keys: ": ctrl-p")
    case .menu: CommandRow(self, Texts.menu, .program, keys: "f9")
    case .refresh: CommandRow(self, Texts.refresh, .program, keys: "f5")
    case .redraw: CommandRow(self, Texts.redraw, .program, keys: "ctrl-l")
    case .suspend: CommandRow(self, Texts.suspend, .program, keys: "ctrl-z")
    case .changeTheme: CommandRow(self, Texts.changeTheme, .program, keys: "T")
    case .changeLanguage: CommandRow(self, Texts.changeLanguage, .program, keys: "L")
    case .quit: CommandRow(self, Texts.quit, .program, keys: "q f10 ctrl-c")
    }
  }
}

extension Subject {
  /// What its menu is called.
  public var title: Bilingual {
    switch self {
    case .go: Phrase.Commands.go
    case .item: Phrase.Commands.item
    case .list: Phrase.Commands.list
    case .pane: Phrase.Commands.pane
    case .history: Phrase.Commands.changes
    case .program: Phrase.Commands.program
    }
  }

  /// Its commands, in their order.
  public var commands: [Command] { Command.allCases.filter { $0.row.subject == self } }
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
    case .matrix: [.open, .transpose, .level, .add, .nextPane, .palette, .menu, .help, .quit]
    case .chain: [.open, .setStatus, .add, .undo, .nextPane, .palette, .menu, .help, .quit]
    case .budget:
      [.open, .right, .expandAll, .collapseAll, .nextPane, .palette, .menu, .help, .quit]
    case .actions:
      [
        .add, .edit, .markDone, .search, .filter, .mark, .bulk, .openView, .sort, .group, .undo,
        .palette, .menu, .help, .quit,
      ]
    }
  }
}
