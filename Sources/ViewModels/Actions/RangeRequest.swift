import Domain

/// Asks which items lie between the one where a range of marks began and the cursor.
struct RangeRequest: Sendable {
  /// The item where it began, as it was then.
  let anchor: ActionItem
  /// The item at the cursor.
  let end: ActionItem
  /// The list in which they lie.
  let query: ActionQuery
  /// How many of them are asked for: one more than can be changed at once.
  let limit: Int

  /// The answer, from whatever connection.
  func answer(
    _ item: ActionsClient.ItemReading, _ keysBetween: NarrowingClient.KeysBetweenReading
  ) throws -> RangeReading {
    // Somebody may have moved the item where it began.
    let anchor = try item(anchor.id) ?? anchor
    return RangeReading(
      anchor: anchor, end: end, keys: try keysBetween(anchor, end, query, limit))
  }
}

/// What lies between the item where a range of marks began and the cursor.
public struct RangeReading: Sendable {
  /// The item where it began, as it now is.
  let anchor: ActionItem
  /// The item at the cursor.
  let end: ActionItem
  /// The items in it, at most as many as were asked for.
  let keys: [RowKey<ActionItem>]
}
