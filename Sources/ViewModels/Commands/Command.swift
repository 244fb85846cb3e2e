import Domain

/// Something a person can ask the program to do; the one list from which keys, footer and help come.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case showMatrix, showChain, showBudget, showActions, nextPane, previousPane
  case up, down, left, right, pageUp, pageDown, first, last
  case open, back
  case add, edit, markDone, delete, undo, redo, history, storeHistory
  case copy, editNote
  case search, filter, removeFilter, sort, group, mark, markRange, markAll, bulk
  case openView, saveView
  case transpose, level, setStatus
  case expandAll, collapseAll
  case help, palette, menu, refresh, redraw, suspend, changeTheme, changeLanguage, quit

  /// What `settings.toml` and `baraza keys` call it; once published it never changes: `mark-done`.
  public var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// The command of a name, if there is one.
  public init?(name: some StringProtocol) {
    guard let command = Command.allCases.first(where: { $0.name == name }) else { return nil }
    self = command
  }
}

/// What commands are about; each is one menu of the menu bar, in this order.
public enum Subject: String, CaseIterable, Hashable, Sendable {
  case go, item, list, pane, history, program
}

/// What must be there for a command to run.
public enum Need: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// A selected action item that nobody has deleted.
  case item
  /// The same, and that nobody else has changed it this very moment.
  case settledItem
  /// Marked items, or a selected one.
  case settledItems
  /// A selected item, even one that somebody has deleted.
  case itemOrGhost
  /// A link of the chain and a territory.
  case linkAndTerritory
}

/// The panes of the workspace, in the order of their tabs.
public enum Pane: String, CaseIterable, Hashable, Sendable {
  case matrix, chain, budget, actions
}
