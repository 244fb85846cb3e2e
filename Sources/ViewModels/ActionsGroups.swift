import Domain
import Wording

/// The list under headings (test: `ActionsGroupsTests`).
///
/// The window holds as many items as the screen has rows. Headings take some of these rows, so that
/// only a part of the window is shown: the part that holds the cursor, and the first item of which
/// stays first as long as it can.
extension ActionsModel {
  /// Whether the list is divided.
  var isGrouped: Bool { query.grouping != nil }

  /// The places of the items that can be seen, among those of the window.
  var shown: Range<Int> {
    guard isGrouped else { return rows.indices }
    let first = firstShown.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    return groupedRows.shown(from: first, holding: selectedIndex, isEnd: !hasRowsBelow)
  }

  /// Keeps the first item that can be seen where it is, except at the very top, so that what comes
  /// in above it is seen.
  func keepShown() {
    let first = shown.lowerBound
    let isAtTop = first == 0 && !hasRowsAbove
    firstShown = isGrouped && !isAtTop && rows.indices.contains(first) ? rows[first].id : nil
  }

  /// Reads how many items stand under each heading, if that will be shown and is not known.
  func readTallies() throws {
    guard isGrouped, tallies == nil else { return }
    let read = try client.finding.groupTallies(query, today)
    tallies = Dictionary(read.map { ($0.key, $0) }) { first, _ in first }
  }

  // MARK: Paging

  /// Goes on or back by what can be seen, so that no item is passed over unseen.
  func pageOfGroups(back: Bool) throws {
    let shown = shown
    let offset = selectedIndex - shown.lowerBound
    guard !rows.isEmpty else { return }
    if back {
      try pageBack(before: rows[shown.lowerBound], offset: offset)
    } else {
      try pageOn(after: rows[shown.upperBound - 1], offset: offset)
    }
  }

  private func pageOn(after last: ActionItem, offset: Int) throws {
    guard let next = try client.items(query, .after(last), 1).first else {
      return try jump(to: .last)
    }
    try load(from: .at(next))
    if rows.count < viewport.rows { try load(from: .last) }
    let start = rows.firstIndex { $0.id == next.id } ?? 0
    let fitting = groupedRows.fitting(from: start)
    firstShown = next.id
    selectedIndex = min(start + offset, fitting.upperBound - 1)
    // Where less than a page is left, the cursor goes to the very end with it.
    if shown.lowerBound < start { selectedIndex = rows.count - 1 }
  }

  private func pageBack(before first: ActionItem, offset: Int) throws {
    let before = try client.items(query, .before(first), viewport.rows)
    guard let top = before.first else { return try jump(to: .first) }
    try load(from: .at(top))
    let start = groupedRows.start(endingAt: before.count - 1)
    firstShown = rows[start].id
    selectedIndex = start == 0 ? 0 : min(start + offset, before.count - 1)
  }

  private var groupedRows: GroupedRows {
    GroupedRows(keys: rows.map(groupKey), height: viewport.rows)
  }

  private func groupKey(of item: ActionItem) -> ActionGroupKey? {
    query.grouping.map { ActionGroupKey(of: item, by: $0) }
  }

  // MARK: Headings

  /// The heading over an item, where it is the first of its group that can be seen.
  func headingRow(over index: Int) -> TablePresentation.Row? {
    guard let key = groupKey(of: rows[index]),
      index == shown.lowerBound || groupKey(of: rows[index - 1]) != key
    else { return nil }
    return TablePresentation.Row(kind: .heading, cells: heading(of: key))
  }

  private func heading(of key: ActionGroupKey) -> [Span] {
    var spans = [Span("── "), name(of: key)]
    if let tally = tallies?[key] {
      spans.append(
        Span(" ── " + wording(Phrase.Finding.items(wording.number(tally.items)))))
      if tally.late > 0 {
        spans.append(Span("  " + wording(Phrase.Finding.late(wording.number(tally.late))), .late))
      }
    }
    return spans
  }

  private func name(of key: ActionGroupKey) -> Span {
    let texts = ValueTexts(wording: wording, register: register)
    switch key {
    case .owner(let owner?): return Span(texts.short(owner))
    case .owner(nil): return Span(wording(Phrase.Actions.noOwner), .warning)
    case .status(let status): return Span(texts.text(.status(status)), Tone(status))
    case .link(let link?):
      return Span("\(link.code)  \(register.name(of: link).map { wording($0) } ?? "")")
    case .link(nil): return Span(wording(Phrase.Finding.noLink))
    case .meeting(let meeting?):
      return Span(wording(Phrase.Actions.meeting) + " " + texts.name(of: meeting))
    case .meeting(nil): return Span(wording(Phrase.Finding.noMeeting))
    }
  }
}

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
