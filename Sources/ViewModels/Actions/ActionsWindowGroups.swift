import Domain

/// The window on a divided list (test: `ActionsGroupsTests`).
///
/// It holds as many items as the screen has rows. Headings take some of these rows, so that only a
/// part of the window is shown: the part that holds the cursor, and the first item of which stays
/// first as long as it can.
extension ActionsWindow {
  /// Whether the list is divided.
  var isGrouped: Bool { query.grouping != nil }

  /// The places of the items that can be seen, among the rows.
  var shown: Range<Int> {
    guard isGrouped else { return rows.indices }
    let first = firstShown.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    return groupedRows.shown(from: first, holding: selectedIndex, isEnd: !hasRowsBelow)
  }

  /// Keeps the first item that can be seen where it is, except at the very top, so that what comes
  /// in above it is seen.
  mutating func keepShown() {
    let first = shown.lowerBound
    let isAtTop = first == 0 && !hasRowsAbove
    firstShown = isGrouped && !isAtTop && rows.indices.contains(first) ? rows[first].id : nil
  }

  /// What stands over an item, where it is the first of its group that can be seen.
  func heading(over index: Int) -> ActionGroupKey? {
    let key = groupKey(of: rows[index])
    return index == shown.lowerBound || groupKey(of: rows[index - 1]) != key ? key : nil
  }

  // MARK: Paging by what can be seen, so that no item is passed over unseen

  mutating func pageOnInGroups(_ client: ActionsClient) throws {
    let shown = shown
    let offset = selectedIndex - shown.lowerBound
    try hold(height + 1, beyond: .bottom, reading: height, client)
    let count = min(held.beyond(.bottom), shown.upperBound)
    let next = held.items.dropFirst(held.window.lowerBound + shown.upperBound).first
    scroll(.bottom, by: count)
    guard let next, let start = rows.firstIndex(where: { $0.id == next.id }) else {
      selectedIndex = max(0, rows.count - 1)
      return
    }
    firstShown = next.id
    selectedIndex = min(start + offset, groupedRows.fitting(from: start).upperBound - 1)
    // Where less than a page is left, the cursor goes to the very end with it.
    if self.shown.lowerBound < start { selectedIndex = rows.count - 1 }
  }

  mutating func pageBackInGroups(_ client: ActionsClient) throws {
    let shown = shown
    let offset = selectedIndex - shown.lowerBound
    try hold(height + 1, beyond: .top, reading: height, client)
    let count = min(held.beyond(.top), height - shown.lowerBound)
    scroll(.top, by: count)
    let last = shown.lowerBound + count - 1
    let start = last < 0 ? 0 : groupedRows.start(endingAt: last)
    firstShown = rows.indices.contains(start) ? rows[start].id : nil
    selectedIndex = start == 0 ? 0 : min(start + offset, last)
  }

  private var groupedRows: GroupedRows {
    GroupedRows(keys: rows.map(groupKey), height: height)
  }

  private func groupKey(of item: ActionItem) -> ActionGroupKey? {
    query.grouping.map { ActionGroupKey(of: item, by: $0) }
  }
}
