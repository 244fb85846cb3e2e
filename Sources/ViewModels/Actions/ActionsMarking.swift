import Domain
import Wording

/// Marking items, one by one, from one to another, or all (test: `ActionMarksTests`).
///
/// Every way of marking says whether there was room for the marks; if not, nothing has been marked.
extension ActionsModel {
  /// Marks the selected item or takes its mark off, and goes on to the next; an open range is fixed
  /// instead.
  func mark(then goOn: @escaping (_ hadRoom: Bool) throws -> Void) throws {
    if marks.range != nil { return try fixRange(then: goOn) }
    guard let selected else { return }
    guard marks.contains(selected.id) || marks.keys.count < client.narrowing.bulkLimit else {
      return try goOn(false)
    }
    marks.toggle(selected.id)
    try move(.down)
  }

  /// Begins a range at the selected item.
  func beginRange() throws {
    guard let selected else { return }
    marks.beginRange(at: selected)
    try readRange()
  }

  /// Marks what is in the open range.
  func fixRange(then goOn: @escaping (_ hadRoom: Bool) throws -> Void) throws {
    try completeRange { [self] in
      let all = marks.all
      marks.dropRange()
      guard all.count <= client.narrowing.bulkLimit else { return try goOn(false) }
      marks.insert(all)
    }
  }

  /// Marks all that the filters let through; when all of that is marked, takes every mark off.
  func markAll(then goOn: @escaping (_ hadRoom: Bool) throws -> Void) {
    let (keys, query, limit) = (client.narrowing.keys, query, client.narrowing.bulkLimit)
    errands.send(.reading) {
      try keys(query, limit + 1)
    } then: { [self] result in
      let keys = try result.get()
      marks.dropRange()
      if marks.keys.isSuperset(of: keys) { return marks.removeAll() }
      guard marks.keys.union(keys).count <= limit else { return try goOn(false) }
      marks.insert(keys)
    }
  }

  /// Brings range and marks up to date with cursor and store.
  func readMarks() throws {
    try readRange()
    lostMarks += try marks.dropGone(there: client.narrowing.remaining)
  }

  /// Reads what would be changed by a bulk change: the marked items, else the selected one; in the
  /// order of their numbers.
  func readItemsToChange(then goOn: @escaping ([ActionItem]) throws -> Void) throws {
    try completeRange { [self] in
      let keys = marks.isEmpty ? selected.map { [$0.id] } ?? [] : Array(marks.all)
      let items = client.narrowing.items
      errands.send(.reading) {
        try items(keys).sorted { $0.number < $1.number }
      } then: {
        try goOn($0.get())
      }
    }
  }

  /// How many items are marked, in words.
  var markedCount: Span? {
    guard !marks.isEmpty else { return nil }
    let count = marks.all.count
    return Span(
      wording(
        Phrase.Narrowing.marked(count, isRange: marks.range != nil)), .marked
    )
  }
}

// MARK: - Reading the open range

extension ActionsModel {
  /// What the open range holds when it reaches to the cursor; nothing without a range.
  private var rangeRequest: RangeRequest? {
    guard let range = marks.range, let end = selected ?? ghost?.item else { return nil }
    return RangeRequest(
      anchor: range.anchor, end: end, query: query, limit: client.narrowing.bulkLimit + 1)
  }

  private func readRange() throws {
    guard let request = rangeRequest, marks.needsRange(to: request.end) else { return }
    do {
      try questions.within {
        marks.setRange(try request.answer(client.item, client.narrowing.keysBetween))
      }
    } catch StoreFailure.interrupted {
      marks.awaitRange(to: request.end)
      questions.ask(.range) {
        try request.answer($0.actions.item, $0.actions.narrowing.keysBetween)
      } then: { [self] in
        marks.takeRange(try $0.get())
      }
    }
  }

  /// Goes on when the open range, if there is one, is read to its end.
  private func completeRange(then goOn: @escaping () throws -> Void) throws {
    guard marks.range?.isBeingRead == true, let request = rangeRequest else { return try goOn() }
    questions.stop(.range)
    let (item, between) = (client.item, client.narrowing.keysBetween)
    errands.send(.reading) {
      try request.answer(item, between)
    } then: { [self] result in
      marks.setRange(try result.get())
      try goOn()
    }
  }
}
