extension Array where Element: Equatable {
  /// The element so many steps after another one, going round; an unknown one counts as the first.
  func stepped(from element: Element, by step: Int) -> Element {
    let index = firstIndex(of: element) ?? 0
    return self[(index + step + count) % count]
  }

  /// The same with "none" as one more choice, before the first.
  func steppedWithNone(from element: Element?, by step: Int) -> Element? {
    let index = element.flatMap { firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let next = (index + step + count + 1) % (count + 1)
    return next == 0 ? nil : self[next - 1]
  }
}

extension ListMove {
  /// The lines that a page goes in a box of choices.
  private static let page = 10

  /// The place to which it leads in a list of so many choices that goes round.
  func place(from index: Int, of count: Int) -> Int {
    guard count > 0 else { return index }
    switch self {
    case .up: return (index + count - 1) % count
    case .down: return (index + 1) % count
    case .pageUp: return max(0, index - Self.page)
    case .pageDown: return min(count - 1, index + Self.page)
    case .first: return 0
    case .last: return count - 1
    case .left, .right: return index
    }
  }
}
