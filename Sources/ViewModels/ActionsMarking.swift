import Domain
import Wording

/// Marking items, one by one, from one to another, or all (test: `ActionMarksTests`).
extension ActionsModel {
  /// Marks the selected item or takes its mark off, and goes on to the next; an open range is fixed
  /// instead.
  ///
  /// - Returns: Whether there was room for the marks.
  func mark() throws -> Bool {
    if marks.range != nil { return fixRange() }
    guard let selected else { return true }
    guard marks.contains(selected.id) || marks.keys.count < client.finding.bulkLimit else {
      return false
    }
    marks.toggle(selected.id)
    try move(.down)
    return true
  }

  /// Begins a range at the selected item.
  func beginRange() throws {
    guard let selected else { return }
    marks.beginRange(at: selected)
    try readRange()
  }

  /// Marks what is in the open range.
  ///
  /// - Returns: Whether there was room for it; if not, it marks nothing.
  func fixRange() -> Bool {
    let all = marks.all
    marks.dropRange()
    guard all.count <= client.finding.bulkLimit else { return false }
    marks.insert(all)
    return true
  }

  /// Marks all that the filters let through; when all of that is marked, takes every mark off.
  ///
  /// - Returns: Whether there was room for it; if not, it marks nothing.
  func markAll() throws -> Bool {
    let limit = client.finding.bulkLimit
    let keys = try client.finding.keys(query, limit + 1)
    marks.dropRange()
    if marks.keys.isSuperset(of: keys) {
      marks.removeAll()
      return true
    }
    guard marks.keys.union(keys).count <= limit else { return false }
    marks.insert(keys)
    return true
  }

  /// Brings range and marks up to date with cursor and store.
  func readMarks() throws {
    try readRange()
    lostMarks += try marks.dropGone(there: client.finding.items)
  }

  private func readRange() throws {
    guard let range = marks.range, let end = selected ?? ghost?.item, marks.needsRange(to: end)
    else { return }
    // Somebody may have moved the item where it began.
    let anchor = try client.item(range.anchor.id) ?? range.anchor
    let keys = try client.finding.keysBetween(anchor, end, query, client.finding.bulkLimit + 1)
    marks.setRange(from: anchor, to: end, keys)
  }

  /// What a change of many would change: the marked items, else the selected one.
  func itemsToChange() throws -> [ActionItem] {
    if marks.isEmpty { return try client.finding.items(selected.map { [$0.id] } ?? []) }
    return try client.finding.items(Array(marks.all)).sorted { $0.number < $1.number }
  }

  /// How many items are marked, in words.
  var markedCount: Span? {
    guard !marks.isEmpty else { return nil }
    let count = marks.all.count
    return Span(
      wording(
        Phrase.Finding.marked(count, wording.number(count), isRange: marks.range != nil)), .marked)
  }
}
