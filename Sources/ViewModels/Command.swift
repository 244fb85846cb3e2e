import Domain

/// Something a person can ask the program to do; the one list from which keys, footer and help come.
public enum Command: CaseIterable, Hashable, Sendable {
  case showMatrix, showChain, showBudget, showActions, nextPane, previousPane
  case up, down, left, right, pageUp, pageDown, first, last
  case open, back
  case add, edit, markDone, delete, undo, redo, history, storeHistory
  case copy, editNote
  case search, filter, removeFilter, sort, group, mark, markRange, markAll, bulk
  case openView, saveView
  case transpose, level, setStatus
  case expandAll, collapseAll
  case help, refresh, redraw, suspend, changeTheme, changeLanguage, quit
}

/// The panes of the workspace, in the order of their tabs.
public enum Pane: String, CaseIterable, Hashable, Sendable {
  case matrix, chain, budget, actions
}
