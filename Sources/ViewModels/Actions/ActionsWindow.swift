import Domain

/// The piece of the list that can be seen, with the cursor in it: how it is read, and how it moves
/// (test: `ActionsWindowTests`).
///
/// It is a value that knows where to read from only while it moves, so the same few lines run beside
/// the keyboard when that is quick, and on another connection when it takes long.
struct ActionsWindow: Sendable {
  /// What the list shows.
  var query: ActionQuery
  /// How many rows can be seen.
  var height: Int
  /// The visible items, and what is left of one.
  private(set) var rows: [ActionItem] = []
  /// The selected one among the rows.
  var selectedIndex = 0
  /// The first of the rows that can be seen where headings take their room, if it is not the first.
  var firstShown: RowKey<ActionItem>?
  /// Whether the cursor stays where it is, rather than with its item, when the list is read anew.
  var staysInPlace = false
  /// What is left of the selected row, when somebody else has taken it away.
  private(set) var ghost: ActionGhost?
  /// The visible items and those read ahead.
  private(set) var held = ActionsStretch() { didSet { rows = Array(held.items[held.window]) } }

  /// A window in which nothing has been read yet.
  init(query: ActionQuery, height: Int) {
    self.query = query
    self.height = height
  }

  /// The selected item; none when it is only the ghost of one.
  var selected: ActionItem? {
    ghost == nil && rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil
  }

  var hasRowsAbove: Bool { held.beyond(.top) > 0 }
  var hasRowsBelow: Bool { held.beyond(.bottom) > 0 }

  // MARK: - Reading

  /// Shows another query; the selected item stays selected while it belongs to it.
  mutating func show(
    _ query: ActionQuery, keeping kept: ActionItem?, from client: ActionsClient
  ) throws {
    self.query = query
    try load(from: .first, client)
    if select(kept) { return }
    if let kept, try shows(kept, client) { return try place(kept, client) }
    selectedIndex = 0
  }

  /// Reads the same piece of the list again; the cursor stays with its item, wherever that has gone.
  mutating func reload(from client: ActionsClient) throws {
    if staysInPlace { return try reloadInPlace(from: client) }
    let kept = selected
    let index = selectedIndex
    // A window at the very top stays there, so that what comes in above the first row is seen.
    let top = hasRowsAbove ? rows.first : nil
    try load(from: top.map { .at($0) } ?? .first, client)
    if rows.count < height { try load(from: .last, client) }
    if select(kept) { return }
    if let kept, let current = try client.item(kept.id), try shows(current, client) {
      try place(current, client)
    } else {
      selectedIndex = min(index, max(0, rows.count - 1))
    }
  }

  /// Selects an item wherever it stands; `everything` is shown instead when the query hides it.
  mutating func find(
    _ item: ActionItem, orIn everything: ActionQuery, from client: ActionsClient
  ) throws {
    if try !shows(item, client) { query = everything }
    try reload(from: client)
    if !select(item) { try place(item, client) }
  }

  /// Whether an item is in the list, somewhere.
  func shows(_ item: ActionItem, _ client: ActionsClient) throws -> Bool {
    try client.items(query, .at(item), 1).first?.id == item.id
  }

  /// Puts an item in the middle of the window and selects it.
  private mutating func place(_ item: ActionItem, _ client: ActionsClient) throws {
    let above = try client.items(query, .before(item), height / 2)
    try load(from: .at(above.first ?? item), client)
    if rows.count < height { try load(from: .last, client) }
    if !select(item) { selectedIndex = min(above.count, max(0, rows.count - 1)) }
  }

  /// - Returns: Whether the item is in sight.
  mutating func select(_ item: ActionItem?) -> Bool {
    guard let item, let index = rows.firstIndex(where: { $0.id == item.id }) else { return false }
    selectedIndex = index
    return true
  }

  mutating func load(from anchor: ActionAnchor, _ client: ActionsClient) throws {
    // One more than can be seen tells whether the list goes on.
    let read = try client.items(query, anchor, height + 1)
    ghost = nil
    held = ActionsStretch(read, from: anchor, visible: height)
    selectedIndex = min(selectedIndex, max(0, rows.count - 1))
    try hold(1, beyond: .top, reading: 1, client)
  }

