import Domain

// MARK: - The cursor stays where it is

extension ActionsWindow {
  /// Reads the same piece of the list again after the selected item has been changed. Where the item has
  /// gone elsewhere, the cursor is on the one that came next.
  mutating func reloadInPlace(from client: ActionsClient) throws {
    staysInPlace = false
    let (index, kept) = (selectedIndex, selected)
    let others = rows.filter { $0.id != kept?.id }
    let next = rows.indices.contains(index + 1) ? rows[index + 1] : others.last
    // The changed item is no place to read from: it may stand anywhere now.
    let top = hasRowsAbove ? others.first : nil
    try load(from: top.map { .at($0) } ?? .first, client)
    if rows.count < height { try load(from: .last, client) }
    if let kept, rows.indices.contains(index), rows[index].id == kept.id {
      selectedIndex = index
    } else if !select(next) {
      selectedIndex = min(index, max(0, rows.count - 1))
    }
  }
}
