/// Whether the details fill the pane, and how far they are scrolled.
struct DetailsView {
  /// Whether they fill the pane.
  private(set) var isOpen = false
  /// The first visible line; the layout keeps it in range.
  private(set) var scroll = 0

  /// How many lines of them can be seen; the layout says so.
  var rows = 1

  mutating func open() { (isOpen, scroll) = (true, 0) }

  mutating func close() { (isOpen, scroll) = (false, 0) }

  /// Another row has been selected.
  mutating func rewind() { scroll = 0 }

  mutating func move(_ move: ListMove) {
    switch move {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: -10)
    case .pageDown: scroll(by: 10)
    case .first: scroll = 0
    // The layout brings it back into range; until then more steps may come.
    case .last: scroll = 1_000_000
    case .left, .right: break
    }
  }

  mutating func scroll(by lines: Int) { scroll = max(0, scroll + lines) }

  /// Keeps it from being scrolled past the end.
  mutating func limit(to furthest: Int) { scroll = min(scroll, max(0, furthest)) }
}
