import Domain
import Wording

/// What is left of a selected row that somebody else has taken away: the cursor stays on it and says
/// who it was, so that no key acts on the row that would have slid under it.
struct ActionGhost {
  /// The row as it was.
  let item: ActionItem
  /// What took it away, if that was recorded.
  let change: Change?
  /// Whether it was deleted; else the filters no longer show it.
  let isDeleted: Bool
}

extension ActionsModel {
  /// Reads the window again after somebody else's commit; the cursor stays with its row, or with
  /// what is left of it.
  func follow(_ news: [Change]) throws {
    invalidate()
    let kept = selected
    let row = selectedIndex
    let old = ghost
    try reload()
    guard selected?.id != kept?.id, let kept else {
      if kept == nil, let old { try put(old, at: row) }
      return
    }
    let now = try client.item(kept.id)
    let change = news.last { $0.label.concerns(kept.number) }
    try put(ActionGhost(item: now ?? kept, change: change, isDeleted: now == nil), at: row)
  }

  private func put(_ ghost: ActionGhost, at row: Int) throws {
    if let back = try client.item(ghost.item.id), try shows(back) { return try place(back) }
    let index = min(row, rows.count)
    rows.insert(ghost.item, at: index)
    if rows.count > viewport.rows { rows.removeLast() }
    selectedIndex = min(index, rows.count - 1)
    self.ghost = rows.indices.contains(selectedIndex) ? ghost : nil
  }

  /// Takes the ghost away when the cursor leaves it; a step down goes to the row that took its place.
  func leaveGhost(by move: ListMove) throws -> Bool {
    guard ghost != nil else { return false }
    ghost = nil
    let index = selectedIndex
    rows.remove(at: index)
    needsReload = true
    selectedIndex = max(0, min(index, rows.count - 1))
    try reload()
    return move == .down
  }

  /// The ghost's row: its number, who did it, and what it said.
  func cells(of ghost: ActionGhost, columns: [ActionColumn]) -> [Span] {
    let author = ghost.change?.author ?? wording(Phrase.Form.somebody)
    let moment = ghost.change.map { wording.moment(client.local($0.at), on: today) } ?? "?"
    let what =
      ghost.isDeleted
      ? Phrase.Sharing.ghostDeleted(by: author, at: moment)
      : Phrase.Sharing.ghostLeft(by: author, at: moment)
    return columns.map { column in
      switch column.sort {
      case .number: Span(ghost.item.number.description, .muted)
      case .title: Span("✗ \(wording(what)) · \(ghost.item.content.title)", .warning)
      case .due, .lateness, .status, .owner, .links, .meeting, nil: Span("")
      }
    }
  }
}

extension ChangeLabel {
  /// Whether it is about one item.
  func concerns(_ number: ActionNumber) -> Bool {
    switch self {
    case .addedItem(number), .editedItem(number, _), .deletedItem(number): true
    case .addedItem, .editedItem, .deletedItem, .reportedLink, .loadedFolder: false
    case .editedItems: true
    case .undid(let label), .redid(let label): label.concerns(number)
    }
  }

  /// What was done in the first place, under all the undoing and redoing.
  var deed: ChangeLabel {
    switch self {
    case .addedItem, .editedItem, .deletedItem, .editedItems, .reportedLink, .loadedFolder: self
    case .undid(let label), .redid(let label): label.deed
    }
  }
}
