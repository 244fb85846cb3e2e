import Domain

/// The mouse (test: `ClickMapTests`).
///
/// A click does what the keys would do: it goes to a row, a choice or a field step by step, and a click
/// on what is selected already is Enter. So whatever a pane or a menu lets the keys do, and no more,
/// the mouse does too.
struct Pointer {
  let workspace: Workspace

  /// How many rows the wheel goes at a time.
  private static let wheelStep = 3

  /// Does what the mouse means at a place of the last frame.
  ///
  /// - Returns: Whether there may be something to draw.
  func handle(_ gesture: Gesture, on target: ClickTarget) -> Bool {
    switch gesture {
    case .click: click(target)
    case .wheelUp: wheel(.up, on: target)
    case .wheelDown: wheel(.down, on: target)
    }
  }

  private func click(_ target: ClickTarget) -> Bool {
    switch target {
    case .pane(let pane): workspace.handle(.command(pane.face.show))
    case .command(let command): workspace.handle(.command(command))
    case .heading(let column): return sort(byColumn: column)
    case .row(let id, let column): select(row: id, column: column)
    case .cell(let id, let steps): select(row: id, sideways: steps)
    case .choice(let index): choose(index)
    case .answer(let input): workspace.handle(input)
    case .field(let index): workspace.handle(.field(index))
    case .list, .details, .overlay: return false
    }
    return true
  }

  private func wheel(_ move: ListMove, on target: ClickTarget) -> Bool {
    switch target {
    case .pane, .command, .field: return false
    case .details where !workspace.detailsView.isOpen:
      let step = move == .up ? -Self.wheelStep : Self.wheelStep
      workspace.detailsView.scroll(by: step)
    case .choice: step(move, times: 1)
    case .list, .heading, .row, .cell, .details, .answer, .overlay:
      step(move, times: Self.wheelStep)
    }
    return true
  }

  /// Moves as the keys do, in whatever stands in front.
  private func step(_ move: ListMove, times: Int) {
    for _ in 0..<times {
      workspace.handle(workspace.dialogue == nil ? .command(move.command) : .move(move))
    }
  }

  private func step(by offset: Int, back: ListMove, on: ListMove) {
    step(offset < 0 ? back : on, times: abs(offset))
  }

  // MARK: Rows

  /// The list in front.
  private var listInFront: TablePresentation {
    if case .list(let list) = workspace.presentation { list.table } else { workspace.table }
  }

  private func select(row id: String, column: Int?) {
    select(row: id, sideways: column.flatMap(offset(toColumn:)) ?? 0)
  }

  private func select(row id: String, sideways columns: Int) {
    let picture = workspace.dialogue == nil ? workspace.front as? any PicturePane : nil
    if picture?.point(to: id, sideways: columns) == true { return }
    guard let offset = offset(toRow: id) else { return }
    if offset == 0, columns == 0 {
      workspace.handle(workspace.dialogue == nil ? .command(.open) : .accept)
    } else {
      step(by: offset, back: .up, on: .down)
      // A row that somebody has taken away is left by the first step.
      if let rest = self.offset(toRow: id) { step(by: rest, back: .up, on: .down) }
      step(by: columns, back: .left, on: .right)
    }
  }

  /// How many steps down a row is from the selected one; nothing if it is not in sight any more.
  private func offset(toRow id: String) -> Int? {
    let rows = listInFront.rows.filter { $0.kind == .item || $0.kind == .total }
    guard let wanted = rows.firstIndex(where: { $0.id == id }),
      let selected = rows.firstIndex(where: \.isSelected)
    else { return nil }
    return wanted - selected
  }

  /// How many steps to the right a column is from the selected one; nothing if its cells are not
  /// selected singly.
  private func offset(toColumn column: Int) -> Int? {
    let table = workspace.table
    guard table.cellColumns.contains(column), let selected = table.selectedColumn else {
      return nil
    }
    return column - selected
  }

  private func sort(byColumn column: Int) -> Bool {
    guard workspace.dialogue == nil, let pane = workspace.front as? any SortingPane else {
      return false
    }
    var isSorted = false
    workspace.attempt { isSorted = try pane.sort(byColumn: column) }
    return isSorted || workspace.message != nil
  }

  // MARK: Choices

  private func choose(_ index: Int) {
    switch workspace.presentation {
    case .menu(let menu): choose(index, now: menu.index, isForSeveral: menu.isForSeveral)
    case .question(let question): choose(index, now: question.index, isForSeveral: false)
    case .prompt, .form, .preview, .list, .help, nil: break
    }
  }

  private func choose(_ index: Int, now selected: Int, isForSeveral: Bool) {
    if index == selected {
      workspace.handle(isForSeveral ? .letter(" ") : .accept)
    } else {
      step(by: index - selected, back: .up, on: .down)
    }
  }
}

extension ListMove {
  /// The command that makes the move in a pane.
  fileprivate var command: Command {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .first
    case .last: .last
    case .left: .left
    case .right: .right
    }
  }
}