  /// The item with a number, if it is held: visible, or read ahead.
  func heldItem(_ number: ActionNumber) -> ActionItem? { held.items.first { $0.number == number } }

  /// Shows an item that was edited and has stayed in its place.
  mutating func replace(_ item: ActionItem) { held.replace(item) }

  /// Reads on beyond an edge of the window, unless some items are held there already.
  mutating func hold(
    _ count: Int, beyond edge: ActionsStretch.Edge, reading limit: Int, _ client: ActionsClient
  ) throws {
    guard let anchor = held.anchor(toHold: count, beyond: edge) else { return }
    let read = try client.items(query, anchor, limit)
    held.extend(edge, by: read, isEnd: read.count < limit)
  }

  mutating func scroll(_ edge: ActionsStretch.Edge, by count: Int) {
    held.scroll(edge, by: count, keeping: 2 * height)
  }

  // MARK: - Moving

  /// Moves the cursor, and the window when it must.
  mutating func move(_ move: ListMove, from client: ActionsClient) throws {
    if ghost != nil {
      try leaveGhost(from: client)
      if move == .down { return }
    }
    switch move {
    case .up: try step(by: -1, client)
    case .down: try step(by: 1, client)
    case .pageUp: try isGrouped ? pageBackInGroups(client) : page(back: true, client)
    case .pageDown: try isGrouped ? pageOnInGroups(client) : page(back: false, client)
    case .first: try jump(to: .first, client)
    case .last: try jump(to: .last, client)
    case .left, .right: break
    }
  }

  private mutating func step(by direction: Int, _ client: ActionsClient) throws {
    let target = selectedIndex + direction
    if rows.indices.contains(target) {
      selectedIndex = target
      return
    }
    // A screenful is read ahead, so that the next steps ask nothing.
    let edge: ActionsStretch.Edge = direction > 0 ? .bottom : .top
    try hold(2, beyond: edge, reading: height, client)
    if held.beyond(edge) > 0 { scroll(edge, by: 1) }
  }

  private mutating func page(back: Bool, _ client: ActionsClient) throws {
    let edge: ActionsStretch.Edge = back ? .top : .bottom
    try hold(height + 1, beyond: edge, reading: height, client)
    let isLast = held.beyond(edge) < height
    scroll(edge, by: min(held.beyond(edge), height))
    // Where less than a page is left, the cursor goes to the very end with it.
    if isLast { selectedIndex = back ? 0 : max(0, rows.count - 1) }
  }

  private mutating func jump(to anchor: ActionAnchor, _ client: ActionsClient) throws {
    try load(from: anchor, client)
    selectedIndex = anchor == .first ? 0 : max(0, rows.count - 1)
  }

  // MARK: - What is left of a row

  /// Reads again after somebody else's commit; the cursor stays with its row, or with what is left
  /// of it.
  ///
  /// - Parameter change: The change of the selected row, if it was told.
  mutating func follow(_ change: Change?, from client: ActionsClient) throws {
    let (kept, row, old) = (selected, selectedIndex, ghost)
    try reload(from: client)
    if let old { return try put(old, at: row, client) }
    guard let kept, selected?.id != kept.id else { return }
    let now = try client.item(kept.id)
    try put(
      ActionGhost(item: now ?? kept, change: change, isDeleted: now == nil), at: row, client)
  }

  private mutating func put(
    _ ghost: ActionGhost, at row: Int, _ client: ActionsClient
  ) throws {
    if let back = try client.item(ghost.item.id), try shows(back, client) {
      return try place(back, client)
    }
    let index = min(row, rows.count)
    rows.insert(ghost.item, at: index)
    if rows.count > height { rows.removeLast() }
    selectedIndex = min(index, rows.count - 1)
    // At the very end the ghost may be the row that no longer fits.
    if index > selectedIndex { rows[selectedIndex] = ghost.item }
    self.ghost = ghost
  }

  /// The cursor leaves the ghost for the row that took its place.
  private mutating func leaveGhost(from client: ActionsClient) throws {
    ghost = nil
    rows.remove(at: selectedIndex)
    selectedIndex = max(0, min(selectedIndex, rows.count - 1))
    try reload(from: client)
  }
}
