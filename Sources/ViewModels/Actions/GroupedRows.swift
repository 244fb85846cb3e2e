import Domain

/// Items of a divided list on a screen of some rows: which of them fit, when every group that begins
/// among them, and the one that goes on at the top, has a heading.
struct GroupedRows {
  /// The heading of each item.
  let keys: [ActionGroupKey?]
  /// Rows of the screen.
  let height: Int

  /// The items that fit from one of them on; always that one.
  func fitting(from start: Int) -> Range<Int> {
    var end = start
    var free = height
    while end < keys.count {
      free -= end == start || keys[end] != keys[end - 1] ? 2 : 1
      guard free >= 0 || end == start else { break }
      end += 1
    }
    return start..<end
  }

  /// The first item from which on everything up to another one fits.
  func start(endingAt last: Int) -> Int {
    var start = last
    while start > 0, fitting(from: start - 1).upperBound > last { start -= 1 }
    return start
  }

  /// What is shown.
  ///
  /// - Parameters:
  ///   - first: The item that should stand first.
  ///   - selected: The item that must be shown.
  ///   - isEnd: Whether the list ends with these items; then no rows are left empty below them.
  func shown(from first: Int, holding selected: Int, isEnd: Bool) -> Range<Int> {
    guard keys.indices.contains(selected) else { return 0..<0 }
    var start = min(first, selected)
    if fitting(from: start).upperBound <= selected { start = self.start(endingAt: selected) }
    if isEnd, fitting(from: start).upperBound == keys.count {
      start = self.start(endingAt: keys.count - 1)
    }
    return fitting(from: start)
  }
}
