import Domain

/// The search of a list that is held in memory: what is searched for, and where the search began
/// (test: `ListSearchTests`).
///
/// Every word that is typed must stand in a row's text, whatever its accents and capitals; their order
/// does not matter. A code may be typed without its hyphen or its point, and a number without the blanks
/// between its thousands.
struct ListSearch<ID: Hashable> {
  /// The rows that can be found, in the order of the list.
  struct Candidates {
    let rows: [(id: ID, text: String)]
    /// The row under the cursor.
    let selected: ID?

    init(_ rows: [(ID, String)], selected: ID?) {
      self.rows = rows
      self.selected = selected
    }
  }

  /// What is searched for.
  private(set) var text = ""
  /// What was found last.
  private(set) var found: ID?
  private var origin: ID?

  /// The cursor is where the search begins.
  mutating func begin(from selected: ID?) { origin = selected }

  /// Takes what is being typed.
  ///
  /// - Returns: The first match from where the search began; where there is none, its beginning.
  mutating func type(_ text: String, from candidates: Candidates) -> ID? {
    self.text = text
    found = match(from: origin, by: 1, includingStart: true, in: candidates)
    return found ?? origin
  }

  /// Forgets the search.
  ///
  /// - Returns: Where it began.
  mutating func end() -> ID? {
    defer { (text, found, origin) = ("", nil, nil) }
    return origin
  }

  /// The next match, or the one before; it goes round.
  mutating func next(_ direction: ListMove, from candidates: Candidates) -> ID? {
    let step = direction == .up ? -1 : 1
    found = match(from: candidates.selected, by: step, includingStart: false, in: candidates)
    return found
  }

  private func match(
    from start: ID?, by step: Int, includingStart: Bool, in candidates: Candidates
  ) -> ID? {
    let rows = candidates.rows
    let words = SoughtWords(text)
    guard !rows.isEmpty, !words.isEmpty else { return nil }
    // From a row that is not there, everything is still to come.
    let place = rows.firstIndex { $0.id == start }
    let first = place ?? (step > 0 ? -1 : 0)
    for distance in (includingStart && place != nil ? 0 : 1)...rows.count {
      let place = (first + step * distance + rows.count * 2) % rows.count
      if words.stand(in: rows[place].text) { return rows[place].id }
    }
    return nil
  }
}
