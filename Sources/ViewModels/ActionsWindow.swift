import Domain

/// The window on the list: how it is read, and how it moves (test: `ActionsWindowTests`).
extension ActionsModel {
  func queryChanged(keeping kept: ActionItem?) throws {
    found = nil
    try load(from: .first)
    if let index = rows.firstIndex(where: { $0.id == kept?.id }) {
      selectedIndex = index
    } else if let kept, try shows(kept) {
      try place(kept)
    } else {
      selectedIndex = 0
    }
  }

  /// Whether an item is in the list, somewhere.
  func shows(_ item: ActionItem) throws -> Bool {
    try client.items(query, .at(item), 1).first?.id == item.id
  }

  func reload() throws {
    let kept = selected
    let index = selectedIndex
    // A window at the very top stays there, so that what comes in above the first row is seen.
    let top = hasRowsAbove ? rows.first : nil
    try load(from: top.map { .at($0) } ?? .first)
    if rows.count < viewport.rows { try load(from: .last) }
    if let kept, let index = rows.firstIndex(where: { $0.id == kept.id }) {
      selectedIndex = index
    } else if let kept, let current = try client.item(kept.id), try shows(current) {
      try place(current)
    } else {
      selectedIndex = min(index, max(0, rows.count - 1))
    }
  }

  /// Puts an item in the middle of the window and selects it, if the query shows it.
  func place(_ item: ActionItem) throws {
    let above = try client.items(query, .before(item), viewport.rows / 2)
    try load(from: .at(above.first ?? item))
    if rows.count < viewport.rows { try load(from: .last) }
    selectedIndex = rows.firstIndex { $0.id == item.id } ?? min(above.count, max(0, rows.count - 1))
  }

  func load(from anchor: ActionAnchor) throws {
    rows = try client.items(query, anchor, viewport.rows)
    ghost = nil
    isLoaded = true
    needsReload = false
    selectedIndex = min(selectedIndex, max(0, rows.count - 1))
    try lookAround()
  }

  private func lookAround() throws {
    hasRowsAbove = try rows.first.map { try !client.items(query, .before($0), 1).isEmpty } ?? false
    hasRowsBelow = try rows.last.map { try !client.items(query, .after($0), 1).isEmpty } ?? false
  }

  func step(by direction: Int) throws {
    let target = selectedIndex + direction
    if rows.indices.contains(target) {
      selectedIndex = target
      return
    }
    guard let edge = direction > 0 ? rows.last : rows.first else { return }
    let beyond = try client.items(query, direction > 0 ? .after(edge) : .before(edge), 2)
    guard let next = direction > 0 ? beyond.first : beyond.last else { return }
    if direction > 0 {
      rows.append(next)
      if rows.count > viewport.rows { rows.removeFirst() }
      selectedIndex = rows.count - 1
      hasRowsAbove = true
      hasRowsBelow = beyond.count > 1
    } else {
      rows.insert(next, at: 0)
      if rows.count > viewport.rows { rows.removeLast() }
      selectedIndex = 0
      hasRowsBelow = true
      hasRowsAbove = beyond.count > 1
    }
  }

  func page(back: Bool) throws {
    guard let edge = back ? rows.first : rows.last else { return }
    // One more than a page tells whether the list goes on.
    var beyond = try client.items(query, back ? .before(edge) : .after(edge), viewport.rows + 1)
    if beyond.count < viewport.rows {
      // Less than a page is left: show the end, and the cursor goes to the very end with it.
      try load(from: back ? .first : .last)
      selectedIndex = back ? 0 : max(0, rows.count - 1)
    } else {
      let goesOn = beyond.count > viewport.rows
      if goesOn { beyond.remove(at: back ? 0 : beyond.count - 1) }
      rows = beyond
      hasRowsAbove = !back || goesOn
      hasRowsBelow = back || goesOn
    }
  }

  func jump(to anchor: ActionAnchor) throws {
    try load(from: anchor)
    selectedIndex = anchor == .first ? 0 : max(0, rows.count - 1)
  }
}
