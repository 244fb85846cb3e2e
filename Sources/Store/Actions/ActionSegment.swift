import Domain

/// A stretch of a sorted list that one index gives in order.
///
/// A list sorted by due day is two stretches: items with a day, then items without; by status it is
/// one per status. Within a stretch the place of an item is its keys, so a page is one step into an
/// index, wherever it lies (keyset paging). Keys that the index lacks stand between those it has and
/// the number: SQLite then sorts only what is equal in the first ones.
struct ActionSegment {
  /// The table with the index.
  var table = "action_item"
  /// The index to walk.
  let index: String
  /// How `action_item` is reached from the table, when it is another one.
  var join = ""
  /// What holds throughout the stretch.
  var condition: SQLPiece
  /// Whether the filter lets any of it through; a stretch that is not shown still has its place in
  /// the list, from which an item that no longer belongs to the list can be followed on.
  var isShown = true
  /// What orders it.
  let keys: [ActionKey]
  /// Whether an item is in it.
  var holds: (ActionItem) -> Bool
}
