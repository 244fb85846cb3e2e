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

  private func load(from anchor: ActionAnchor) throws {
    // One more than can be seen tells whether the list goes on.
    let read = try client.items(query, anchor, viewport.rows + 1)
    held = ActionsStretch(read, from: anchor, visible: viewport.rows)
    selectedIndex = min(selectedIndex, max(0, rows.count - 1))
    try hold(1, beyond: .top, reading: 1)
    isLoaded = true
    needsReload = false
  }

  /// Reads on beyond an edge of the window, unless some items are held there already.
  private func hold(_ count: Int, beyond edge: ActionsStretch.Edge, reading limit: Int) throws {
    guard let anchor = held.anchor(toHold: count, beyond: edge) else { return }
    let read = try client.items(query, anchor, limit)
    held.extend(edge, by: read, isEnd: read.count < limit)
  }

  private func scroll(_ edge: ActionsStretch.Edge, by count: Int) {
    held.scroll(edge, by: count, keeping: 2 * viewport.rows)
  }

  func step(by direction: Int) throws {
    let target = selectedIndex + direction
    if rows.indices.contains(target) {
      selectedIndex = target
      return
    }
    // A screenful is read ahead, so that the next steps ask nothing.
    let edge: ActionsStretch.Edge = direction > 0 ? .bottom : .top
    try hold(2, beyond: edge, reading: viewport.rows)
    if held.beyond(edge) > 0 { scroll(edge, by: 1) }
  }

  func page(back: Bool) throws {
    let edge: ActionsStretch.Edge = back ? .top : .bottom
    try hold(viewport.rows + 1, beyond: edge, reading: viewport.rows)
    let isLast = held.beyond(edge) < viewport.rows
    scroll(edge, by: min(held.beyond(edge), viewport.rows))
    // Where less than a page is left, the cursor goes to the very end with it.
    if isLast { selectedIndex = back ? 0 : max(0, rows.count - 1) }
  }

  func jump(to anchor: ActionAnchor) throws {
    try load(from: anchor)
    selectedIndex = anchor == .first ? 0 : max(0, rows.count - 1)
  }
}
