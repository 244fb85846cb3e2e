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
