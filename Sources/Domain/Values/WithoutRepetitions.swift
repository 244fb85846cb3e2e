extension Sequence where Element: Hashable {
  /// Every element once, where it stands first.
  package var withoutRepetitions: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
