import Domain

/// The piece of the list that is held: what can be seen, and what has been read beyond the edges.
///
/// Where the list goes on beyond an edge of the window, at least one item is held there.
struct ActionsStretch {
  /// Items in the order of the list, without a gap.
  private(set) var items: [ActionItem] = []
  /// The places of the items that can be seen.
  private(set) var window = 0..<0
  private var holdsFirst = true
  private var holdsLast = true

  /// Nothing at all.
  init() {}

  /// What was read from an anchor, one more than can be seen where the list goes on.
  init(_ read: [ActionItem], from anchor: ActionAnchor, visible: Int) {
    let isWhole = read.count <= visible
    items = read
    if anchor == .last {
      (holdsFirst, holdsLast) = (isWhole, true)
      window = max(0, read.count - visible)..<read.count
    } else {
      (holdsFirst, holdsLast) = (anchor == .first, isWhole)
      window = 0..<min(visible, read.count)
    }
  }

  /// How many items are held beyond an edge of the window.
  func beyond(_ edge: Edge) -> Int {
    switch edge {
    case .top: window.lowerBound
    case .bottom: items.count - window.upperBound
    }
  }

  /// From where to read so that some items are held beyond an edge; nothing when they are already,
  /// or when the list has no more.
  func anchor(toHold count: Int, beyond edge: Edge) -> ActionAnchor? {
    guard beyond(edge) < count else { return nil }
    switch edge {
    case .top: return holdsFirst ? nil : items.first.map { .before($0) }
    case .bottom: return holdsLast ? nil : items.last.map { .after($0) }
    }
  }

  /// Takes in an item that was edited and has stayed in its place.
  mutating func replace(_ item: ActionItem) {
    if let place = items.firstIndex(where: { $0.id == item.id }) { items[place] = item }
  }

  /// Takes in what was read at its end.
  mutating func extend(_ edge: Edge, by read: [ActionItem], isEnd: Bool) {
    switch edge {
    case .top:
      items.insert(contentsOf: read, at: 0)
      window = window.lowerBound + read.count..<window.upperBound + read.count
      holdsFirst = isEnd
    case .bottom:
      items += read
      holdsLast = isEnd
    }
  }

  /// Moves the window over items that are held, and lets go of what is then far from it.
  mutating func scroll(_ edge: Edge, by count: Int, keeping margin: Int) {
    let shift = edge == .top ? -count : count
    window = window.lowerBound + shift..<window.upperBound + shift
    let (above, below) = (beyond(.top) - margin, beyond(.bottom) - margin)
    if below > 0 {
      items.removeLast(below)
      holdsLast = false
    }
    if above > 0 {
      items.removeFirst(above)
      window = window.lowerBound - above..<window.upperBound - above
      holdsFirst = false
    }
  }

  /// An edge of the window.
  enum Edge {
    case top, bottom
  }
}
